# Garder : le dossier avec une phrase de passe, ou pour cette visite seulement.

start-go-on = Il y a un dossier sur cet appareil.
start-go-on-link = Le reprendre
keep-failed = Ceci n'a pas pu être gardé.
leaving-case = Il ferme votre dossier. Seule la phrase de passe le rouvre.
leaving-idle = Après une heure sans page, le programme s'arrête seul. Ce qui est gardé reste gardé.
keep-title = Garder les preuves
keep-more = Les messages peuvent disparaître. Un dossier les garde sur cet appareil, fermé par une phrase de passe.
keep-more-helper = Les messages peuvent disparaître. Un dossier les garde sur cet appareil, avec une phrase de passe choisie ensemble.
keep-there = Dossiers sur cet appareil
keep-go-on = Reprendre { $case }
keep-made-on = créé le { $date }
keep-items = { $count ->
    [one] { $count } pièce
   *[other] { $count } pièces
 }
keep-damaged = { $case } ne peut pas être lu. Copiez son répertoire avant tout.
keep-new-heading = Créer un dossier
keep-new-more = Tout y est chiffré. Son nom ne dit rien de ce que c'est.
keep-shown = { $count ->
    [one] Ce que vous avez montré y est gardé aussitôt, et la suite aussi.
   *[other] Les { $count } choses montrées y sont gardées aussitôt, et la suite aussi.
 }
keep-new-button = Créer un dossier avec une phrase de passe
keep-visit-heading = Ou pour cette visite seulement
keep-visit-more = Rien n'est écrit sur cet appareil. Quand vous partez, tout disparaît.
keep-visit-button = Continuer sans dossier
keep-example = C'est l'exemple : rien n'en est gardé.
keep-no-vault = Rien ne peut être écrit ici. Enregistrez vous-même les messages, là où vous seul pouvez ouvrir.
keep-new-title = Choisir une phrase de passe
keep-drawn = Voici six mots tirés au sort. Personne ne peut les deviner.
keep-no-way-back = Rien ne fait revenir une phrase de passe : ni ce programme, ni ses auteurs, ni personne.
keep-write-down = Écrivez-la sur papier. Gardez le papier là où vous seul le trouverez.
keep-passphrase-new = Tapez les six mots, ou une phrase de passe à vous
keep-passphrase-more = Vous pouvez coller. Rien ne s'affiche pendant que vous tapez.
keep-passphrase-again = La même encore une fois
keep-passphrase-empty = Tapez une phrase de passe.
keep-passphrase-differs = Les deux ne sont pas pareilles. Regardez votre papier et retapez les deux.
keep-passphrase-wrong = Cette phrase de passe n'ouvre pas le dossier. Vérifiez l'ordre des mots. Rien n'est perdu.
keep-name = Un nom pour le dossier (laissez vide)
keep-name-more = Sans nom, le dossier ne dit rien. Qui partage cet appareil peut lire le nom.
keep-name-taken = Un dossier porte déjà ce nom. Choisissez-en un autre.
keep-make = Créer le dossier
keep-making = Votre dossier est en cours de création
keep-open-title = Ouvrir { $case }
keep-passphrase = Phrase de passe du dossier
keep-passphrase-paste = Vous pouvez coller.
keep-open-button = Ouvrir
keep-opening = Votre dossier s'ouvre
keep-inside-title = Dossier { $case }
keep-inside-more = Il est ouvert. Ce que vous montrez et répondez est gardé aussitôt.
keep-inside-there = Ce qui s'y trouve
keep-inside-next = { $count ->
    [one] Montrer la dernière
   *[other] En montrer { $count } de plus
 }
keep-not-images = Des images ne sont pas au dossier : quelqu'un y avait moins de 18 ans, ou personne ne l'a dit. Elles ne sont jamais copiées.
keep-may-be-there = peut-être sur une image
keep-broken = Le journal de ce dossier ne se tient pas. Ne changez rien, et faites-le regarder.
keep-add = Montrer et garder autre chose
keep-shows-item = Vous savez que l'une des pièces le montre. Laquelle ?
keep-shows-what = Que montre-t-elle ?
keep-shows-button = Le noter
keep-seal-heading = Un fichier scellé pour d'autres
keep-seal-more = La police ou un avocat peut vérifier sans ce programme que rien n'a été changé.
keep-seal-button = Faire un fichier scellé
keep-seal-title = Qui ouvrira le fichier scellé ?
keep-seal-who = Il contient tout le dossier, chiffré.
keep-seal-own = Moi seulement, avec la phrase de passe du dossier
keep-seal-passphrase = Quelqu'un d'autre, avec une phrase de passe à part
keep-seal-only-then = Pour quelqu'un d'autre, choisissez une nouvelle phrase de passe. Donnez-la par un autre chemin que le fichier.
keep-passphrase-of-file = Nouvelle phrase de passe du fichier
keep-sealing = Votre fichier est en cours de scellement
keep-download = Télécharger { $file }
keep-sealed-lies = Le fichier et son reçu sont aussi dans le répertoire du dossier : { $folder }
keep-lock = Fermer le dossier
keep-back = Retour au dossier
keep-seal-keys = Quelqu'un qui m'a donné sa clé publique
keep-seal-if-passphrase = Si c'est une phrase de passe
keep-seal-if-keys = Si c'est une clé publique
keep-seal-keys-more = Une clé par ligne. Elle commence par age1, ssh-ed25519 ou ssh-rsa.
keep-seal-keys-field = Clé publique de qui ouvrira le fichier
keep-seal-keys-own = Vérifiez la clé au téléphone, à un numéro connu d'avance. Votre phrase de passe ouvrira aussi ce fichier.
keep-seal-keys-wrong = Ceci n'est pas une clé publique. Demandez-la à nouveau : elle commence par age1, ssh-ed25519 ou ssh-rsa.
keep-check-link = Vérifier { $file }
keep-check-title = Vérifier un fichier scellé
keep-check-more = Chaque pièce est relue et comparée à ce qui a été scellé.
keep-check-passphrase = Phrase de passe de ce fichier
keep-check-passphrase-if = Phrase de passe de ce fichier (s'il en a une à lui)
keep-check-button = Vérifier
keep-check-wrong = Cette phrase de passe n'ouvre pas ce fichier. Cela ne dit rien des preuves.
keep-checking = Votre fichier est en cours de vérification
keep-checked-whole = Rien n'a été changé
keep-checked-changed = Ce fichier n'est pas tel qu'il a été scellé
keep-checked-files = { $count ->
    [one] Un fichier a été comparé. Il est tel qu'il a été scellé.
   *[other] { $count } fichiers ont été comparés. Ils sont tels qu'ils ont été scellés.
 }
keep-checked-stamps = { $count ->
    [one] Il porte un horodatage, et il tient.
   *[other] Il porte { $count } horodatages, et ils tiennent.
 }
keep-checked-no-stamps = Il ne porte pas d'horodatage : personne d'autre que vous n'en atteste la date.
keep-checked-what = Voici ce qui ne va pas :
keep-checked-more = { $count ->
    [one] Et encore un.
   *[other] Et encore { $count }.
 }
keep-checked-again = Gardez-le, et faites un nouveau fichier scellé. Ce qui est au dossier n'a pas bougé pour autant.
keep-checked-others = D'autres peuvent le vérifier sans ce programme : le fichier contient le mode d'emploi.
keep-confirm-link = Faire confirmer la date de { $file }
keep-confirm-title = Qui confirme la date ?
keep-confirm-what = Une autorité d'horodatage signe une empreinte du fichier, avec l'heure. Plus tard, personne ne peut dire qu'il a été fait après coup.
keep-confirm-which = Un avocat, ou la personne qui vous aide, peut en nommer une. Vous pouvez aussi vous en passer : le fichier vaut déjà quelque chose.
keep-confirm-address = Adresse de l'autorité
keep-confirm-wrong = Ce n'est pas une adresse que l'on peut interroger. Elle commence par https:// ou http://.
keep-confirm-ask = Cette autorité peut-elle être interrogée ?
keep-confirm-learns = { $host } apprend votre adresse internet et l'heure. Elle reçoit une empreinte : rien de ce que le fichier contient.
keep-confirm-button = Demander l'horodatage
keep-confirm-other = Nommer une autre autorité
keep-confirm-not = Ne rien demander
keep-confirming = La date est en train d'être confirmée
keep-confirmed-title = La date est confirmée
keep-confirmed-again = Le fichier contient maintenant l'horodatage. Téléchargez-le à nouveau, et utilisez celui-ci.
keep-confirmed-trust = Qui vérifie le fichier décide s'il se fie à cette autorité.
keep-key-link = Faire une copie de la clé
keep-key-title = Une copie de la clé du dossier
keep-key-what = Qui a ce fichier lit tout le dossier, sans phrase de passe.
keep-key-where = Il sert si vous oubliez la phrase de passe. Mettez-le sur une clé USB, chez quelqu'un de confiance.
keep-key-downloads = Votre navigateur le met d'abord dans ses téléchargements. Déplacez-le, puis videz la corbeille.
keep-key-sure = Personne d'autre ne voit cet écran, et je sais où le mettre
keep-key-unsure = Cochez la case si vous savez où le mettre. Sinon, revenez au dossier.
keep-key-button = Télécharger la clé
keep-key-not = Ne pas faire de copie
keep-wipe-link = Effacer ce dossier
keep-wipe-title = Effacer le dossier { $case } ?
keep-wipe-what = Ensuite, personne ne pourra plus le lire. Ni vous, ni la police, ni nous.
keep-wipe-police = Si une plainte est possible un jour, ne l'effacez pas. Le temps ne fait pas revenir une preuve.
keep-wipe-sealed = Les fichiers scellés de ce dossier disparaissent avec lui. Ceux que vous avez téléchargés restent.
keep-wipe-first = Télécharger d'abord un fichier scellé
keep-wipe-cannot = Ce que l'effacement ne peut pas faire
keep-wipe-copies = Une sauvegarde peut garder l'ancien dossier. La phrase de passe, ou une copie de la clé, l'ouvrirait encore.
keep-wipe-traces = Sur un disque SSD, des traces chiffrées peuvent rester un temps. La clé est effacée la première.
keep-wipe-elsewhere = Vos messages d'origine, vos téléchargements et ce que vous avez envoyé ne sont pas touchés.
keep-wipe-type = Pour effacer, tapez le nom du dossier : { $case }
keep-wipe-wrong = Ce n'est pas le nom du dossier. Rien n'a été effacé.
keep-wipe-button = Effacer pour toujours
keep-wipe-not = Ne pas effacer
keep-wiping = Le dossier est en cours d'effacement
keep-wiped-title = Le dossier est effacé
keep-wiped-more = Sa clé a été détruite d'abord, puis tout le reste.
keep-wiped-left = Ce qui peut rester ailleurs
size-bytes = { $number } octets
size-kb = { $number } ko
size-mb = { $number } Mo
large-title = C'est gardé
large-kept = { $name } est dans votre dossier, entier, sous le numéro { $item }.
large-only = Il a été gardé tel quel et n'a pas été lu : il est trop long pour cela.
large-refused-title = C'est trop gros ici
large-nothing = Rien n'en a été gardé. Ce qui venait avec est à montrer à nouveau.
large-case-helps = Un dossier prend des fichiers de toute taille.
