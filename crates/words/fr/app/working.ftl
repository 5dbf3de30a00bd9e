# Le travail qui prend du temps, et ce qui n'a pas marché.

working-progress = Avancement
working-more = Cette page se renouvelle seule. Vous pouvez arrêter à tout moment.
working-look = Regarder maintenant
working-cancel = Arrêter
working-cancelled = Vous l'avez arrêté. Rien n'en a été gardé.
working-cancelled-next = Revenez pour recommencer, ou continuez votre chemin.
working-broke = Cela n'a pas marché : une erreur de ce programme.
working-broke-next = Ce qui était gardé reste entier. Revenez et réessayez.
trouble-title = Cela n'a pas marché
