# Les jours d'après, dans l'application.

app-after-title = Les jours d'après
app-after-more = Regardez aux jours dits, puis posez l'écran. Entre-temps, vous n'avez rien à surveiller.
app-after-new = Quelque chose de nouveau ?
app-after-new-more = Dites-le : le plan change aussitôt. Vous n'avez rien fait de mal.
app-after-again = On m'a écrit à nouveau
app-after-again-helper = On a écrit à nouveau
app-after-published = Des images ont été publiées
app-after-paid = J'ai payé
app-after-paid-helper = La personne a payé
app-after-request-unanswered = Ma demande est refusée, ou sans réponse
app-after-known = (déjà noté)
app-after-news-contacted-again = C'est noté : on vous a écrit à nouveau.
app-after-news-published = C'est noté : des images ont été publiées.
app-after-news-paid = C'est noté : quelque chose a été payé.
app-after-news-request-unanswered = C'est noté : la demande est restée sans suite.
app-after-news-nothing = Votre plan reste le même.
app-after-days = Les jours où regarder
app-after-calendar = Mettre les jours du plan dans votre calendrier
app-after-neutral = Des titres qui ne disent rien (« Rendez-vous »)
app-after-plain = Des titres qui disent ce qui est à faire
app-after-download = Télécharger le calendrier
app-after-over-then = Pas de réponse ? Dites-le plus haut : le plan nomme alors les portes suivantes.
