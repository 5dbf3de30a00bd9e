# The days after: letters that were sent and their clocks, the calendar, what is new, what usually happens next.

followup-neutral = Reminder
followup-called-off = No longer to be done
followup-called-off-said = What no longer needs doing is called off in it: { $count }.
followup-written = { $file } is written. Days in it: { $count }. Open it with your calendar.
followup-neutral-said = The titles say nothing. What is to be done on a day: sangfroid plan, with the name of the case.
followup-plain-said = The titles say what is to be done: whoever sees your calendar reads it.
followup-shared = A calendar that is shared or synchronised shows these days to others. To take them out, delete them there.

sent-written = Written down: which letter, to whom, on which day. Whoever can read the folder of the case can read this without the passphrase.
sent-heading = Letters that were sent, and their clocks
sent-line = { $letter } — { $to }, sent on { $date }
sent-due = On { $date }:
sent-due-over = Since { $date }, over:
sent-next = The next door then: { $names }
sent-over-then = No answer? Write it down: sangfroid case fact, with request_unanswered=yes. The plan then names the next doors.
sent-letter-dsa-notice = Notice under the Digital Services Act
sent-letter-take-it-down-notice = Request under the TAKE IT DOWN Act
sent-letter-uk-report = Report under the Online Safety Act
sent-letter-gdpr-erasure = Request for erasure (GDPR)
sent-letter-platform-report = Form of the platform
sent-letter-search-removal = Form of the search engine
sent-letter-host-notice = Notice to the host
sent-letter-regulator-complaint = Complaint to the authority
sent-letter-report = Report

fact-new-steps = New in the plan
fact-whole-plan = The whole plan: sangfroid plan { $case }

plan-next = What usually happens next
plan-next-source = source: { $source }

hours-now = open now
hours-open-until = open now until { $time } (time in { $zone })
hours-open-until-day = open now until { $day } at { $time } (time in { $zone })
hours-closed-until = opens { $day } at { $time } (time in { $zone })
hours-today = today
hours-tomorrow = tomorrow
hours-on-day = on { $day }

talk-self-harm = You matter more than all of this. Please talk to somebody now, before anything else.
talk-deaf = If you cannot hear, or cannot speak where you are
talk-deaf-none = We know no line in writing here. On findahelpline.com you can search for one with chat or SMS.

block-tells = What the other side learns
block-screenshot-told = A screenshot may be told to the other side. Photograph the screen with another device.
block-screenshot-not-told = A screenshot is not told to the other side.
block-screenshot-unknown = Whether a screenshot is told to the other side: no source was found. To be sure, photograph the screen with another device.
block-told = Whether the platform announces a block: no source was found. They notice at the latest when they write to you.
block-report-told = Whether the platform names who reported: no source was found. So the report says nothing that they must not read.
block-again = If they write from a new account
block-again-silent = Do not answer, not even to say no. An answer shows that the pressure works.
block-again-keep = Keep the message, and note the account's name, id and address.
block-again-report = Report it as an account that goes round a block, and name the first one.
block-again-block = Then block it too, and let only friends write to you.
block-again-fact = In your case, write down contacted_again=yes: the plan changes at once.
