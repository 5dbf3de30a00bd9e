# A look at a link in the app.

app-end-not-now = Not now

app-link-title = Does the link exist?
app-link-do-not-open = Do not open the link. Looking from here is safer.
app-link-more = First the address alone is read. Nothing leaves this device unless you agree.
app-link-known = Addresses that I know
app-link-look = Look at the address
app-link-look-at-it = Look at this address
app-link-paste = Paste the address as it was sent to you
app-link-paste-more = Copy it without opening it. Words around it do no harm.
app-link-need-address = Paste an address.
app-link-other = Another address
app-link-last-look = What the last look found
app-link-deeper-more = Each step asks for your consent, and names who would be contacted.

app-link-level-offline = The address alone
app-link-level-passive = Ask the registry of domains
app-link-level-passive-what = The registry says who registered this domain, and since when. The site itself learns nothing.
app-link-level-passive-host = I would contact { $host }, the registry. It learns your internet address and the name of the domain.
app-link-level-platform = Ask the platform
app-link-level-platform-what = The platform says whether this content exists. Whoever posted it is not told.
app-link-level-platform-host = I would contact { $host }, the platform. It learns your internet address and this link.
app-link-level-visit = Ask for the page itself
app-link-level-visit-what = I ask for the page as text only: no image, no video, no script, no cookie.
app-link-level-visit-host = I would contact { $host }, the site of the link. It learns that somebody looks.

app-link-way = Which way?
app-link-way-relay = Through a relay, such as Tor
app-link-way-direct = Directly, in the open
app-link-direct-warning = Directly, whoever owns the page sees your internet address. It says roughly where you are, and that you looked.
app-link-via = The relay
app-link-via-optional = A relay (optional)
app-link-via-more = With Tor running on this device: socks5h://127.0.0.1:9050
app-link-marked = Careful: “{ $mark }” can stand for one single person. A visit can tell that it is you.
app-link-marked-bare = Careful: this address can be made for one single person. A visit can tell that it is you.
app-link-even-marked = Look all the same, knowing this
app-link-hoster = Also ask who hosts the site, and whom to tell
app-link-hoster-more = Your name service then learns the domain. The registry of numbers is proposed to you afterwards.
app-link-allow = I allow contacting { $host }
app-link-go = Ask now
app-link-do-not-go = Ask nobody

app-link-need-way = Choose a way.
app-link-need-via = Write the address of the relay, or choose “directly”.
app-link-need-one-way = A relay is written down: choose the relay, or empty this field.
app-link-need-marked = Tick that you know that the address can point to you.
app-link-need-consent = Without your consent I do not contact { $host }.

app-link-wait = It is under way
app-link-silent = { $host } did not answer.
app-link-silent-no-such-name = The directory of names does not know this name, or this device is not connected.
app-link-silent-name-service-failed = The directory of names does not answer: this device may be offline.
app-link-silent-connection-refused = The connection was refused. With a relay: is it running?
app-link-silent-timed-out = Nothing came in time.
app-link-silent-broken = The connection broke.
app-link-silent-other = The connection did not come about.
app-link-silent-then = The address alone can always be read, also offline.
app-link-compared = Compared to the last time
app-link-again = Look again after a day, three days and a week.

app-link-ask-redirect = The link leads on to { $host }. Contact it, too?
app-link-ask-registrar = The registrar may know more: { $host }. Contact it, too?
app-link-ask-hoster = { $host } knows who hosts the site and whom to tell. It learns your internet address. Contact it?
app-link-further-yes = Yes, contact { $host }
app-link-clue-registry-second-address = { $value } may know more, and was not contacted.
app-link-clue-hoster-unasked = { $value } knows whom to tell at the host, and was not contacted.

app-link-age-first = Nobody has said how old you were in the images. Before that, I do not ask for the page.
app-link-age-first-helper = Nobody has said how old the person was in the images. Before that, I do not ask for the page.
app-link-age-answer = Answer the question about age

app-outside-example = This is an example: nobody is asked anything.
app-outside-none = From here I cannot contact anybody. With the program on a computer, it works.
