# Un signalement qui n'ouvre pas de dossier au nom de la personne.

letter-report-subject = Signalement d'un chantage à l'image intime
letter-report-opening = Je vous signale les faits suivants et je vous demande votre aide.
letter-report-request = Je vous demande d'agir contre les comptes nommés ici, et de me dire ce que je peux encore faire.
letter-report-no-copies = Une personne peut avoir moins de 18 ans sur ces images. Elles ne sont ni jointes, ni copiées, ni décrites ici.
letter-report-closing = Avec mes remerciements.
