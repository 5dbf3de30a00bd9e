# La plainte à la police, à la gendarmerie ou au procureur.

letter-complaint-subject = Plainte pour chantage en ligne
letter-complaint-greeting = Madame, Monsieur,
letter-complaint-opening = Je porte plainte contre l'auteur ou les auteurs des faits suivants, même s'ils ne sont pas encore connus.
letter-complaint-requests = Ce que je demande
letter-complaint-ask-receipt = Un récépissé de cette plainte, avec son numéro.
letter-complaint-ask-preserve = Que les données des comptes, numéros et portefeuilles nommés ici soient demandées vite, avant qu'elles soient effacées.
letter-complaint-ask-images = Que les images ne soient vues que par les personnes qui en ont besoin pour l'enquête.
letter-complaint-ask-discreet = Que l'on me contacte de façon discrète, par les moyens indiqués, sans dire l'objet à d'autres.
letter-complaint-ask-no-copies = Que l'on ne me demande pas de copier ou d'envoyer les images : une personne peut y avoir moins de 18 ans.
letter-complaint-true = Je déclare que ces informations sont exactes, autant que je sache. Je garde les messages d'origine et je peux les remettre.
letter-complaint-closing = Je vous prie d'agréer, Madame, Monsieur, mes salutations respectueuses.
letter-law-about = Ces faits me semblent correspondre aux infractions suivantes. Les enquêteurs et le procureur en décideront.
letter-law-article = { $article } — { $what }
letter-law-article-of = { $law }, { $article } — { $what }
