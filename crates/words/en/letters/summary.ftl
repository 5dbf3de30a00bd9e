# The neutral summary, for any country and for whoever helps.

letter-summary-subject = Summary of what happened
letter-summary-opening = This is what is known to this day, in order.
letter-summary-images = No image is attached or described here.
letter-note-summary = This summary is addressed to nobody. It serves a lawyer, a helpline, or the police of any country.
