# The headings and sentences round the answers.

check-what = What it is
check-known = This text, almost word for word, has been going round since { $since }: many people received it.
check-known-undated = This text, almost word for word, was sent to many people.
check-confidence = Confidence: { $percent } %.
check-nearest = Nearest: { $about } ({ $percent } %).
check-why = Why
check-against = What speaks against it
check-questions = Three questions that decide
check-questions-more = A single yes is enough to treat the threat as real.
check-sender = The sender
check-indicators = What the message contains, and the police will look for
check-problems = What I did not read
check-next = Where to turn
check-plan-command = The whole plan, with the doors to avoid: sangfroid plan --fact kind={ $kind }

indicator-bitcoin = Bitcoin address
indicator-ethereum = Ethereum address
indicator-litecoin = Litecoin address
indicator-monero = Monero address
indicator-dash = Dash address
indicator-bitcoin-cash = Bitcoin Cash address
indicator-dogecoin = Dogecoin address
indicator-zcash = Zcash address
indicator-tron = Tron address
indicator-ripple = XRP address
indicator-solana = Solana address
indicator-iban = Bank account (IBAN)
indicator-phone = Phone
indicator-email = Mail address
indicator-url = Link (do not open it)
indicator-handle = Account
indicator-voucher = Voucher or prepaid card
indicator-transfer-service = Money-transfer service
indicator-amount = Amount
indicator-password = Password shown
indicator-sending-host = Sending server
indicator-hidden = hidden; --show-password shows it
indicator-wrong = checksum wrong
indicator-repaired = it was split or disguised, here it is whole

scan-summary = { $messages ->
    [one] 1 message
   *[other] { $messages } messages
 }, { $megabytes } MB, { $rate } messages a second a core. { $unreadable ->
    [0] Everything was read.
    [one] 1 file was not read.
   *[other] { $unreadable } files were not read.
 }
scan-left-out-tables = { $count ->
    [one] 1 table (.tsv, .csv) in the folder was left out: it is no message. To have it read, name it.
   *[other] { $count } tables (.tsv, .csv) in the folder were left out: they are no messages. To have one read, name it.
 }
scan-left-out-hidden = { $count ->
    [one] 1 hidden file or folder was left out: its name begins with a dot. To have it read, name it.
   *[other] { $count } hidden files or folders were left out: their names begin with a dot. To have one read, name it.
 }


crisis-intro = If it is too much, or if you think of dying, talk to somebody now:
crisis-emergency = Emergency number, which always answers: { $numbers }
crisis-emergency-unknown = The emergency number always answers: 112 in Europe, 911 in North America, 000 in Australia.
country-unknown = To name the services of your country, add for example --country FR.

contact-url = { $value }
contact-form = form: { $value }
contact-phone = phone { $value }
contact-email = mail { $value }
contact-sms = text message to { $value }
contact-chat = online chat: { $value }
contact-handle = account { $value }
contact-free = free
hours-always = day and night
hours-every-day = every day
hours-days = { $first } to { $last }
hours-span = { $from }–{ $to }
hours-check-first = check these hours
fact-with-age = source seen on { $checked }
fact-check-first = check before you rely on it
day-mon = Monday
day-tue = Tuesday
day-wed = Wednesday
day-thu = Thursday
day-fri = Friday
day-sat = Saturday
day-sun = Sunday
day-named = { $name } { $day }

door-prepare = To have ready: { $what }
door-depends = If: { $what }
door-unless = Unless: { $what }
door-not-meant = Open to all, but meant for another situation than yours.
door-refused = Not "{ $name }". { $because }
door-instead = Rather: { $names }
doors-fit = Doors that fit
doors-refused = Doors to avoid, and why
step-due = on { $date }
step-wrong-doors = To avoid here:
talk-lines = Other people to talk to
talk-more = A friend, a doctor or a support service can help too. You need not tell everything.
block-guides = What to know about { $name }

doubt-contradicted = sources contradict each other
doubt-not-seen = source not seen
doubt-checked-in-the-future = checked on a day to come
doubt-stale = checked too long ago

# Two things of a list.
page-list-and = { $one }; { $other }
