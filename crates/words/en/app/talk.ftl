# Talking to somebody, in the app.

app-talk-title = Talk to somebody
app-talk-danger = Somebody is in danger: call now
app-talk-danger-more = Get to safety first. The rest can wait.
app-talk-intro = You do not have to carry this alone. Your name is not needed.
app-talk-intro-helper = These lines are there for you, too, who help.
app-talk-country = Say in which country you live, to see the right lines.
app-talk-crisis = If it is too hard
app-talk-trusted = Somebody you trust
app-talk-trusted-copy = Two sentences to copy
app-talk-message = I am being blackmailed with images, and I am not well. Can you call me, and tell nobody?
app-talk-message-helper = Somebody close to me is being blackmailed with images, and I try to help. Can you call me, and tell nobody?
app-talk-copy = Copy
app-talk-copied = Copied
