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
size-bytes = { $number } octets
size-kb = { $number } ko
size-mb = { $number } Mo
large-title = C'est gardé
large-kept = { $name } est dans votre dossier, entier, sous le numéro { $item }.
large-only = Il a été gardé tel quel et n'a pas été lu : il est trop long pour cela.
large-refused-title = C'est trop gros ici
large-nothing = Rien n'en a été gardé. Ce qui venait avec est à montrer à nouveau.
large-case-helps = Un dossier prend des fichiers de toute taille.
