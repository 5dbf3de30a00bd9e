# Que faire sur une page quand quelque chose n'a pas marché : où appuyer, au lieu de quelle commande lancer. Un identifiant sans phrase ici
# dit celle de trouble.ftl.

app-rec-general = Rien n'a été modifié. Revenez en arrière et réessayez.
app-rec-not-found = Vérifiez le nom du fichier et celui de son dossier. Rien n'a été modifié.
app-err-no-paper = Le PDF n'a pas pu être fait : { $more }
app-rec-no-paper = Revenez en arrière et prenez la lettre en texte ou en courriel : le contenu est le même.
app-rec-no-home = Rien ne peut être gardé ici. Imprimez vos lettres, ou téléchargez-les et copiez-les en lieu sûr.
app-rec-passphrase-needed = Rouvrez votre dossier avec sa phrase secrète.
app-rec-passphrases-differ = Revenez en arrière et tapez-la deux fois, à l'identique. Rien n'a été fait.
app-rec-not-allowed = Si vous acceptez que { $what } apprenne votre adresse internet et l'heure, revenez en arrière et dites oui.
app-rec-output = Vérifiez qu'il reste de la place sur le disque, puis revenez en arrière et réessayez.
app-rec-store-no-such-case = Allez à « Garder les preuves » : les dossiers qui existent sont sur cette page. Vous pouvez aussi en faire un nouveau.
app-rec-store-several-cases = Allez à « Garder les preuves » et choisissez le dossier dans la liste.
app-rec-store-no-such-item = Allez à « Garder les preuves » : ce que contient votre dossier est sur cette page.
app-rec-store-wrong-passphrase = Essayez encore : en minuscules, les mots dans leur ordre. Rien n'est perdu.
app-rec-store-wrong-key = Allez à « Garder les preuves » et ouvrez le dossier avec sa propre phrase secrète.
app-rec-store-not-a-key = Allez à « Garder les preuves » et ouvrez le dossier avec sa phrase secrète.
app-rec-store-not-for-this-key = Allez à « Garder les preuves » et ouvrez le dossier d'où il vient. Sinon, redemandez le fichier : son début est peut-être abîmé.
app-err-store-stopped = Cela a été arrêté avant la fin.
app-rec-store-stopped = Revenez en arrière et recommencez. Ce qui a été gardé reste gardé.
app-rec-store-full = Faites de la place sur le disque, puis revenez en arrière et réessayez. Ce qui a été gardé avant est entier.
app-rec-address-via = Écrivez-le ainsi : socks5h://127.0.0.1:9050
app-rec-list-not-ours = Choisissez une autre liste, ou faites demander en ligne : seuls cinq chiffres quittent cet appareil.
app-rec-list-damaged = Choisissez une autre liste, ou faites demander en ligne : seuls cinq chiffres quittent cet appareil.
app-rec-leak-no-answer = Rien n'est décidé sur le mot de passe. Réessayez plus tard, ou choisissez une liste sur cet ordinateur.
app-rec-leak-service = Revenez en arrière et choisissez une liste sur cet ordinateur : rien n'en sort alors.
app-rec-no-answer = Le fichier scellé est resté comme il était. Essayez plus tard, ou nommez une autre autorité.
app-rec-bad-address = Relisez l'adresse : elle commence par https:// ou http://.
