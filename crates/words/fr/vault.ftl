# Les dossiers : garder, sceller, vérifier. Ce qui y est dit et demandé.

vault-no-way-back = Rien ne peut retrouver cette phrase secrète : ni ce programme, ni ses auteurs, ni personne. Écrivez-la sur un papier et gardez ce papier à l'abri.
vault-words-offered = Six mots tirés au sort, que personne ne peut deviner :
vault-words-take = Appuyez sur Entrée pour les prendre, ou tapez votre propre phrase (rien ne s'affiche pendant que vous tapez) :
vault-ask-new = Nouvelle phrase secrète (rien ne s'affiche pendant que vous tapez) :
vault-ask-again = La même phrase secrète, encore une fois :
vault-words-again = Tapez-les maintenant depuis votre papier, pour être sûr qu'ils y sont (rien ne s'affiche pendant que vous tapez) :
vault-words-differ = Ce n'est pas la même chose. Regardez votre papier et tapez encore une fois :
vault-ask = Phrase secrète du dossier (rien ne s'affiche pendant que vous tapez) :
vault-ask-bundle = Phrase secrète du fichier scellé (rien ne s'affiche pendant que vous tapez) :
vault-ask-key = Phrase secrète de la clé (rien ne s'affiche pendant que vous tapez) :
vault-fact-written = Noté : { $facts }. Qui peut lire le répertoire du dossier peut lire cela sans la phrase secrète.
vault-made = Le dossier { $case } est prêt. Il se trouve dans { $path }
vault-made-next = Pour ajouter une preuve : sangfroid keep { $case } FICHIER. Cela ne demande jamais la phrase secrète.
vault-key-written = Le fichier de clé est dans { $path }. Qui l'a peut lire le dossier sans la phrase secrète. Gardez-le loin de cet ordinateur.
vault-none = Il n'y a pas encore de dossier. Pour en faire un : sangfroid case new
vault-list-line = { $case } : { $items ->
    [one] 1 élément
   *[other] { $items } éléments
 }, créé le { $created }
vault-list-damaged = { $case } : ne peut pas être lu ({ $why })
vault-show-title = Dossier { $case }, créé le { $created }
vault-show-empty = Rien n'a encore été gardé.
vault-show-locked = Pour les noms et les types, il faut la phrase secrète.
vault-show-item = { $item } : { $name } ({ $type }, { $size } octets), gardé le { $at }
vault-show-item-locked = { $item } : gardé le { $at }
vault-show-item-note = Note : { $note }
vault-show-item-verdict = Cela ressemble à : { $verdict } (avis du programme)
vault-show-shows = Montre : { $what }
vault-show-torn = La dernière ligne du journal a été coupée pendant l'écriture. Ce qui avait été accepté avant est entier.
vault-show-broken = Le journal ne tient pas ensemble à la ligne { $line }. Gardez le dossier tel quel, et ne scellez rien avant qu'une personne l'ait regardé.
vault-show-missing = Ce qui manque encore pour un signalement
vault-show-complete = Pour un signalement, il ne manque rien, autant que je puisse le voir.
vault-show-age = Moins de 18 ans sur les images, ou peut-être : aucune image n'est gardée dans ce dossier.
vault-sealed-before = Scellé le { $at }

missing-may-be-there = peut-être dans une image : ajoutez --shows { $what } quand vous la gardez
missing-only-if = s'il y en a
missing-profile = Le profil, avec son adresse visible
missing-profile-how = Ouvrez le profil dans un navigateur et faites une capture où la barre d'adresse se lit.
missing-user-id = L'identifiant ou le numéro, pas seulement le nom affiché
missing-user-id-how = Un nom se change en une seconde. Notez l'identifiant, l'adresse du profil ou le numéro de téléphone.
missing-conversation = Toute la conversation
missing-conversation-how = Exportez la discussion, ou faites des captures qui se recouvrent, avec la date et l'expéditeur. Enregistrez un mail comme fichier, avec ses en-têtes.
missing-demand = La demande, avec le portefeuille ou le compte
missing-demand-how = Gardez le message où l'on demande de l'argent ou des images, et où l'argent doit aller.
missing-receipt = Les reçus de paiement
missing-receipt-how = Gardez les reçus, les numéros de compte, les codes et les dates. Ne payez pas une autre fois.
missing-link = Le lien envoyé ou nommé
missing-link-how = Copiez l'adresse comme texte. Ne l'ouvrez pas.

keep-ask-age = { $file } peut montrer une personne. Sur les images de ce dossier, une personne avait-elle moins de 18 ans au moment de la prise, ou peut-être ? Répondez non, oui ou incertain :
keep-answer-no = non
keep-answer-yes = oui
keep-answer-unsure = incertain
keep-done = { $item } : { $file }, { $size } octets
keep-again = { $file } a déjà été gardé : { $item }.
keep-refused = Pas gardé : { $file }. Les images d'une personne qui avait, ou avait peut-être, moins de 18 ans ne sont jamais copiées, même comme preuve.
keep-refused-instead = Les mots, les noms, les dates et les adresses suffisent. Notez l'adresse et le compte comme texte, et gardez ce texte.
keep-refused-route = Pour cela, il y a des personnes qui savent quoi faire :
keep-next = Ce qui manque encore : sangfroid case show { $case }
keep-derived = Cela ressemble à : { $verdict } (avis du programme, gardé à côté)

seal-done = Scellé : { $file }, avec { $items ->
    [one] 1 élément
   *[other] { $items } éléments
 }.
seal-receipt = Le reçu est dans { $file }. Imprimez-le, ou envoyez-le à votre propre adresse.
seal-opens-own = Il s'ouvre avec la phrase secrète du dossier, ou avec son fichier de clé.
seal-opens-others = Il s'ouvre aussi avec { $count ->
    [one] l'autre clé
   *[other] les { $count } autres clés
 } que vous avez nommées.
seal-opens-passphrase = Il s'ouvre avec la phrase secrète que vous avez donnée pour lui.
seal-next = Pour le vérifier : sangfroid verify { $file }

verify-whole = Rien n'a changé : { $files } fichiers sont comme ils ont été scellés.
verify-foreign = Ce dossier vient d'un autre programme. { $files } fichiers sont comme ses listes le disent.
verify-signed = Signé par la clé { $key }.
verify-not-signed = Il n'a pas de signature.
verify-stamp = Horodatage : il existait le { $at }, dit { $authority }.
verify-stamp-outside = Horodatage du fichier chiffré ({ $file }) : il existait le { $at }, dit { $authority }.
verify-stamp-not-trusted = L'autorité se nomme { $authority }. Je n'ai pas vérifié si elle est connue.
verify-no-stamps = Il n'a pas d'horodatage.
verify-problems = Pas comme au moment du sceau
verify-not-checked = Pas vérifié
verify-and-more = et { $count } autres ; --json les donne tous
verify-line = { $item } : { $problem }

finding-changed = ses octets ne sont pas ceux qui ont été scellés
finding-missing = il est dans la liste, mais pas là
finding-added = il est là, mais dans aucune liste
finding-renamed = il avait un autre nom au moment du sceau
finding-duplicated = le nom est là deux fois, ou deux noms sont un seul sur certains ordinateurs
finding-outside-path = le nom mène hors du dossier
finding-special-file = c'est un lien ou un autre fichier spécial
finding-malformed = il n'est pas comme le format le veut
finding-truncated = il s'arrête trop tôt, ou a des octets en trop
finding-zip-contradiction = le zip se contredit
finding-encryption = le chiffrement ne tient pas
finding-signature = la signature ne va pas avec
finding-timestamp = l'horodatage ne tient pas
finding-journal = le journal ne tient pas ensemble
finding-record = la fiche dit autre chose que l'élément
finding-unreadable = il n'a pas pu être lu
finding-not-checked = pas vérifié

open-done = Déballé dans { $folder } : { $files } fichiers. Rien n'a changé depuis le sceau.
open-care = Toute personne qui utilise cet ordinateur peut les lire là. Effacez le dossier quand vous avez fini.

timestamp-ask = Je contacterais { $host }, pour lui envoyer une empreinte : il apprend votre adresse internet et l'heure, rien du contenu. Le faire ? (oui/non)
timestamp-contacted = Contacté : { $host }
timestamp-done = Horodatage { $number } : { $at }, par { $authority }
timestamp-outside = Le fichier chiffré a son propre horodatage : { $file }
timestamp-answer-yes = oui

wipe-warn = Cela rend le dossier { $case } illisible pour toujours, avec tout ce qu'il contient. Les fichiers scellés ailleurs restent.
wipe-limits = Sur certains disques, des traces peuvent rester un temps ; elles sont chiffrées, et leur clé n'existe plus.
wipe-ask = Pour continuer, tapez le nom du dossier : { $case }
wipe-done = Le dossier { $case } n'existe plus.
