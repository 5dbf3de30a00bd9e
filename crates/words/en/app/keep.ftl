# Keep: the case with a passphrase, or for this visit only.

start-go-on = There is a case on this device.
start-go-on-link = Go on with it
keep-failed = This could not be kept.
leaving-case = It closes your case. Only the passphrase opens it again.
leaving-idle = After an hour without a page, the program stops by itself. What was kept is kept.
keep-title = Keep the proof
keep-more = Messages can vanish. A case keeps them on this device, locked with a passphrase.
keep-more-helper = Messages can vanish. A case keeps them on this device, locked with a passphrase that you agree on together.
keep-there = Cases on this device
keep-go-on = Go on with { $case }
keep-made-on = made on { $date }
keep-items = { $count ->
    [one] 1 item
   *[other] { $count } items
 }
keep-damaged = { $case } cannot be read. Copy its folder before anything else.
keep-new-heading = Make a case
keep-new-more = Everything in it is encrypted. Its folder says nothing about what it is.
keep-shown = { $count ->
    [one] What you showed is kept at once, and whatever you show later.
   *[other] The { $count } things you showed are kept at once, and whatever you show later.
 }
keep-new-button = Make a case with a passphrase
keep-visit-heading = Or for this visit only
keep-visit-more = Nothing is written on this device. When you leave, everything is gone.
keep-visit-button = Go on without a case
keep-example = This is the example: nothing of it is kept.
keep-no-vault = Nothing can be written here. Save the messages yourself, in a place that only you can open.
keep-new-title = Choose a passphrase
keep-drawn = Here are six words, drawn by lot. Nobody can guess them.
keep-no-way-back = Nothing brings a passphrase back: not this program, not its authors, nobody.
keep-write-down = Write it on paper. Keep the paper where only you will find it.
keep-passphrase-new = Type the six words, or a passphrase of your own
keep-passphrase-more = You can paste it. Nothing is shown while you type.
keep-passphrase-again = The same once more
keep-passphrase-empty = Type a passphrase.
keep-passphrase-differs = The two are not the same. Look at your paper and type both again.
keep-passphrase-wrong = This passphrase does not open the case. Check the order of the words. Nothing is lost.
keep-name = A name for the case (leave it empty)
keep-name-more = Without a name, the folder says nothing. Whoever shares this device can read the name.
keep-name-taken = There is a case of this name. Choose another.
keep-make = Make the case
keep-making = Your case is being made
keep-open-title = Open { $case }
keep-passphrase = Passphrase of the case
keep-passphrase-paste = You can paste it.
keep-open-button = Open
keep-opening = Your case is being opened
keep-inside-title = Case { $case }
keep-inside-more = It is open. What you show and answer is kept at once.
keep-inside-there = What is there
keep-inside-next = { $count ->
    [one] Show the last one
   *[other] Show { $count } more
 }
keep-not-images = Images are not in the case: somebody in them was under 18, or nobody has said. They are never copied.
keep-may-be-there = perhaps in an image
keep-broken = The journal of this case does not fit together. Change nothing, and let somebody look at it.
keep-add = Show and keep more
keep-shows-item = You know that one of them shows it. Which one?
keep-shows-what = What does it show?
keep-shows-button = Write it down
keep-seal-heading = One sealed file for others
keep-seal-more = Police or a lawyer can check without this program that nothing was changed.
keep-seal-button = Make a sealed file
keep-seal-title = Who will open the sealed file?
keep-seal-who = It holds everything that is in the case, encrypted.
keep-seal-own = I alone, with the passphrase of the case
keep-seal-passphrase = Somebody else, with a passphrase of its own
keep-seal-only-then = For somebody else, choose a new passphrase. Tell it to them by another way than the file.
keep-passphrase-of-file = New passphrase of the file
keep-sealing = Your file is being sealed
keep-download = Download { $file }
keep-sealed-lies = The file and its receipt also lie in the case's folder: { $folder }
keep-lock = Close the case
size-bytes = { $number } bytes
size-kb = { $number } kB
size-mb = { $number } MB
large-title = It is kept
large-kept = { $name } is in your case, whole, as { $item }.
large-only = It was kept as it came, and was not read: it is too long for that.
large-refused-title = This is too large here
large-nothing = Nothing of it was kept. Whatever came with it has to be shown again.
large-case-helps = A case takes files of any size.
