# La note pour la banque, la carte, le service de transfert, l'émetteur d'une carte cadeau ou la plateforme de crypto.

letter-bank-subject = Urgent : paiement obtenu par chantage, demande d'annulation
letter-bank-greeting = Madame, Monsieur,
letter-bank-opening = J'ai payé sous la menace. C'est une fraude. Je vous demande d'agir tout de suite sur le paiement suivant.
letter-bank-requests = Ce que je demande
letter-bank-ask-any = Arrêter le paiement s'il n'est pas encore exécuté, sinon tenter de le rappeler.
letter-bank-ask-recall = Arrêter le virement s'il n'est pas exécuté. Sinon, demander son rappel pour fraude à la banque qui l'a reçu.
letter-bank-ask-chargeback = Contester l'opération par carte (rétrofacturation), et remplacer la carte si besoin.
letter-bank-ask-voucher = Bloquer les cartes cadeaux ou codes nommés ici, et dire si un solde reste.
letter-bank-ask-service = Arrêter le transfert s'il n'a pas été retiré, et signaler le bénéficiaire comme fraudeur.
letter-bank-ask-crypto = Signaler l'adresse de portefeuille comme liée à une fraude, et geler les fonds s'ils passent chez vous.
letter-bank-ask-block = Bloquer tout nouveau paiement vers ce bénéficiaire.
letter-bank-ask-writing = Une confirmation écrite de cette demande, avec sa date et son heure.
letter-bank-ask-number = Les références de l'opération, pour la plainte.
letter-bank-private = Le contenu de la menace est privé. Il n'est pas nécessaire pour traiter cette demande.
letter-bank-closing = Avec mes remerciements pour une réponse rapide.
letter-note-bank-call = Appelez d'abord, tout de suite, au numéro de votre carte ou de votre relevé. Ce texte confirme l'appel par écrit.
letter-note-bank-transfer = Virement : un rappel n'est pas garanti, et dépend de la rapidité. Demandez-le quand même.
letter-note-bank-card = Carte : demandez comment contester l'opération et dans quel délai.
letter-note-bank-voucher = Carte cadeau : appelez l'émetteur dont le nom est sur la carte. Gardez la carte et le ticket.
letter-note-bank-service = Service de transfert : appelez-le avec le numéro de transfert. Tant que l'argent n'est pas retiré, un arrêt est parfois possible.
letter-note-bank-crypto = Crypto : un envoi ne s'annule pas. La plateforme peut parfois geler des fonds. Donnez aussi l'adresse à la police.
letter-note-bank-recovery = Personne ne peut garantir de récupérer l'argent. Ceux qui le promettent contre paiement sont souvent d'autres escrocs.
