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
