# A message sent to many: reporting it protects others.

letter-spam-mail-subject = Report of a blackmail message
letter-spam-mail-greeting = Hello,
letter-spam-mail-opening = I received this blackmail message. I pass it on so that you can stop it for others.
letter-spam-mail-message = The message
letter-spam-mail-closing = Thank you.
letter-spam-sheet-subject = { $name }: reporting this message, step by step
letter-spam-sheet-keep = First keep the original message. Do not answer.
letter-spam-sheet-account = Open a free account with the service, if you have none.
letter-spam-sheet-source = In your mail program, show the whole source of the mail (“show original”, “view source”).
letter-spam-sheet-paste = Copy the whole source and paste it into the form. Forwarding alone is not enough.
letter-spam-sheet-forward = Forward the SMS to { $number }. If the service asks for the sender's number, send it.
letter-spam-sheet-form = Open the service and follow its form. Paste the text of the message there.
letter-spam-sheet-after = Then leave the message. There is nothing else to do here.
letter-note-attach-source = Attach the original mail as a file, with its headers: forwarding only the text loses the useful traces.
