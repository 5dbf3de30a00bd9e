# Ce qui entoure chaque page de l'application, et la route.

app-title = Notes
app-title-wrong = Erreur : Notes
app-skip = Aller au contenu
app-nav = Navigation
app-exit = Quitter cette page
app-exit-emergency = Urgence :
app-exit-about = Ce que fait ce bouton
app-road = Votre route
app-back = Retour
app-continue = Continuer
app-wrong = Il manque quelque chose
app-outside = (s'ouvre sur leur site)
app-nothing-leaves = Tout reste sur cet appareil. Rien ne part sans que vous le demandiez.
language-fr = Français
language-en = English
crisis-other-country = Un autre pays

answer-yes = Oui
answer-no = Non
answer-unknown = Je ne sais pas
answer-adult = Oui, 18 ans ou plus
answer-minor = Non, moins de 18 ans

start-title = Respirez. Vous n'êtes pas seul·e.
start-title-helper = Merci d'être là pour quelqu'un.
start-breathe = Posez l'appareil. Soufflez lentement, trois fois.
start-alone = Ce qui arrive est un délit commis contre vous. Ce n'est pas votre faute.
start-alone-helper = Ce qui arrive est un délit. Ce n'est pas la faute de cette personne.
start-time = Vous avez le temps : une question par page, et vous pouvez vous arrêter.
start-do-not-answer = Ne répondez pas.
start-keep = Gardez tout.
start-exit = Le bouton « Quitter cette page » efface tout de suite ce qui est affiché.
start-else = Autrement
start-helper-yes = J'aide quelqu'un
start-helper-no = C'est pour moi
start-example = Essayer avec un exemple
start-example-more = Un message inventé, rien n'est gardé.

ask-choose-one = Choisissez une réponse. « Je ne sais pas » en est une.
ask-choose = Choisir
ask-danger = Êtes-vous en sécurité maintenant ?
ask-danger-helper = La personne est-elle en sécurité maintenant ?
ask-danger-why = Le reste peut attendre, vous non.
ask-danger-no = Oui, je suis en sécurité
ask-danger-yes = Non, quelqu'un est en danger
ask-danger-self-harm = Je pense à mourir, ou à me faire du mal
ask-age = Aviez-vous 18 ans ou plus sur les images ?
ask-age-helper = La personne avait-elle 18 ans ou plus sur les images ?
ask-age-why = Il existe d'autres services avant 18 ans, et les images ne sont jamais copiées. Pas d'images ? Répondez pour aujourd'hui.
ask-age-now = Avez-vous 18 ans ou plus aujourd'hui ?
ask-age-now-helper = La personne a-t-elle 18 ans ou plus aujourd'hui ?
ask-age-now-why = Certains services ne sont que pour les adultes, d'autres que pour les mineurs.
ask-country = Dans quel pays vivez-vous ?
ask-country-helper = Dans quel pays vit la personne ?
ask-country-why = Les numéros et les services changent d'un pays à l'autre.
ask-country-other = Un autre pays
ask-scotland = Vivez-vous en Écosse ?
ask-scotland-why = L'Écosse a sa propre police et ses propres services.
ask-kind = Que vous est-il arrivé ?
ask-kind-why = Choisissez ce qui ressemble le plus.
ask-kind-bluff = Un mail dit avoir piraté ma caméra, et je ne connais pas l'expéditeur
ask-kind-recorded = Quelqu'un à qui j'ai parlé me menace avec des images
ask-kind-approach = Quelqu'un me presse d'allumer ma caméra ou d'envoyer des images
ask-kind-other-threat = Une autre menace
ask-kind-unsure = Je ne sais pas
ask-video-call = Y a-t-il eu un appel vidéo avec cette personne ?
ask-video-call-why = Si oui, un enregistrement peut exister.
ask-sent-images = Avez-vous envoyé des images de vous ?
ask-sent-images-helper = La personne a-t-elle envoyé des images d'elle ?
ask-sent-images-why = Si oui, l'autre peut les avoir.
ask-known-person = Est-ce quelqu'un que vous connaissez dans la vie ?
ask-known-person-why = Par exemple un ou une ex. Les bons services ne sont pas les mêmes.
ask-met = Vous êtes-vous déjà rencontrés en vrai ?
ask-met-why = La plainte en ligne n'est pas ouverte quand on se connaît.
ask-money = Vous demande-t-on de l'argent ?
ask-money-why = Argent ou images : ce n'est pas le même service de police.
ask-images-asked = Vous demande-t-on d'autres images, ou des actes ?
ask-images-asked-why = Cela change le service compétent. Vous n'avez pas à en envoyer.
ask-paid = Avez-vous déjà payé quelque chose ?
ask-paid-helper = La personne a-t-elle déjà payé ?
ask-paid-why = Sans reproche : la banque peut parfois encore arrêter un paiement.
ask-published = Des images sont-elles déjà en ligne, ou envoyées à quelqu'un ?
ask-published-why = Si oui, on demande leur retrait.
ask-public-url = Y a-t-il une adresse que tout le monde peut ouvrir ?
ask-public-url-why = PHAROS et d'autres ne traitent que ce qui est public.
ask-contacted-again = Sont-ils revenus après le paiement ?
ask-contacted-again-why = C'est habituel, et cela n'aggrave pas votre situation.
ask-account-hacked = Quelqu'un est-il entré dans un de vos comptes ?
ask-account-hacked-helper = Quelqu'un est-il entré dans un des comptes de la personne ?
ask-account-hacked-why = Par exemple : mot de passe changé, messages partis sans vous.
ask-platform = Où cela s'est-il passé ?
ask-platform-why = Chaque réseau a son propre formulaire.
ask-platform-none = Nulle part ici, ou je ne sais pas

received-title = Montrez-moi ce que vous avez reçu
received-title-helper = Montrez-moi ce que la personne a reçu
received-more = Le message est lu ici, sur cet appareil. Il n'est envoyé à personne.
received-paste = Collez le texte
received-choose = Ou choisissez des fichiers
received-choose-more = Mails, textes, captures d'écran, exports. Les captures sont montrées et gardées, mais pas lues : copiez-en les mots.
received-choose-words-only = Des mails et des textes seulement. Avant 18 ans, aucune image n'est copiée ni montrée.
received-link = N'ouvrez aucun lien du message.
received-send = Lire
received-nothing = Collez un texte ou choisissez un fichier.
received-empty = « { $name } » est vide.
received-too-large = « { $name } » dépasse 64 Mo, le plus que cette page puisse tenir.
received-age-first = « { $name } » peut montrer quelqu'un. Répondez d'abord à la question de l'âge.
received-under-18 = « { $name } » peut montrer quelqu'un. Avant 18 ans, aucune image n'est copiée : les mots et les adresses suffisent.
received-carries-pictures = « { $name } » contient des images en pièce jointe. Collez seulement le texte du mail.
received-unreadable = Dans « { $name } », je n'ai trouvé aucun texte. Collez ce qui est écrit.
received-known = Ce que vous avez montré
received-pasted = Texte collé
received-picture = image
received-other = fichier
received-take-back = Retirer
received-none = Je n'ai rien à montrer

verdict-your-message = Votre message
verdict-marks = Chaque passage marqué a un numéro, expliqué à côté.
verdict-see = voir
verdict-part = Partie { $part } sur { $count }.
verdict-part-before = Partie précédente
verdict-part-after = Partie suivante
verdict-show-more = Montrer autre chose

road-title = Votre route
road-more = Dans cet ordre, ou dans le vôtre. Ce qui est fait reste modifiable.
road-plan = Le plan entier, avec les portes à éviter
road-answers = Vérifier vos réponses
road-safe = Êtes-vous en sécurité ?
road-received = Ce que vous avez reçu
road-questions = Les questions qui décident
road-keep = Garder les preuves
road-link = Le lien existe-t-il ?
road-report = Signaler
road-removal = Faire retirer
road-block = Bloquer
road-accounts = Vos comptes
road-talk = Parler à quelqu'un
road-after = Les jours d'après
road-state-done = fait
road-state-open = à faire
road-state-not-needed = pas nécessaire ici
plan-title = Le plan

answers-title = Vérifiez vos réponses
answers-more = Tout peut être changé. Le plan suit aussitôt.
answers-change = Changer
answers-open = Pas encore répondu
answers-in-case = Noté dans votre dossier
answers-received = Messages montrés

leaving-title = Ce que fait « Quitter cette page »
leaving-does = Il vide la page, oublie tout ce qui n'est pas dans votre coffre, et ferme le coffre.
leaving-shift = La touche Majuscule, trois fois de suite, fait la même chose.
leaving-again = Pour revenir, il faut relancer le programme.
leaving-cannot-title = Ce qu'il ne peut pas effacer
leaving-cannot-history = L'historique du navigateur garde l'adresse de cette page, sans son contenu.
leaving-cannot-files = Les fichiers que vous avez téléchargés restent où ils sont.
leaving-cannot-spy = Un logiciel espion, ou quelqu'un qui regarde l'écran, voit ce que vous voyez.
leaving-advice = Si quelqu'un surveille cet appareil, prenez-en un autre, ou une fenêtre privée.

astray-title = Il n'y a rien à cette adresse
astray-more = Rien n'est perdu. Reprenez votre route.

example-mark = Exemple : ce message est inventé, et rien n'est gardé.
example-end = Quitter l'exemple
example-message =
    Objet : Votre compte a été piraté

    Bonjour,

    J'ai installé un logiciel malveillant sur votre ordinateur pendant que vous visitiez un site pour adultes.
    J'ai pris le contrôle de votre caméra et je vous ai filmé. J'ai aussi copié tous vos contacts.

    Si vous ne payez pas 900 euros en bitcoin, j'enverrai la vidéo à tous vos contacts, à votre famille et à vos collègues.
    Vous avez 48 heures. Le délai court depuis que vous avez ouvert ce message.

    N'allez pas à la police et ne répondez pas : cette adresse ne reçoit rien.
