# What the person reads beside a removal letter: what is missing, who sees the name, what comes next.

removal-missing-exact-location = The exact address of each image is missing. Copy it from the address line (--url).
removal-missing-why-unlawful = You have not confirmed that the person shown did not consent (--confirm no-consent).
removal-missing-person-shown = You have not confirmed that you are the person shown, or act for them (--confirm shown).
removal-missing-signature = Your signature is missing: your typed name counts as one if you say so (--confirm sign).
removal-missing-name-and-email = Your name and your mail address are missing.
removal-missing-name = Your name is missing.
removal-missing-mail = Your mail address is missing, or is not complete. Take one that the other person does not know.
removal-missing-good-faith = You have not confirmed that all is said in good faith, and is true as far as you know (--confirm good-faith).
removal-missing-identical-copies = The letter does not ask for copies to be removed too.
removal-missing-not-paid = You have not confirmed that nobody paid you for the image (--confirm not-paid).
removal-missing-one-item = They want one report for each address. Make one letter for each (--url).
removal-missing-image = Something is to go along that may be an image. Never send the image.
removal-missing-not-seen = The law asks for one more thing that we have not seen. Nobody can check it here.
removal-missing-age = Say how old the person was on the image: it decides whether a name may stand in the letter (--fact age=…).
removal-missing-country = Say where you live: your country's law makes the letter stronger (--country).
removal-missing-bad-address = This is not an address that somebody else can open: { $value }
removal-missing-recipient = The mail address for abuse reports is missing (--abuse).
removal-missing-nothing-sent = No request is noted that was not answered. Write to the platform first, and note the day.
removal-missing-time-not-over = They still have time until { $value }. Write to the authority after that.

removal-exposure-no-name = Your name is not in this letter.
removal-exposure-addressee = Your name goes to whoever receives the letter. The letter asks them not to pass it on.
removal-exposure-may-be-uploader = Careful: whoever receives this may be the uploader, or may forward it to him. Send it only if you can accept that. A helpline can often send it for you.
removal-exposure-uploader = This way gives your name to the uploader. It is refused.

removal-note-no-image = Never attach the image. Nobody needs it to act.
removal-note-own-mail = Send it from a mailbox that the other person does not know.
removal-note-note-the-day = Note the day and the hour of sending, and keep the answer.
removal-note-uk-start = We could not verify whether the 48-hour duty already applies. The letter says so, and rests on another duty too.
removal-note-dsa-no-days = The law sets no number of days: they must answer without undue delay. Look again after a week.
removal-note-tida-complete = If a single element is missing, they may refuse. Sent complete, they have 48 hours.
removal-note-gdpr-month = They have one month to answer. They may take two more, if they tell you why within the first.
removal-note-form = Copy each field into their form. Keep a copy of what you sent.
removal-note-regulator = An authority supervises the platform. It cannot always order the removal.
removal-note-find-address = The address of their form was not seen. Look for it on their own site.

removal-refused-discloses-name = This way gives your name to the uploader. It is not written.
removal-refused-abolished = This law no longer exists: { $name }.
removal-refused-closed = { $name } is closed. Nothing can be removed there any more.
removal-refused-unknown = I do not know { $name }: neither as a platform nor as an authority.
removal-refused-name-the-site = Give the site's own name, such as example.org, in place of other-site.
removal-refused-for-residents = This form is for people who live in the United States ({ $name }). Do not state anything untrue.
removal-refused-not-their-law = This law does not protect you where you live: { $name }. Another way fits.
removal-refused-not-for-them = This way ({ $name }) does not fit whoever would receive the letter. Another way fits.

removal-why-route-host = A site that is in no list: its host can remove what the site does not.
removal-why-route-regulator = An authority hears of requests that were not followed.
removal-why-route-search = A search engine has a form of its own for intimate images: it is the shortest way.
removal-why-route-in-app = No removal form of this platform is known: this is the text for the report in the app.
removal-why-route-us = You live in the United States: this platform takes requests under the TAKE IT DOWN Act, with 48 hours.
removal-why-route-us-unsaid = You live in the United States: the TAKE IT DOWN Act gives platforms 48 hours. Whether it covers this one was not verified.
removal-why-route-gb = You live in the United Kingdom: the report under the Online Safety Act names what counts there.
removal-why-route-eu = You live in the European Union: a notice under the Digital Services Act obliges them to decide.
removal-why-route-elsewhere = For your country no law of removal is known here: the platform's own form holds everywhere.
removal-why-route-no-country = Your country is not known (--country): the platform's own form holds everywhere.

removal-clock-take-it-down = The 48 hours end on this day, at the hour of sending. Still there? Complain to the authority.
removal-clock-uk-unsure = 48 hours after sending. We could not verify whether this duty already applies.
removal-clock-gdpr = The month for an answer ends. They may have extended it, but had to tell you.
removal-clock-gdpr-unsure = The month for an answer ends, as far as we know. Check before you rely on it.
removal-clock-limit = The time that the law gives them ends.
removal-clock-limit-unsure = The time that the law gives them ends, as far as we know. Check before you rely on it.
removal-clock-no-number = The law sets no number of days ("without undue delay"). This is our proposal: look again, then take the next door.
removal-clock-no-law = No law sets a day here. This is our proposal: look again, then take the next door.
removal-clock-regulator = Authorities need weeks. This is our proposal: see whether they confirmed receipt.
