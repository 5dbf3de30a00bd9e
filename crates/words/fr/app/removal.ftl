# Faire retirer : à qui, par quelle voie, ce qui se confirme.

takedown-title = Où sont les images ?
takedown-more = Une demande par endroit. On peut revenir ensuite pour un autre.
takedown-minor = Sur une image de quelqu'un de moins de 18 ans : ne la téléchargez pas, ne l'envoyez à personne. L'adresse suffit.
takedown-platform = Une plateforme ou un moteur de recherche
takedown-mine = Là où c'est arrivé
takedown-platforms = Plateformes
takedown-search = Moteurs de recherche
takedown-site = Ou un autre site
takedown-site-more = Son nom, comme exemple.org, ou une adresse entière.
takedown-whom-wrong = Choisissez un endroit, ou écrivez le nom du site.
takedown-site-wrong = Écrivez le nom du site, comme exemple.org.
takedown-unknown = Je ne sais pas
takedown-unknown-more = Ces services cherchent avec vous, ou empêchent la mise en ligne.
takedown-sent = Demandes déjà envoyées
takedown-not-now = Rien à faire retirer maintenant
takedown-refused = Ce que je n'écris pas, et pourquoi
takedown-again = Choisir autre chose

takedown-way = { $name } : par quelle voie ?
takedown-best = Conseillé.
takedown-way-dsa = Notification selon le règlement européen DSA
takedown-way-takeitdown = Demande selon le TAKE IT DOWN Act américain
takedown-way-uk = Signalement selon l'Online Safety Act britannique
takedown-way-gdpr = Effacement selon le RGPD
takedown-way-platform = Le formulaire de la plateforme
takedown-way-search = Le formulaire du moteur de recherche
takedown-way-host = Notification au site ou à son hébergeur
takedown-way-regulator = Plainte à l'autorité de contrôle
takedown-way-dmca = Notification de droit d'auteur (DMCA)
takedown-why-no-country = Votre pays n'est pas connu : le formulaire de la plateforme vaut partout.

takedown-recipient = Où signaler un abus de { $site } ?
takedown-recipient-why = Cherchez « abuse », « contact » ou « mentions légales » sur le site. L'adresse de l'hébergeur est dans les registres publics.
takedown-keeper = À qui est cette adresse ?
takedown-keeper-site = Au site lui-même
takedown-keeper-host = À son hébergeur
takedown-keeper-registrar = Au bureau d'enregistrement de son nom
takedown-recipient-mail = Adresse mail pour les abus
takedown-recipient-name = Nom de l'entreprise, si vous le connaissez
takedown-recipient-source = Où vous avez trouvé cette adresse, si vous voulez le dire
takedown-known = Trouvé en examinant le lien
takedown-known-host = Écrire à son hébergeur : { $mail }
takedown-known-registrar = Écrire au bureau d'enregistrement de son nom : { $mail }

takedown-confirm = Que pouvez-vous confirmer ?
takedown-confirm-why = Ne cochez que ce qui est vrai. Personne ne peut le confirmer à votre place.
takedown-confirm-nothing = Rien n'est à confirmer pour cette lettre.
takedown-confirm-shown = Je suis la personne montrée, ou j'agis pour elle.
takedown-confirm-shown-helper = J'agis pour la personne montrée.
takedown-confirm-no-consent = La personne montrée n'était pas d'accord avec cette publication.
takedown-confirm-good-faith = Je dis tout cela de bonne foi, et c'est vrai autant que je le sache.
takedown-confirm-not-paid = Personne ne m'a payé pour cette image.
takedown-confirm-not-paid-helper = Personne n'a payé la personne montrée pour cette image.
takedown-confirm-sign = Mon nom tapé vaut ma signature.
