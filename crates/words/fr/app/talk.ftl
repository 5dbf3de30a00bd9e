# Parler à quelqu'un, dans l'application.

app-talk-title = Parler à quelqu'un
app-talk-danger = Quelqu'un est en danger : appelez maintenant
app-talk-danger-more = Mettez-vous à l'abri d'abord. Le reste peut attendre.
app-talk-intro = Vous n'avez pas à porter cela seul·e. Votre nom n'est pas nécessaire.
app-talk-intro-helper = Ces lignes sont aussi là pour vous, qui aidez.
app-talk-country = Dites dans quel pays vous vivez, pour voir les bonnes lignes.
app-talk-crisis = Si c'est trop dur
app-talk-trusted = Une personne de confiance
app-talk-trusted-copy = Deux phrases à copier
app-talk-message = On me fait du chantage avec des images, et je ne vais pas bien. Peux-tu m'appeler, sans rien dire à personne ?
app-talk-message-helper = Une personne proche subit un chantage avec des images, et j'essaie de l'aider. Peux-tu m'appeler, sans rien dire à personne ?
app-talk-copy = Copier
app-talk-copied = Copié
