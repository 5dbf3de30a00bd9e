# What stands in a bundle: the report, the first page, how to check it, the receipt.

dossier-readme-title = Read me first: file { $case }
dossier-readme-what = This is evidence kept by a person who is being blackmailed. It was sealed on { $sealed } with { $tool }.
dossier-readme-care = It may hold intimate images and private words. Open it alone, copy nothing, show it to nobody who does not need it.
dossier-readme-report = Begin with report.html: what was kept, when, and the hash of each file. It shows no image.
dossier-readme-items = items: the files themselves, byte for byte as they were kept ({ $count }). Their own names stand in item.json.
dossier-readme-derived = derived: what the program made of a message. It is an opinion of a program, not evidence.
dossier-readme-custody = custody: the log of everything that happened to the file, and a list that commits to every item.
dossier-readme-check = How to check that nothing was changed: proof/VERIFY.txt. Ordinary programs are enough.
dossier-readme-part = This is a part of the file: { $count } of { $of } items. The others are listed by a hash that says nothing of them.

dossier-report-title = File { $case }: what was kept
dossier-report-intro = Sealed on { $sealed } with { $tool }. Each item is here byte for byte as it was when it was kept.
dossier-report-count = Items in this bundle: { $count }. Items in the whole file: { $of }.
dossier-report-no-images = This page shows no image and no message. They lie in the folders named below.
dossier-report-contents = What lies where
dossier-report-check = How to check it
dossier-report-check-how = The file proof/VERIFY.txt has the commands. They need ordinary programs only, not the one that made this bundle.
dossier-report-check-meaning = If all checks pass, the files are those that were sealed. The checks do not say who wrote a message, or whether it is true.

dossier-place-items = the items, and for each the record that was written when it was kept
dossier-place-derived = what the program thought of a message: derived, not evidence
dossier-place-log = the log: each line carries the hash of the line before
dossier-place-commitments = a hash for each item of the file, those that are not in this bundle included
dossier-place-case = the same facts for forensic programs (CASE/UCO)
dossier-place-manifests = the hash of each file
dossier-place-proof = the signature, the time stamps, and how to check them

dossier-item-title = Item { $item }
dossier-item-place = Place in the bundle
dossier-item-name = Name of the file
dossier-item-type = Type, by its content
dossier-item-size = Size
dossier-item-bytes = { $count } bytes
dossier-item-modified = Last changed (as the disk said)
dossier-item-kept = Kept
dossier-item-how = How it came
dossier-item-source = Where it lay
dossier-item-note = Note of the person
dossier-item-derived = Derived, not evidence: the program held this message for “{ $verdict }”. See data/derived/{ $item }/finding.json.
dossier-how-file = from a file
dossier-how-stdin = from another program
dossier-how-capture = captured by the program

dossier-howto-title = How to check { $folder }
dossier-howto-intro = The bundle was made with { $tool }. You do not need that program. Each step works with programs that are free and known.
dossier-howto-decrypt = Decrypt the bundle. key.age is the key of the file: age asks for its passphrase. If the bundle was made for your own key, name your key instead.
dossier-howto-decrypt-passphrase = Decrypt the bundle: age asks for the passphrase.
dossier-howto-unpack = Unpack it, and go into its folder.
dossier-howto-hashes = Compare every file with its hash. Nothing is printed when all is well. On Windows, certutil -hashfile FILE SHA256 shows one hash.
dossier-howto-bag = Look for files that are missing or were added (BagIt, RFC 8493).
dossier-howto-signature = Check the signature. It shows that every bundle of this file comes from the same key, not who the person is.
dossier-howto-no-stamps = This bundle has no time stamp of an authority.
dossier-howto-stamps = Check the time stamps. The number behind -attime is the time that the stamp states: certificates run out, the stamp stays good.
dossier-howto-stamp = { $at }, by { $authority }:
dossier-howto-case = Check the description for forensic programs (case_validate, of case-utils).
dossier-howto-all = Or all at once, with the program itself:
dossier-howto-meaning = If a check fails, keep the bundle as it is and ask for another copy. Say which check failed.

dossier-receipt-title = Receipt: evidence was sealed
dossier-receipt-file = File: { $value }
dossier-receipt-size = Bytes: { $value }
dossier-receipt-sealed = Sealed: { $value }
dossier-receipt-tool = Program: { $value }
dossier-receipt-hash = SHA-256 of the file:
dossier-receipt-why = This receipt says nothing of what is in the file. Print it, or send it to yourself: it shows later that the file is still the same.
dossier-receipt-check = To compare:
