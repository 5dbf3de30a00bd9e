# Accounts and leaked passwords, in the app.

app-accounts-title = Your accounts
app-accounts-title-helper = The person's accounts
app-accounts-hidden = The password of the message is not shown on this page.
app-accounts-mailbox = Your mailbox
app-accounts-first-try = { $name }: try this page first. Many sites have it, not all.
app-accounts-done = Done.
app-accounts-tick = It is done
app-accounts-untick = Not done yet

app-leak-title = Is a password in a leak?
app-leak-why = A password that is shown almost always comes from an old leak. You can check.
app-leak-never = The password is not shown, not kept, not sent.
app-leak-look = Look it up
app-leak-by-list = On this device, in a list
app-leak-by-list-more = There is a list on this device. Nothing leaves it.
app-leak-by-list-none = This needs a list, made once with “sangfroid protect --build-list”. Nothing leaves this device.
app-leak-by-online = Online, with five digits only
app-leak-by-online-more = A service is asked, after you agree. The password stays here.
app-leak-list-what = The password is looked up in a file of this device. Nothing leaves it.
app-leak-online-what = I would contact { $host }. It learns your internet address and the time.
app-leak-online-digits = It is sent five of the forty digits of a sum (SHA-1). They alone do not give the password away.
app-leak-which-shown = The password that the message shows
app-leak-which-typed = Another one, which I type
app-leak-password = Password to look up
app-leak-password-more = Nothing is shown while you type. It is forgotten at once.
app-leak-list = List on this device
app-leak-path = Or the path of a list
app-leak-path-more = The whole path of the file, such as /home/name/list.bin
app-leak-need-password = Type a password.
app-leak-need-list = Choose a list, or write its path.
app-leak-no-disk = No file can be read here. Try it online.
app-leak-sent = { $host } was sent these digits, and nothing else: { $digits }. The length of its answer says nothing.
app-leak-back = Back to the accounts
app-leak-silent-then = Nothing is decided about the password. Try again later, or take a list on this device.
