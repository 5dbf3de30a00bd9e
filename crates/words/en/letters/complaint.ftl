# The complaint to the police or the prosecutor.

letter-complaint-subject = Complaint about online blackmail
letter-complaint-greeting = Dear Sir or Madam,
letter-complaint-opening = I make a complaint about the facts below, against whoever committed them, even if that person is not known yet.
letter-complaint-requests = What I ask for
letter-complaint-ask-receipt = A receipt for this complaint, with its number.
letter-complaint-ask-preserve = That the data of the accounts, numbers and wallets named here be requested soon, before they are deleted.
letter-complaint-ask-images = That the images be seen only by those who need to for the investigation.
letter-complaint-ask-discreet = That I be contacted discreetly, by the means given here, without telling others what it is about.
letter-complaint-ask-no-copies = That nobody ask me to copy or send the images: somebody in them may be under 18.
letter-complaint-true = I declare that this information is correct to the best of my knowledge. I keep the original messages and can hand them over.
letter-complaint-closing = Yours faithfully,
letter-law-about = These facts seem to me to amount to the following offences. It is for the investigators and the prosecutor to decide.
letter-law-article = { $article } — { $what }
letter-law-article-of = { $law }, { $article } — { $what }
