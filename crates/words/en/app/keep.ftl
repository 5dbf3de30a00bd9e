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
keep-back = Back to the case
keep-seal-keys = Somebody who gave me their public key
keep-seal-if-passphrase = If it is a passphrase
keep-seal-if-keys = If it is a public key
keep-seal-keys-more = One key a line. It begins with age1, ssh-ed25519 or ssh-rsa.
keep-seal-keys-field = Public key of whoever will open the file
keep-seal-keys-own = Check the key by telephone, on a number that you knew before. Your own passphrase opens this file too.
keep-seal-keys-wrong = This is not a public key. Ask for it again: it begins with age1, ssh-ed25519 or ssh-rsa.
keep-check-link = Check { $file }
keep-check-title = Check a sealed file
keep-check-more = Each item is read again, and compared with what was sealed.
keep-check-passphrase = Passphrase of this file
keep-check-passphrase-if = Passphrase of this file (if it has one of its own)
keep-check-button = Check it
keep-check-wrong = This passphrase does not open this file. That says nothing about the evidence.
keep-checking = Your file is being checked
keep-checked-whole = Nothing was changed
keep-checked-changed = This file is not as it was sealed
keep-checked-files = { $count ->
    [one] One file was compared. It is as it was sealed.
   *[other] { $count } files were compared. They are as they were sealed.
 }
keep-checked-stamps = { $count ->
    [one] It has a time stamp, and it holds.
   *[other] It has { $count } time stamps, and they hold.
 }
keep-checked-no-stamps = It has no time stamp: nobody but you vouches for its date.
keep-checked-what = This is what is wrong:
keep-checked-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
 }
keep-checked-again = Keep it, and make a new sealed file. What is in the case has not changed by this.
keep-checked-others = Others can check it without this program: the file holds the instructions.
keep-confirm-link = Have the date of { $file } confirmed
keep-confirm-title = Who confirms the date?
keep-confirm-what = An authority for time stamps signs a fingerprint of the file, with the time. Later nobody can say that it was made afterwards.
keep-confirm-which = A lawyer, or whoever helps you, can name one. You can also go without: the file is worth something as it is.
keep-confirm-address = Address of the authority
keep-confirm-wrong = This is not an address that can be asked. It begins with https:// or http://.
keep-confirm-ask = May this authority be asked?
keep-confirm-learns = { $host } learns your internet address and the time. It gets a fingerprint: nothing of what the file holds.
keep-confirm-button = Ask for the time stamp
keep-confirm-other = Name another authority
keep-confirm-not = Ask nobody
keep-confirming = The date is being confirmed
keep-confirmed-title = The date is confirmed
keep-confirmed-again = The file holds the time stamp now. Download it again, and use this one.
keep-confirmed-trust = Whoever checks the file decides whether they trust this authority.
keep-key-link = Make a copy of the key
keep-key-title = A copy of the case's key
keep-key-what = Whoever has this file reads the whole case, without a passphrase.
keep-key-where = It helps if you forget the passphrase. Put it on a USB stick, with somebody you trust.
keep-key-downloads = Your browser puts it among its downloads first. Move it from there, then empty the bin.
keep-key-sure = Nobody else sees this screen, and I know where to put it
keep-key-unsure = Tick the box if you know where to put it. Otherwise, go back to the case.
keep-key-button = Download the key
keep-key-not = Make no copy
keep-wipe-link = Erase this case
keep-wipe-title = Erase the case { $case }?
keep-wipe-what = After this, nobody can read it any more. Not you, not the police, not us.
keep-wipe-police = If you may report it one day, do not erase it. Time brings no proof back.
keep-wipe-sealed = Sealed files of this case go with it. Those that you downloaded stay.
keep-wipe-first = Download a sealed file first
keep-wipe-cannot = What erasing cannot do
keep-wipe-copies = A backup may keep the old case. The passphrase, or a copy of the key, would still open it.
keep-wipe-traces = On an SSD, encrypted traces can stay for a while. The key is erased first.
keep-wipe-elsewhere = Your original messages, your downloads and what you sent are not touched.
keep-wipe-type = To erase it, type the name of the case: { $case }
keep-wipe-wrong = This is not the name of the case. Nothing was erased.
keep-wipe-button = Erase for ever
keep-wipe-not = Do not erase
keep-wiping = The case is being erased
keep-wiped-title = The case is erased
keep-wiped-more = Its key was destroyed first, then all the rest.
keep-wiped-left = What may stay elsewhere
size-bytes = { $number } bytes
size-kb = { $number } kB
size-mb = { $number } MB
large-title = It is kept
large-kept = { $name } is in your case, whole, as { $item }.
large-only = It was kept as it came, and was not read: it is too long for that.
large-refused-title = This is too large here
large-nothing = Nothing of it was kept. Whatever came with it has to be shown again.
large-case-helps = A case takes files of any size.
