# Le fichier que la personne remplit pour ses lettres : à quoi sert chaque ligne.

about-head =
    Vos renseignements pour les lettres. Remplissez ce que vous voulez, laissez le reste.
    Rien de ce fichier ne quitte votre ordinateur. Effacez-le après, ou gardez-le dans le dossier.
    Pour ajouter un compte, un fait ou un paiement : enlevez les # devant, et répétez le bloc si besoin.
about-person = Vous. Aucun nom n'est obligatoire ici : chaque lettre dit ce qui lui manque.
about-person-name = prénom et nom
about-person-mail = adresse e-mail, si possible une que l'autre personne ne connaît pas
about-person-phone = téléphone
about-person-address = adresse postale, une ligne par élément : ["1 rue Exemple", "75000 Paris"]
about-person-born = date de naissance, par exemple 1990-05-31
about-person-place = ville, pour « Fait à … »
about-person-acts-for = si vous écrivez pour une autre personne : son nom, ou rien pour qu'il ne soit pas écrit
about-person-signs = true : votre nom tapé vaut signature
about-account = Un compte de l'autre personne.
about-account-platform = plateforme, par exemple instagram
about-account-handle = nom du compte, sans @
about-account-stable-id = identifiant ou numéro qui reste quand le nom change
about-account-url = adresse du profil
about-account-phone = téléphone
about-account-mail = adresse e-mail
about-event = Un fait. Le plus ancien d'abord.
about-event-at = jour, avec l'heure si vous la savez : 2026-11-20 21:30
about-event-what = contact, call, threat, demand, payment, publication, again ou other
about-event-note = avec vos mots, sans décrire d'image intime
about-payment = De l'argent demandé ou payé.
about-payment-paid = true si vous avez payé
about-payment-amount = somme et monnaie
about-payment-means = bitcoin, iban, card, voucher, transfer-service…
about-payment-to = compte, portefeuille ou numéro
about-payment-at = jour
about-content = Une adresse où les images sont, ou seraient.
about-content-url = adresse exacte
about-content-time-code = moment dans la vidéo, par exemple 02:13
about-content-account = compte qui les montre
about-content-about = ce qui permet de la reconnaître, sans la décrire
about-message = Des mots de l'autre personne, exactement.
about-message-from = de qui
about-message-at = quand
about-message-text = les mots
