# Ce que l'application dit dans le terminal, et à qui n'a pas à la voir.

app-opened = Votre navigateur s'ouvre. Pour arrêter le programme : Ctrl+C ici, ou quittez la page.
app-open-yourself = Ouvrez cette adresse dans votre navigateur. Elle ne sert qu'une fois.
app-ended = L'application est arrêtée. Ce qui est gardé reste gardé.
app-ended-idle = Aucune page demandée depuis une heure : l'application est arrêtée. Ce qui est gardé reste gardé.
app-ended-left = Vous avez quitté la page : l'application est arrêtée. Ce qui est gardé reste gardé.
app-refused = Il n'y a rien à voir ici.
app-too-large = C'est trop gros, et rien n'en a été gardé. Revenez : ici, les fichiers vont jusqu'à 64 Mo. Au-delà : sangfroid keep
app-broken = Cela n'a pas marché, et rien n'en a été gardé. Revenez en arrière et réessayez.
