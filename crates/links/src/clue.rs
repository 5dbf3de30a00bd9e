//! What a statement about a link rests on: small named facts, each with its value as it was found.

/// One thing that was seen. The sentence for people is the word `link-clue-ID` with `$value`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Clue {
    /// Small letters and hyphens: `status`, `shortener`, `unique-token`, `registered-on`.
    pub id: &'static str,
    /// As it was found; empty when the name says all.
    pub value: String,
}

impl Clue {
    /// A clue with a value.
    pub fn new(id: &'static str, value: impl Into<String>) -> Clue {
        Clue { id, value: value.into() }
    }

    /// A clue whose name says all.
    pub fn bare(id: &'static str) -> Clue {
        Clue { id, value: String::new() }
    }
}

/// Every clue there is, the strongest first, with what its value is.
pub const ALL: &[(&str, &str)] = &[
    // What is wrong with what was pasted, or is a trick.
    ("no-address", "nothing: the text holds no address"),
    ("cut-short", "how many bytes the text has; an address that long is not read to its end"),
    ("mail-address", "the mail address"),
    ("phone-number", "the telephone number as written"),
    ("other-scheme", "the scheme: javascript, data, file, gopher…"),
    ("user-info", "what stands before the @; the real host comes after it"),
    ("ip-literal", "the number, in its normal spelling"),
    ("ip-odd-spelling", "the number as it was written: octal, hexadecimal, in one piece"),
    ("private-number", "what the number is for: own, private, wrapped, special"),
    ("local-name", "the name, which means the own machine or network"),
    ("port", "the port, which is neither 80 nor 443"),
    ("onion", "the name of a hidden service of Tor"),
    ("no-such-ending", "the ending of the name, which no registry has"),
    ("direction-override", "the code points that turn the direction of writing"),
    ("looks-like", "the known domain that it looks like, or differs from in one letter"),
    ("name-inside", "the known domain whose name stands in this one: before the real domain, within it, or with another ending"),
    ("mixed-scripts", "the label that mixes letters of several scripts"),
    ("punycode-shown", "the name as it reads"),
    ("ip-logger", "the service that notes who visits, for whoever made the link"),
    ("shortener", "the service that hides where the address leads"),
    ("unique-mail", "the mail address that the link carries, also when encoded"),
    ("unique-token", "the part that can stand for one person"),
    ("address-inside", "another address that this one carries"),
    ("several-addresses", "how many addresses were found"),
    // What kept us from looking, or from seeing.
    ("refused-here", "why nothing was asked: malformed, scheme, port, user-info, number, local-name, no-consent"),
    ("not-public-number", "the number that the name leads to"),
    ("login-wall", "what says so: a status, a title, a field for a password"),
    ("login-redirect", "where it led: a page to log in"),
    ("captcha", "what says so"),
    ("forbidden", "the status"),
    ("rate-limited", "the status"),
    ("geo-block", "the status or the words"),
    ("payment-wall", "the status or the words"),
    ("age-gate", "the words"),
    ("is-private", "the words or the status by which the platform says so"),
    ("hides-private", "what the platform answers for private and for missing things alike"),
    ("server-error", "the status"),
    ("certificate", "what is wrong: wrong-name, expired, not-yet, unknown-issuer, other"),
    ("tls-failed", "the word for it"),
    ("not-http", "the word for it"),
    ("proxy-failed", "the word for it"),
    ("name-service-failed", "nothing"),
    ("timed-out", "nothing"),
    ("connection-refused", "nothing"),
    ("connection-broken", "the word for it"),
    ("nothing-asked", "nothing"),
    // What was seen.
    ("no-such-name", "the host"),
    ("removed-by-user", "the words by which the platform says so"),
    ("removed-by-platform", "the words by which the platform says so"),
    ("account-gone", "the words by which the platform says so"),
    ("platform-says", "the words or the field by which the platform says so"),
    ("expired-link", "the words by which the page says so"),
    ("dead-shortener", "the words by which the shortener says so"),
    ("not-found-status", "the status, 404 or 410"),
    ("not-found-words", "the words, in the title or the heading"),
    ("parked", "the words or the host of the advertisements or the sale"),
    ("unlisted", "the words or the field by which the platform says so"),
    ("is-there", "the words or the field by which the platform says so"),
    ("shows-title", "the title of the page"),
    ("not-text", "the media type of what is there"),
    ("status", "the status"),
    ("redirect", "where it led"),
    ("redirect-elsewhere", "the other domain that it led to"),
    ("redirect-home", "where it led: the first page of the site"),
    ("redirect-stopped", "the host that it leads to and that was not asked"),
    ("redirect-refused", "the address that it leads to and that is refused"),
    ("too-many-redirects", "nothing"),
    ("page-redirect", "where the page sends its reader, by itself"),
    ("control-same", "a made-up address beside this one: it gave the same page"),
    ("control-differs", "a made-up address beside this one: it gave another answer"),
    ("body-cut", "why the page is not whole: length, time, disconnect, unreadable"),
    ("empty-page", "nothing: the page shows no words"),
    ("not-as-expected", "the media type or host that came instead"),
    ("no-signature", "the platform, for whose answer no rule is known"),
    // What it rests on.
    ("signature", "platform, day and confidence of the rule"),
    ("signature-unverified", "platform and day of a rule that nobody has confirmed"),
    // What registries say.
    ("not-registered", "the domain"),
    ("registered-on", "the day"),
    ("domain-young", "how many days ago it was registered"),
    ("domain-on-hold", "the status, as the registry has it"),
    ("domain-leaving", "the status, as the registry has it"),
    ("registrar", "its name"),
    ("abuse-contact", "a mail address"),
    ("abuse-phone", "a telephone number"),
    ("registrar-contact", "a mail address or a telephone number"),
    ("registry-second-address", "the host of the registrar's own service, which was not asked"),
    ("owner-hidden", "nothing"),
    ("registry-leads-to", "the host that it leads to and that was not asked"),
    ("registry-no-answer", "the host that was asked"),
    ("registry-refused", "the status"),
    ("registry-unclear", "the status"),
    ("no-registry-service", "the ending of the name"),
    ("hoster-number", "the domain and the number that the name service gave"),
    ("hosted-by", "the name of the network that the number belongs to"),
    ("hoster-abuse-contact", "a mail address"),
    ("hoster-abuse-phone", "a telephone number"),
    ("hoster-unasked", "the registry of numbers that was not asked"),
    ("hoster-no-answer", "the registry of numbers that was asked"),
    // What the program adds.
    ("no-question", "nothing: there is no platform to ask"),
    ("under-18", "nothing"),
    // What it claims to be.
    ("platform", "the platform's name"),
    ("content-kind", "video, profile, post, file, folder, paste, invite…"),
    ("content-id", "the platform's own name for the content"),
    ("account", "the account that the address names"),
    ("registrable-domain", "the domain that somebody registered"),
    // What was mended. Nothing is stripped in silence.
    ("repaired-defanged", "what was made harmless, as written: hxxp, [.]"),
    ("repaired-scheme", "the scheme that was missing"),
    ("repaired-slashes", "the beginning as it was written"),
    ("repaired-around", "what stood around it: quotes, brackets, a full stop"),
    ("repaired-spaces", "nothing: spaces or line ends stood inside"),
    ("repaired-invisible", "code points that nobody sees and that were taken out"),
    ("repaired-letters", "the host or the letters as they were written"),
    ("fragment", "what stands behind #; it never leaves the machine"),
    ("not-known-offline", "nothing: whether anything is there cannot be seen from the address"),
];

/// The clue of this name, if there is one; data files name clues.
pub fn named(id: &str) -> Option<&'static str> {
    ALL.iter().map(|(one, _)| *one).find(|one| *one == id)
}

/// The strongest first, each once.
pub(crate) fn in_order(mut clues: Vec<Clue>) -> Vec<Clue> {
    clues.sort_by_key(|clue| ALL.iter().position(|(id, _)| *id == clue.id).unwrap_or(usize::MAX));
    let mut seen = std::collections::HashSet::new();
    clues.retain(|clue| seen.insert(clue.clone()));
    clues
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_each_once() {
        let ids: std::collections::HashSet<_> = ALL.iter().map(|(id, _)| id).collect();
        assert_eq!(ids.len(), ALL.len());
        // Each one is a sentence that a frightened person may read: few.
        assert!(ALL.len() <= 120, "{} clues", ALL.len());
        assert!(ALL.iter().all(|(id, about)| !about.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')));
    }
}
