# The note for the bank, the card, the transfer service, the issuer of a gift card or the crypto exchange.

letter-bank-subject = Urgent: payment obtained by blackmail, please cancel it
letter-bank-greeting = Dear Sir or Madam,
letter-bank-opening = I paid under threat. This is a fraud. I ask you to act at once on the payment below.
letter-bank-requests = What I ask for
letter-bank-ask-any = To stop the payment if it has not been carried out, else to try to call it back.
letter-bank-ask-recall = To stop the transfer if it has not been carried out. Otherwise, to ask the bank that received it to return it because of fraud.
letter-bank-ask-chargeback = To dispute the card payment (chargeback), and to replace the card if needed.
letter-bank-ask-voucher = To block the gift cards or codes named here, and to say whether any balance is left.
letter-bank-ask-service = To stop the transfer if it has not been collected, and to mark the receiver as a fraudster.
letter-bank-ask-crypto = To mark the wallet address as linked to fraud, and to freeze the funds if they pass through you.
letter-bank-ask-block = To block any new payment to this receiver.
letter-bank-ask-writing = A written confirmation of this request, with its day and hour.
letter-bank-ask-number = The references of the payment, for the complaint.
letter-bank-private = What the threat is about is private. It is not needed to deal with this request.
letter-bank-closing = With my thanks for a fast answer.
letter-note-bank-call = Call first, at once, at the number on your card or statement. This text confirms the call in writing.
letter-note-bank-transfer = Transfer: getting it back is not certain, and depends on speed. Ask all the same.
letter-note-bank-card = Card: ask how to dispute the payment, and until when.
letter-note-bank-voucher = Gift card: call the issuer whose name is on the card. Keep the card and the receipt.
letter-note-bank-service = Transfer service: call it with the transfer number. As long as the money was not collected, it can sometimes be stopped.
letter-note-bank-crypto = Crypto: a payment cannot be undone. The exchange can sometimes freeze funds. Give the address to the police too.
letter-note-bank-recovery = Nobody can promise to get the money back. Those who promise it for a fee are often fraudsters too.
