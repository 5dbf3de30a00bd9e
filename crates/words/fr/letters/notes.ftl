# Ce que la personne doit savoir avant d'envoyer une lettre. Rien de cela ne part avec elle.

letter-note-only-if = À utiliser seulement si : { $list }.
letter-note-unless = À ne pas utiliser si : { $list }.
letter-note-prepare = À préparer : { $list }.
letter-note-abroad = Ce service est d'un autre pays que le vôtre. Regardez d'abord ceux de votre pays.
letter-note-other-language = La lettre est écrite dans une langue du service. La même lettre dans la vôtre est à côté : ne l'envoyez pas, elle est pour vous.
letter-note-written-in-english = Nous n'écrivons pas encore dans la langue de ce service : la lettre est en anglais. Demandez si elle est acceptée, ou faites-la traduire.
letter-note-no-contact = Nous n'avons pas vu d'adresse sûre pour ce service. Cherchez-la sur son site officiel, ou demandez-la au téléphone.
letter-note-your-choice = C'est vous qui décidez si vous portez plainte, et quand.
letter-note-form-unseen = Nous n'avons pas vu les champs de ce formulaire, ni leurs limites. Copiez le texte là où il va.
letter-note-form-old = Les champs de ce formulaire ont été vus il y a longtemps : ils peuvent avoir changé.
letter-note-limits-unknown = La longueur que prend chaque champ n'est pas connue. Si le texte est trop long, gardez l'adresse et les premières phrases.
letter-note-was-cut = Un texte a été raccourci pour tenir dans son champ. La coupe est marquée par […].
letter-note-report-no-complaint = Un signalement n'est pas une plainte. Vous pouvez aussi porter plainte.
letter-note-ask-about-law = À demander à la police ou à un avocat, car nous n'avons pas pu le vérifier : { $offence }
