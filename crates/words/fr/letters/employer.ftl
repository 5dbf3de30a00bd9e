# Un message à l'employeur, à l'école ou à une association.

letter-employer-subject = Information confidentielle : tentative de chantage
letter-employer-greeting = Madame, Monsieur,
letter-employer-what = Je subis une tentative de chantage en ligne. Il est possible que des inconnus écrivent à l'adresse de l'organisation, ou à des collègues, pour me nuire.
letter-employer-please = Ce que je vous demande
letter-employer-ask-open = Ne pas ouvrir les fichiers ni les liens de ces messages.
letter-employer-ask-forward = Ne pas les transmettre et ne pas les montrer.
letter-employer-ask-keep = Noter l'expéditeur, la date et l'heure, et me les donner pour la plainte.
letter-employer-ask-answer = Ne pas répondre à l'expéditeur.
letter-employer-ask-private = Garder cette information pour les seules personnes qui doivent la connaître.
letter-employer-minor = Une personne peut avoir moins de 18 ans sur ces images. Les garder ou les transmettre peut être interdit par la loi.
letter-employer-reported = C'est une infraction commise contre moi. Cela ne touche pas mon travail, et je m'en occupe avec les services compétents.
letter-employer-closing = Je vous remercie de votre discrétion.
letter-note-employer-choice = Ce message n'est pas obligatoire. Il est utile si l'autre personne a nommé votre employeur ou votre école.
letter-note-employer-who = Envoyez-le à une seule personne de confiance : direction, ressources humaines, médecine du travail ou représentant du personnel.
