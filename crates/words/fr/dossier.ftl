# Ce qui se trouve dans un dossier scellé : le rapport, la première page, comment vérifier, le reçu.

dossier-readme-title = À lire d'abord : dossier { $case }
dossier-readme-what = Voici des preuves gardées par une personne qui subit un chantage. Elles ont été scellées le { $sealed } avec { $tool }.
dossier-readme-care = Il peut y avoir des images intimes et des mots privés. Ouvrez ce dossier à l'abri des regards, ne copiez rien, ne montrez rien sans nécessité.
dossier-readme-report = Commencez par report.html : ce qui a été gardé, quand, et l'empreinte de chaque fichier. Aucune image n'y est montrée.
dossier-readme-items = items : les fichiers eux-mêmes, octet pour octet comme ils ont été gardés ({ $count }). Leur propre nom est dans item.json.
dossier-readme-derived = derived : ce que le programme a compris d'un message. C'est l'avis d'un programme, pas une preuve.
dossier-readme-custody = custody : le journal de tout ce qui est arrivé au dossier, et une liste qui engage sur chaque élément.
dossier-readme-check = Pour vérifier que rien n'a changé : proof/VERIFIER.txt. Des programmes ordinaires suffisent.
dossier-readme-part = Ceci est une partie du dossier : { $count } éléments sur { $of }. Les autres ont une empreinte dans la liste, qui ne dit rien d'eux.

dossier-report-title = Dossier { $case } : ce qui a été gardé
dossier-report-intro = Scellé le { $sealed } avec { $tool }. Chaque élément est ici octet pour octet comme il était quand il a été gardé.
dossier-report-count = Éléments dans cet envoi : { $count }. Éléments dans tout le dossier : { $of }.
dossier-report-no-images = Cette page ne montre ni image ni message. Ils sont dans les dossiers nommés plus bas.
dossier-report-contents = Où se trouve quoi
dossier-report-check = Comment vérifier
dossier-report-check-how = Le fichier proof/VERIFIER.txt donne les commandes. Il faut seulement des programmes ordinaires, pas celui qui a fait ce dossier.
dossier-report-check-meaning = Si toutes les vérifications passent, les fichiers sont ceux qui ont été scellés. Elles ne disent pas qui a écrit un message, ni s'il dit vrai.

dossier-place-items = les éléments, et pour chacun la fiche écrite au moment où il a été gardé
dossier-place-derived = ce que le programme a pensé d'un message : dérivé, pas une preuve
dossier-place-log = le journal : chaque ligne porte l'empreinte de la ligne d'avant
dossier-place-commitments = une empreinte pour chaque élément du dossier, même ceux qui ne sont pas dans cet envoi
dossier-place-case = les mêmes faits pour les programmes d'enquête (CASE/UCO)
dossier-place-manifests = l'empreinte de chaque fichier
dossier-place-proof = la signature, les horodatages, et comment les vérifier

dossier-item-title = Élément { $item }
dossier-item-place = Place dans le dossier
dossier-item-name = Nom du fichier
dossier-item-type = Type, d'après le contenu
dossier-item-size = Taille
dossier-item-bytes = { $count } octets
dossier-item-modified = Dernière modification (d'après le disque)
dossier-item-kept = Gardé
dossier-item-how = Comment il est arrivé
dossier-item-source = Où il se trouvait
dossier-item-note = Note de la personne
dossier-item-derived = Dérivé, pas une preuve : le programme a pris ce message pour « { $verdict } ». Voir data/derived/{ $item }/finding.json.
dossier-how-file = depuis un fichier
dossier-how-stdin = depuis un autre programme
dossier-how-capture = capturé par le programme

dossier-howto-title = Comment vérifier { $folder }
dossier-howto-intro = Ce dossier a été fait avec { $tool }. Vous n'avez pas besoin de ce programme. Chaque étape marche avec des programmes libres et connus.
dossier-howto-decrypt = Déchiffrez. key.age est la clé du dossier : age demande sa phrase secrète. Si le dossier a été fait pour votre propre clé, nommez votre clé à la place.
dossier-howto-decrypt-passphrase = Déchiffrez : age demande la phrase secrète.
dossier-howto-unpack = Décompressez, puis entrez dans le dossier.
dossier-howto-hashes = Comparez chaque fichier avec son empreinte. Rien ne s'affiche quand tout va bien. Sous Windows, certutil -hashfile FICHIER SHA256 montre une empreinte.
dossier-howto-bag = Cherchez les fichiers qui manquent ou qui ont été ajoutés (BagIt, RFC 8493).
dossier-howto-signature = Vérifiez la signature. Elle montre que tous les envois de ce dossier viennent de la même clé, pas qui est la personne.
dossier-howto-no-stamps = Ce dossier n'a pas d'horodatage d'une autorité.
dossier-howto-stamps = Vérifiez les horodatages. Le nombre après -attime est l'heure que le jeton donne : les certificats expirent, le jeton reste bon.
dossier-howto-stamp = { $at }, par { $authority } :
dossier-howto-case = Vérifiez la description pour les programmes d'enquête (case_validate, de case-utils).
dossier-howto-all = Ou tout en une fois, avec le programme lui-même :
dossier-howto-meaning = Si une vérification échoue, gardez le dossier tel quel et demandez une autre copie. Dites quelle vérification a échoué.

dossier-receipt-title = Reçu : des preuves ont été scellées
dossier-receipt-file = Fichier : { $value }
dossier-receipt-size = Octets : { $value }
dossier-receipt-sealed = Scellé : { $value }
dossier-receipt-tool = Programme : { $value }
dossier-receipt-hash = SHA-256 du fichier :
dossier-receipt-why = Ce reçu ne dit rien de ce que le fichier contient. Imprimez-le, ou envoyez-le à votre propre adresse : il montre plus tard que le fichier est resté le même.
dossier-receipt-check = Pour comparer :
