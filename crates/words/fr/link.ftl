# L'examen d'un lien : ce qui a été trouvé, ce que cela ne veut pas dire, sur quoi cela repose.

link-state-present-public = Il y a quelque chose à cette adresse, et tout le monde peut l'ouvrir.
link-state-present-public-means = Cela ne dit pas que c'est vous, ni que quelqu'un l'a vu.
link-state-present-unlisted = Il y a quelque chose à cette adresse, mais seules les personnes qui ont le lien le trouvent.
link-state-present-unlisted-means = Une vidéo « non répertoriée » n'est montrée à personne d'elle-même. Souvent, vous êtes la seule personne à avoir ce lien.
link-state-restricted = Il y a quelque chose à cette adresse, et ce n'est montré qu'à certaines personnes.
link-state-restricted-means = Privé ne veut pas dire absent. Cela ne dit pas non plus ce qu'on y voit.
link-state-removed = On n'y trouve rien aujourd'hui, d'après le site lui-même.
link-state-removed-means = « Plus visible aujourd'hui » ne veut jamais dire « jamais envoyé ». Gardez ce que vous avez.
link-state-soft-404 = La page répond, et elle dit elle-même que rien n'a été trouvé.
link-state-soft-404-means = « Pas visible aujourd'hui » ne veut jamais dire « jamais envoyé ». Le lien peut aussi être mal recopié.
link-state-parked = Ce domaine ne montre que de la publicité ou une annonce de vente.
link-state-parked-means = Il n'y a rien de vous sur cette page aujourd'hui. Le domaine peut changer de mains demain.
link-state-no-such-host = Ce domaine n'existe pas.
link-state-no-such-host-means = Souvent, un tel lien est inventé pour faire peur. Il peut aussi être mal recopié.
link-state-unreachable = Le domaine existe, mais personne n'y a répondu.
link-state-unreachable-means = Un silence n'est pas une absence. Le site peut répondre à nouveau plus tard.
link-state-not-web = Ce n'est pas l'adresse d'une page.
link-state-not-web-means = Je n'ai donc rien cherché. Cela ne dit rien de ce que l'autre personne possède.
link-state-malformed = Je n'y reconnais aucune adresse.
link-state-malformed-means = Le texte est peut-être coupé ou mal recopié. Cela ne dit rien de ce que l'autre personne possède.
link-state-blocked-to-us = Le site a répondu, mais il ne nous a rien montré.
link-state-blocked-to-us-means = Une porte fermée n'est pas une absence. Le contenu peut être là.
link-state-refused = Je n'ai pas regardé cette adresse, pour votre sécurité.
link-state-refused-means = Cela ne dit rien de ce qui s'y trouve.
link-state-inconclusive = Ce que j'ai vu ne suffit pas pour dire si quelque chose s'y trouve.
link-state-inconclusive-means = Ce n'est ni un oui, ni un non.

link-next-offline = Rien n'est sorti de cet ordinateur. N'ouvrez pas le lien vous-même.
link-next-passive = J'ai demandé au registre des domaines, jamais au site lui-même. N'ouvrez pas le lien vous-même.
link-next-platform = J'ai demandé à la plateforme, qui ne prévient pas la personne qui a publié. N'ouvrez pas le lien vous-même.
link-next-visit = J'ai demandé la page, en texte seulement. Inutile de l'ouvrir vous-même.

link-why = Pourquoi
link-address = L'adresse
link-read-as = Comprise ainsi : { $url }
link-domain = Le domaine qui compte : { $domain }
link-contacted = Qui a été contacté
link-contacted-nobody = Personne.
link-contacted-names = Votre service de noms a été interrogé sur { $name }.
link-contacted-names-servers = Votre service de noms a été interrogé sur { $name } (serveurs : { $servers }).
link-deeper = Pour aller plus loin
link-deeper-passive = Âge du domaine et contact pour signaler : --level passive
link-deeper-hoster = Qui héberge le domaine et qui prévenir : ajoutez --hoster
link-deeper-platform = Ce que la plateforme en dit : --level platform
link-deeper-visit = Une vraie visite, de préférence par Tor : --level visit --via socks5h://127.0.0.1:9050
link-kept = Gardé dans le dossier : { $items }
link-first-look = C'est le premier examen de ce lien dans ce dossier.
link-same = Comme la dernière fois, le { $at } : { $state }
link-changed = Cela a changé depuis le { $at }. Avant : { $before } Maintenant : { $after }
link-other-level = La dernière fois, le { $at }, à un autre niveau ({ $level }) : { $state }
link-clue-new = Nouveau : { $say }
link-clue-gone = N'est plus là : { $say }
link-again = Regardez à nouveau après un jour, trois jours et une semaine : sangfroid plan { $case }
link-all-none = Dans ce dossier, je ne trouve aucune adresse.
link-all-summary = { $count ->
    [one] 1 adresse examinée
   *[other] { $count } adresses examinées
 }, { $changed ->
    [0] rien n'a changé.
    [one] 1 a changé.
   *[other] { $changed } ont changé.
 }

link-level-passive = Niveau « passive » : je demande au registre des domaines qui a enregistré ce domaine et depuis quand. Le site lui-même n'apprend rien.
link-level-hoster = Avec --hoster : votre service de noms apprend le domaine, un registre apprend son numéro. La partie qui peut vous désigner reste ici.
link-level-platform = Niveau « platform » : je demande à la plateforme, à son adresse publique, si ce contenu existe. La personne qui l'a publié n'est pas prévenue.
link-level-visit = Niveau « visit » : je demande la page elle-même, en texte seulement. Pas d'image, pas de vidéo, pas de script, pas de cookie.
link-ask-passive = Je contacterais { $host }, le registre. Il apprend votre adresse internet et le nom du domaine. Le faire ? (oui/non)
link-ask-platform = Je contacterais { $host }, la plateforme. Elle apprend votre adresse internet et ce lien. Le faire ? (oui/non)
link-ask-visit = Je contacterais { $host }, le site du lien. Il apprend que quelqu'un regarde. Le faire ? (oui/non)
link-ask-redirect = Le lien mène ensuite à { $host }. Le contacter aussi ? (oui/non)
link-ask-registrar = Le bureau d'enregistrement en sait peut-être plus : { $host }. Le contacter aussi ? (oui/non)
link-ask-hoster = { $host } sait qui héberge le site et qui prévenir. Il apprend votre adresse internet et le numéro du site. Le contacter ? (oui/non)
link-direct-warning = Attention : sans --via, le propriétaire de la page voit votre adresse internet. Elle dit à peu près où vous êtes, et que vous avez regardé.
link-direct-ask = Visiter quand même, à découvert ? (oui/non)
link-via = La visite passe par { $via }. Le site voit l'adresse de ce relais, pas la vôtre.
link-ask-age = Sur les images dont il s'agit, une personne avait-elle moins de 18 ans, ou peut-être ? Répondez non, oui ou incertain :
link-contacting = Contacté : { $host }
link-answer-yes = oui

link-minor-kept = L'adresse est gardée comme texte dans le dossier : { $item }
link-minor-text = Notez l'adresse comme texte, sans l'ouvrir : { $url }
link-minor-why = Une personne avait, ou avait peut-être, moins de 18 ans. Alors je ne demande jamais la page, et vous non plus.

# Sur quoi cela repose (link-clue-). Ce qui est faux ou piégé dans le texte.
link-clue-no-address = Le texte ne contient pas d'adresse.
link-clue-cut-short = Le texte est très long ({ $value } octets) : je ne l'ai pas lu jusqu'au bout.
link-clue-mail-address = C'est une adresse de courriel : { $value }
link-clue-phone-number = C'est un numéro de téléphone : { $value }
link-clue-other-scheme = Cela commence par « { $value } » : ce n'est pas une page du web.
link-clue-user-info = Ce qui est avant le @ ({ $value }) trompe l'œil. Le vrai site vient après.
link-clue-ip-literal = Un nombre tient la place du nom du site : { $value }
link-clue-ip-odd-spelling = Ce nombre est écrit d'une façon qui cache où il mène : { $value }
link-clue-private-number = Ce nombre ne mène pas vers internet ({ $value }), mais vers un réseau privé ou nulle part.
link-clue-local-name = Ce nom désigne votre propre appareil ou votre réseau : { $value }
link-clue-port = L'adresse passe par une porte inhabituelle : { $value }
link-clue-onion = C'est une adresse du réseau Tor : { $value }
link-clue-no-such-ending = Aucun registre ne connaît cette fin de nom : { $value }
link-clue-direction-override = Des signes invisibles retournent le sens de l'écriture : { $value }
link-clue-looks-like = Ce domaine imite { $value }, mais ce n'est pas lui.
link-clue-name-inside = Le nom { $value } s'y trouve, mais le domaine n'est pas le sien.
link-clue-mixed-scripts = Un mot y mélange des lettres de plusieurs alphabets : { $value }
link-clue-punycode-shown = Ce nom se lit ainsi : { $value }
link-clue-ip-logger = { $value } sert à noter l'adresse internet de chaque visiteur. Ne l'ouvrez pas.
link-clue-shortener = { $value } raccourcit les adresses : on ne voit pas où celle-ci mène.
link-clue-unique-mail = L'adresse contient un courriel : { $value }. Une visite dirait qui regarde.
link-clue-unique-token = Une partie peut désigner une seule personne : { $value }. Une visite pourrait dire que c'est vous.
link-clue-address-inside = Elle en transporte une autre : { $value }
link-clue-several-addresses = Le texte contient { $value } adresses ; ceci concerne la première.

# Ce qui nous a empêchés de regarder, ou de voir.
link-clue-refused-here = Je n'ai rien demandé : { $value ->
    [malformed] ce n'est pas une adresse.
    [scheme] ce n'est pas une page du web.
    [port] seules les portes 80 et 443 sont permises.
    [user-info] un nom ou un mot de passe est dans l'adresse.
    [number] un nombre tient la place du nom.
    [local-name] ce nom désigne votre propre réseau.
    [no-consent] vous n'avez pas permis ce contact.
    [marked] elle porte une marque qui désigne peut-être une seule personne.
    [in-the-open] sans relais, le propriétaire de la page verrait votre adresse internet.
   *[other] { $value }
 }
link-clue-not-public-number = Le nom mène à { $value }, qui n'est pas sur internet. Je n'ai rien ouvert.
link-clue-login-wall = Le site demande de se connecter : { $value }
link-clue-login-redirect = Le site envoie vers une page de connexion : { $value }
link-clue-captcha = Le site veut une preuve que vous êtes humain : { $value }
link-clue-forbidden = Le site refuse de répondre : { $value }
link-clue-rate-limited = Le site dit qu'on lui demande trop souvent : { $value }
link-clue-geo-block = Le site ne répond pas dans ce pays : { $value }
link-clue-payment-wall = Le site demande un paiement : { $value }
link-clue-age-gate = Le site demande une preuve d'âge : { $value }
link-clue-is-private = La plateforme dit que c'est privé : { $value }
link-clue-hides-private = Cette plateforme répond pareil pour « privé » et pour « absent » : { $value }
link-clue-server-error = Le site a une panne : { $value }
link-clue-certificate = Le site n'a pas pu prouver qui il est : { $value ->
    [wrong-name] son certificat est au nom d'un autre.
    [expired] son certificat est périmé.
    [not-yet] son certificat n'est pas encore valable.
    [unknown-issuer] personne de connu ne garantit son certificat.
   *[other] son certificat ne va pas.
 }
link-clue-tls-failed = La liaison chiffrée a échoué : { $value }
link-clue-not-http = Ce qui a répondu n'est pas un site : { $value }
link-clue-proxy-failed = Le relais n'a pas fonctionné : { $value }
link-clue-name-service-failed = L'annuaire des noms n'a pas répondu. Cela ne dit rien du domaine.
link-clue-timed-out = Le site n'a pas répondu à temps.
link-clue-connection-refused = La machine a refusé la liaison.
link-clue-connection-broken = La liaison s'est rompue : { $value }
link-clue-nothing-asked = Personne n'a été contacté.

# Ce qui a été vu.
link-clue-no-such-name = L'annuaire des noms ne connaît pas { $value }.
link-clue-removed-by-user = La plateforme dit : retiré par la personne qui l'avait publié ({ $value }).
link-clue-removed-by-platform = La plateforme dit qu'elle l'a retiré ({ $value }).
link-clue-account-gone = La plateforme dit que ce compte n'existe plus ({ $value }).
link-clue-platform-says = La plateforme dit : { $value }
link-clue-expired-link = La page dit que le lien n'est plus valable : { $value }
link-clue-dead-shortener = Le raccourci ne mène plus nulle part : { $value }
link-clue-not-found-status = Le site répond « introuvable » : { $value }
link-clue-not-found-words = La page dit « introuvable » : { $value }
link-clue-parked = Page de publicité ou de vente : { $value }
link-clue-unlisted = La plateforme dit « non répertorié » : { $value }
link-clue-is-there = La plateforme confirme que c'est là : { $value }
link-clue-shows-title = Titre de la page : « { $value } »
link-clue-not-text = Il y a un fichier qui n'est pas du texte ({ $value }). Je ne l'ai pas chargé.
link-clue-status = Réponse du serveur : { $value }
link-clue-redirect = Le lien mène ensuite à { $value }
link-clue-redirect-elsewhere = Le lien mène à un autre domaine : { $value }
link-clue-redirect-home = Le lien mène seulement à la page d'accueil : { $value }
link-clue-redirect-stopped = Le lien mène ensuite à { $value }, que vous n'avez pas permis. Je me suis arrêté là.
link-clue-redirect-refused = Le lien mène à une adresse que je refuse toujours : { $value }
link-clue-too-many-redirects = Le lien tourne en rond : trop de renvois.
link-clue-page-redirect = La page envoie d'elle-même vers { $value }
link-clue-control-same = Une adresse inventée sur ce site donne la même page : celle-ci ne prouve donc rien.
link-clue-control-differs = Une adresse inventée sur ce site donne une autre réponse : cette page-ci existe bien.
link-clue-body-cut = La page n'est pas entière : { $value ->
    [length] elle est trop longue.
    [time] elle était trop lente.
    [disconnect] la liaison s'est rompue.
   *[other] elle n'a pas pu être lue.
 }
link-clue-empty-page = La page ne montre aucun mot.
link-clue-not-as-expected = La réponse n'est pas celle qui était attendue : { $value }
link-clue-no-signature = Pour { $value }, je ne connais aucune règle sûre.
link-clue-no-signature-bare = Pour cette adresse, je ne connais aucune règle sûre.
link-clue-signature = Règle appliquée : { $value }
link-clue-signature-unverified = Règle que personne n'a encore confirmée : { $value }

# Ce que l'adresse prétend être.
link-clue-platform = Plateforme : { $value }
link-clue-content-kind = Genre de contenu : { $value ->
    [video] vidéo
    [post] publication
    [profile] profil
    [file] fichier
    [folder] dossier
    [paste] texte collé
    [invite] invitation
    [story] histoire éphémère
   *[other] { $value }
 }
link-clue-content-id = Numéro du contenu, utile pour un signalement : { $value }
link-clue-account = Compte nommé : { $value }
link-clue-registrable-domain = Domaine enregistré : { $value }

# Ce qui a été réparé.
link-clue-repaired-defanged = L'adresse avait été rendue inoffensive ({ $value }) ; je l'ai rétablie.
link-clue-repaired-scheme = J'ai ajouté le début qui manquait : { $value }
link-clue-repaired-slashes = Le début était mal écrit : { $value }
link-clue-repaired-around = J'ai laissé de côté ce qui l'entourait : { $value }
link-clue-repaired-spaces = J'ai enlevé des espaces ou des retours à la ligne.
link-clue-repaired-invisible = J'ai enlevé des signes invisibles : { $value }
link-clue-repaired-letters = Des lettres étaient écrites autrement : { $value }
link-clue-fragment = La partie après # ne sort jamais de cet ordinateur : { $value }
link-clue-not-known-offline = Sans demander à personne, on ne peut pas savoir si quelque chose s'y trouve.

# Ce que disent les registres des domaines (RDAP).
link-clue-registered-on = Domaine enregistré le { $value }
link-clue-domain-young = Ce domaine est très récent : { $value } jours.
link-clue-domain-on-hold = Le registre a suspendu ce domaine : { $value }
link-clue-domain-leaving = Ce domaine est en train de disparaître : { $value }
link-clue-registrar = Bureau d'enregistrement : { $value }
link-clue-registrar-contact = Contact du bureau d'enregistrement : { $value }
link-clue-abuse-contact = Contact pour signaler un abus : { $value }
link-clue-abuse-phone = Téléphone pour signaler un abus : { $value }
link-clue-registry-second-address = { $value } en sait peut-être plus : ajoutez --allow { $value }
link-clue-hoster-number = J'ai demandé à votre service de noms où mène le domaine : { $value }
link-clue-hosted-by = Le site se trouve dans ce réseau : { $value }
link-clue-hoster-abuse-contact = Contact de l'hébergeur pour signaler un abus : { $value }
link-clue-hoster-abuse-phone = Téléphone de l'hébergeur pour signaler un abus : { $value }
link-clue-hoster-unasked = { $value } sait qui prévenir chez l'hébergeur : ajoutez --allow { $value }
link-clue-hoster-no-answer = Le registre des numéros n'a pas répondu clairement : { $value }
link-clue-owner-hidden = Le nom du propriétaire est caché, comme presque toujours.
link-clue-registry-leads-to = Le registre renvoie à { $value }, que vous n'avez pas permis.
link-clue-registry-no-answer = Le registre n'a pas répondu : { $value }
link-clue-registry-refused = Le registre n'a pas voulu répondre : { $value }
link-clue-registry-unclear = La réponse du registre n'est pas claire : { $value }
link-clue-not-registered = Le registre dit que ce domaine n'est pas enregistré : { $value }
link-clue-no-registry-service = Pour les noms en { $value }, je ne connais aucun registre à interroger.
link-clue-no-question = Pour cette adresse, je ne connais aucune plateforme à interroger.

link-clue-under-18 = Une personne avait, ou avait peut-être, moins de 18 ans.
