# What the message is, and what to do at once.

verdict-bluff = This is a bluff: a mail that was sent to thousands of people.
verdict-bluff-more = By its text, nobody hacked your device and there is no video of you. No case is known in which such a threat was carried out.
verdict-bluff-short = bluff
verdict-recorded = Somebody threatens you with images, and may really have them.
verdict-recorded-more = This is not your fault: it is a crime committed against you. Usually the threat is not carried out. If it is, there is a plan.
verdict-recorded-short = real blackmail
verdict-approach = This message looks like the approach that comes before blackmail.
verdict-approach-more = Nothing is lost: you can still hang up. Do not turn on your camera and send no image.
verdict-approach-short = approach
verdict-other_threat = This is a threat, of another kind than webcam blackmail.
verdict-other_threat-more = Take it seriously and decide nothing alone. If somebody is in danger now, call for help.
verdict-other_threat-short = other threat
verdict-recovery_scam = This is a false offer of help: it is aimed at people who were already cheated.
verdict-recovery_scam-more = Nobody can “recover” for a fee what was paid, nor erase images in your place. Honest help is free.
verdict-recovery_scam-short = false help
verdict-ordinary = I find no blackmail in this message.
verdict-ordinary-more = It looks neither like the mass mail nor like real blackmail. If you received something else, show that too.
verdict-ordinary-short = ordinary
verdict-unsure = I cannot decide. Act as if the threat were real.
verdict-unsure-more = The text is not enough. Three questions decide, and only you know the answers.
verdict-unsure-short = unsure

threat-deepfake = You are threatened with a made image. It can be taken down like a real one.
threat-fake-police = The police send no such letters and never ask for money by mail.
threat-website = The threat is about a website or data. Tell the person who looks after it.
threat-bomb = You are threatened with a bomb. Tell the police at once, even though it is often a mass mail.
threat-violence = You are threatened with violence. Call the police, and get to safety.
threat-investigator = An “investigator” sells you what he claims to know. It is most often a mass mail.
threat-someone-known = The person seems to know you. Police and support services take these cases too.
threat-other = Something is demanded of you with a threat. Keep everything and speak to the police.

now-do-not-pay = Do not pay.
now-do-not-answer = Do not answer.
now-do-not-answer-more = Stop answering, but do not block yet.
now-keep-and-report = Keep the message, then report it.
now-keep-everything = Keep everything: messages, screenshots, addresses of profiles.
now-hang-up = Stop the conversation, without an explanation.
now-send-nothing = Send no image, no money, no number.
now-danger = If somebody is in danger, call for help now.
now-pay-no-helper = Pay nobody who promises to get your money or your images back.
now-give-no-access = Give away no password and no access to your device.
now-nothing-urgent = Nothing is urgent.
now-trust-yourself = If something worries you all the same, speak to somebody.
now-keep-it-anyway = Keep the message as long as you are in doubt.

question-video-call = Did you have a video call with this person?
question-sent-images = Did you send them images of yourself?
question-know-sender = Do you know the sender, or did you talk before?

own-address-forged = The sender's address is yours, but it is forged: your provider found so. Nobody wrote from your mailbox.
own-address-truly-own = This message seems to have really left your mailbox. Change its password now, on a safe device, and sign out other sessions.
own-address-own-note = This message seems to have truly left from your own mailbox. If you did not write it, change its password.
own-address-cannot-tell = The sender's address is yours. It is easy to forge, and nothing here allows a check. To be safe, change the password.

dkim-title = The mail's signature (DKIM), checked here with the key given
dkim-pass = { $domain } truly signed this mail, and nothing has changed since. It left from the servers of that domain.
dkim-pass-other = { $domain } signed this mail. It is not the domain of the address shown: that proves nothing about the sender.
dkim-partial = { $domain } signed only the beginning of the text. Anybody may have added the rest.
dkim-testing = { $domain } says that its signature is a trial. It proves nothing.
dkim-body-changed = { $domain } did sign the head, but the text is no longer the one that was signed.
dkim-signature-wrong = The signature does not fit the key of { $domain }: the head is false, or it was changed.
dkim-expired = The signature of { $domain } was no longer good when the mail came.
dkim-key-revoked = { $domain } took this key back: the signature proves nothing any more.
dkim-key-unusable = The key given for { $domain } is of no use: it is damaged, too short, or of another kind.
dkim-unsupported = A signature in the name of { $domain } is incomplete, or of a kind that proves nothing.
dkim-no-key = Signature of { $domain }: no key given. Save the TXT record of { $selector }._domainkey.{ $domain } in a file, after its name.
dkim-none = This mail bears no signature. So nothing in it proves who sent it.
