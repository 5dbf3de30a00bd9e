# Ce que l'application dit dans le terminal, et à qui n'a pas à la voir.

app-opened = Votre navigateur s'ouvre. Pour arrêter le programme : Ctrl+C ici, ou quittez la page.
app-opened-else = Si aucune page ne s'ouvre, ouvrez vous-même cette adresse. Elle ne sert qu'une fois :
app-open-yourself = Ouvrez cette adresse dans votre navigateur. Elle ne sert qu'une fois.
app-ended = L'application est arrêtée. Ce qui est gardé reste gardé.
app-ended-idle = Aucune page demandée depuis un moment : l'application est arrêtée. Ce qui est gardé reste gardé.
app-ended-left = Vous avez quitté la page : l'application est arrêtée. Ce qui est gardé reste gardé.
app-refused = Il n'y a rien à voir ici.
app-broken = Cela n'a pas marché, et rien n'en a été gardé. Revenez en arrière et réessayez.
err-no-case-open = Aucun dossier n'est ouvert.
rec-no-case-open = Rouvrez votre dossier : tout ce qui a été gardé y est.
