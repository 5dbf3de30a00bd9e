# Le résumé neutre, pour tout pays et pour toute personne qui aide.

letter-summary-subject = Résumé des faits
letter-summary-opening = Voici, dans l'ordre, ce qui est connu à ce jour.
letter-summary-images = Aucune image n'est jointe ni décrite ici.
letter-note-summary = Ce résumé n'est adressé à personne. Il sert à un avocat, à une ligne d'écoute, ou à la police de tout pays.
