# Écrire une lettre : à qui, où, et ce qu'il faut savoir avant.

report-list-doors = Portes qui conviennent
report-list-open = Portes ouvertes, pour d'autres cas surtout
report-list-people = Personnes
report-to-friends = vos proches, avant qu'ils reçoivent quelque chose
report-to-employer = votre employeur ou votre école
report-to-summary = un résumé neutre, pour qui vous aide
report-written = Écrit : { $file }
report-written-copy = Pour vous, dans votre langue, à ne pas envoyer : { $file }
report-read-copy = ---- Pour vous, dans votre langue, à ne pas envoyer :
report-lacks = Il manque :
report-where = Où l'envoyer
report-know = Avant d'envoyer
