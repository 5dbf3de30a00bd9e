# The file that the person fills in for their letters: what each line is for.

about-head =
    Your details for the letters. Fill in what you want, leave the rest.
    Nothing in this file leaves your computer. Delete it afterwards, or keep it in the case.
    To add an account, an event or a payment: take the # away, and repeat the block if you need to.
about-person = You. No name is needed here: each letter says what it lacks.
about-person-name = first and last name
about-person-mail = mail address, if you can one that the other person does not know
about-person-phone = telephone
about-person-address = postal address, one element a line: ["1 Example Street", "London"]
about-person-born = day of birth, such as 1990-05-31
about-person-place = town, to stand before the day
about-person-acts-for = if you write for somebody else: their name, or nothing to leave it out
about-person-signs = true: your typed name counts as your signature
about-account = An account of the other person.
about-account-platform = platform, such as instagram
about-account-handle = name of the account, without @
about-account-stable-id = id or number that stays when the name changes
about-account-url = address of the profile
about-account-phone = telephone
about-account-mail = mail address
about-event = Something that happened. The oldest first.
about-event-at = day, with the hour if you know it: 2026-11-20 21:30
about-event-what = contact, call, threat, demand, payment, publication, again or other
about-event-note = in your words, without describing an intimate image
about-payment = Money that was demanded or paid.
about-payment-paid = true if you paid
about-payment-amount = sum and currency
about-payment-means = bitcoin, iban, card, voucher, transfer-service…
about-payment-to = account, wallet or number
about-payment-at = day
about-content = An address where the images are, or are said to be.
about-content-url = exact address
about-content-time-code = moment in the video, such as 02:13
about-content-account = account that shows them
about-content-about = what makes it recognisable, without describing it
about-message = Words of the other person, exactly.
about-message-from = from whom
about-message-at = when
about-message-text = the words
