# Ce que le message est, et ce qu'il faut faire tout de suite.

verdict-bluff = C'est un bluff : un courriel envoyé à des milliers de personnes.
verdict-bluff-more = D'après son texte, personne n'a piraté votre appareil et aucune vidéo de vous n'existe. Aucun cas n'est connu où une telle menace a été exécutée.
verdict-bluff-short = bluff
verdict-recorded = Quelqu'un vous menace avec des images, et cette personne les a peut-être.
verdict-recorded-more = Vous n'y êtes pour rien : c'est un délit commis contre vous. Le plus souvent, la menace n'est pas mise à exécution. Si elle l'est, il existe un plan.
verdict-recorded-short = chantage réel
verdict-approach = Ce message ressemble à l'approche qui précède un chantage.
verdict-approach-more = Rien n'est perdu : vous pouvez encore raccrocher. N'allumez pas votre caméra et n'envoyez aucune image.
verdict-approach-short = approche
verdict-other_threat = C'est une menace, d'une autre sorte que le chantage à la webcam.
verdict-other_threat-more = Prenez-la au sérieux et ne décidez rien seul. Si quelqu'un est en danger maintenant, appelez les secours.
verdict-other_threat-short = autre menace
verdict-recovery_scam = C'est une offre d'aide trompeuse : elle vise les personnes déjà victimes.
verdict-recovery_scam-more = Personne ne peut « récupérer » contre paiement ce qui a été versé, ni effacer des images à votre place. L'aide sérieuse est gratuite.
verdict-recovery_scam-short = fausse aide
verdict-ordinary = Je ne trouve pas de chantage dans ce message.
verdict-ordinary-more = Il ne ressemble ni au courriel de masse, ni à un chantage réel. Si vous avez reçu autre chose, montrez-le aussi.
verdict-ordinary-short = ordinaire
verdict-unsure = Je ne peux pas trancher. Faites comme si la menace était réelle.
verdict-unsure-more = Le texte ne suffit pas. Trois questions décident, et vous seul connaissez les réponses.
verdict-unsure-short = incertain

threat-deepfake = On vous menace avec une image fabriquée. Elle se fait retirer comme une vraie.
threat-fake-police = La police n'envoie pas de telles lettres et ne demande jamais d'argent par courriel.
threat-website = La menace vise un site ou des données. Prévenez la personne qui s'en occupe.
threat-bomb = On vous menace d'une bombe. Prévenez la police tout de suite, même si c'est souvent un envoi de masse.
threat-violence = On vous menace de violence. Appelez la police, et mettez-vous en sécurité.
threat-investigator = Un « enquêteur » vous vend ce qu'il dit savoir. C'est le plus souvent un envoi de masse.
threat-someone-known = La personne semble vous connaître. La police et les associations prennent aussi ces cas.
threat-other = On vous demande quelque chose en vous menaçant. Gardez tout et parlez-en à la police.

now-do-not-pay = Ne payez pas.
now-do-not-answer = Ne répondez pas.
now-do-not-answer-more = Ne répondez plus, mais ne bloquez pas encore.
now-keep-and-report = Gardez le message, puis signalez-le.
now-keep-everything = Gardez tout : messages, captures, adresses des profils.
now-hang-up = Arrêtez la conversation, sans explication.
now-send-nothing = N'envoyez ni image, ni argent, ni numéro.
now-danger = Si quelqu'un est en danger, appelez les secours maintenant.
now-pay-no-helper = Ne payez personne qui promet de récupérer votre argent ou vos images.
now-give-no-access = Ne donnez ni mot de passe, ni accès à votre appareil.
now-nothing-urgent = Rien ne presse.
now-trust-yourself = Si quelque chose vous inquiète quand même, parlez-en à quelqu'un.
now-keep-it-anyway = Gardez le message tant que vous avez un doute.

question-video-call = Avez-vous fait un appel vidéo avec cette personne ?
question-sent-images = Lui avez-vous envoyé des images de vous ?
question-know-sender = Connaissez-vous l'expéditeur, ou avez-vous parlé avec lui avant ?

own-address-forged = L'adresse de l'expéditeur est la vôtre, mais elle est falsifiée : votre fournisseur l'a constaté. Personne n'a écrit depuis votre boîte.
own-address-truly-own = Ce message semble vraiment parti de votre boîte. Changez son mot de passe maintenant, depuis un appareil sûr, et fermez les autres sessions.
own-address-own-note = Ce message semble vraiment parti de votre boîte. Si vous ne l'avez pas écrit, changez son mot de passe.
own-address-cannot-tell = L'adresse de l'expéditeur est la vôtre. Elle se falsifie sans peine, et ici rien ne permet de le vérifier. Par prudence, changez le mot de passe.

dkim-title = La signature du mail (DKIM), vérifiée ici avec la clé fournie
dkim-pass = { $domain } a vraiment signé ce mail, et rien n'a changé depuis. Il est parti des serveurs de ce domaine.
dkim-pass-other = { $domain } a signé ce mail. Ce n'est pas le domaine de l'adresse affichée : cela ne prouve rien sur l'expéditeur.
dkim-partial = { $domain } a signé seulement le début du texte. N'importe qui a pu ajouter la suite.
dkim-testing = { $domain } dit que sa signature est un essai. Elle ne prouve rien.
dkim-body-changed = { $domain } a bien signé l'en-tête, mais le texte n'est plus celui qui a été signé.
dkim-signature-wrong = La signature ne correspond pas à la clé de { $domain } : l'en-tête est faux, ou il a été modifié.
dkim-expired = La signature de { $domain } n'était plus valable quand le mail est arrivé.
dkim-key-revoked = { $domain } a retiré cette clé : la signature ne prouve plus rien.
dkim-key-unusable = La clé fournie pour { $domain } ne convient pas : elle est abîmée, trop courte ou d'une autre sorte.
dkim-unsupported = Une signature au nom de { $domain } est incomplète, ou d'une sorte qui ne prouve rien.
dkim-no-key = Signature de { $domain } : aucune clé fournie. Enregistrez le champ TXT de { $selector }._domainkey.{ $domain } dans un fichier, son nom devant.
dkim-none = Ce mail ne porte aucune signature. Rien n'y prouve donc qui l'a envoyé.
