# Les comptes et les fuites de mots de passe, dans l'application.

app-accounts-title = Vos comptes
app-accounts-title-helper = Les comptes de la personne
app-accounts-hidden = Le mot de passe du message n'est pas montré sur cette page.
app-accounts-mailbox = Votre boîte mail
app-accounts-first-try = { $name } : essayez d'abord cette page. Beaucoup de sites l'ont, pas tous.
app-accounts-done = Fait.
app-accounts-tick = C'est fait
app-accounts-untick = Pas encore fait

app-leak-title = Un mot de passe est-il dans une fuite ?
app-leak-why = Un mot de passe montré vient presque toujours d'une vieille fuite. Vous pouvez vérifier.
app-leak-never = Le mot de passe n'est ni montré, ni gardé, ni envoyé.
app-leak-look = Chercher
app-leak-by-list = Sur cet appareil, dans une liste
app-leak-by-list-more = Une liste se trouve sur cet appareil. Rien ne sort d'ici.
app-leak-by-list-none = Il faut une liste, faite une fois avec « sangfroid protect --build-list ». Rien ne sort d'ici.
app-leak-by-online = En ligne, avec cinq chiffres seulement
app-leak-by-online-more = Un service est interrogé, après votre accord. Le mot de passe reste ici.
app-leak-list-what = Le mot de passe est cherché dans un fichier de cet appareil. Rien ne sort d'ici.
app-leak-online-what = Je contacterais { $host }. Il apprend votre adresse internet et l'heure.
app-leak-online-digits = Il reçoit cinq des quarante chiffres d'une somme (SHA-1). Le mot de passe ne se retrouve pas avec cela seul.
app-leak-which-shown = Le mot de passe que le message montre
app-leak-which-typed = Un autre, que je tape
app-leak-password = Mot de passe à chercher
app-leak-password-more = Rien ne s'affiche pendant la frappe. Il est oublié aussitôt.
app-leak-list = Liste sur cet appareil
app-leak-path = Ou le chemin d'une liste
app-leak-path-more = Le chemin entier du fichier, par exemple /home/nom/liste.bin
app-leak-need-password = Tapez un mot de passe.
app-leak-need-list = Choisissez une liste, ou écrivez son chemin.
app-leak-no-disk = Ici, aucun fichier ne peut être lu. Essayez en ligne.
app-leak-sent = { $host } a reçu ces chiffres, et rien d'autre : { $digits }. La longueur de sa réponse ne dit rien.
app-leak-back = Retour aux comptes
app-leak-silent-then = Rien n'est décidé sur le mot de passe. Réessayez plus tard, ou prenez une liste sur cet appareil.
