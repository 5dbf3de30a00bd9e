# Looking at a link: what was found, what that does not mean, what it rests on.

link-state-present-public = Something is at this address, and anybody can open it.
link-state-present-public-means = That does not say that it is you, nor that anybody has seen it.
link-state-present-unlisted = Something is at this address, but only people who have the link can find it.
link-state-present-unlisted-means = An "unlisted" video is shown to nobody by itself. Often you are the only one who has this link.
link-state-restricted = Something is at this address, and only some people are shown it.
link-state-restricted-means = Private does not mean absent. Nor does it say what is to be seen there.
link-state-removed = Nothing is to be found there today, by the site's own words.
link-state-removed-means = "Not visible today" never means "was never sent". Keep what you have.
link-state-soft-404 = The page answers, and says itself that nothing was found.
link-state-soft-404-means = "Not visible today" never means "was never sent". The link may also be copied wrongly.
link-state-parked = This domain shows only advertisements, or that it is for sale.
link-state-parked-means = Nothing of yours is on this page today. The domain may change hands tomorrow.
link-state-no-such-host = This domain does not exist.
link-state-no-such-host-means = Such a link is often made up to frighten. It may also be copied wrongly.
link-state-unreachable = The domain exists, but nobody answered there.
link-state-unreachable-means = Silence is not absence. The site may answer again later.
link-state-not-web = This is not the address of a page.
link-state-not-web-means = So I did not look. It says nothing about what the other person has.
link-state-malformed = I see no address in it.
link-state-malformed-means = The text may be cut or copied wrongly. It says nothing about what the other person has.
link-state-blocked-to-us = The site answered, but it showed us nothing.
link-state-blocked-to-us-means = A closed door is not absence. The content may be there.
link-state-refused = I did not look at this address, for your safety.
link-state-refused-means = That says nothing about what is there.
link-state-inconclusive = What I saw is not enough to say whether something is there.
link-state-inconclusive-means = This is neither a yes nor a no.

link-next-offline = Nothing left this computer. Do not open the link yourself.
link-next-passive = I asked the registry of domains, never the site itself. Do not open the link yourself.
link-next-platform = I asked the platform, which does not tell whoever published it. Do not open the link yourself.
link-next-visit = I asked for the page, as text only. There is no need to open it yourself.

link-why = Why
link-address = The address
link-read-as = Understood as: { $url }
link-domain = The domain that counts: { $domain }
link-contacted = Who was contacted
link-contacted-nobody = Nobody.
link-contacted-names = Your name service was asked for { $name }.
link-contacted-names-servers = Your name service was asked for { $name } (servers: { $servers }).
link-deeper = To know more
link-deeper-passive = Age of the domain, and whom to report it to: --level passive
link-deeper-hoster = Who hosts the domain, and whom to tell there: add --hoster
link-deeper-platform = What the platform says of it: --level platform
link-deeper-visit = A real visit, best through Tor: --level visit --via socks5h://127.0.0.1:9050
link-kept = Kept in the case: { $items }
link-first-look = This is the first look at this link in this case.
link-same = As last time, on { $at }: { $state }
link-changed = This has changed since { $at }. Before: { $before } Now: { $after }
link-other-level = Last time, on { $at }, at another level ({ $level }): { $state }
link-clue-new = New: { $say }
link-clue-gone = Not there any more: { $say }
link-again = Look again after one day, three days and one week: sangfroid plan { $case }
link-all-none = I find no address in this case.
link-all-summary = { $count ->
    [one] 1 address looked at
   *[other] { $count } addresses looked at
 }, { $changed ->
    [0] nothing has changed.
    [one] 1 has changed.
   *[other] { $changed } have changed.
 }

link-level-passive = Level "passive": I ask the registry of domains who registered this domain, and since when. The site itself learns nothing.
link-level-hoster = With --hoster: your name service learns the domain, a registry of numbers learns its number. The part that may mark you is left out.
link-level-platform = Level "platform": I ask the platform, at its public address, whether this content exists. Whoever published it is not told.
link-level-visit = Level "visit": I ask for the page itself, as text only. No image, no video, no script, no cookie.
link-ask-passive = I would contact { $host }, the registry. It learns your internet address and the name of the domain. Do it? (yes/no)
link-ask-platform = I would contact { $host }, the platform. It learns your internet address and this link. Do it? (yes/no)
link-ask-visit = I would contact { $host }, the site of the link. It learns that somebody is looking. Do it? (yes/no)
link-ask-redirect = The link leads on to { $host }. Contact it too? (yes/no)
link-ask-registrar = The registrar of the domain may know more: { $host }. Contact it too? (yes/no)
link-ask-hoster = { $host } knows who hosts the site, and whom to tell. It learns your internet address and the site's number. Contact it? (yes/no)
link-direct-warning = Careful: without --via, the owner of the page sees your internet address. It tells roughly where you are, and that you looked.
link-direct-ask = Visit all the same, in the open? (yes/no)
link-via = The visit goes through { $via }. The site sees that relay's address, not yours.
link-ask-age = On the images that this is about, was anybody under 18, or maybe? Answer no, yes or unsure:
link-contacting = Contacted: { $host }
link-answer-yes = yes

link-minor-kept = The address is kept as text in the case: { $item }
link-minor-text = Note the address as text, without opening it: { $url }
link-minor-why = Somebody was, or may have been, under 18. Then I never ask for the page, and neither should you.

# What it rests on (link-clue-). What is wrong with the text, or a trick in it.
link-clue-no-address = The text holds no address.
link-clue-cut-short = The text is very long ({ $value } bytes): I did not read it to its end.
link-clue-mail-address = This is a mail address: { $value }
link-clue-phone-number = This is a telephone number: { $value }
link-clue-other-scheme = It begins with "{ $value }": that is no page of the web.
link-clue-user-info = What stands before the @ ({ $value }) fools the eye. The real site comes after it.
link-clue-ip-literal = A number stands where the site's name should be: { $value }
link-clue-ip-odd-spelling = This number is written so that it hides where it leads: { $value }
link-clue-private-number = This number does not lead to the internet ({ $value }), but to a private network or nowhere.
link-clue-local-name = This name means your own device or network: { $value }
link-clue-port = The address uses an unusual port: { $value }
link-clue-onion = This is an address of the Tor network: { $value }
link-clue-no-such-ending = No registry knows this ending of a name: { $value }
link-clue-direction-override = Invisible characters turn the direction of writing: { $value }
link-clue-looks-like = This domain imitates { $value }, but is not it.
link-clue-name-inside = The name { $value } stands in it, but the domain is not theirs.
link-clue-mixed-scripts = One word mixes letters of several alphabets: { $value }
link-clue-punycode-shown = This name reads: { $value }
link-clue-ip-logger = { $value } exists to note the internet address of every visitor. Do not open it.
link-clue-shortener = { $value } shortens addresses: nobody can see where this one leads.
link-clue-unique-mail = The address contains a mail address: { $value }. A visit would say who is looking.
link-clue-unique-token = One part may stand for one person alone: { $value }. A visit could tell that it is you.
link-clue-address-inside = It carries another one: { $value }
link-clue-several-addresses = The text holds { $value } addresses; this is about the first one.

# What kept us from looking, or from seeing.
link-clue-refused-here = I asked nothing: { $value ->
    [malformed] this is no address.
    [scheme] this is no page of the web.
    [port] only ports 80 and 443 are allowed.
    [user-info] a name or a password stands in the address.
    [number] a number stands where the name should be.
    [local-name] this name means your own network.
    [no-consent] you did not allow this contact.
    [marked] it carries a mark that may stand for one person alone.
    [in-the-open] without a relay, the owner of the page would see your internet address.
   *[other] { $value }
 }
link-clue-not-public-number = The name leads to { $value }, which is not on the internet. I opened nothing.
link-clue-login-wall = The site asks for a login: { $value }
link-clue-login-redirect = The site sends to a login page: { $value }
link-clue-captcha = The site wants proof that you are human: { $value }
link-clue-forbidden = The site refuses to answer: { $value }
link-clue-rate-limited = The site says that it is asked too often: { $value }
link-clue-geo-block = The site does not answer in this country: { $value }
link-clue-payment-wall = The site asks for a payment: { $value }
link-clue-age-gate = The site asks for proof of age: { $value }
link-clue-is-private = The platform says that it is private: { $value }
link-clue-hides-private = This platform answers the same for "private" and for "absent": { $value }
link-clue-server-error = The site has a failure: { $value }
link-clue-certificate = The site could not prove who it is: { $value ->
    [wrong-name] its certificate is in another's name.
    [expired] its certificate has expired.
    [not-yet] its certificate is not valid yet.
    [unknown-issuer] nobody known answers for its certificate.
   *[other] its certificate is not in order.
 }
link-clue-tls-failed = The encrypted connection failed: { $value }
link-clue-not-http = What answered is no site: { $value }
link-clue-proxy-failed = The relay did not work: { $value }
link-clue-name-service-failed = The directory of names did not answer. That says nothing about the domain.
link-clue-timed-out = The site did not answer in time.
link-clue-connection-refused = The machine refused the connection.
link-clue-connection-broken = The connection broke: { $value }
link-clue-nothing-asked = Nobody was contacted.

# What was seen.
link-clue-no-such-name = The directory of names does not know { $value }.
link-clue-removed-by-user = The platform says: removed by whoever had published it ({ $value }).
link-clue-removed-by-platform = The platform says that it removed it ({ $value }).
link-clue-account-gone = The platform says that this account exists no more ({ $value }).
link-clue-platform-says = The platform says: { $value }
link-clue-expired-link = The page says that the link has expired: { $value }
link-clue-dead-shortener = The short link leads nowhere any more: { $value }
link-clue-not-found-status = The site answers "not found": { $value }
link-clue-not-found-words = The page says "not found": { $value }
link-clue-parked = A page of advertisements or of a sale: { $value }
link-clue-unlisted = The platform says "unlisted": { $value }
link-clue-is-there = The platform confirms that it is there: { $value }
link-clue-shows-title = Title of the page: "{ $value }"
link-clue-not-text = There is a file that is no text ({ $value }). I did not load it.
link-clue-status = The server's answer: { $value }
link-clue-redirect = The link leads on to { $value }
link-clue-redirect-elsewhere = The link leads to another domain: { $value }
link-clue-redirect-home = The link leads only to the first page of the site: { $value }
link-clue-redirect-stopped = The link leads on to { $value }, which you did not allow. I stopped there.
link-clue-redirect-refused = The link leads to an address that I always refuse: { $value }
link-clue-too-many-redirects = The link goes round in circles: too many redirects.
link-clue-page-redirect = The page sends its reader by itself to { $value }
link-clue-control-same = A made-up address on this site gives the same page: so this one proves nothing.
link-clue-control-differs = A made-up address on this site gives another answer: so this page is really there.
link-clue-body-cut = The page is not whole: { $value ->
    [length] it is too long.
    [time] it was too slow.
    [disconnect] the connection broke.
   *[other] it could not be read.
 }
link-clue-empty-page = The page shows no words.
link-clue-not-as-expected = The answer is not the one that was expected: { $value }
link-clue-no-signature = For { $value }, I know no sure rule.
link-clue-no-signature-bare = For this address, I know no sure rule.
link-clue-signature = Rule applied: { $value }
link-clue-signature-unverified = A rule that nobody has confirmed yet: { $value }

# What the address claims to be.
link-clue-platform = Platform: { $value }
link-clue-content-kind = Kind of content: { $value }
link-clue-content-id = Number of the content, useful for a report: { $value }
link-clue-account = Account that is named: { $value }
link-clue-registrable-domain = Registered domain: { $value }

# What was mended.
link-clue-repaired-defanged = The address had been made harmless ({ $value }); I restored it.
link-clue-repaired-scheme = I added the beginning that was missing: { $value }
link-clue-repaired-slashes = The beginning was written wrongly: { $value }
link-clue-repaired-around = I left out what stood around it: { $value }
link-clue-repaired-spaces = I took out spaces or line ends.
link-clue-repaired-invisible = I took out invisible characters: { $value }
link-clue-repaired-letters = Letters were written in another way: { $value }
link-clue-fragment = The part after # never leaves this computer: { $value }
link-clue-not-known-offline = Without asking anybody, one cannot know whether something is there.

# What the registries of domains say (RDAP).
link-clue-registered-on = Domain registered on { $value }
link-clue-domain-young = This domain is very new: { $value } days.
link-clue-domain-on-hold = The registry has suspended this domain: { $value }
link-clue-domain-leaving = This domain is about to vanish: { $value }
link-clue-registrar = Registrar: { $value }
link-clue-registrar-contact = Contact of the registrar: { $value }
link-clue-abuse-contact = Contact to report abuse: { $value }
link-clue-abuse-phone = Telephone to report abuse: { $value }
link-clue-registry-second-address = { $value } may know more: add --allow { $value }
link-clue-hoster-number = Your name service was asked where the domain leads: { $value }
link-clue-hosted-by = The site stands in this network: { $value }
link-clue-hoster-abuse-contact = The host's contact for abuse: { $value }
link-clue-hoster-abuse-phone = The host's telephone for abuse: { $value }
link-clue-hoster-unasked = { $value } knows whom to tell at the host: add --allow { $value }
link-clue-hoster-no-answer = The registry of numbers gave no clear answer: { $value }
link-clue-owner-hidden = The owner's name is hidden, as it nearly always is.
link-clue-registry-leads-to = The registry refers to { $value }, which you did not allow.
link-clue-registry-no-answer = The registry did not answer: { $value }
link-clue-registry-refused = The registry would not answer: { $value }
link-clue-registry-unclear = The registry's answer is not clear: { $value }
link-clue-not-registered = The registry says that this domain is not registered: { $value }
link-clue-no-registry-service = For names that end in { $value }, I know no registry to ask.
link-clue-no-question = For this address, I know no platform to ask.

link-clue-under-18 = Somebody was, or may have been, under 18.
