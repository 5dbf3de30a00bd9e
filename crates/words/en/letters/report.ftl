# A report that opens no case in the person's name.

letter-report-subject = Report of blackmail with an intimate image
letter-report-opening = I report the following facts to you and ask for your help.
letter-report-request = I ask you to act against the accounts named here, and to tell me what else I can do.
letter-report-no-copies = Somebody in these images may be under 18. They are not attached, copied or described here.
letter-report-closing = With my thanks.
