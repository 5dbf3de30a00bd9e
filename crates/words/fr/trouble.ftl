# Ce qui n'a pas marché (err-) et ce qu'il faut faire maintenant (rec-). Et ce qui n'a pas été lu (problem-).

err-not-found = Je ne trouve pas le fichier { $what }.
rec-not-found = Vérifiez le nom, ou glissez le fichier dans la fenêtre pour écrire son chemin. Rien n'a été modifié.
err-folder = { $what } est un dossier, pas un message.
rec-folder = Pour tout un dossier : sangfroid scan { $what }
err-not-a-file = { $what } n'est pas un fichier, mais un appareil ou un tuyau.
rec-not-a-file = Enregistrez d'abord le message dans un fichier. Ou envoyez-le à sangfroid check -
err-empty = Le fichier { $what } est vide : il ne contient pas un seul octet.
rec-empty = Enregistrez le message encore une fois depuis votre messagerie, ou copiez son texte dans un fichier.
err-not-allowed = Votre compte n'a pas le droit de lire { $what }.
rec-not-allowed = Ouvrez-le avec le programme qui l'a enregistré, et enregistrez une copie sur votre bureau. L'original reste intact.
err-unreadable = Je ne peux pas lire { $what } : { $more }
rec-unreadable = Copiez le fichier sur votre bureau et essayez encore. L'original reste intact.
err-nothing-readable = Dans { $what }, je ne trouve rien qu'une personne puisse lire.
rec-nothing-readable = Copiez le texte du message dans un fichier .txt et donnez-moi ce fichier. Gardez aussi l'original.
err-not-text = { $what } est une image, une archive ou un programme : je n'y lis pas de texte.
rec-not-text = Gardez ce fichier. Pour le verdict, recopiez les mots du message dans un fichier .txt.
err-no-messages = Dans { $what }, je ne trouve aucun message que je puisse lire.
rec-no-messages = Donnez le dossier ou le fichier où sont les messages, par exemple la boîte de votre messagerie.
err-unknown-fact = Je ne connais pas ce fait : { $what }.
rec-unknown-fact = Possible : { $more }
err-unknown-platform = Je ne connais pas la plateforme { $what }.
rec-unknown-platform = Je connais : { $more }. Pour une autre, prenez other-site.
err-not-a-country = { $what } n'est pas un code de pays.
rec-not-a-country = Écrivez deux lettres, par exemple FR, BE ou CH.
err-no-cases = Le dossier { $what } n'existe pas : cette version ne garde pas encore de dossiers.
rec-no-cases = Donnez les faits directement, par exemple : sangfroid plan --fact kind=recorded --fact age=adult
err-no-key = Dans { $what }, je ne trouve aucune clé DKIM avec son nom.
rec-no-key = Écrivez d'abord le nom (selecteur._domainkey.example.org), puis le champ TXT : v=DKIM1; k=rsa; p=…
err-output = Je ne peux pas écrire la réponse : { $more }
rec-output = Vérifiez qu'il reste de la place sur le disque, puis relancez la commande.

problem-empty = Le fichier est vide.
problem-nothing-readable = Rien de lisible n'a été trouvé.
problem-attachment-not-read = Une pièce jointe est notée avec son empreinte, mais je ne l'ai pas ouverte. Ne l'ouvrez pas non plus.
problem-charset-damaged = Des lettres sont abîmées : elles sont remplacées par un signe.
problem-encoding-damaged = Une partie est mal codée : elle est lue aussi loin que possible.
problem-truncated = Le message s'arrête au milieu. Il en manque peut-être une partie.
problem-too-deep = Des messages sont emboîtés trop profondément : les derniers ne sont pas lus.
problem-too-long = Le message est très long : je n'en ai lu que le début.
problem-control-characters = Des caractères invisibles de commande ont été laissés de côté.
problem-msg-damaged = Le fichier Outlook est abîmé : il est lu aussi loin que possible.
problem-not-text = Le fichier ne contient pas de texte.
problem-encrypted = Une partie est chiffrée : je ne peux pas la lire.
