# Les services qui arrêtent les mises en ligne par l'empreinte d'une image.

letter-prevention-subject = { $name } : empêcher la mise en ligne, pas à pas
letter-prevention-fits = Est-ce le bon service ?
letter-prevention-fits-adult = Oui, si vous aviez 18 ans ou plus sur les images, et si une copie est déjà sur votre appareil. Pour des images prises avant 18 ans, prenez Take It Down.
letter-prevention-fits-minor = Oui, si vous aviez moins de 18 ans sur les images, même si vous êtes adulte aujourd'hui.
letter-prevention-how = Le service calcule une empreinte de l'image : une suite de chiffres. Les sites qui participent comparent ensuite les envois avec cette empreinte.
letter-prevention-ready = À préparer
letter-prevention-ready-device = L'appareil sur lequel l'image se trouve déjà. N'allez pas chercher l'image, et ne la demandez à personne.
letter-prevention-ready-frame = Si vous n'avez pas la vidéo : l'image que l'autre personne vous a envoyée suffit pour cette image-là.
letter-prevention-ready-paper = De quoi noter un numéro.
letter-prevention-steps = Les étapes
letter-prevention-step-open = Ouvrez le service à l'adresse ci-dessous, dans une fenêtre privée.
letter-prevention-step-choose = Choisissez l'image sur votre appareil. L'empreinte est calculée sur place : l'image ne part pas.
letter-prevention-step-choose-minor = Suivez les questions du service, sur l'appareil où l'image est déjà. Ne téléchargez et ne copiez rien pour cela.
letter-prevention-step-pin = Notez le numéro de dossier et le code PIN. Ils ne se récupèrent pas.
letter-prevention-step-number = Notez le numéro qui vous est donné, s'il y en a un.
letter-prevention-step-platform = Si l'image est déjà en ligne, demandez aussi le retrait à la plateforme : l'empreinte ne remplace pas cette demande.
letter-prevention-where = Où
letter-prevention-know = À savoir
letter-prevention-without = Si vous n'avez aucune image, ce n'est pas grave : les autres étapes du plan restent les bonnes.
