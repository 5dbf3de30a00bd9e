# Un message envoyé en masse : le signaler pour protéger les autres.

letter-spam-mail-subject = Signalement d'un message de chantage
letter-spam-mail-greeting = Bonjour,
letter-spam-mail-opening = J'ai reçu ce message de chantage. Je vous le transmets pour que vous puissiez l'arrêter chez d'autres.
letter-spam-mail-message = Le message
letter-spam-mail-closing = Merci.
letter-spam-sheet-subject = { $name } : signaler ce message, pas à pas
letter-spam-sheet-keep = Gardez d'abord le message d'origine. Ne répondez pas.
letter-spam-sheet-account = Ouvrez un compte gratuit auprès du service, si vous n'en avez pas.
letter-spam-sheet-source = Dans votre messagerie, affichez la source complète du mail (« afficher l'original », « code source »).
letter-spam-sheet-paste = Copiez toute la source et collez-la dans le formulaire. Un simple transfert ne suffit pas.
letter-spam-sheet-forward = Transférez le SMS au { $number }. Si le service vous demande le numéro de l'expéditeur, envoyez-le.
letter-spam-sheet-form = Ouvrez le service et suivez son formulaire. Collez-y le texte du message.
letter-spam-sheet-after = Ensuite, laissez le message. Vous n'avez rien d'autre à faire ici.
letter-note-attach-source = Joignez le mail d'origine comme fichier, avec ses en-têtes : transférer le texte seul perd les traces utiles.
