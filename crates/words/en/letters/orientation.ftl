# The summary for a service that says where to go, and the crib sheet for the telephone.

letter-orientation-subject = Summary of my situation
letter-orientation-opening = Hello. I am being blackmailed online and I am looking for the right service. Here is my situation in a few words.
letter-orientation-questions = My questions
letter-orientation-ask-door = Which service should I turn to in my case?
letter-orientation-ask-keep = What should I keep as evidence?
letter-orientation-ask-next = What happens then, and when will I have an answer?
letter-call-subject = Crib sheet for the call: what to say
letter-call-ready = Before you call
letter-call-ready-paper = Something to write with, and these messages before your eyes.
letter-call-ready-quiet = A quiet place where nobody listens.
letter-call-ready-stop = You can pause or hang up whenever you like. You did nothing wrong.
letter-call-say = To say
letter-call-first = “Hello. I am being blackmailed online. I would like to know what to do.”
letter-call-ask = To ask
letter-call-ask-number = What is the name of the service, and is there a case number?
letter-call-not = Not needed
letter-call-not-describe = Describing the images: nobody needs that to advise you.
letter-call-not-pay = Paying for help: this advice costs nothing.
letter-call-not-password = Giving a password or a code.
