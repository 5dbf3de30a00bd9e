# Signaler : les portes qui conviennent, celles qui ne conviennent pas, les gens à prévenir.

reporting-title = À qui le dire ?
reporting-more = Choisissez une porte : la lettre s'affiche d'abord. Rien ne part sans vous.
reporting-doors = Les portes qui conviennent
reporting-bank = Arrêter ou reprendre un paiement
reporting-removal = Ils aident à faire retirer des images
reporting-regulators = Quand une demande reste sans réponse
reporting-open = Ouvertes à tous, mais faites pour d'autres cas
reporting-people = Prévenir des gens
reporting-to-friends = Vos proches, avant qu'ils ne reçoivent quelque chose
reporting-to-employer = Votre employeur ou votre école
reporting-to-summary = Un résumé neutre, pour qui vous aide
reporting-images-title = Empêcher la mise en ligne
reporting-images-link = StopNCII ou Take It Down : lequel convient, et comment
reporting-images-how = Ces services calculent une empreinte de l'image sur l'appareil. L'image ne part pas, seule l'empreinte est transmise aux plateformes.
reporting-images-fits = Celui qui convient
reporting-images-refused = Ceux qui ne conviennent pas
reporting-online = Des images sont déjà en ligne : les faire retirer
reporting-wrong-title = Les portes à éviter
reporting-wrong-all = Toutes les portes à éviter
reporting-not-now = Pas maintenant
reporting-no-letter = Ce n'est pas la bonne porte
reporting-platform-form = C'est le formulaire d'une plateforme. La demande de retrait est écrite pour lui.
reporting-all = Toutes les portes

reporting-all-link = Toutes les lettres à la fois : les lire, les compléter, les prendre en un seul fichier
reporting-all-title = Toutes les lettres de votre dossier
reporting-all-more = Lisez chacune avant qu'elle parte. Rien n'est envoyé sans vous.
reporting-all-whole = Complètes, prêtes à être envoyées
reporting-all-lacking = Pas encore complètes, et ce qui leur manque
reporting-all-complete = Compléter cette demande
reporting-all-file = Toutes dans un seul fichier
reporting-all-file-more = Un fichier zip avec chaque lettre en PDF, en texte, et en courriel quand elle peut en être un.
reporting-all-file-text = Un fichier zip avec chaque lettre en texte, et en courriel quand elle peut en être un.
reporting-all-drafts = Aussi celles qui ne sont pas encore complètes, marquées comme brouillons
reporting-all-make = Faire le fichier
reporting-all-making = Le fichier est en train d'être fait
reporting-all-none = Aucune lettre n'est encore complète. Cochez la case des brouillons, ou répondez à ce qui manque.
reporting-all-made = { $count ->
    [one] Prendre le fichier d'une lettre
   *[other] Prendre le fichier de { $count } lettres
 }
