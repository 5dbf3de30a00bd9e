# Demander à une association ou à une autorité d'aider au retrait.

letter-removal-help-subject = Demande d'aide : images intimes montrées sans accord
letter-removal-help-greeting = Bonjour,
letter-removal-help-opening = Des images intimes de moi sont montrées sans mon accord. Je vous demande de m'aider à les faire retirer.
letter-removal-help-opening-before = On me menace de montrer des images intimes de moi. Je vous demande de m'aider à empêcher leur mise en ligne, et à les faire retirer si elle a lieu.
letter-removal-help-requests = Ce que je demande
letter-removal-help-ask-remove = Le retrait rapide des images, aux adresses nommées et là où elles apparaîtraient.
letter-removal-help-ask-copies = Le retrait des copies identiques que vous trouvez.
letter-removal-help-ask-name = Que mon nom et mes coordonnées ne soient pas donnés à la personne qui a mis les images en ligne.
letter-removal-help-no-image = Aucune image n'est jointe. Je n'en enverrai pas par e-mail.
letter-removal-help-answer = Vous pouvez me répondre ici : { $to }
letter-removal-help-closing = Merci de votre aide.
letter-sent-on = { $date } : { $to }
