# Écrire une lettre : à qui, où, et ce qu'il faut savoir avant.

report-list-doors = Portes qui conviennent
report-list-open = Portes ouvertes, pour d'autres cas surtout
report-list-people = Personnes
report-to-friends = vos proches, avant qu'ils reçoivent quelque chose
report-to-employer = votre employeur ou votre école
report-to-summary = un résumé neutre, pour qui vous aide
report-written = Écrit : { $file }
report-written-copy = Pour vous, dans votre langue, à ne pas envoyer : { $file }
report-read-copy = ---- Pour vous, dans votre langue, à ne pas envoyer :
report-lacks = Il manque :
report-where = Où l'envoyer
report-know = Avant d'envoyer
report-replaced = Caractères que les polices n'ont pas, remplacés par leur code ou laissés de côté ; le texte exact est dans le fichier joint au PDF :
report-left-out = Pas écrit : il manque quelque chose (--draft l'écrit quand même)
report-not-now = Pas écrit pour le moment, et pourquoi

remove-ask-shown = Êtes-vous la personne montrée, ou agissez-vous pour elle ? (oui/non)
remove-ask-no-consent = La personne montrée n'était pas d'accord avec la publication : est-ce vrai ? (oui/non)
remove-ask-good-faith = Dites-vous tout cela de bonne foi, et est-ce vrai autant que vous le savez ? (oui/non)
remove-ask-not-paid = Est-il vrai que personne ne vous a payé pour l'image ? (oui/non)
remove-ask-sign = Votre nom tapé vaut-il votre signature ? (oui/non)

paper-page = Page
paper-of = sur
paper-draft = Brouillon
paper-replaced = Certains caractères ne peuvent pas être imprimés, ou sont invisibles. Le texte exact est dans le fichier joint.
paper-data-case = Cette lettre et le dossier, lisibles par un programme
paper-data-letter = Cette lettre, lisible par un programme
