# Ce que la personne lit à côté d'une demande de retrait : ce qui manque, qui voit le nom, la suite.

removal-missing-exact-location = Il manque l'adresse exacte de chaque image. Copiez-la depuis la barre d'adresse (--url).
removal-missing-why-unlawful = Vous n'avez pas confirmé que la personne montrée n'était pas d'accord (--confirm no-consent).
removal-missing-person-shown = Vous n'avez pas confirmé que vous êtes la personne montrée, ou que vous agissez pour elle (--confirm shown).
removal-missing-signature = Il manque votre signature : votre nom tapé en tient lieu si vous le dites (--confirm sign).
removal-missing-name-and-email = Il manque votre nom et votre adresse e-mail.
removal-missing-name = Il manque votre nom.
removal-missing-mail = Il manque votre adresse e-mail, ou elle n'est pas complète. Prenez-en une que l'autre personne ne connaît pas.
removal-missing-good-faith = Vous n'avez pas confirmé que tout est dit de bonne foi, et vrai autant que vous le savez (--confirm good-faith).
removal-missing-identical-copies = La lettre ne demande pas le retrait des copies.
removal-missing-not-paid = Vous n'avez pas confirmé que personne ne vous a payé pour l'image (--confirm not-paid).
removal-missing-one-item = Ils veulent une demande par adresse. Faites une lettre pour chacune (--url).
removal-missing-image = Une pièce jointe pourrait être une image. N'envoyez jamais l'image.
removal-missing-not-seen = La loi demande encore un élément que nous n'avons pas vu. Personne ne peut le vérifier ici.
removal-missing-age = Dites quel âge avait la personne sur l'image : cela décide si un nom peut être dans la lettre (--fact age=…).
removal-missing-country = Dites où vous habitez : le droit de votre pays rend la lettre plus forte (--country).
removal-missing-bad-address = Ce n'est pas une adresse que quelqu'un d'autre peut ouvrir : { $value }
removal-missing-recipient = Il manque l'adresse e-mail pour les abus (--abuse).
removal-missing-nothing-sent = Aucune demande restée sans réponse n'est notée. Écrivez d'abord à la plateforme, et notez le jour.
removal-missing-time-not-over = Ils ont encore le temps jusqu'au { $value }. Écrivez à l'autorité après.

removal-exposure-no-name = Votre nom n'est pas dans cette lettre.
removal-exposure-addressee = Votre nom va à qui reçoit la lettre. Elle demande de ne pas le transmettre.
removal-exposure-may-be-uploader = Attention : qui reçoit cette lettre est peut-être l'auteur de la publication, ou peut la lui transmettre. Envoyez-la seulement si vous l'acceptez. Une ligne d'aide peut souvent l'envoyer pour vous.
removal-exposure-uploader = Cette voie donne votre nom à l'auteur de la publication. Elle est refusée.

removal-note-no-image = Ne joignez jamais l'image. Personne n'en a besoin pour agir.
removal-note-own-mail = Envoyez-la d'une adresse e-mail que l'autre personne ne connaît pas.
removal-note-note-the-day = Notez le jour et l'heure de l'envoi, et gardez la réponse.
removal-note-uk-start = Nous n'avons pas pu vérifier si le délai de 48 heures s'applique déjà. La lettre le dit, et s'appuie aussi sur une autre obligation.
removal-note-dsa-no-days = La loi ne fixe pas de nombre de jours : ils doivent répondre sans retard injustifié. Regardez de nouveau après une semaine.
removal-note-tida-complete = S'il manque un seul élément, ils peuvent refuser. Si elle est complète, ils ont 48 heures.
removal-note-gdpr-month = Ils ont un mois pour répondre. Ils peuvent en prendre deux de plus, s'ils vous disent pourquoi pendant le premier.
removal-note-form = Copiez chaque champ dans leur formulaire. Gardez une copie de ce que vous avez envoyé.
removal-note-regulator = Une autorité surveille la plateforme. Elle ne peut pas toujours ordonner le retrait.
removal-note-find-address = L'adresse de leur formulaire n'a pas été vue. Cherchez-la sur leur propre site.

removal-refused-discloses-name = Cette voie donne votre nom à l'auteur de la publication. Elle n'est pas écrite.
removal-refused-abolished = Cette loi n'existe plus : { $name }.
removal-refused-closed = { $name } est fermé. Plus rien ne peut y être retiré.
removal-refused-unknown = Je ne connais pas { $name } : ni comme plateforme, ni comme autorité.
removal-refused-name-the-site = Donnez le nom du site, par exemple example.org, à la place de other-site.
removal-refused-for-residents = Ce formulaire est pour les personnes qui vivent aux États-Unis ({ $name }). Ne déclarez rien de faux.
removal-refused-not-their-law = Cette loi ne vous protège pas là où vous habitez : { $name }. Une autre voie convient.
removal-refused-not-for-them = Cette voie ({ $name }) ne convient pas à qui recevrait la lettre. Une autre voie convient.

removal-why-route-host = Un site qui n'est dans aucune liste : son hébergeur peut retirer ce que le site ne retire pas.
removal-why-route-regulator = Une autorité reçoit les demandes restées sans effet.
removal-why-route-search = Un moteur de recherche a son propre formulaire pour les images intimes : c'est le plus court chemin.
removal-why-route-in-app = Aucun formulaire de retrait de cette plateforme n'est connu : voici le texte pour le signalement dans l'application.
removal-why-route-us = Vous habitez aux États-Unis : cette plateforme prend les demandes selon la loi TAKE IT DOWN, avec 48 heures.
removal-why-route-us-unsaid = Vous habitez aux États-Unis : la loi TAKE IT DOWN donne 48 heures aux plateformes. Nous n'avons pas vérifié si elle vise celle-ci.
removal-why-route-gb = Vous habitez au Royaume-Uni : le signalement de l'Online Safety Act dit ce qui compte là-bas.
removal-why-route-eu = Vous habitez dans l'Union européenne : une notification selon le DSA les oblige à décider.
removal-why-route-elsewhere = Pour votre pays, nous ne connaissons pas de loi sur le retrait : le formulaire de la plateforme vaut partout.
removal-why-route-no-country = Votre pays n'est pas connu (--country) : le formulaire de la plateforme vaut partout.

removal-clock-take-it-down = Les 48 heures finissent ce jour, à l'heure de l'envoi. C'est encore là ? Plaignez-vous à l'autorité.
removal-clock-uk-unsure = 48 heures après l'envoi. Nous n'avons pas pu vérifier si cette obligation s'applique déjà.
removal-clock-gdpr = Le mois pour répondre finit. Ils l'ont peut-être prolongé, mais ils devaient vous le dire.
removal-clock-gdpr-unsure = Le mois pour répondre finit, à notre connaissance. Vérifiez avant de vous y fier.
removal-clock-limit = Le temps que la loi leur donne finit.
removal-clock-limit-unsure = Le temps que la loi leur donne finit, à notre connaissance. Vérifiez avant de vous y fier.
removal-clock-no-number = La loi ne fixe pas de nombre de jours (« sans retard injustifié »). C'est notre proposition : regardez de nouveau, puis prenez la porte suivante.
removal-clock-no-law = Aucune loi ne fixe un jour ici. C'est notre proposition : regardez de nouveau, puis prenez la porte suivante.
removal-clock-regulator = Les autorités demandent des semaines. C'est notre proposition : voyez si elles ont accusé réception.
