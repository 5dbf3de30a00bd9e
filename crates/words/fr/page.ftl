# Les titres et les phrases autour des réponses.

check-what = Ce que c'est
check-known = Ce texte, presque mot pour mot, circule depuis { $since } : beaucoup de personnes l'ont reçu.
check-known-undated = Ce texte, presque mot pour mot, a été envoyé à beaucoup de personnes.
check-confidence = Degré de confiance : { $percent } %.
check-nearest = Au plus près : { $about } ({ $percent } %).
check-why = Pourquoi
check-against = Ce qui parle contre
check-questions = Trois questions qui décident
check-questions-more = Un seul oui suffit pour traiter la menace comme réelle.
check-sender = L'expéditeur
check-indicators = Ce que le message contient, et que la police cherchera
check-problems = Ce que je n'ai pas lu
check-next = Où aller
check-plan-command = Tout le plan, avec les portes à éviter : sangfroid plan --fact kind={ $kind }

indicator-bitcoin = Adresse bitcoin
indicator-ethereum = Adresse Ethereum
indicator-litecoin = Adresse Litecoin
indicator-monero = Adresse Monero
indicator-dash = Adresse Dash
indicator-bitcoin-cash = Adresse Bitcoin Cash
indicator-dogecoin = Adresse Dogecoin
indicator-zcash = Adresse Zcash
indicator-tron = Adresse Tron
indicator-ripple = Adresse XRP
indicator-solana = Adresse Solana
indicator-iban = Compte bancaire (IBAN)
indicator-phone = Téléphone
indicator-email = Adresse de courriel
indicator-url = Lien (ne l'ouvrez pas)
indicator-handle = Compte
indicator-voucher = Bon ou carte prépayée
indicator-transfer-service = Service de transfert d'argent
indicator-amount = Montant
indicator-password = Mot de passe montré
indicator-sending-host = Serveur d'envoi
indicator-hidden = caché ; --show-password le montre
indicator-wrong = somme de contrôle fausse
indicator-repaired = il était coupé ou déguisé, le voici entier

scan-summary = { $messages ->
    [one] 1 message
   *[other] { $messages } messages
 }, { $megabytes } Mo, { $rate } messages par seconde et par cœur. { $unreadable ->
    [0] Tout a été lu.
    [one] 1 fichier n'a pas été lu.
   *[other] { $unreadable } fichiers n'ont pas été lus.
 }
scan-left-out-tables = { $count ->
    [one] 1 tableau (.tsv, .csv) du dossier a été laissé de côté : ce n'est pas un message. Pour qu'il soit lu, nommez-le.
   *[other] { $count } tableaux (.tsv, .csv) du dossier ont été laissés de côté : ce ne sont pas des messages. Pour qu'un tableau soit lu, nommez-le.
 }
scan-left-out-hidden = { $count ->
    [one] 1 fichier ou dossier caché a été laissé de côté : son nom commence par un point. Pour qu'il soit lu, nommez-le.
   *[other] { $count } fichiers ou dossiers cachés ont été laissés de côté : leur nom commence par un point. Pour que l'un d'eux soit lu, nommez-le.
 }


crisis-intro = Si c'est trop dur, ou si vous pensez à mourir, parlez-en maintenant :
crisis-emergency = Numéro d'urgence, qui répond toujours : { $numbers }
crisis-emergency-unknown = Le numéro d'urgence répond toujours : 112 en Europe, 911 en Amérique du Nord, 000 en Australie.
country-unknown = Pour nommer les services de votre pays, ajoutez par exemple --country FR.

contact-url = { $value }
contact-form = formulaire : { $value }
contact-phone = téléphone { $value }
contact-email = courriel { $value }
contact-sms = SMS au { $value }
contact-chat = discussion en ligne : { $value }
contact-handle = compte { $value }
contact-free = gratuit
hours-always = jour et nuit
hours-every-day = tous les jours
hours-days = { $first } à { $last }
hours-span = { $from }–{ $to }
hours-check-first = horaires à vérifier
fact-with-age = source vue le { $checked }
fact-check-first = à vérifier avant de s'y fier
day-mon = lundi
day-tue = mardi
day-wed = mercredi
day-thu = jeudi
day-fri = vendredi
day-sat = samedi
day-sun = dimanche
day-named = { $name } { $day }

door-prepare = À préparer : { $what }
door-depends = Si : { $what }
door-unless = Sauf si : { $what }
door-not-meant = Ouvert à tous, mais prévu pour une autre situation que la vôtre.
door-refused = Pas « { $name } ». { $because }
door-instead = Plutôt : { $names }
doors-fit = Les portes qui conviennent
doors-refused = Les portes à éviter, et pourquoi
step-due = le { $date }
step-wrong-doors = À éviter ici :
talk-lines = D'autres personnes à qui parler
talk-more = Un proche, un médecin ou une association peut aussi vous aider. Vous n'avez pas à tout raconter.
block-guides = Ce qu'il faut savoir sur { $name }

doubt-contradicted = sources contradictoires
doubt-not-seen = source non vue
doubt-checked-in-the-future = date de contrôle à venir
doubt-stale = contrôle trop ancien

# Deux choses d'une liste.
page-list-and = { $one } ; { $other }
