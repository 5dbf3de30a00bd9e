//! Holds each signature of a mail against the keys at hand, and says what it proves.

use std::collections::HashMap;

use base64::Engine;

use super::canonical::Form;
use super::crypto;
use super::field::{Raw, value_of};
use super::keys::{BASE64, Keys, Record};
use super::tags::Tags;

/// More signatures than these are no honest mail's, and each costs work.
const MOST_SIGNATURES: usize = 16;

/// One signature, and what was found of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signed {
    /// The domain that signs (`d=`), small letters; empty when it could not be read.
    pub(crate) domain: String,
    /// Its selector (`s=`).
    pub(crate) selector: String,
    /// What was found.
    pub(crate) outcome: Outcome,
    /// The signing domain is the one of the sender that is shown, or above it, and nothing unsigned stands in its place.
    pub(crate) of_sender: bool,
    /// Only the beginning of the text is signed (`l=`); anybody may have added the rest.
    pub(crate) partial: bool,
    /// The domain only tries signing out (`t=y` in the key).
    pub(crate) testing: bool,
}

/// What was found of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The domain signed this text and these fields.
    Pass,
    /// It did not, or they were changed since.
    Fail(Because),
    /// There is no key at hand for it.
    NoKey,
}

/// Why a signature does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Because {
    /// The text is another than the one signed.
    BodyChanged,
    /// The fields are others than those signed, or somebody else made the signature.
    SignatureWrong,
    /// It was good only until a day that was over when the mail came.
    Expired,
    /// The domain took the key back.
    KeyRevoked,
    /// The key in the file is none, is for something else, or too short to prove anything.
    KeyUnusable,
    /// It is made in a way that proves nothing (SHA-1) or that is not known.
    Unsupported,
    /// It does not say what a signature must.
    Malformed,
}

impl Signed {
    /// The mail was truly sent by the sender's domain: nothing is left to add by others.
    pub(crate) fn confirms_sender(&self) -> bool {
        self.outcome == Outcome::Pass && self.of_sender && !self.partial && !self.testing
    }
}

/// Checks every signature of a mail. `sender` is the address that is shown; `came` is when the mail came, in seconds since 1970.
pub(crate) fn check(mail: &[u8], sender: Option<&str>, came: i64, keys: &Keys) -> Vec<Signed> {
    let raw = Raw::of(mail);
    raw.places("DKIM-Signature").iter().take(MOST_SIGNATURES).map(|place| one(&raw, *place, sender, came, keys)).collect()
}

fn one(raw: &Raw, place: usize, sender: Option<&str>, came: i64, keys: &Keys) -> Signed {
    let value = String::from_utf8_lossy(value_of(&raw.fields[place])).into_owned();
    let tags = Tags::read(&value).unwrap_or_default();
    let name = |tag: &str| tags.compact(tag).unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    let mut signed =
        Signed { domain: name("d"), selector: name("s"), outcome: Outcome::Fail(Because::Malformed), of_sender: false, partial: false, testing: false };
    if let Some(signature) = Signature::read(&tags) {
        signed.of_sender = signature.fields_of_sender_signed(raw) && sender.is_some_and(|sender| is_of(sender, &signed.domain));
        signature.judge(raw, place, came, keys, &mut signed);
    }
    signed
}

/// Whether the address is of the domain, or of one below it.
fn is_of(address: &str, domain: &str) -> bool {
    let host = address.rsplit_once('@').map_or("", |(_, host)| host).trim_end_matches('.').to_ascii_lowercase();
    is_or_below(&host, domain)
}

fn is_or_below(host: &str, domain: &str) -> bool {
    !domain.is_empty() && (host == domain || host.strip_suffix(domain).is_some_and(|above| above.ends_with('.')))
}

/// What a signature says of itself (RFC 6376 section 3.5).
#[derive(Debug)]
struct Signature {
    ed25519: Option<bool>,
    forms: Option<(Form, Form)>,
    fields: Vec<String>,
    body_hash: Vec<u8>,
    signature: Vec<u8>,
    length: Option<usize>,
    made: Option<i64>,
    good_until: Option<i64>,
    /// The domain of `i=`; the signing domain where there is none.
    identity: String,
}

impl Signature {
    /// `None` when something is missing, or contradicts itself.
    fn read(tags: &Tags) -> Option<Self> {
        let domain = tags.compact("d")?.to_ascii_lowercase();
        let seconds = |tag: &str| tags.compact(tag).map(|value| value.parse::<i64>());
        let identity = tags.compact("i").map_or_else(|| domain.clone(), |i| i.rsplit_once('@').map_or("", |(_, host)| host).to_ascii_lowercase());
        let signature = Signature {
            ed25519: match tags.compact("a")?.to_ascii_lowercase().as_str() {
                "rsa-sha256" => Some(false),
                "ed25519-sha256" => Some(true),
                _ => None,
            },
            forms: Form::pair(tags.get("c")),
            fields: tags.list("h")?,
            body_hash: BASE64.decode(tags.compact("bh")?).ok()?,
            signature: BASE64.decode(tags.compact("b")?).ok()?,
            length: tags.compact("l").map(|value| value.parse()).transpose().ok()?,
            made: seconds("t").transpose().ok()?,
            good_until: seconds("x").transpose().ok()?,
            identity,
        };
        let times_fit = signature.made.zip(signature.good_until).is_none_or(|(made, until)| until > made);
        let says_enough = tags.get("v") == Some("1") && tags.compact("s").is_some_and(|s| !s.is_empty()) && signature.fields.iter().any(|one| one == "from");
        (says_enough && times_fit && is_or_below(&signature.identity, &domain)).then_some(signature)
    }

    /// Every `From` that the mail has is signed. A second one, put above the signed one, is what some programs would show.
    fn fields_of_sender_signed(&self, raw: &Raw) -> bool {
        raw.places("From").len() <= self.fields.iter().filter(|name| *name == "from").count()
    }

    fn judge(&self, raw: &Raw, place: usize, came: i64, keys: &Keys, signed: &mut Signed) {
        let fail = |because| Outcome::Fail(because);
        let (Some(ed25519), Some((head, body))) = (self.ed25519, self.forms) else {
            signed.outcome = fail(Because::Unsupported);
            return;
        };
        let body = body.body(&raw.body);
        let length = self.length.unwrap_or(body.len());
        signed.partial = length < body.len();
        let same_body = body.get(..length).is_some_and(|part| crypto::hash(part) == self.body_hash[..]);
        let text = self.signed_fields(raw, place, head);
        signed.outcome = Outcome::NoKey;
        for record in keys.of(&signed.selector, &signed.domain) {
            signed.outcome = match record {
                Record::Revoked => fail(Because::KeyRevoked),
                Record::Unusable => fail(Because::KeyUnusable),
                Record::Key { key, strict, testing } => {
                    signed.testing = *testing;
                    if matches!(key, crypto::PublicKey::Ed25519(_)) != ed25519 || *strict && self.identity != signed.domain {
                        fail(Because::KeyUnusable)
                    } else if !key.signed(&text, &self.signature) {
                        fail(Because::SignatureWrong)
                    } else if !same_body {
                        fail(Because::BodyChanged)
                    } else if self.good_until.is_some_and(|until| until < came) {
                        fail(Because::Expired)
                    } else {
                        Outcome::Pass
                    }
                }
            };
            if signed.outcome == Outcome::Pass {
                return;
            }
        }
    }

    /// The fields in the order of `h=`, each name taken from the bottom up, and the signature's own field without its `b=`.
    fn signed_fields(&self, raw: &Raw, place: usize, form: Form) -> Vec<u8> {
        let mut text = Vec::new();
        let mut taken: HashMap<&str, usize> = HashMap::new();
        for name in &self.fields {
            let taken = taken.entry(name).or_default();
            *taken += 1;
            let places = raw.places(name);
            // A name that stands in the list once more than in the mail signs that there is no further field of it.
            if let Some(next) = places.len().checked_sub(*taken) {
                text.extend(form.field(&raw.fields[places[next]]));
                text.extend_from_slice(b"\r\n");
            }
        }
        text.extend(form.field(&without_value(&raw.fields[place])));
        text
    }
}

/// The field without the value of its tag `b=`.
fn without_value(field: &[u8]) -> Vec<u8> {
    let colon = field.iter().position(|byte| *byte == b':').map_or(0, |colon| colon + 1);
    let mut out = field[..colon].to_vec();
    for (number, part) in field[colon..].split(|byte| *byte == b';').enumerate() {
        if number > 0 {
            out.push(b';');
        }
        let equals = part.iter().position(|byte| *byte == b'=');
        match equals {
            Some(equals) if part[..equals].trim_ascii() == b"b" => out.extend_from_slice(&part[..=equals]),
            _ => out.extend_from_slice(part),
        }
    }
    out
}

impl Outcome {
    /// The stable name of the result, and of its reason.
    pub(crate) fn ids(self) -> (&'static str, Option<&'static str>) {
        match self {
            Outcome::Pass => ("pass", None),
            Outcome::NoKey => ("no-key", None),
            Outcome::Fail(because) => ("fail", Some(because.id())),
        }
    }
}

impl Because {
    /// The stable name.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Because::BodyChanged => "body-changed",
            Because::SignatureWrong => "signature-wrong",
            Because::Expired => "expired",
            Because::KeyRevoked => "key-revoked",
            Because::KeyUnusable => "key-unusable",
            Because::Unsupported => "unsupported",
            Because::Malformed => "malformed",
        }
    }
}

#[cfg(test)]
mod tests;
