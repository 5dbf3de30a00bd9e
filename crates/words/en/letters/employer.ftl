# A message to the employer, the school or an association.

letter-employer-subject = Confidential: an attempt at blackmail
letter-employer-greeting = Dear Sir or Madam,
letter-employer-what = I am the target of an attempt at blackmail online. Strangers may write to the organisation, or to colleagues, in order to harm me.
letter-employer-please = What I ask of you
letter-employer-ask-open = Not to open the files or links of such messages.
letter-employer-ask-forward = Not to pass them on, and not to show them.
letter-employer-ask-keep = To note the sender, the day and the hour, and to give them to me for the complaint.
letter-employer-ask-answer = Not to answer the sender.
letter-employer-ask-private = To keep this among those who need to know it.
letter-employer-minor = Somebody in these images may be under 18. Keeping them or passing them on may be against the law.
letter-employer-reported = It is an offence that is committed against me. It does not touch my work, and I am dealing with it through the proper services.
letter-employer-closing = Thank you for your discretion.
letter-note-employer-choice = You do not have to send this message. It helps if the other person named your employer or your school.
letter-note-employer-who = Send it to one person whom you trust: management, human resources, the occupational doctor, or a staff representative.
