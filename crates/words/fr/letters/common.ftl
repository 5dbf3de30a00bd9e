# Ce que plusieurs lettres ont en commun : tête, dates, titres, noms des champs, ce qui manque.

letter-draft-mark = BROUILLON : il manque encore quelque chose. À ne pas envoyer tel quel.
letter-subject = Objet : { $subject }
letter-field = { $name } : { $value }
letter-dated = Le { $date }
letter-dated-at = { $place }, le { $date }
letter-day = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
letter-moment = { $day } à { $time }
letter-month-1 = janvier
letter-month-2 = février
letter-month-3 = mars
letter-month-4 = avril
letter-month-5 = mai
letter-month-6 = juin
letter-month-7 = juillet
letter-month-8 = août
letter-month-9 = septembre
letter-month-10 = octobre
letter-month-11 = novembre
letter-month-12 = décembre
letter-sign-here = Signature :
letter-signed = Signé électroniquement : { $name }
letter-invisible = Les signes comme ␀ ou [U+202E] montrent des caractères que l'on ne voit pas dans le texte d'origine.

letter-acts-for-named = J'écris au nom de { $name }. Ce qui suit est raconté par la personne concernée, à la première personne.
letter-acts-for-unnamed = J'écris pour une autre personne, qui ne souhaite pas donner son nom ici. Ce qui suit est raconté par elle, à la première personne.

letter-to-fr-police = Au commissariat de police, à la brigade de gendarmerie, ou au procureur de la République
letter-to-bank = Au service des fraudes

letter-section-facts = Les faits
letter-section-timeline = Ce qui s'est passé, dans l'ordre
letter-section-accounts = Comptes de l'autre personne
letter-section-payments = Argent demandé ou payé
letter-section-places = Adresses
letter-section-law = Infractions
letter-section-person = Qui dépose la plainte
letter-section-ask = Ce que je demande
letter-section-form = Les champs du formulaire
letter-section-text = Le texte
letter-section-sent = Demandes déjà faites

letter-field-platform = Plateforme
letter-field-handle = Nom du compte
letter-field-stable-id = Identifiant stable
letter-field-profile = Adresse du profil
letter-field-their-phone = Téléphone de l'autre personne
letter-field-their-mail = E-mail de l'autre personne
letter-field-payment = Paiement
letter-field-amount = Somme
letter-field-means = Moyen
letter-field-paid-to = Vers
letter-field-paid-at = Date du paiement
letter-field-url = Adresse
letter-field-time-code = Moment dans la vidéo
letter-field-shown-by = Compte qui publie
letter-field-seen = Constat
letter-field-item = Numéro
letter-field-file = Fichier
letter-field-kept-at = Gardé le
letter-field-sha256 = SHA-256
letter-field-name = Nom
letter-field-born = Date de naissance
letter-field-address = Adresse postale
letter-field-mail = E-mail
letter-field-phone = Téléphone
letter-field-category = Catégorie
letter-field-date = Date
letter-field-time = Heure
letter-field-place = Lieu

letter-payment-paid = payé
letter-payment-demanded = demandé
letter-means-bitcoin = bitcoin
letter-means-ethereum = Ethereum
letter-means-litecoin = Litecoin
letter-means-monero = Monero
letter-means-dash = Dash
letter-means-bitcoin-cash = Bitcoin Cash
letter-means-dogecoin = Dogecoin
letter-means-zcash = Zcash
letter-means-tron = Tron
letter-means-ripple = XRP
letter-means-solana = Solana
letter-means-card = carte bancaire
letter-means-gift-card = carte cadeau
letter-means-bank-transfer = virement bancaire
letter-means-transfer = virement bancaire

letter-seen-present-public = Vu le { $date } : visible par tout le monde.
letter-seen-present-unlisted = Vu le { $date } : présent, visible par ceux qui ont l'adresse.
letter-seen-restricted = Vu le { $date } : présent, montré à certains seulement.
letter-seen-removed = Vu le { $date } : la plateforme dit que ce n'est pas, ou plus, là.
letter-seen-soft-404 = Vu le { $date } : la page dit qu'elle ne trouve rien.
letter-seen-parked = Vu le { $date } : le domaine ne montre que de la publicité.
letter-seen-no-such-host = Vu le { $date } : le domaine n'existe pas.
letter-seen-unreachable = Essayé le { $date } : pas de réponse. Cela ne dit pas que rien n'y est.
letter-seen-not-web = Ce n'est pas une adresse du web (vu le { $date }).
letter-seen-malformed = Adresse incomplète ou mal écrite (vu le { $date }).
letter-seen-blocked-to-us = Essayé le { $date } : l'accès a été refusé au programme. Cela ne dit pas que rien n'y est.
letter-seen-refused = Non ouverte, par sécurité (le { $date }).
letter-seen-inconclusive = Essayé le { $date } : le résultat ne permet pas de conclure.

letter-enclosed = Pièces jointes :
letter-annex-messages = Annexe { $number } : messages reçus
letter-annex-found = Annexe { $number } : numéros et adresses dans les messages
letter-annex-found-about = Ces éléments ont été relevés par un programme. Certains peuvent être les miens.
letter-annex-evidence = Annexe { $number } : éléments conservés
letter-annex-evidence-about = L'empreinte SHA-256 permet de vérifier que le fichier n'a pas changé. Aucune image n'est jointe à cette lettre.
letter-message-from-at = De { $from }, { $at } :
letter-message-from = De { $from } :
letter-message-at = Message, { $at } :
letter-message-undated = Message reçu :
letter-message-covered = Un mot de passe qui figurait dans ce message a été remplacé par des points.

letter-lack-name = Votre nom : ce document n'est pas valable sans lui.
letter-lack-contact = Une façon de vous répondre : e-mail, téléphone ou adresse.
letter-lack-mail = Une adresse e-mail, si possible une que l'autre personne ne connaît pas.
letter-lack-when = Quand cela s'est passé : au moins un fait avec sa date.
letter-lack-payment = Le paiement : la somme, le moyen, la date, et à qui.
letter-lack-amount = La somme, ou le compte ou portefeuille nommé.
letter-lack-paid-when = Le jour du paiement : les délais en dépendent.
letter-lack-url = L'adresse exacte où se trouvent les images.
letter-lack-message = Le message reçu : gardez-le dans le dossier (sangfroid keep).
