# The complaint to the authority that supervises, when the platform did not answer.

letter-regulator-subject = Complaint: removal request without an answer
letter-regulator-greeting = Dear Sir or Madam,
letter-regulator-opening = I asked for the removal of intimate images that are shown without my consent. The request was refused, or was not answered in time. I ask you to step in.
letter-regulator-ask-examine = That you examine whether the service met its obligations.
letter-regulator-ask-answer = That you tell me what follows.
letter-regulator-closing = Yours faithfully,
