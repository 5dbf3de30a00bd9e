# THESEE : la plainte en ligne, et le signalement sans nom.

letter-thesee-subject = Texte pour la plainte en ligne THESEE
letter-thesee-opening = Je porte plainte contre l'auteur d'un chantage en ligne avec demande d'argent.
letter-thesee-report-subject = Texte pour le signalement THESEE
letter-thesee-report-opening = Je signale un chantage en ligne avec demande d'argent.
letter-note-thesee-check = THESEE ne prend que le chantage par une personne jamais rencontrée, avec une demande d'argent. Relisez ces trois points avant d'envoyer.
