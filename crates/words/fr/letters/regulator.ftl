# La plainte à l'autorité qui surveille, quand la plateforme n'a pas répondu.

letter-regulator-subject = Plainte : demande de retrait sans réponse
letter-regulator-greeting = Madame, Monsieur,
letter-regulator-opening = J'ai demandé le retrait d'images intimes montrées sans mon accord. La demande a été refusée, ou est restée sans réponse dans le délai. Je vous demande d'intervenir.
letter-regulator-ask-examine = Que vous examiniez si le service a respecté ses obligations.
letter-regulator-ask-answer = Que vous m'informiez des suites.
letter-regulator-closing = Je vous prie d'agréer, Madame, Monsieur, mes salutations respectueuses.
