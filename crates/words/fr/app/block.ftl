# Bloquer, dans l'application.

app-block-title = Bloquer
app-block-keep-first = Gardez d'abord, signalez ensuite, bloquez en dernier.
app-block-more = Un blocage peut effacer la conversation. L'ordre protège vos preuves.
app-block-where = Où cela s'est-il passé ?
app-block-elsewhere = Un autre endroit
app-block-show = Montrer les étapes
app-block-nowhere = Pas de compte à bloquer ?
app-block-nowhere-more = Un mail en masse vient d'une adresse jetable. Signalez-le comme indésirable : cela suffit.
app-block-on = Bloquer : { $name }
app-block-another = Un autre réseau
app-block-again-here = C'est déjà arrivé ? Dites-le ici : le plan change aussitôt.
