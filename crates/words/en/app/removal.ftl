# Removal: to whom, by which way, what is confirmed.

takedown-title = Where are the images?
takedown-more = One request for each place. You can come back for another one.
takedown-minor = An image of somebody under 18: do not download it, send it to nobody. The address is enough.
takedown-platform = A platform or a search engine
takedown-mine = Where it happened
takedown-platforms = Platforms
takedown-search = Search engines
takedown-site = Or another site
takedown-site-more = Its name, such as example.org, or a whole address.
takedown-whom-wrong = Choose a place, or write the name of the site.
takedown-site-wrong = Write the name of the site, such as example.org.
takedown-unknown = I do not know
takedown-unknown-more = These services search with you, or stop uploads.
takedown-sent = Requests that were sent
takedown-not-now = Nothing to be removed now
takedown-refused = What I do not write, and why
takedown-again = Choose something else

takedown-way = { $name }: by which way?
takedown-best = Advised.
takedown-way-dsa = Notice under the European Digital Services Act
takedown-way-takeitdown = Request under the US TAKE IT DOWN Act
takedown-way-uk = Report under the UK Online Safety Act
takedown-way-gdpr = Erasure under the GDPR
takedown-way-platform = The platform's own form
takedown-way-search = The search engine's form
takedown-way-host = Notice to the site or to its host
takedown-way-regulator = Complaint to the authority that supervises
takedown-way-dmca = Copyright notice (DMCA)
takedown-why-no-country = Your country is not known: the platform's own form holds everywhere.

takedown-recipient = Where is abuse of { $site } reported?
takedown-recipient-why = Look for “abuse”, “contact” or “legal notice” on the site. The host's address is in public registries.
takedown-keeper = Whose address is it?
takedown-keeper-site = The site's own
takedown-keeper-host = Its host's
takedown-keeper-registrar = That of the registrar of its name
takedown-recipient-mail = Mail address for abuse
takedown-recipient-name = Name of the company, if you know it
takedown-recipient-source = Where you found this address, if you want to say it
takedown-known = Found by a look at the link
takedown-known-host = Write to its host: { $mail }
takedown-known-registrar = Write to the registrar of its name: { $mail }

takedown-confirm = What can you confirm?
takedown-confirm-why = Tick only what is true. Nobody can confirm it for you.
takedown-confirm-nothing = Nothing has to be confirmed for this letter.
takedown-confirm-shown = I am the person shown, or I act for them.
takedown-confirm-shown-helper = I act for the person shown.
takedown-confirm-no-consent = The person shown did not consent to this publication.
takedown-confirm-good-faith = I say all this in good faith, and it is true as far as I know.
takedown-confirm-not-paid = Nobody paid me for this image.
takedown-confirm-not-paid-helper = Nobody paid the person shown for this image.
takedown-confirm-sign = My typed name counts as my signature.
