//! Keys from files: the TXT record of a selector, as a person can save it from the DNS.
//!
//! A file holds one or more records, each after its name: `selector._domainkey.example.org v=DKIM1; k=rsa; p=…`, on one line or
//! several, with or without the quotes and columns of `dig`, `host` and `nslookup`. A file with one bare record carries its name in
//! its own: `selector._domainkey.example.org.txt`.

use std::path::Path;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::crypto::PublicKey;
use super::tags::Tags;

/// What stands between selector and domain (RFC 6376 section 3.6.2.1).
const MARK: &str = "._domainkey.";
/// Where the tags of a record begin, when nothing is quoted.
const BEGINNINGS: &[&str] = &["v=", "k=", "p=", "h=", "t=", "s=", "n="];

/// Base64 as it is found: some records leave the padding out.
pub(crate) const BASE64: GeneralPurpose =
    GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true));

/// The keys at hand.
#[derive(Debug, Clone, Default)]
pub(crate) struct Keys(Vec<Entry>);

/// One record and its name, `selector._domainkey.domain`, small letters.
#[derive(Debug, Clone)]
struct Entry {
    name: String,
    record: Record,
}

/// What a record says (RFC 6376 section 3.6.1).
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a handful of records, for one command")]
pub(crate) enum Record {
    /// A key, and what it may be used for.
    Key {
        /// The key.
        key: PublicKey,
        /// The `i=` of a signature must name this very domain (`t=s`).
        strict: bool,
        /// The domain only tries signing out (`t=y`).
        testing: bool,
    },
    /// The domain took the key back (`p=` is empty).
    Revoked,
    /// No key that can be used here.
    Unusable,
}

impl Keys {
    /// Adds the records of one file; says how many were found.
    pub(crate) fn add(&mut self, path: &Path, text: &str) -> usize {
        let before = self.0.len();
        for (name, text) in named(text) {
            if let Some(record) = Record::read(&text) {
                self.0.push(Entry { name, record });
            }
        }
        if self.0.len() == before
            && let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|name| name.contains(MARK))
            && let Some(record) = Record::read(&unquoted(text))
        {
            let name = name.strip_suffix(".txt").unwrap_or(name);
            self.0.push(Entry { name: tidy(name), record });
        }
        self.0.len() - before
    }

    /// The records of a selector. There may be several; one that fits is enough.
    pub(crate) fn of<'a>(&'a self, selector: &str, domain: &str) -> impl Iterator<Item = &'a Record> {
        let name = tidy(&format!("{selector}{MARK}{domain}"));
        self.0.iter().filter(move |entry| entry.name == name).map(|entry| &entry.record)
    }
}

impl Record {
    /// Reads the tags of a record. `None` when it is none.
    fn read(text: &str) -> Option<Self> {
        let tags = Tags::read(text)?;
        let key = tags.compact("p")?;
        let says = |name: &str, wanted: &[&str]| tags.list(name).is_none_or(|list| list.iter().any(|one| wanted.contains(&one.as_str())));
        if tags.get("v").is_some_and(|version| version != "DKIM1") {
            return None;
        }
        if key.is_empty() {
            return Some(Record::Revoked);
        }
        if !says("h", &["sha256"]) || !says("s", &["*", "email"]) {
            return Some(Record::Unusable);
        }
        let flag = |flag: &str| tags.list("t").is_some_and(|flags| flags.iter().any(|one| one == flag));
        let bytes = BASE64.decode(key).ok();
        let key = bytes.and_then(|bytes| match tags.get("k").unwrap_or("rsa") {
            "rsa" => PublicKey::rsa(&bytes),
            "ed25519" => PublicKey::ed25519(&bytes),
            _ => None,
        });
        Some(key.map_or(Record::Unusable, |key| Record::Key { key, strict: flag("s"), testing: flag("y") }))
    }
}

/// Each name with the record after it.
fn named(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, &str)> = Vec::new();
    let mut rest = text;
    while let Some(mark) = rest.find(MARK) {
        let begin = rest[..mark].rfind(is_border).map_or(0, |place| place + 1);
        let end = rest[mark..].find(is_border).map_or(rest.len(), |length| mark + length);
        if let Some((_, before)) = found.last_mut() {
            *before = &before[..before.len() - (rest.len() - begin)];
        }
        found.push((tidy(&rest[begin..end]), &rest[end..]));
        rest = &rest[end..];
    }
    found.into_iter().map(|(name, text)| (name, unquoted(text))).collect()
}

/// Letters of which no name is made.
fn is_border(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '=' | ':' | ',' | '(' | ')' | '<' | '>')
}

/// The record's text: what is quoted, put together; or, without quotes, from its first tag on.
fn unquoted(text: &str) -> String {
    if text.contains('"') {
        return text.split('"').skip(1).step_by(2).collect::<String>().replace('\\', "");
    }
    let begin = BEGINNINGS.iter().filter_map(|tag| text.find(tag)).min().unwrap_or(text.len());
    text[begin..].trim().to_owned()
}

fn tidy(name: &str) -> String {
    name.trim().trim_end_matches('.').to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An Ed25519 key of RFC 8463, appendix A.2.
    const P: &str = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    fn count(file: &str, text: &str) -> (usize, usize) {
        let mut keys = Keys::default();
        let added = keys.add(Path::new(file), text);
        let usable = keys.of("One", "EXAMPLE.org.").filter(|record| matches!(record, Record::Key { .. })).count();
        (added, usable)
    }

    #[test]
    fn every_way_to_save_a_record() {
        for text in [
            format!("one._domainkey.example.org v=DKIM1; k=ed25519; p={P}"),
            format!("one._domainkey.example.org\nv=DKIM1; k=ed25519;\n p={P}\n"),
            format!("ONE._domainkey.example.org.\t3600\tIN\tTXT\t\"v=DKIM1; k=ed25519; \" \"p={P}\""),
            format!(";one._domainkey.example.org. IN TXT\n\none._domainkey.example.org. 300 IN TXT \"v=DKIM1;k=ed25519;p={P}\""),
            format!("one._domainkey.example.org\ttext = \"v=DKIM1\\; k=ed25519\\; p={P}\""),
            format!("one._domainkey.example.org descriptive text \"v=DKIM1; k=ed25519; p={P}\""),
        ] {
            assert_eq!(count("key.txt", &text), (1, 1), "{text}");
        }
        assert_eq!(count("one._domainkey.example.org.txt", &format!("k=ed25519; p={P}")), (1, 1));
        assert_eq!(count("one._domainkey.example.org", &format!("\"k=ed25519; p={P}\"")), (1, 1));
    }

    #[test]
    fn several_in_one_file() {
        let text = format!("one._domainkey.example.org k=ed25519; p={P}\ntwo._domainkey.example.org \"p=\"\none._domainkey.example.org k=ed25519; p={P}");
        assert_eq!(count("keys.txt", &text), (3, 2));
    }

    #[test]
    fn what_is_no_key() {
        assert_eq!(count("key.txt", ""), (0, 0));
        assert_eq!(count("key.txt", &format!("k=ed25519; p={P}")), (0, 0), "a record without a name");
        assert_eq!(count("key.txt", "one._domainkey.example.org"), (0, 0));
        assert_eq!(count("key.txt", &format!("one._domainkey.example.org v=DKIM2; k=ed25519; p={P}")), (0, 0));
        for unusable in ["p=", "k=ed25519; p=AAAA", "k=rsa; p=AAAA", "k=dsa; p=AAAA", "k=ed25519; p=§"] {
            assert_eq!(count("key.txt", &format!("one._domainkey.example.org {unusable}")), (1, 0), "{unusable}");
        }
        for not_for_mail in ["s=other;", "h=sha1;"] {
            assert_eq!(count("key.txt", &format!("one._domainkey.example.org {not_for_mail} k=ed25519; p={P}")), (1, 0));
        }
    }
}
