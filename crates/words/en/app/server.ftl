# What the app says in the terminal, and to whoever may not see it.

app-opened = Your browser opens. To end the program, press Ctrl+C here, or leave the page.
app-open-yourself = Open this address in your browser. It is good for one use.
app-ended = The app has ended. What was kept is kept.
app-ended-idle = Nobody asked for a page for an hour: the app has ended. What was kept is kept.
app-ended-left = You left the page: the app has ended. What was kept is kept.
app-refused = Nothing to see here.
app-too-large = That is too large, and nothing of it was kept. Go back: files up to 64 MB are taken here. For larger ones: sangfroid keep
app-broken = That did not work, and nothing was kept of it. Go back and try again.
