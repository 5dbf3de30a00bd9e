# Les jours d'après : les lettres envoyées et leurs délais, le calendrier, ce qui est nouveau, ce qui arrive d'habitude.

followup-neutral = Rendez-vous
followup-called-off = N'est plus à faire
followup-called-off-said = Ce qui n'est plus à faire y est annulé : { $count }.
followup-written = { $file } est écrit. Jours dedans : { $count }. Ouvrez-le avec votre calendrier.
followup-neutral-said = Les titres ne disent rien. Ce qui est à faire un jour : sangfroid plan, avec le nom du dossier.
followup-plain-said = Les titres disent ce qui est à faire : qui voit votre calendrier le lit.
followup-shared = Un calendrier partagé ou synchronisé montre ces jours à d'autres. Pour les enlever, supprimez-les là-bas.

sent-written = C'est noté : quelle lettre, à qui, quel jour. Qui peut lire le dossier sur le disque peut lire ceci sans la phrase de passe.
sent-heading = Les lettres envoyées, et leurs délais
sent-line = { $letter } — { $to }, envoyée le { $date }
sent-due = Le { $date } :
sent-due-over = Depuis le { $date }, c'est fini :
sent-next = La porte suivante alors : { $names }
sent-over-then = Pas de réponse ? Notez-le : sangfroid case fact, avec request_unanswered=yes. Le plan nomme alors les portes suivantes.
sent-letter-dsa-notice = Notification selon le règlement sur les services numériques
sent-letter-take-it-down-notice = Demande selon le TAKE IT DOWN Act
sent-letter-uk-report = Signalement selon l'Online Safety Act
sent-letter-gdpr-erasure = Demande d'effacement (RGPD)
sent-letter-platform-report = Formulaire de la plateforme
sent-letter-search-removal = Formulaire du moteur de recherche
sent-letter-host-notice = Notification à l'hébergeur
sent-letter-regulator-complaint = Plainte à l'autorité
sent-letter-report = Signalement

fact-new-steps = Nouveau dans le plan
fact-whole-plan = Le plan entier : sangfroid plan { $case }

plan-next = Ce qui arrive d'habitude ensuite
plan-next-source = source : { $source }

hours-now = ouvert maintenant
hours-open-until = ouvert maintenant jusqu'à { $time } (heure de { $zone })
hours-open-until-day = ouvert maintenant jusqu'à { $day } à { $time } (heure de { $zone })
hours-closed-until = ouvre { $day } à { $time } (heure de { $zone })
hours-today = aujourd'hui
hours-tomorrow = demain
hours-on-day = { $day }

talk-self-harm = Vous comptez plus que tout cela. Parlez à quelqu'un maintenant, avant toute autre chose.
talk-deaf = Si vous n'entendez pas, ou ne pouvez pas parler là où vous êtes
talk-deaf-none = Nous ne connaissons pas de ligne par écrit ici. Sur findahelpline.com, vous pouvez en chercher une par chat ou SMS.

block-tells = Ce que l'autre apprend
block-screenshot-told = L'autre peut être averti d'une capture d'écran. Photographiez l'écran avec un autre appareil.
block-screenshot-not-told = L'autre n'est pas averti d'une capture d'écran.
block-screenshot-unknown = L'autre est-il averti d'une capture d'écran ? Aucune source trouvée. Pour être sûr, photographiez l'écran avec un autre appareil.
block-told = La plateforme annonce-t-elle un blocage ? Aucune source trouvée. L'autre le remarque au plus tard en vous écrivant.
block-report-told = La plateforme dit-elle qui a signalé ? Aucune source trouvée. Le signalement ne dit donc rien que l'autre ne doive lire.
block-again = Si un nouveau compte vous écrit
block-again-silent = Ne répondez pas, pas même pour dire non. Une réponse montre que la pression marche.
block-again-keep = Gardez le message, et notez le nom, l'identifiant et l'adresse du compte.
block-again-report = Signalez-le comme un compte qui contourne un blocage, et nommez le premier.
block-again-block = Puis bloquez-le aussi, et ne laissez que vos amis vous écrire.
block-again-fact = Dans votre dossier, notez contacted_again=yes : le plan change aussitôt.
