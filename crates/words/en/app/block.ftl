# Blocking, in the app.

app-block-title = Block
app-block-keep-first = Keep first, then report, block last.
app-block-more = A block can delete the conversation. This order protects your proof.
app-block-where = Where did it happen?
app-block-elsewhere = Another place
app-block-show = Show the steps
app-block-nowhere = No account to block?
app-block-nowhere-more = A mass mail comes from a throwaway address. Report it as spam: that is enough.
app-block-on = Block: { $name }
app-block-another = Another platform
app-block-again-here = Has it happened already? Say so here: the plan changes at once.
