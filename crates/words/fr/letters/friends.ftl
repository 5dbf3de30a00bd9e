# Quelques mots pour les proches, avant qu'ils reçoivent quelque chose.

letter-friends-subject = Un mot, avant que vous receviez peut-être quelque chose
letter-friends-greeting = Bonjour,
letter-friends-what = Quelqu'un essaie de me faire chanter sur internet. Il est possible qu'un compte inconnu vous envoie des images ou un lien à mon sujet.
letter-friends-what-published = Quelqu'un essaie de me faire chanter sur internet. Un compte inconnu envoie ou publie des images à mon sujet, sans mon accord.
letter-friends-please = Si cela arrive, s'il vous plaît
letter-friends-ask-open = N'ouvrez pas les images ni les liens.
letter-friends-ask-forward = Ne transmettez rien et ne gardez pas d'image.
letter-friends-ask-answer = Ne répondez pas à ce compte, même pour me défendre.
letter-friends-ask-report = Notez le nom du compte, signalez-le à la plateforme, puis bloquez-le.
letter-friends-ask-tell = Dites-moi seulement que c'est arrivé, et depuis quel compte.
letter-friends-minor = Ces images peuvent montrer une personne de moins de 18 ans. Les garder ou les transmettre peut être interdit par la loi, même pour aider.
letter-friends-support = J'ai de l'aide et je m'en occupe. Vous n'avez rien à faire de plus. Merci d'être là.
letter-friends-closing = À bientôt.
letter-note-friends-who = Vous choisissez à qui l'envoyer. Ceux que l'autre personne a nommés d'abord ; personne n'est obligatoire.
letter-note-friends-short = Changez les mots pour qu'ils soient les vôtres. Vous n'avez pas à raconter ni à vous excuser.
