# Removal letters: to platforms, hosts, search engines and authorities. They speak to the addressee.

removal-salutation = Dear Sir or Madam,
removal-closing = Yours faithfully,
removal-draft = Draft: something that this letter needs is missing. Do not send it like this.

removal-dsa-notice-subject = Urgent: notice of illegal content under Article 16 of Regulation (EU) 2022/2065 – intimate image published without consent
removal-take-it-down-notice-subject = Urgent: removal request under the TAKE IT DOWN Act (P.L. 119-12) – 48 hours
removal-uk-report-subject = Urgent: intimate image content report under section 20A of the Online Safety Act 2023
removal-gdpr-erasure-subject = Request for erasure under Article 17 of Regulation (EU) 2016/679 (GDPR)
removal-platform-report-subject = Report: intimate image shared without consent
removal-search-removal-subject = Removal of search results: intimate image shared without consent
removal-host-notice-subject = Urgent: abuse notice – intimate image published without consent
removal-regulator-complaint-subject = Complaint: a request to remove an intimate image was not followed

# - headings

removal-heading-location = Where the content is
removal-heading-why = Why it is illegal
removal-heading-declarations = Declarations
removal-heading-grounds = Grounds
removal-heading-asked = What I ask for
removal-heading-statement = Statement
removal-heading-contact = Contact
removal-heading-sent = What was asked, of whom and when

# - where

removal-location-lead = Each item, by its exact address:
removal-item-moment = Moment in the video: { $value }
removal-item-account = Published by the account: { $value }
removal-item-about = To recognise it: { $value }
removal-accounts-lead = Account concerned on your service:
removal-account-handle = name: { $value }
removal-account-id = permanent identifier: { $value }
removal-account-url = address: { $value }

# - why

removal-why = The content is an intimate image or video of a person who did not consent to its publication.
removal-why-fake = The content is a fabricated intimate image or video of a real person who did not consent to its making or publication.
removal-why-uk = I declare that the content identified in this report is intimate image content, published without the consent of the person shown.
removal-why-uk-fake = I declare that the content identified in this report is intimate image content: a fabricated image of a real person, published without that person's consent.
removal-shown-self = I am the person shown.
removal-shown-for = I am authorised to act on behalf of { $name }, who is the person shown.
removal-shown-for-unnamed = I am authorised to act on behalf of the person shown, who does not wish to be named.
removal-shown-self-uk = I declare that I am the subject of the content.
removal-shown-for-uk = I declare that I act on behalf of { $name }, who is the subject of the content.
removal-shown-for-unnamed-uk = I declare that I act on behalf of the subject of the content, who does not wish to be named.
removal-context-minor = The person shown was under 18 when the images were taken. Please treat the content accordingly, and do not copy or forward it except as the law requires.
removal-context-may-minor = The person shown may have been under 18 when the images were taken. Please treat the content accordingly, and do not copy or forward it except as the law requires.
removal-context-money = Money was demanded under the threat of publishing it.
removal-context-images = Further intimate images were demanded under the threat of publishing it.
removal-context-money-and-images = Money and further intimate images were demanded under the threat of publishing it.
removal-context-blackmail = It is being used for blackmail.
removal-offences-lead = I live in the following country: { $country }. Under its law, the following offences have in my view been committed:
removal-union-data = These are also data concerning a person's sex life. Article 9(1) of Regulation (EU) 2016/679 prohibits their processing, with exceptions of which none is apparent here.
removal-dsa-knowledge = A diligent provider can see that the content is illegal without a detailed legal examination. This notice therefore gives rise to actual knowledge for the purposes of Article 6 (Article 16(3) of Regulation (EU) 2022/2065).

# - what is asked for

removal-ask-remove = Remove the content at each of these addresses, or disable access to it.
removal-ask-remove-form = Please remove the content at each of these addresses.
removal-ask-delist = Please remove these addresses, and the previews made from them, from your results.
removal-ask-keep = Preserve what may serve as evidence (the uploading account, times, connection data), so that the authorities can obtain it from you in the way the law provides.
removal-ask-confirm = Confirm in writing that you received this letter, and what you did.
removal-copies-dsa-16 = Remove identical copies that you store at other addresses too.
removal-copies-take-it-down-act = Make reasonable efforts to identify and remove any known identical copies (section 3(a)(3)).
removal-copies-uk-20a = Remove content that is the same, or substantially the same, wherever it stands on your service.
removal-copies-gdpr-17 = Inform other controllers who hold links to the data, or copies of them, that I request their erasure (Article 17(2)). Communicate the erasure to each recipient, and tell me who the recipients are (Article 19).
removal-copies-platform-rules = Please remove identical copies too.

# - what is stated

removal-good-faith-dsa-16 = I confirm my good-faith belief that the information and allegations in this notice are accurate and complete.
removal-good-faith-take-it-down-act = I have a good-faith belief that the depiction identified above was published without the consent of the person shown.
removal-good-faith-uk-20a = I declare that this report is made in good faith, and that what it says is true to the best of my knowledge and belief.
removal-good-faith-platform-rules = I make this report in good faith. It is true to the best of my knowledge.
removal-not-paid = The person shown was not paid for this image.
removal-confidential = Please do not disclose my identity or my contact details to whoever published the content, nor to other third parties. They are not needed to explain your decision.

# - Digital Services Act

removal-dsa-opening = This is a notice under Article 16 of Regulation (EU) 2022/2065 (Digital Services Act). It concerns illegal content stored on your service. Please treat it as urgent.
removal-dsa-ask-receipt = Confirm receipt of this notice without undue delay (Article 16(4)).
removal-dsa-ask-decision = Notify me without undue delay of your decision and of the possibilities for redress (Article 16(5)).
removal-dsa-rights = I reserve my rights to contest the decision with you (Article 20), to go to a certified dispute settlement body (Article 21) and to complain to the Digital Services Coordinator (Article 53).
removal-dsa-no-name = The content may show a person under 18, and so may involve offences referred to in Articles 3 to 7 of Directive 2011/93/EU. In that case Article 16(2)(c) asks for no name and no e-mail address, and this notice gives none. Please answer through the channel by which it reached you.

# - TAKE IT DOWN Act

removal-tida-opening = This is a written request under section 3(a)(1)(B) of the TAKE IT DOWN Act (P.L. 119-12) to remove an intimate visual depiction published without consent. The following information is sufficient to locate it.
removal-tida-ask-remove = Remove the depiction as soon as possible, and no later than 48 hours after receiving this request (section 3(a)(3)).
removal-tida-covered = This request is addressed to you as a platform covered by section 3 of the Act. Should you consider that the Act does not cover your service, please say so in your answer, and remove the content under your own rules.
removal-tida-elsewhere = I live in the following country: { $country }. I do not claim to live in the United States.
removal-tida-elsewhere-unsaid = I do not claim to live in the United States.

# - United Kingdom

removal-uk-opening = This is an intimate image content report under section 20A of the Online Safety Act 2023, inserted by the Crime and Policing Act 2026.
removal-uk-duty = So far as section 10(3A) of that Act is in force, the content must be removed as soon as reasonably practicable, and no later than 48 hours after you receive this report.
removal-uk-otherwise = In any case, sharing an intimate image without consent, or threatening to, is a priority offence under the Online Safety Act (Sexual Offences Act 2003, section 66B). I ask you to remove the content as illegal content.

# - GDPR

removal-gdpr-opening = I request the erasure of personal data concerning the person shown, under Article 17 of Regulation (EU) 2016/679 (GDPR).
removal-gdpr-unlawful = The data have been unlawfully processed (Article 17(1)(d)). They were made public without consent, and they concern a person's sex life. Article 9(1) prohibits the processing of such data, with exceptions of which none is apparent here.
removal-gdpr-objection = So far as you rely on a legitimate interest, I object to the processing (Articles 17(1)(c) and 21(1)). No legitimate ground overrides the harm done.
removal-gdpr-ask-erase = Erase the data at each of these addresses without undue delay.
removal-gdpr-ask-delist = Remove these addresses, and the previews made from them, from your results without undue delay, above all for searches of the name of the person shown.
removal-gdpr-ask-answer = Inform me of the action taken without undue delay, and in any event within one month of receipt. Should you extend that period, tell me within that month, with the reasons (Article 12(3)).
removal-gdpr-complaint = Without such an answer I may complain to the data protection authority (Article 77).
removal-gdpr-identity = I give the data that are needed to deal with this request, and no more. Should you have reasonable doubts about my identity, tell me what else is necessary to confirm it (Article 12(6)). I will not send the image again to prove that it exists.

# - forms of platforms and search engines

removal-platform-opening = Text for each field of the report form. The form may name its fields differently, or have fewer. No image belongs in it.
removal-search-opening = Text for each field of the removal form of the search engine. The form may name its fields differently, or have fewer. No image belongs in it.
removal-rule = Sharing intimate images without the consent of the person shown
removal-rule-minor = Sexual content that shows, or may show, a person under 18
removal-platform-no-name = I do not give a name: the person shown was, or may have been, under 18.
removal-field-category = Category to choose
removal-field-urls = Addresses (URL)
removal-field-moments = Moment in the video
removal-field-accounts = Account
removal-field-rule = Rule that is broken
removal-field-relation = Your relation to the content
removal-field-description = Description
removal-field-name = Name
removal-field-mail = E-mail
removal-field-signature = Electronic signature

# - hosts and registrars

removal-host-opening-site = This message is for the operator of the site { $site }, or for its contact for abuse. The site publishes an intimate image without the consent of the person shown.
removal-host-opening-host = As far as I know, you host the site { $site }. It publishes an intimate image without the consent of the person shown.
removal-host-opening-registrar = As far as I know, the name of the site { $site } is registered with you. The site publishes an intimate image without the consent of the person shown.
removal-host-source = I found your contact for abuse here: { $source }
removal-host-asked-before = The site itself was asked on { $date }. To my knowledge it has not removed the content.
removal-host-dsa = This is a notice under Article 16 of Regulation (EU) 2022/2065 (Digital Services Act).
removal-host-rules = I ask you to act on your own rules against abuse, and on the law that applies to you.
removal-host-ask-site = Remove the content at each of these addresses at once.
removal-host-ask-host = Remove the content at each of these addresses, or disable access to it.
removal-host-ask-registrar = Apply your abuse procedure to this name, and tell me who hosts the site, so far as you may.
removal-host-rights = I reserve my right to complain to the Digital Services Coordinator (Article 53).

# - authorities

removal-regulator-opening = An intimate image was published without the consent of the person shown. A request for its removal was made, and no removal is known to me. I submit the following to you.
removal-regulator-no-removal = To my knowledge the content was not removed.
removal-regulator-urls = Addresses of that request:
removal-head-date = Date
removal-head-letter = Request
removal-head-to = To
removal-head-limit = Time limit
removal-limit-day = until { $date }
removal-limit-unsure = { $date }, if the limit applies
removal-limit-none = no number of days
removal-name-dsa-notice = Notice, Regulation (EU) 2022/2065, Article 16
removal-name-take-it-down-notice = Request, TAKE IT DOWN Act
removal-name-uk-report = Report, Online Safety Act 2023, section 20A
removal-name-gdpr-erasure = Request for erasure, Regulation (EU) 2016/679, Article 17
removal-name-platform-report = Report on the platform's own form
removal-name-search-removal = Removal request to a search engine
removal-name-host-notice = Notice to the host
removal-name-regulator-complaint = Complaint to an authority
removal-regulator-ask-dsa-16 = Treat this as a complaint under Article 53 of Regulation (EU) 2022/2065 (Digital Services Act).
removal-regulator-ask-gdpr-17 = Treat this as a complaint under Article 77 of Regulation (EU) 2016/679 (GDPR).
removal-regulator-ask-take-it-down-act = Treat this as a complaint about a platform that did not follow a removal request under section 3 of the TAKE IT DOWN Act.
removal-regulator-ask-uk-20a = Take this report into account in your supervision of the service under the Online Safety Act 2023.
removal-regulator-ask-act = Use the powers that you have, so that the content is removed.
removal-regulator-ask-answer = Confirm receipt, and tell me what follows. If you are not competent, tell me who is.
removal-regulator-confidential = Please do not disclose my identity to whoever published the content.
