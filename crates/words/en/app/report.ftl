# Report: the doors that fit, those that do not, people to tell.

reporting-title = Whom to tell?
reporting-more = Choose a door: the letter is shown first. Nothing is sent without you.
reporting-doors = Doors that fit
reporting-bank = Stop or call back a payment
reporting-removal = They help to have images removed
reporting-regulators = When a request goes unanswered
reporting-open = Open to all, but meant for other cases
reporting-people = Warn people
reporting-to-friends = Friends and family, before they receive something
reporting-to-employer = Your employer or your school
reporting-to-summary = A neutral summary, for whoever helps you
reporting-images-title = Stop uploads before they happen
reporting-images-link = StopNCII or Take It Down: which one fits, and how
reporting-images-how = These services compute a fingerprint of the image on the device. The image stays there; only the fingerprint goes to platforms.
reporting-images-fits = The one that fits
reporting-images-refused = Those that do not fit
reporting-online = Images are online already: have them removed
reporting-wrong-title = Doors to avoid
reporting-wrong-all = All doors to avoid
reporting-not-now = Not now
reporting-no-letter = This is not the right door
reporting-platform-form = This is a platform's own form. The request for removal is written for it.
reporting-all = All doors

reporting-all-link = All letters at once: read them, complete them, take them as one file
reporting-all-title = All letters of your case
reporting-all-more = Read each one before it goes out. Nothing is sent without you.
reporting-all-whole = Whole, ready to be sent
reporting-all-lacking = Not whole yet, and what they lack
reporting-all-complete = Complete this request
reporting-all-file = All of them in one file
reporting-all-file-more = A zip file with each letter as PDF, as text, and as a mail where it can be one.
reporting-all-file-text = A zip file with each letter as text, and as a mail where it can be one.
reporting-all-drafts = Also those that are not whole yet, marked as drafts
reporting-all-make = Make the file
reporting-all-making = The file is being made
reporting-all-none = No letter is whole yet. Tick the box for drafts, or answer what is missing.
reporting-all-made = { $count ->
    [one] Take the file with one letter
   *[other] Take the file with { $count } letters
 }
