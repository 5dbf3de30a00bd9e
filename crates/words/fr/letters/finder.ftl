# Une liste qui aide à trouver le service d'un pays.

letter-finder-subject = { $name } : trouver le service de votre pays
letter-finder-step-open = Ouvrez la liste à l'adresse ci-dessous, dans une fenêtre privée.
letter-finder-step-country = Choisissez votre pays, puis le service qui correspond.
letter-finder-step-words = Envoyez-lui les mots ci-dessous, ou lisez-les au téléphone.
letter-finder-words = Les mots à envoyer
letter-finder-never-file = Donnez les adresses. N'envoyez jamais les images elles-mêmes.
