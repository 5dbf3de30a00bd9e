# Les étapes d'un plan : quoi faire, et pourquoi. Puis les conditions d'une porte, à lire après « si » ou « à préparer ».

step-get-safe = Si quelqu'un est en danger maintenant, mettez-vous à l'abri et appelez le numéro d'urgence.
step-get-safe-why = La vie passe avant tout. Le reste de ce plan peut attendre.
step-talk-now = Parlez à quelqu'un maintenant : la ligne d'écoute.
step-talk-now-why = Vous n'avez pas à porter cela en solitaire. Quelqu'un écoute, et votre nom n'est pas nécessaire.
step-use-safe-device = Utilisez un appareil et un compte que l'autre personne ne peut pas ouvrir.
step-use-safe-device-why = Un proche peut connaître vos mots de passe ou voir votre écran. Ce n'est qu'une précaution.

step-hang-up = Arrêtez la conversation maintenant, sans explication.
step-hang-up-why = On ne vous a rien pris. Vous ne devez aucune réponse à cette personne.
step-send-nothing = N'envoyez ni image, ni argent, ni numéro.
step-send-nothing-why = Chaque chose envoyée sert à la demande suivante.
step-do-not-pay = Ne payez pas.
step-do-not-pay-why = Payer arrête rarement le chantage : une autre demande suit en général. Si vous avez déjà payé, vous pouvez arrêter maintenant.
step-do-not-answer = Ne répondez plus, et ne négociez pas.
step-do-not-answer-why = Une réponse montre que la menace marche. Le silence vous donne du temps. Ne bloquez pas encore : gardez d'abord tout.
step-give-no-access = Ne donnez à personne un mot de passe, un code ou un accès à votre appareil.
step-give-no-access-why = Celui qui promet de récupérer l'argent ou les images cherche peut-être exactement cela.
step-tell-trusted-adult = Parlez-en à une personne adulte de confiance.
step-tell-trusted-adult-why = Vous n'avez rien fait de mal. Montrez les mots, jamais l'image. Un adulte peut appeler pour vous. Si personne autour de vous ne convient, une ligne d'écoute est là.

step-contact-bank = Contactez tout de suite le service par lequel vous avez payé : banque, carte, transfert ou carte cadeau.
step-contact-bank-why = Un paiement peut parfois être arrêté dans les premières heures. Dites que c'est une fraude. Vous n'y êtes pour rien.
step-expect-next-demand = Attendez-vous à une nouvelle demande, et n'y cédez pas.
step-expect-next-demand-why = Après un paiement, une nouvelle demande est habituelle. Cela ne veut pas dire que la situation s'aggrave.

step-keep-messages = Gardez les messages : la conversation, les mails avec leurs en-têtes, les dates. Laissez de côté les images intimes.
step-keep-messages-why = Un blocage ou un retrait peut effacer la conversation. Faites plusieurs captures qui se recouvrent. Aucune image intime n'est nécessaire comme preuve.
step-keep-words-only = Gardez seulement les mots et les adresses. Ne copiez, n'enregistrez et ne capturez jamais les images intimes.
step-keep-words-only-why = Si vous aviez moins de 18 ans sur les images, une copie peut être un délit. Mots, noms, dates et adresses suffisent.
step-keep-receipts = Gardez ce qui montre le paiement : reçus, numéros de compte, codes, dates.
step-keep-receipts-why = La banque et la police vous le demanderont.
step-note-stable-ids = Notez ce qui ne change pas : identifiant, adresse du profil, numéro de téléphone, portefeuille.
step-note-stable-ids-why = Un nom se change en une seconde. Un identifiant ou un portefeuille se retrouve encore plus tard.

step-ask-video-call = Répondez pour vous-même : avez-vous eu un appel vidéo avec cette personne ?
step-ask-video-call-why = Si oui, un enregistrement existe peut-être, et il faut prendre la menace comme réelle.
step-ask-sent-images = Répondez pour vous-même : avez-vous envoyé des images de vous ?
step-ask-sent-images-why = Si oui, l'autre personne les a peut-être, et il faut prendre la menace comme réelle.
step-ask-know-sender = Répondez pour vous-même : connaissez-vous l'expéditeur, ou avez-vous déjà parlé ensemble ?
step-ask-know-sender-why = Si oui, ce n'est pas un envoi en masse, et d'autres services sont les bons.
step-ask-age = Répondez pour vous-même : aviez-vous 18 ans ou plus quand les images ont été prises ?
step-ask-age-why = Les bons services en dépendent. Sans réponse, les règles pour les moins de 18 ans vous protègent.
step-check-link = N'ouvrez pas le lien. Ce programme peut voir de l'extérieur s'il existe.
step-check-link-why = L'ouvrir peut montrer à l'autre personne que vous regardez. Souvent, il ne mène nulle part.

step-report = Signalez les faits à la police ou à un service qui aide.
step-report-why = C'est un délit commis contre vous. Vous choisissez quand et à qui vous parlez.
step-report-spam = Signalez le message comme indésirable, puis laissez-le.
step-report-spam-why = Le signalement aide à arrêter le même message pour d'autres.
step-report-account = Signalez le compte à la plateforme. Ne le bloquez pas encore.
step-report-account-why = La plateforme peut fermer le compte, et elle a encore la conversation.
step-report-new-account = Un nouveau compte vous écrit ? Ne répondez pas. Notez son nom et son identifiant, signalez-le, puis bloquez-le.
step-report-new-account-why = Dites dans le signalement qu'il contourne un blocage, et nommez le premier compte. Les plateformes en tiennent compte.

step-prevent-upload = Faites arrêter les mises en ligne des images, par leur empreinte.
step-prevent-upload-why = En général, seule une empreinte quitte votre appareil. Cela marche sur les sites qui participent, pas partout.
step-ask-removal = Demandez le retrait des images, avec le formulaire pour images intimes.
step-ask-removal-why = Notez d'abord les adresses exactes : ce qui est retiré ne se montre plus. Ne joignez jamais l'image.
step-ask-removal-search = Demandez au moteur de recherche de cacher les images.
step-ask-removal-search-why = L'image reste sur son site, mais moins de personnes la trouvent.
step-get-removal-help = Faites-vous aider pour la prévention et le retrait.
step-get-removal-help-why = Ces services connaissent les plateformes et sont gratuits. N'utilisez jamais un formulaire de droit d'auteur : il donne votre nom.

step-block = Bloquez maintenant le compte, et refusez les nouveaux contacts.
step-block-why = Vous avez gardé et signalé. Vous pouvez maintenant avoir la paix.

step-recover-account = Reprenez votre compte avec le formulaire de la plateforme.
step-recover-account-why = Tant qu'une autre personne y est, elle peut écrire en votre nom.
step-change-password = Changez ce mot de passe partout où vous l'utilisez, sur un appareil sûr.
step-change-password-why = Un mot de passe dans un tel message vient le plus souvent d'une ancienne fuite. Il ne prouve pas d'intrusion.
step-protect-accounts = Cachez vos listes d'amis, déconnectez les autres appareils, activez la double vérification.
step-protect-accounts-why = L'autre personne cherche vos contacts. Cela les met hors de sa portée.
step-tell-contacts = Si vous le souhaitez, préparez deux phrases pour les personnes qui pourraient recevoir quelque chose.
step-tell-contacts-why = Par exemple : « On me fait du chantage. N'ouvrez pas, ne transmettez pas, effacez, prévenez-moi. »

step-talk = Parlez à quelqu'un : un ami, un médecin, une ligne d'écoute.
step-talk-why = C'est plus léger quand une autre personne sait. Vous décidez de ce que vous racontez.

step-link-again-24h = Faites regarder le lien à nouveau, un jour après le premier examen.
step-link-again-24h-why = Une vidéo « apparue » peut disparaître, et l'inverse. Le programme compare avec la dernière fois.
step-link-again-72h = Faites regarder le lien à nouveau, trois jours après le premier examen.
step-link-again-72h-why = La plateforme a eu le temps de répondre à votre signalement. N'ouvrez pas le lien vous-même.
step-link-again-week = Faites regarder le lien à nouveau, une semaine après le premier examen.
step-link-again-week-why = S'il n'y a toujours rien, c'est bon signe. Ce n'est pas une preuve.
step-look-again-24h = Regardez à nouveau après un jour : nouveaux messages, nouveaux comptes, réponse de la plateforme.
step-look-again-24h-why = Le premier jour est le plus dur. Regardez une fois, puis posez l'écran.
step-look-again-48h = Regardez à nouveau après deux jours, et complétez vos signalements.
step-look-again-48h-why = Les délais de ces messages sont là pour faire peur. En général, rien n'arrive quand ils passent.
step-look-again-72h = Regardez à nouveau après trois jours.
step-look-again-72h-why = En général, c'est déjà plus calme. Si quelque chose est paru, relancez ce plan avec ce nouveau fait, sans écrire à l'autre personne.
step-look-again-week = Regardez à nouveau après une semaine : cherchez votre nom, relisez vos signalements.
step-look-again-week-why = Un second essai peut venir d'un nouveau compte. Faites pareil : garder, signaler, bloquer.
step-look-again-month = Regardez à nouveau après un mois.
step-look-again-month-why = Avec le temps, la pression baisse en général. Si cela vous pèse, parlez à quelqu'un.
step-removal-deadline-48h = Si vous avez demandé le retrait aujourd'hui, le délai de 48 heures de la plateforme finit ici.
step-removal-deadline-48h-why = Une loi fixe ce délai. Si les images sont encore là, vous pouvez vous plaindre.
step-erasure-deadline-month = Si vous avez demandé l'effacement aujourd'hui, le délai de réponse finit en général ici.
step-erasure-deadline-month-why = La règle européenne donne en général un mois. Sans réponse, vous pouvez saisir l'autorité.
step-escalate = Si la plateforme refuse ou ne répond pas, saisissez l'autorité qui la surveille.
step-escalate-why = Elle ne retire pas une image pour vous, mais elle peut rappeler la plateforme à ses devoirs.

condition-never-met = vous n'avez jamais rencontré cette personne
condition-met = vous avez rencontré cette personne
condition-known-person = vous connaissez cette personne
condition-blackmail = on vous demande quelque chose avec une menace
condition-money-demanded = on vous a demandé de l'argent
condition-images-demanded = on vous demande des images ou des actes sexuels, et non de l'argent
condition-adult = vous avez 18 ans ou plus
condition-minor = vous avez moins de 18 ans
condition-fourteen-or-over = vous avez 14 ans ou plus
condition-imagery-taken-under-18 = vous aviez, ou aviez peut-être, moins de 18 ans sur les images
condition-imagery-taken-adult = vous aviez 18 ans ou plus sur les images
condition-resident = vous vivez dans ce pays
condition-us-resident = vous vivez aux États-Unis
condition-in-scotland = vous vivez en Écosse
condition-public-url = il y a une adresse que tout le monde peut ouvrir
condition-published = les images sont en ligne, ou ont été montrées à d'autres
condition-private-message = tout est venu par mail ou message privé, à vous seul
condition-received-by-mail = c'est venu par e-mail
condition-received-by-sms = c'est venu par SMS
condition-personal-dispute = c'est un conflit entre personnes, sans contenu illégal
condition-emergency = quelqu'un est en danger maintenant
condition-request-unanswered = la plateforme a refusé votre demande, ou n'a pas répondu à temps
condition-image-at-hand = l'image est déjà sur votre appareil (ne la téléchargez pas, ne la demandez pas)
condition-account = un compte gratuit auprès de ce service
condition-national-eid = votre identité électronique nationale (en France : FranceConnect)
condition-email-address = une adresse e-mail pour la réponse
condition-full-source = la source complète du mail, avec ses en-têtes
condition-legal-name = votre nom officiel
condition-complaint-number = le numéro de votre plainte
