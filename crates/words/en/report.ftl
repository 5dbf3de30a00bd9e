# Writing a letter: to whom, where, and what to know before.

report-list-doors = Doors that fit
report-list-open = Doors that stand open, meant above all for other cases
report-list-people = People
report-to-friends = friends and family, before they receive something
report-to-employer = your employer or your school
report-to-summary = a neutral summary, for whoever helps you
report-written = Written: { $file }
report-written-copy = For you, in your language, not to be sent: { $file }
report-read-copy = ---- For you, in your language, not to be sent:
report-lacks = It lacks:
report-where = Where to send it
report-know = Before you send it
report-replaced = Characters that the fonts do not have, replaced by their code or left out; the exact text is in the file attached to the PDF:
report-left-out = Not written: something is missing (--draft writes it all the same)
report-not-now = Not written for now, and why

remove-ask-shown = Are you the person shown, or do you act for them? (yes/no)
remove-ask-no-consent = The person shown did not consent to the publication: is that true? (yes/no)
remove-ask-good-faith = Do you say all this in good faith, and is it true as far as you know? (yes/no)
remove-ask-not-paid = Is it true that nobody paid you for the image? (yes/no)
remove-ask-sign = Does your typed name count as your signature? (yes/no)

paper-page = Page
paper-of = of
paper-draft = Draft
paper-replaced = Some characters cannot be printed, or are invisible. The exact text is in the attached file.
paper-data-case = This letter and the case, for programs
paper-data-letter = This letter, for programs
