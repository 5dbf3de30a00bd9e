# Signaler un contenu que tout le monde peut voir : PHAROS, et les services semblables.

letter-pharos-subject = Signalement à PHAROS, champ par champ
letter-pharos-category = la plus proche de : menace ou atteinte à la vie privée (images intimes diffusées sans accord)
letter-pharos-category-minor = la plus proche de : images sexuelles d'une personne de moins de 18 ans, ou qui peut l'être
letter-pharos-place = Internet, aux adresses indiquées
letter-public-content-subject = Signalement d'un contenu public
letter-public-content-opening = Je signale des images intimes montrées sans l'accord de la personne, à une adresse que tout le monde peut ouvrir.
letter-public-content-request = Je vous demande d'agir pour que ce contenu et ses copies soient retirés, et que leurs traces soient gardées pour l'enquête.
