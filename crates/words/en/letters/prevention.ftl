# Services that stop uploads by the fingerprint of an image.

letter-prevention-subject = { $name }: preventing the upload, step by step
letter-prevention-fits = Is it the right service?
letter-prevention-fits-adult = Yes, if you were 18 or over in the images, and a copy is already on your device. For images taken under 18, use Take It Down.
letter-prevention-fits-minor = Yes, if you were under 18 in the images, even if you are an adult today.
letter-prevention-how = The service computes a fingerprint of the image: a row of digits. The sites that take part compare uploads with that fingerprint.
letter-prevention-ready = To have ready
letter-prevention-ready-device = The device on which the image already is. Do not look for the image, and do not ask anybody for it.
letter-prevention-ready-frame = If you do not have the video: the picture that the other person sent you is enough for that picture.
letter-prevention-ready-paper = Something to write a number down with.
letter-prevention-steps = The steps
letter-prevention-step-open = Open the service at the address below, in a private window.
letter-prevention-step-choose = Choose the image on your device. The fingerprint is computed there: the image does not leave.
letter-prevention-step-choose-minor = Follow the questions of the service, on the device where the image already is. Download and copy nothing for this.
letter-prevention-step-pin = Write down the case number and the PIN. They cannot be recovered.
letter-prevention-step-number = Write down the number that you are given, if there is one.
letter-prevention-step-platform = If the image is already online, ask the platform for removal too: the fingerprint does not replace that request.
letter-prevention-where = Where
letter-prevention-know = Good to know
letter-prevention-without = If you have no image, that is all right: the other steps of the plan are still the right ones.
