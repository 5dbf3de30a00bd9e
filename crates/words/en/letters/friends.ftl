# A few words for friends and family, before they receive something.

letter-friends-subject = A word, before you may receive something
letter-friends-greeting = Hello,
letter-friends-what = Somebody is trying to blackmail me on the internet. An unknown account may send you images or a link about me.
letter-friends-what-published = Somebody is trying to blackmail me on the internet. An unknown account sends or publishes images about me, without my consent.
letter-friends-please = If that happens, please
letter-friends-ask-open = Do not open the images or the links.
letter-friends-ask-forward = Do not pass anything on, and do not keep an image.
letter-friends-ask-answer = Do not answer that account, not even to defend me.
letter-friends-ask-report = Note the name of the account, report it to the platform, then block it.
letter-friends-ask-tell = Just tell me that it happened, and from which account.
letter-friends-minor = Somebody in these images may be under 18. Keeping them or passing them on may be against the law, even to help.
letter-friends-support = I have help and I am dealing with it. There is nothing more that you need to do. Thank you for being there.
letter-friends-closing = Talk soon.
letter-note-friends-who = You choose whom to send it to. Those whom the other person named come first; you owe it to nobody.
letter-note-friends-short = Change the words so that they are yours. You do not have to tell more, or to apologise.
