# What went wrong (err-) and what to do now (rec-). And what was not read (problem-).

err-not-found = I cannot find the file { $what }.
rec-not-found = Check the name, or drag the file into the window to write its path. Nothing was changed.
err-folder = { $what } is a folder, not a message.
rec-folder = For a whole folder: sangfroid scan { $what }
err-not-a-file = { $what } is not a file, but a device or a pipe.
rec-not-a-file = First save the message in a file. Or send it to sangfroid check -
err-empty = The file { $what } is empty: it does not hold a single byte.
rec-empty = Save the message again from your mail program, or copy its text into a file.
err-not-allowed = Your account may not read { $what }.
rec-not-allowed = Open it with the program that saved it, and save a copy on your desktop. The original stays as it is.
err-unreadable = I cannot read { $what }: { $more }
rec-unreadable = Copy the file to your desktop and try again. The original stays as it is.
err-nothing-readable = In { $what } I find nothing that a person could read.
rec-nothing-readable = Copy the text of the message into a .txt file and give me that file. Keep the original too.
err-not-text = { $what } is an image, an archive or a program: I read no text in it.
rec-not-text = Keep this file. For the verdict, copy the words of the message into a .txt file.
err-no-messages = In { $what } I find no message that I could read.
rec-no-messages = Name the folder or the file in which the messages lie, such as the mailbox of your mail program.
err-unknown-fact = I do not know this fact: { $what }.
rec-unknown-fact = Possible: { $more }
err-unknown-platform = I do not know the platform { $what }.
rec-unknown-platform = I know: { $more }. For another one, take other-site.
err-not-a-country = { $what } is not a country code.
rec-not-a-country = Write two letters, such as FR, BE or CH.
err-no-cases = There is no case { $what }: this version does not keep cases yet.
rec-no-cases = Give the facts directly, such as: sangfroid plan --fact kind=recorded --fact age=adult
err-no-key = In { $what }, I find no DKIM key with its name.
rec-no-key = First write the name (selector._domainkey.example.org), then the TXT record: v=DKIM1; k=rsa; p=…
err-output = I cannot write the answer: { $more }
rec-output = Check that there is room on the disk, then run the command again.

problem-empty = The file is empty.
problem-nothing-readable = Nothing readable was found.
problem-attachment-not-read = An attachment is listed with its hash, but I did not open it. Do not open it either.
problem-charset-damaged = Some letters are damaged: a sign stands in their place.
problem-encoding-damaged = A part is badly encoded: it is read as far as possible.
problem-truncated = The message stops in the middle. A part of it may be missing.
problem-too-deep = Messages stand within messages, too deep: the last ones are not read.
problem-too-long = The message is very long: I read only its beginning.
problem-control-characters = Invisible control characters were left out.
problem-msg-damaged = The Outlook file is damaged: it is read as far as possible.
problem-not-text = The file holds no text.
problem-encrypted = A part is encrypted: I cannot read it.
