# THESEE: the online complaint, and the report without a name.

letter-thesee-subject = Text for the THESEE online complaint
letter-thesee-opening = I make a complaint about online blackmail with a demand for money.
letter-thesee-report-subject = Text for the THESEE report
letter-thesee-report-opening = I report online blackmail with a demand for money.
letter-note-thesee-check = THESEE only takes blackmail by a person never met, with a demand for money. Read these three points again before you send.
