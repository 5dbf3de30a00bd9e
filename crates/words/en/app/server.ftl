# What the app says in the terminal, and to whoever may not see it.

app-opened = Your browser opens. To end the program, press Ctrl+C here, or leave the page.
app-opened-else = If no page opens, open this address yourself. It is good for one use:
app-open-yourself = Open this address in your browser. It is good for one use.
app-ended = The app has ended. What was kept is kept.
app-ended-idle = Nobody asked for a page for a while: the app has ended. What was kept is kept.
app-ended-left = You left the page: the app has ended. What was kept is kept.
app-refused = Nothing to see here.
app-broken = That did not work, and nothing was kept of it. Go back and try again.
err-no-case-open = No case is open.
rec-no-case-open = Open your case again: everything that was kept is in it.
