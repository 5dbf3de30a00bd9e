# What stands around each page of the app, and the road.

app-title = Notes
app-title-wrong = Error: Notes
app-skip = Skip to the content
app-nav = Navigation
app-exit = Exit this page
app-exit-emergency = Emergency:
app-exit-about = What this button does
app-road = Your road
app-back = Back
app-continue = Continue
app-wrong = Something is missing
app-outside = (opens on their site)
app-nothing-leaves = Everything stays on this device. Nothing leaves it unless you ask.
language-fr = Français
language-en = English
crisis-other-country = Another country

answer-yes = Yes
answer-no = No
answer-unknown = I do not know
answer-adult = Yes, 18 or over
answer-minor = No, under 18

start-title = Breathe. You are not alone.
start-title-helper = Thank you for being there for somebody.
start-breathe = Put the device down. Breathe out slowly, three times.
start-alone = What is happening is a crime against you. It is not your fault.
start-alone-helper = What is happening is a crime. It is not that person's fault.
start-time = You have time: one question a page, and you can stop.
start-do-not-answer = Do not answer.
start-keep = Keep everything.
start-exit = The button “Exit this page” clears the screen at once.
start-else = Otherwise
start-helper-yes = I am helping someone
start-helper-no = It is for me
start-example = Try it with an example
start-example-more = A made-up message, nothing is kept.

ask-choose-one = Choose an answer. “I do not know” is one.
ask-choose = Choose
ask-danger = Are you safe now?
ask-danger-helper = Is the person safe now?
ask-danger-why = The rest can wait, you cannot.
ask-danger-no = Yes, I am safe
ask-danger-yes = No, somebody is in danger
ask-danger-self-harm = I think of dying, or of hurting myself
ask-age = Were you 18 or over in the images?
ask-age-helper = Was the person 18 or over in the images?
ask-age-why = There are other services under 18, and images are never copied. No images? Answer for today.
ask-age-now = Are you 18 or over today?
ask-age-now-helper = Is the person 18 or over today?
ask-age-now-why = Some services are for adults only, others for minors only.
ask-country = Which country do you live in?
ask-country-helper = Which country does the person live in?
ask-country-why = Numbers and services differ from country to country.
ask-country-other = Another country
ask-scotland = Do you live in Scotland?
ask-scotland-why = Scotland has a police and services of its own.
ask-kind = What happened to you?
ask-kind-why = Choose what comes nearest.
ask-kind-bluff = A mail says that it hacked my camera, and I do not know the sender
ask-kind-recorded = Somebody I talked to threatens me with images
ask-kind-approach = Somebody urges me to turn on my camera or to send images
ask-kind-other-threat = Another threat
ask-kind-unsure = I do not know
ask-video-call = Was there a video call with this person?
ask-video-call-why = If yes, a recording may exist.
ask-sent-images = Did you send images of yourself?
ask-sent-images-helper = Did the person send images of themselves?
ask-sent-images-why = If yes, the other side may have them.
ask-known-person = Is it somebody you know in your life?
ask-known-person-why = An ex, for example. The right services are not the same.
ask-met = Have you ever met in person?
ask-met-why = An online complaint is not open to people who know each other.
ask-money = Are you asked for money?
ask-money-why = Money or images: it is not the same police service.
ask-images-asked = Are you asked for more images, or for acts?
ask-images-asked-why = It changes the service in charge. You need not send any.
ask-paid = Have you already paid something?
ask-paid-helper = Has the person already paid?
ask-paid-why = No blame: the bank can sometimes still stop a payment.
ask-published = Are images already online, or sent to somebody?
ask-published-why = If yes, we ask for their removal.
ask-public-url = Is there an address that anybody can open?
ask-public-url-why = Some services only deal with what is public.
ask-contacted-again = Did they come back after the payment?
ask-contacted-again-why = That is usual, and does not make your situation worse.
ask-account-hacked = Did somebody get into one of your accounts?
ask-account-hacked-helper = Did somebody get into one of the person's accounts?
ask-account-hacked-why = For example: a password changed, messages sent without you.
ask-platform = Where did it happen?
ask-platform-why = Each network has a form of its own.
ask-platform-none = Nowhere here, or I do not know

received-title = Show me what you received
received-title-helper = Show me what the person received
received-more = The message is read here, on this device. It is sent to nobody.
received-paste = Paste the text
received-choose = Or choose files
received-choose-more = Mails, texts, screenshots, exports. Screenshots are shown and kept, but not read: copy their words.
received-choose-words-only = Mails and texts only. Under 18, no image is copied or shown.
received-link = Open no link in the message.
received-send = Read it
received-nothing = Paste a text or choose a file.
received-empty = “{ $name }” is empty.
received-too-large = “{ $name }” is larger than 64 MB, the most that this page holds.
received-age-first = “{ $name }” may show somebody. Answer the question of age first.
received-under-18 = “{ $name }” may show somebody. Under 18, no image is copied: words and addresses are enough.
received-carries-pictures = “{ $name }” carries images. Paste the text of the mail alone.
received-unreadable = I found no text in “{ $name }”. Paste what is written there.
received-known = What you showed
received-pasted = Pasted text
received-picture = picture
received-other = file
received-take-back = Take back
received-none = I have nothing to show

verdict-your-message = Your message
verdict-marks = Each marked passage has a number, explained beside it.
verdict-see = see
verdict-part = Part { $part } of { $count }.
verdict-part-before = Part before
verdict-part-after = Next part
verdict-show-more = Show something else

road-title = Your road
road-more = In this order, or in yours. What is done can still be changed.
road-plan = The whole plan, with the doors to avoid
road-answers = Check your answers
road-safe = Are you safe?
road-received = What you received
road-questions = The questions that decide
road-keep = Keep the proof
road-link = Does the link exist?
road-report = Report
road-removal = Have it removed
road-block = Block
road-accounts = Your accounts
road-talk = Talk to somebody
road-after = The days after
road-state-done = done
road-state-open = to do
road-state-not-needed = not needed here
plan-title = The plan

answers-title = Check your answers
answers-more = Everything can be changed. The plan follows at once.
answers-change = Change
answers-open = Not answered yet
answers-in-case = Noted in your case
answers-received = Messages shown

leaving-title = What “Exit this page” does
leaving-does = It empties the page, forgets all that is not in your vault, and closes the vault.
leaving-shift = The Shift key, three times in a row, does the same.
leaving-again = To come back, start the program again.
leaving-cannot-title = What it cannot erase
leaving-cannot-history = The browser's history keeps the address of this page, without its content.
leaving-cannot-files = Files that you downloaded stay where they are.
leaving-cannot-spy = Spyware, or somebody who watches the screen, sees what you see.
leaving-advice = If somebody watches this device, take another one, or a private window.

astray-title = There is nothing at this address
astray-more = Nothing is lost. Go on with your road.

example-mark = Example: this message is made up, and nothing is kept.
example-end = Leave the example
example-message =
    Subject: Your account has been hacked

    Hello,

    I installed malware on your computer while you were visiting an adult site.
    I took control of your camera and recorded you. I also copied all your contacts.

    If you do not pay 900 dollars in bitcoin, I will send the video to all your contacts, your family and your colleagues.
    You have 48 hours. The time runs since you opened this message.

    Do not go to the police and do not reply: this address receives nothing.
