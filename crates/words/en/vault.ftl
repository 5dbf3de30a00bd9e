# The case files: keeping, sealing, checking. What is said and asked there.

vault-no-way-back = Nothing can bring this passphrase back: not this program, not its authors, nobody. Write it on paper and keep the paper safe.
vault-words-offered = Six words, drawn by lot, that nobody can guess:
vault-words-take = Press Enter to take them, or type a passphrase of your own (nothing is shown while you type):
vault-ask-new = New passphrase (nothing is shown while you type):
vault-ask-again = The same passphrase once more:
vault-words-again = Now type them from your paper, to be sure that they are there (nothing is shown while you type):
vault-words-differ = That is not the same. Look at your paper and type it once more:
vault-ask = Passphrase of the case (nothing is shown while you type):
vault-ask-bundle = Passphrase of the bundle (nothing is shown while you type):
vault-ask-key = Passphrase of the key (nothing is shown while you type):
vault-fact-written = Written down: { $facts }. Whoever can read the folder of the case can read this without the passphrase.
vault-made = The case { $case } is there. It lies in { $path }
vault-made-next = To add evidence: sangfroid keep { $case } FILE. That never asks for the passphrase.
vault-key-written = The key file is in { $path }. Whoever has it can read the case without the passphrase. Keep it away from this computer.
vault-none = There is no case yet. To make one: sangfroid case new
vault-list-line = { $case }: { $items ->
    [one] 1 item
   *[other] { $items } items
 }, made on { $created }
vault-list-damaged = { $case }: cannot be read ({ $why })
vault-show-title = Case { $case }, made on { $created }
vault-show-empty = Nothing was kept yet.
vault-show-locked = Names and types need the passphrase.
vault-show-item = { $item }: { $name } ({ $type }, { $size } bytes), kept on { $at }
vault-show-item-locked = { $item }: kept on { $at }
vault-show-item-note = Note: { $note }
vault-show-item-verdict = Looks like: { $verdict } (the program's opinion)
vault-show-shows = Shows: { $what }
vault-show-torn = The last line of the journal was cut while it was written. What was accepted before is whole.
vault-show-broken = The journal does not fit together at line { $line }. Keep the case as it is, and seal nothing before somebody has looked at it.
vault-show-missing = What is still missing for a report
vault-show-complete = Nothing of what a report needs is missing, as far as I can tell.
vault-show-age = Under 18 in the images, or maybe: no image is kept in this case.
vault-sealed-before = Sealed on { $at }

missing-may-be-there = perhaps in an image: add --shows { $what } when you keep it
missing-only-if = if there is one
missing-profile = The profile, with its address visible
missing-profile-how = Open the profile in a browser and take a screenshot in which the address bar can be read.
missing-user-id = The user id or number, not only the name shown
missing-user-id-how = A name changes in a second. Note the id, the profile's address or the phone number.
missing-conversation = The whole conversation
missing-conversation-how = Export the chat, or take screenshots that overlap, with date and sender visible. Save a mail as a file with its headers.
missing-demand = The demand, with the wallet or the account
missing-demand-how = Keep the message in which money or images are asked for, and where the money should go.
missing-receipt = Receipts of payments
missing-receipt-how = Keep receipts, account numbers, codes and dates. Do not pay again.
missing-link = The link that was sent or named
missing-link-how = Copy the address as text. Do not open it.

keep-ask-age = { $file } may show somebody. Was anybody in the images of this case under 18 when they were taken, or maybe? Answer no, yes or unsure:
keep-answer-no = no
keep-answer-yes = yes
keep-answer-unsure = unsure
keep-done = { $item }: { $file }, { $size } bytes
keep-again = { $file } was kept before, as { $item }.
keep-refused = Not kept: { $file }. Images of somebody who was, or may have been, under 18 are never copied, not even as evidence.
keep-refused-instead = Words, names, dates and addresses are enough. Note the address and the account as text, and keep that.
keep-refused-route = For this there are people who know what to do:
keep-next = What is still missing: sangfroid case show { $case }
keep-derived = Looks like: { $verdict } (the program's opinion, kept beside it)

seal-done = Sealed: { $file }, with { $items ->
    [one] 1 item
   *[other] { $items } items
 }.
seal-receipt = The receipt is in { $file }. Print it, or send it to yourself.
seal-opens-own = It opens with the passphrase of the case, or with its key file.
seal-opens-others = It also opens for the { $count ->
    [one] other key
   *[other] { $count } other keys
 } that you named.
seal-opens-passphrase = It opens with the passphrase that you gave for it.
seal-next = To check it: sangfroid verify { $file }

verify-whole = Nothing was changed: { $files } files are as they were sealed.
verify-foreign = This is a bag made by another program. { $files } files are as its lists say.
verify-signed = Signed by the key { $key }.
verify-not-signed = It has no signature.
verify-stamp = Time stamp: it was there on { $at }, says { $authority }.
verify-stamp-outside = Time stamp over the encrypted file ({ $file }): it was there on { $at }, says { $authority }.
verify-stamp-not-trusted = The authority calls itself { $authority }. Whether it is a known one was not checked.
verify-no-stamps = It has no time stamp.
verify-problems = Not as it was sealed
verify-not-checked = Not checked
verify-and-more = and { $count } more; --json has all
verify-line = { $item }: { $problem }

finding-changed = its bytes are not those that were sealed
finding-missing = it is listed, and not there
finding-added = it is there, and no list has it
finding-renamed = it had another name when it was sealed
finding-duplicated = the name stands twice, or two names are one on some computers
finding-outside-path = the name leads outside the bundle
finding-special-file = it is a link or another special file
finding-malformed = it is not as the format wants it
finding-truncated = it ends too early, or has bytes too many
finding-zip-contradiction = the zip contradicts itself
finding-encryption = the encryption does not hold
finding-signature = the signature does not fit
finding-timestamp = the time stamp does not hold
finding-journal = the log does not fit together
finding-record = the record says something else than the item
finding-unreadable = it could not be read
finding-not-checked = not checked

open-done = Unpacked into { $folder }: { $files } files. Nothing was changed since it was sealed.
open-care = They lie there readable to whoever uses this computer. Delete the folder when you are done.

timestamp-ask = I would contact { $host }, and send a hash: it learns your internet address and the time, nothing of the content. Do it? (yes/no)
timestamp-contacted = Contacted: { $host }
timestamp-done = Time stamp { $number }: { $at }, by { $authority }
timestamp-outside = The encrypted file has a time stamp of its own: { $file }
timestamp-answer-yes = yes

wipe-warn = This makes the case { $case } unreadable for ever, with everything in it. Sealed files in other folders stay.
wipe-limits = On some disks traces can stay for a while; they are encrypted, and their key is gone.
wipe-ask = To go on, type the name of the case: { $case }
wipe-done = The case { $case } is gone.
