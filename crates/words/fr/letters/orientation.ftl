# Le résumé pour un service qui oriente, et l'aide-mémoire pour le téléphone.

letter-orientation-subject = Résumé de ma situation
letter-orientation-opening = Bonjour. Je subis un chantage en ligne et je cherche le bon service. Voici ma situation en peu de mots.
letter-orientation-questions = Mes questions
letter-orientation-ask-door = À quel service dois-je m'adresser dans mon cas ?
letter-orientation-ask-keep = Que dois-je garder comme preuve ?
letter-orientation-ask-next = Que se passe-t-il ensuite, et quand aurai-je une réponse ?
letter-call-subject = Aide-mémoire pour l'appel : quoi dire
letter-call-ready = Avant d'appeler
letter-call-ready-paper = De quoi écrire, et ces messages sous les yeux.
letter-call-ready-quiet = Un endroit calme, où personne n'écoute.
letter-call-ready-stop = Vous pouvez faire une pause ou raccrocher quand vous voulez. Vous n'avez rien fait de mal.
letter-call-say = À dire
letter-call-first = « Bonjour. On me fait chanter en ligne. Je voudrais savoir quoi faire. »
letter-call-ask = À demander
letter-call-ask-number = Quel est le nom du service, et y a-t-il un numéro de dossier ?
letter-call-not = Pas nécessaire
letter-call-not-describe = Décrire les images : personne n'en a besoin pour vous conseiller.
letter-call-not-pay = Payer pour être aidé : ce conseil est gratuit.
letter-call-not-password = Donner un mot de passe ou un code.
