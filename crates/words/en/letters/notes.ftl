# What the person should know before they send a letter. None of this leaves with it.

letter-note-only-if = To be used only if: { $list }.
letter-note-unless = Not to be used if: { $list }.
letter-note-prepare = To have ready: { $list }.
letter-note-abroad = This service is of another country than yours. Look at those of your own country first.
letter-note-other-language = The letter is written in a language of the service. The same letter in yours is beside it: do not send that one, it is for you.
letter-note-written-in-english = We do not write in the language of this service yet: the letter is in English. Ask whether that is accepted, or have it translated.
letter-note-no-contact = We have seen no address for this service that is sure. Look for it on its official site, or ask by telephone.
letter-note-your-choice = It is you who decide whether to make a complaint, and when.
letter-note-form-unseen = We have not seen the fields of this form, or their limits. Copy the text to where it goes.
letter-note-form-old = The fields of this form were seen long ago: they may have changed.
letter-note-limits-unknown = How much each field takes is not known. If the text is too long, keep the address and the first sentences.
letter-note-was-cut = A text was shortened to fit into its field. The cut is marked with […].
letter-note-report-no-complaint = A report is not a complaint. You can make a complaint as well.
letter-note-ask-about-law = To ask the police or a lawyer, for we could not verify it: { $offence }
