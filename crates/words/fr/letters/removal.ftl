# Demandes de retrait : aux plateformes, hébergeurs, moteurs de recherche et autorités. Elles parlent au destinataire.

removal-salutation = Madame, Monsieur,
removal-closing = Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.
removal-draft = Brouillon : il manque à cette lettre quelque chose d'indispensable. Ne l'envoyez pas ainsi.

removal-dsa-notice-subject = Urgent : notification de contenu illicite, article 16 du règlement (UE) 2022/2065 – image intime publiée sans consentement
removal-take-it-down-notice-subject = Urgent : demande de retrait selon la loi américaine TAKE IT DOWN (P.L. 119-12) – 48 heures
removal-uk-report-subject = Urgent : signalement d'image intime, article 20A de l'Online Safety Act 2023 (Royaume-Uni)
removal-gdpr-erasure-subject = Demande d'effacement, article 17 du règlement (UE) 2016/679 (RGPD)
removal-platform-report-subject = Signalement : image intime diffusée sans consentement
removal-search-removal-subject = Retrait de résultats de recherche : image intime diffusée sans consentement
removal-host-notice-subject = Urgent : signalement d'abus – image intime publiée sans consentement
removal-regulator-complaint-subject = Plainte : une demande de retrait d'image intime est restée sans effet

# - titres

removal-heading-location = Emplacement du contenu
removal-heading-why = Pourquoi ce contenu est illicite
removal-heading-declarations = Déclarations
removal-heading-grounds = Motifs
removal-heading-asked = Ce que je demande
removal-heading-statement = Déclaration
removal-heading-contact = Coordonnées
removal-heading-sent = Ce qui a été demandé, à qui et quand

# - où

removal-location-lead = Chaque contenu, par son adresse exacte :
removal-item-moment = Moment dans la vidéo : { $value }
removal-item-account = Publié par le compte : { $value }
removal-item-about = Pour le reconnaître : { $value }
removal-accounts-lead = Compte concerné sur votre service :
removal-account-handle = nom : { $value }
removal-account-id = identifiant permanent : { $value }
removal-account-url = adresse : { $value }

# - pourquoi

removal-why = Ce contenu est une image ou une vidéo intime d'une personne qui n'a pas consenti à sa publication.
removal-why-fake = Ce contenu est une fausse image ou vidéo intime d'une personne réelle, qui n'a consenti ni à sa fabrication ni à sa publication.
removal-why-uk = Je déclare que le contenu désigné dans ce signalement est une image intime, publiée sans le consentement de la personne montrée.
removal-why-uk-fake = Je déclare que le contenu désigné dans ce signalement est une image intime : une fausse image d'une personne réelle, publiée sans son consentement.
removal-shown-self = Je suis la personne montrée.
removal-shown-for = J'ai pouvoir d'agir pour le compte de { $name }, qui est la personne montrée.
removal-shown-for-unnamed = J'ai pouvoir d'agir pour le compte de la personne montrée, qui ne souhaite pas être nommée.
removal-shown-self-uk = Je déclare que je suis la personne montrée.
removal-shown-for-uk = Je déclare que j'agis pour le compte de { $name }, qui est la personne montrée.
removal-shown-for-unnamed-uk = Je déclare que j'agis pour le compte de la personne montrée, qui ne souhaite pas être nommée.
removal-context-minor = La personne montrée avait moins de 18 ans quand les images ont été prises. Je vous prie d'en tenir compte, et de ne pas copier ni transmettre le contenu, sauf obligation légale.
removal-context-may-minor = La personne montrée avait peut-être moins de 18 ans quand les images ont été prises. Je vous prie d'en tenir compte, et de ne pas copier ni transmettre le contenu, sauf obligation légale.
removal-context-money = De l'argent a été demandé sous la menace de cette publication.
removal-context-images = D'autres images intimes ont été demandées sous la menace de cette publication.
removal-context-money-and-images = De l'argent et d'autres images intimes ont été demandés sous la menace de cette publication.
removal-context-blackmail = Il sert à un chantage.
removal-offences-lead = J'habite dans le pays suivant : { $country }. Les faits me paraissent relever des infractions suivantes de son droit :
removal-union-data = Il s'agit aussi de données concernant la vie sexuelle d'une personne. L'article 9, paragraphe 1, du règlement (UE) 2016/679 en interdit le traitement, sauf exceptions dont aucune n'apparaît ici.
removal-dsa-knowledge = Un hébergeur diligent peut constater l'illicéité de ce contenu sans examen juridique détaillé. La présente notification vous en donne donc la connaissance effective au sens de l'article 6 (article 16, paragraphe 3, du règlement (UE) 2022/2065).

# - ce qui est demandé

removal-ask-remove = Retirer le contenu à chacune de ces adresses, ou en rendre l'accès impossible.
removal-ask-remove-form = Merci de retirer le contenu à chacune de ces adresses.
removal-ask-delist = Merci de retirer de vos résultats ces adresses, et les aperçus qui en sont tirés.
removal-ask-keep = Conserver ce qui peut servir de preuve (compte d'envoi, dates et heures, données de connexion), afin que les autorités puissent vous le demander dans les formes prévues par la loi.
removal-ask-confirm = Confirmer par écrit que vous avez reçu cette lettre, et ce que vous avez fait.
removal-copies-dsa-16 = Retirer aussi les copies identiques que vous stockez à d'autres adresses.
removal-copies-take-it-down-act = Faire un effort raisonnable pour trouver et retirer les copies identiques connues (article 3(a)(3)).
removal-copies-uk-20a = Retirer les contenus identiques, ou presque identiques, où qu'ils soient sur votre service.
removal-copies-gdpr-17 = Informer les autres responsables de traitement qui ont des liens vers ces données, ou des copies, que j'en demande l'effacement (article 17, paragraphe 2). Communiquer l'effacement à chaque destinataire, et me dire qui sont ces destinataires (article 19).
removal-copies-platform-rules = Merci de retirer aussi les copies identiques.

# - ce qui est déclaré

removal-good-faith-dsa-16 = Je confirme que je crois, de bonne foi, que les informations et les allégations de cette notification sont exactes et complètes.
removal-good-faith-take-it-down-act = Je crois de bonne foi que l'image désignée ci-dessus a été publiée sans le consentement de la personne montrée.
removal-good-faith-uk-20a = Je déclare que ce signalement est fait de bonne foi, et que ce qu'il dit est vrai, autant que je le sache.
removal-good-faith-platform-rules = Je fais ce signalement de bonne foi. Il est vrai, autant que je le sache.
removal-not-paid = La personne montrée n'a pas été payée pour cette image.
removal-confidential = Merci de ne communiquer ni mon identité ni mes coordonnées à la personne qui a publié le contenu, ni à d'autres tiers. Elles ne sont pas nécessaires pour motiver votre décision.

# - règlement sur les services numériques

removal-dsa-opening = Ceci est une notification au titre de l'article 16 du règlement (UE) 2022/2065 (règlement sur les services numériques, « DSA »). Elle concerne un contenu illicite stocké sur votre service. Je vous prie de la traiter en urgence.
removal-dsa-ask-receipt = Accuser réception de cette notification sans retard injustifié (article 16, paragraphe 4).
removal-dsa-ask-decision = Me notifier sans retard injustifié votre décision et les voies de recours (article 16, paragraphe 5).
removal-dsa-rights = Je me réserve de contester la décision auprès de vous (article 20), de saisir un organe certifié de règlement des litiges (article 21) et de porter plainte auprès du coordinateur pour les services numériques (article 53).
removal-dsa-no-name = Le contenu montre peut-être une personne de moins de 18 ans, et peut donc impliquer des infractions visées aux articles 3 à 7 de la directive 2011/93/UE. Dans ce cas, l'article 16, paragraphe 2, point c), ne demande ni nom ni adresse électronique, et cette notification n'en donne pas. Merci de répondre par la voie par laquelle elle vous est parvenue.

# - loi américaine TAKE IT DOWN

removal-tida-opening = Ceci est une demande écrite, au titre de l'article 3(a)(1)(B) de la loi américaine TAKE IT DOWN (P.L. 119-12), de retirer une image intime publiée sans consentement. Les informations suivantes suffisent pour la trouver.
removal-tida-ask-remove = Retirer l'image dès que possible, et au plus tard 48 heures après réception de cette demande (article 3(a)(3)).
removal-tida-covered = Cette demande vous est adressée en tant que plateforme visée par l'article 3 de cette loi. Si vous estimez que la loi ne s'applique pas à votre service, merci de le dire dans votre réponse, et de retirer le contenu selon vos propres règles.
removal-tida-elsewhere = J'habite dans le pays suivant : { $country }. Je ne prétends pas habiter aux États-Unis.
removal-tida-elsewhere-unsaid = Je ne prétends pas habiter aux États-Unis.

# - Royaume-Uni

removal-uk-opening = Ceci est un signalement d'image intime au titre de l'article 20A de l'Online Safety Act 2023, ajouté par le Crime and Policing Act 2026.
removal-uk-duty = Dans la mesure où l'article 10(3A) de cette loi est en vigueur, le contenu doit être retiré dès que raisonnablement possible, et au plus tard 48 heures après réception de ce signalement.
removal-uk-otherwise = En tout état de cause, diffuser une image intime sans consentement, ou menacer de le faire, est une infraction prioritaire de l'Online Safety Act (Sexual Offences Act 2003, article 66B). Je vous demande de retirer ce contenu comme contenu illicite.

# - RGPD

removal-gdpr-opening = Je demande l'effacement de données à caractère personnel concernant la personne montrée, au titre de l'article 17 du règlement (UE) 2016/679 (RGPD).
removal-gdpr-unlawful = Les données ont fait l'objet d'un traitement illicite (article 17, paragraphe 1, point d). Elles ont été rendues publiques sans consentement, et elles concernent la vie sexuelle d'une personne. L'article 9, paragraphe 1, interdit de traiter de telles données, sauf exceptions dont aucune n'apparaît ici.
removal-gdpr-objection = Si vous invoquez un intérêt légitime, je m'oppose au traitement (article 17, paragraphe 1, point c, et article 21, paragraphe 1). Aucun motif légitime ne l'emporte sur le préjudice causé.
removal-gdpr-ask-erase = Effacer les données à chacune de ces adresses dans les meilleurs délais.
removal-gdpr-ask-delist = Retirer de vos résultats, dans les meilleurs délais, ces adresses et les aperçus qui en sont tirés, avant tout pour les recherches sur le nom de la personne montrée.
removal-gdpr-ask-answer = M'informer des mesures prises dans les meilleurs délais, et en tout cas dans le mois qui suit la réception. Si vous prolongez ce délai, me le dire pendant ce mois, avec les motifs (article 12, paragraphe 3).
removal-gdpr-complaint = Sans cette réponse, je pourrai introduire une réclamation auprès de l'autorité de protection des données (article 77).
removal-gdpr-identity = Je donne les données nécessaires pour traiter cette demande, et pas davantage. Si vous avez des doutes raisonnables sur mon identité, dites-moi ce qui est encore nécessaire pour la confirmer (article 12, paragraphe 6). Je n'enverrai pas l'image une nouvelle fois pour prouver qu'elle existe.

# - formulaires des plateformes et des moteurs de recherche

removal-platform-opening = Le texte pour chaque champ du formulaire de signalement. Le formulaire peut nommer ses champs autrement, ou en avoir moins. Aucune image n'y a sa place.
removal-search-opening = Le texte pour chaque champ du formulaire de retrait du moteur de recherche. Le formulaire peut nommer ses champs autrement, ou en avoir moins. Aucune image n'y a sa place.
removal-rule = Diffusion d'images intimes sans le consentement de la personne montrée
removal-rule-minor = Contenu sexuel qui montre, ou montre peut-être, une personne de moins de 18 ans
removal-platform-no-name = Je ne donne pas de nom : la personne montrée avait, ou avait peut-être, moins de 18 ans.
removal-field-category = Catégorie à choisir (nom en anglais)
removal-field-urls = Adresses (URL)
removal-field-moments = Moment dans la vidéo
removal-field-accounts = Compte
removal-field-rule = Règle enfreinte
removal-field-relation = Votre lien avec le contenu
removal-field-description = Description
removal-field-name = Nom
removal-field-mail = E-mail
removal-field-signature = Signature électronique

# - hébergeurs et bureaux d'enregistrement

removal-host-opening-site = Ce message s'adresse à l'exploitant du site { $site }, ou à son contact pour les abus. Le site publie une image intime sans le consentement de la personne montrée.
removal-host-opening-host = À ma connaissance, vous hébergez le site { $site }. Il publie une image intime sans le consentement de la personne montrée.
removal-host-opening-registrar = À ma connaissance, le nom du site { $site } est enregistré chez vous. Le site publie une image intime sans le consentement de la personne montrée.
removal-host-source = J'ai trouvé votre contact pour les abus ici : { $source }
removal-host-asked-before = Le site lui-même a été saisi le { $date }. À ma connaissance, il n'a pas retiré le contenu.
removal-host-dsa = Ceci est une notification au titre de l'article 16 du règlement (UE) 2022/2065 (règlement sur les services numériques, « DSA »).
removal-host-rules = Je vous demande d'agir selon vos propres règles contre les abus, et selon le droit qui s'applique à vous.
removal-host-ask-site = Retirer tout de suite le contenu à chacune de ces adresses.
removal-host-ask-host = Retirer le contenu à chacune de ces adresses, ou en rendre l'accès impossible.
removal-host-ask-registrar = Appliquer votre procédure d'abus à ce nom, et me dire qui héberge le site, dans la mesure où vous le pouvez.
removal-host-rights = Je me réserve de porter plainte auprès du coordinateur pour les services numériques (article 53).

# - autorités

removal-regulator-opening = Une image intime a été publiée sans le consentement de la personne montrée. Son retrait a été demandé, et je n'ai connaissance d'aucun retrait. Je vous soumets ce qui suit.
removal-regulator-no-removal = À ma connaissance, le contenu n'a pas été retiré.
removal-regulator-urls = Adresses visées par cette demande :
removal-head-date = Date
removal-head-letter = Demande
removal-head-to = Destinataire
removal-head-limit = Délai
removal-limit-day = jusqu'au { $date }
removal-limit-unsure = { $date }, si ce délai s'applique
removal-limit-none = aucun nombre de jours
removal-name-dsa-notice = Notification, règlement (UE) 2022/2065, article 16
removal-name-take-it-down-notice = Demande, loi américaine TAKE IT DOWN
removal-name-uk-report = Signalement, Online Safety Act 2023, article 20A
removal-name-gdpr-erasure = Demande d'effacement, règlement (UE) 2016/679, article 17
removal-name-platform-report = Signalement par le formulaire de la plateforme
removal-name-search-removal = Demande de retrait à un moteur de recherche
removal-name-host-notice = Notification à l'hébergeur
removal-name-regulator-complaint = Plainte auprès d'une autorité
removal-regulator-ask-dsa-16 = Traiter ceci comme une plainte au titre de l'article 53 du règlement (UE) 2022/2065 (DSA).
removal-regulator-ask-gdpr-17 = Traiter ceci comme une réclamation au titre de l'article 77 du règlement (UE) 2016/679 (RGPD).
removal-regulator-ask-take-it-down-act = Traiter ceci comme une plainte contre une plateforme qui n'a pas suivi une demande de retrait au titre de l'article 3 de la loi TAKE IT DOWN.
removal-regulator-ask-uk-20a = Tenir compte de ce signalement dans votre surveillance de ce service au titre de l'Online Safety Act 2023.
removal-regulator-ask-act = Utiliser les pouvoirs dont vous disposez pour que le contenu soit retiré.
removal-regulator-ask-answer = Accuser réception, et me dire quelle suite est donnée. Si vous n'êtes pas compétents, me dire qui l'est.
removal-regulator-confidential = Merci de ne pas communiquer mon identité à la personne qui a publié le contenu.
