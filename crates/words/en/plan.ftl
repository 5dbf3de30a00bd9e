# The steps of a plan: what to do, and why. Then the conditions of a door, to be put after "if" or "have ready".

step-get-safe = If somebody is in danger now, get to safety and call the emergency number.
step-get-safe-why = Life comes first. Everything else in this plan can wait.
step-talk-now = Talk to somebody now: the crisis line.
step-talk-now-why = You do not have to bear this alone. Somebody listens, and you need not give your name.
step-use-safe-device = Use a device and an account that the other person cannot open.
step-use-safe-device-why = A person close to you may know your passwords, or read your screen. This is not a reproach, only a precaution.

step-hang-up = End the conversation now, without an explanation.
step-hang-up-why = Nothing has been taken from you. You owe this person no answer.
step-send-nothing = Send no image, no money and no number.
step-send-nothing-why = Each thing that is sent is used for the next demand.
step-do-not-pay = Do not pay.
step-do-not-pay-why = Paying rarely ends it: usually another demand follows. If you have paid already, you can stop now.
step-do-not-answer = Stop answering, and do not negotiate.
step-do-not-answer-why = An answer shows that the threat works. Silence gives you time. Do not block yet: keep everything first.
step-give-no-access = Give nobody a password, a code, or access to your device.
step-give-no-access-why = Somebody who promises to get money or images back may want exactly this.
step-tell-trusted-adult = Tell one adult whom you trust.
step-tell-trusted-adult-why = You did nothing wrong. Show the words, never the image. An adult can make the calls for you. If nobody around you is right for it, a helpline is there.

step-contact-bank = Contact the service through which you paid, at once: bank, card, transfer or gift card.
step-contact-bank-why = A payment can sometimes be stopped in the first hours. Say that it is a fraud. You are not to blame.
step-expect-next-demand = Expect another demand, and do not follow it.
step-expect-next-demand-why = After a payment, a new demand is usual. It does not mean that things got worse.

step-keep-messages = Keep the messages: the conversation, the mails with their headers, the dates. Leave the intimate images out.
step-keep-messages-why = Blocking or removal can delete the conversation. Take several screenshots that overlap. No intimate image is needed as proof.
step-keep-words-only = Keep the words and the addresses only. Never copy, save or screenshot the intimate images.
step-keep-words-only-why = If you were under 18 in the images, a copy may be an offence. Words, names, dates and addresses are enough.
step-keep-receipts = Keep what shows the payment: receipts, account numbers, codes, dates.
step-keep-receipts-why = The bank and the police will ask for it.
step-note-stable-ids = Note what does not change: user id, address of the profile, phone number, wallet.
step-note-stable-ids-why = A name can be changed in a second. An id or a wallet can still be found later.

step-ask-video-call = Answer for yourself: did you have a video call with this person?
step-ask-video-call-why = If yes, a recording may exist, and the threat is to be taken as real.
step-ask-sent-images = Answer for yourself: did you send images of yourself?
step-ask-sent-images-why = If yes, the other person may have them, and the threat is to be taken as real.
step-ask-know-sender = Answer for yourself: do you know the sender, or did you talk before?
step-ask-know-sender-why = If yes, it is no mass message, and other services are the right ones.
step-ask-age = Answer for yourself: were you 18 or over when the images were taken?
step-ask-age-why = The right services depend on it. As long as it is open, the rules for people under 18 protect you.
step-check-link = Do not open the link. This program can see from outside whether it exists.
step-check-link-why = Opening it can tell the other person that you are looking. Often it leads nowhere.

step-report = Report it to the police or to a service that helps.
step-report-why = This is a crime committed against you. You choose when and to whom you speak.
step-report-spam = Report the message as unwanted, then leave it.
step-report-spam-why = The report helps to stop the same message for others.
step-report-account = Report the account to the platform. Do not block it yet.
step-report-account-why = The platform can close the account, and still has the conversation.
step-report-new-account = They write from a new account? Do not answer. Note its name and id, report it, then block it.
step-report-new-account-why = Say in the report that it goes round a block, and name the first account. Platforms act on that.

step-prevent-upload = Have uploads of the images stopped, by their fingerprint.
step-prevent-upload-why = Usually only a fingerprint leaves your device. It works on the sites that take part, not everywhere.
step-ask-removal = Ask for the removal of the images, with the form for intimate images.
step-ask-removal-why = Note the exact addresses first: what is removed can no longer be shown. Never attach the image.
step-ask-removal-search = Ask the search engine to hide the images.
step-ask-removal-search-why = The image stays on its site, but fewer people find it.
step-get-removal-help = Let somebody help you with prevention and removal.
step-get-removal-help-why = These services know the platforms, and cost nothing. Never use a copyright form: it gives your name away.

step-block = Now block the account, and refuse new contacts.
step-block-why = You have kept and reported. Now you can have quiet.

step-recover-account = Take your account back with the platform's own form.
step-recover-account-why = As long as somebody else is in it, they can write in your name.
step-change-password = Change this password wherever you use it, on a device that is safe.
step-change-password-why = A password in such a message mostly comes from an old leak. It does not prove that your device was entered.
step-protect-accounts = Hide your friends lists, sign other devices out, and switch on the second factor.
step-protect-accounts-why = The other person looks for your contacts. This takes them away.
step-tell-contacts = If you wish, prepare two sentences for the people who may receive something.
step-tell-contacts-why = For example: “Somebody blackmails me. Do not open it, do not pass it on, delete it, tell me.”

step-talk = Talk to somebody: a friend, a doctor, a helpline.
step-talk-why = It becomes lighter when one other person knows. You decide how much you tell.

step-link-again-24h = Have the link looked at again, a day after the first look.
step-link-again-24h-why = What was there can vanish, and the other way round. The program compares with the last time.
step-link-again-72h = Have the link looked at again, three days after the first look.
step-link-again-72h-why = The platform has had time to answer your report. Do not open the link yourself.
step-link-again-week = Have the link looked at again, a week after the first look.
step-link-again-week-why = If there is still nothing, that is a good sign. It is no proof.
step-look-again-24h = Look again after a day: new messages, new accounts, an answer from the platform.
step-look-again-24h-why = The first day is the hardest. Look once, then put it away.
step-look-again-48h = Look again after two days, and complete your reports.
step-look-again-48h-why = Deadlines in such messages are there to frighten. Usually nothing happens when they pass.
step-look-again-72h = Look again after three days.
step-look-again-72h-why = Usually it becomes quieter by now. If something has appeared, make this plan anew with that fact, without writing to the other person.
step-look-again-week = Look again after a week: search your name, look at your reports.
step-look-again-week-why = A second attempt may come from a new account. Treat it like the first: keep, report, block.
step-look-again-month = Look again after a month.
step-look-again-month-why = With time the pressure usually falls. If it weighs on you, speak to somebody.
step-removal-deadline-48h = If you asked for removal today, the platform's time of 48 hours ends here.
step-removal-deadline-48h-why = A law sets this time. If the images are still there, you can complain.
step-erasure-deadline-month = If you asked for erasure today, the time for the answer usually ends here.
step-erasure-deadline-month-why = The European rule usually gives one month. Without an answer you can go to the supervisor.
step-escalate = If the platform refuses or does not answer, go to the supervisor.
step-escalate-why = It cannot remove one image for you, but it can hold the platform to its duties.

condition-never-met = you have never met this person
condition-met = you have met this person
condition-known-person = you know this person
condition-blackmail = something is demanded of you with a threat
condition-money-demanded = money was demanded
condition-images-demanded = images or sexual acts are demanded, and not money
condition-adult = you are 18 or over
condition-minor = you are under 18
condition-fourteen-or-over = you are 14 or over
condition-imagery-taken-under-18 = you were, or may have been, under 18 in the images
condition-imagery-taken-adult = you were 18 or over in the images
condition-resident = you live in this country
condition-us-resident = you live in the United States
condition-in-scotland = you live in Scotland
condition-public-url = there is an address that anybody can open
condition-published = the images are online, or were shown to others
condition-private-message = everything came by mail or private message, to you alone
condition-received-by-mail = it came by e-mail
condition-received-by-sms = it came by SMS
condition-personal-dispute = it is a quarrel between persons, without unlawful content
condition-emergency = somebody is in danger now
condition-request-unanswered = the platform refused your request, or did not answer in time
condition-image-at-hand = the image is already on your device (do not download it, do not ask for it)
condition-account = a free account with this service
condition-national-eid = your national electronic identity (in France: FranceConnect)
condition-email-address = a mail address for the answer
condition-full-source = the whole source of the mail, with its headers
condition-legal-name = your name as on official papers
condition-complaint-number = the number of your complaint
