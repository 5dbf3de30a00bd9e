# L'examen d'un lien dans l'application.

app-end-not-now = Pas maintenant

app-link-title = Le lien existe-t-il ?
app-link-do-not-open = N'ouvrez pas le lien. Le regarder d'ici est plus sûr.
app-link-more = D'abord l'adresse seule est lue. Rien ne sort de cet appareil sans votre accord.
app-link-known = Adresses que je connais
app-link-look = Regarder l'adresse
app-link-look-at-it = Regarder cette adresse
app-link-paste = Collez l'adresse, telle qu'on vous l'a envoyée
app-link-paste-more = Copiez-la sans l'ouvrir. Un texte autour ne gêne pas.
app-link-need-address = Collez une adresse.
app-link-other = Une autre adresse
app-link-last-look = Ce que le dernier examen a trouvé
app-link-deeper-more = Chaque pas demande votre accord, et nomme qui serait contacté.

app-link-level-offline = L'adresse seule
app-link-level-passive = Demander au registre des domaines
app-link-level-passive-what = Le registre dit qui a enregistré ce domaine, et depuis quand. Le site lui-même n'apprend rien.
app-link-level-passive-host = Je contacterais { $host }, le registre. Il apprend votre adresse internet et le nom du domaine.
app-link-level-platform = Demander à la plateforme
app-link-level-platform-what = La plateforme dit si ce contenu existe. La personne qui l'a publié n'est pas prévenue.
app-link-level-platform-host = Je contacterais { $host }, la plateforme. Elle apprend votre adresse internet et ce lien.
app-link-level-visit = Demander la page elle-même
app-link-level-visit-what = Je demande la page en texte seulement : ni image, ni vidéo, ni script, ni cookie.
app-link-level-visit-host = Je contacterais { $host }, le site du lien. Il apprend que quelqu'un regarde.

app-link-way = Par quel chemin ?
app-link-way-relay = Par un relais, comme Tor
app-link-way-direct = Directement, à découvert
app-link-direct-warning = Directement, le propriétaire de la page voit votre adresse internet. Elle dit à peu près où vous êtes, et que vous avez regardé.
app-link-via = Le relais
app-link-via-optional = Un relais (facultatif)
app-link-via-more = Avec Tor lancé sur cet appareil : socks5h://127.0.0.1:9050
app-link-marked = Attention : « { $mark } » peut désigner une seule personne. La visite peut dire que c'est vous.
app-link-marked-bare = Attention : cette adresse peut être faite pour une seule personne. La visite peut dire que c'est vous.
app-link-even-marked = Regarder quand même, en sachant cela
app-link-hoster = Demander aussi qui héberge le site, et qui prévenir
app-link-hoster-more = Votre service de noms apprend alors le domaine. Le registre des numéros vous sera proposé ensuite.
app-link-allow = Je permets de contacter { $host }
app-link-go = Demander maintenant
app-link-do-not-go = Ne rien demander

app-link-need-way = Choisissez un chemin.
app-link-need-via = Écrivez l'adresse du relais, ou choisissez « directement ».
app-link-need-one-way = Un relais est écrit : choisissez le relais, ou videz ce champ.
app-link-need-marked = Cochez que vous savez que l'adresse peut vous désigner.
app-link-need-consent = Sans votre accord, je ne contacte pas { $host }.

app-link-wait = C'est en route
app-link-silent = { $host } n'a pas répondu.
app-link-silent-no-such-name = L'annuaire des noms ne connaît pas ce nom, ou cet appareil n'est pas connecté.
app-link-silent-name-service-failed = L'annuaire des noms ne répond pas : cet appareil est peut-être hors ligne.
app-link-silent-connection-refused = La liaison a été refusée. Avec un relais : est-il lancé ?
app-link-silent-timed-out = Rien n'est venu à temps.
app-link-silent-broken = La liaison s'est rompue.
app-link-silent-other = La liaison n'a pas abouti.
app-link-silent-then = L'adresse seule se lit toujours, même hors ligne.
app-link-compared = Par rapport à la dernière fois
app-link-again = Regardez à nouveau après un jour, trois jours et une semaine.

app-link-ask-redirect = Le lien mène ensuite à { $host }. Le contacter aussi ?
app-link-ask-registrar = Le bureau d'enregistrement en sait peut-être plus : { $host }. Le contacter aussi ?
app-link-ask-hoster = { $host } sait qui héberge le site et qui prévenir. Il apprend votre adresse internet. Le contacter ?
app-link-further-yes = Oui, contacter { $host }
app-link-clue-registry-second-address = { $value } en sait peut-être plus, et n'a pas été contacté.
app-link-clue-hoster-unasked = { $value } sait qui prévenir chez l'hébergeur, et n'a pas été contacté.

app-link-age-first = Personne n'a dit quel âge vous aviez sur les images. Avant cela, je ne demande pas la page.
app-link-age-first-helper = Personne n'a dit quel âge avait la personne sur les images. Avant cela, je ne demande pas la page.
app-link-age-answer = Répondre à la question de l'âge

app-outside-example = C'est un exemple : rien n'est demandé à personne.
app-outside-none = D'ici, je ne peux contacter personne. Avec le programme sur un ordinateur, cela marche.
