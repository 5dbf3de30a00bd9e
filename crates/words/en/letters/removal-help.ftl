# Asking an organisation or an authority to help with removal.

letter-removal-help-subject = Request for help: intimate images shown without consent
letter-removal-help-greeting = Hello,
letter-removal-help-opening = Intimate images of me are shown without my consent. I ask you to help me to have them removed.
letter-removal-help-opening-before = Somebody threatens to show intimate images of me. I ask you to help me to keep them from being put online, and to have them removed if they are.
letter-removal-help-requests = What I ask for
letter-removal-help-ask-remove = Fast removal of the images, at the addresses named and wherever they may appear.
letter-removal-help-ask-copies = Removal of identical copies that you find.
letter-removal-help-ask-name = That my name and contact details not be given to the person who put the images online.
letter-removal-help-no-image = No image is attached. I will not send any by mail.
letter-removal-help-answer = You can answer me here: { $to }
letter-removal-help-closing = Thank you for your help.
letter-sent-on = { $date }: { $to }
