//! What the authority signed: `TSTInfo` (RFC 3161, 2.4.2).

use der::asn1::ObjectIdentifier;
use der::{DateTime, Tag};

use super::element::{Element, context, context_value};
use super::signature::Hash;
use super::{StampError, Subject};

/// A moment that an authority names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Seconds since 1970, UTC: what `openssl ts -verify -attime` takes.
    pub unix: u64,
    /// Nanoseconds on top; finer ones are cut off.
    pub nanos: u32,
    date: DateTime,
}

impl std::fmt::Display for Moment {
    /// RFC 3339, UTC, whole seconds: `2025-03-11T08:52:08Z`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.date.fmt(formatter)
    }
}

/// How far from the truth the authority's clock may have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accuracy {
    /// Whole seconds.
    pub seconds: u64,
    /// Below a second, in microseconds.
    pub micros: u32,
}

#[derive(Debug)]
pub(super) struct Info<'a> {
    pub(super) policy: ObjectIdentifier,
    /// As encoded: the shortest two's complement.
    pub(super) serial: &'a [u8],
    pub(super) gen_time: Moment,
    pub(super) accuracy: Option<Accuracy>,
    hash: Hash,
    imprint: &'a [u8],
    nonce: Option<&'a [u8]>,
}

impl<'a> Info<'a> {
    pub(super) fn read(content: &'a [u8]) -> Result<Self, StampError> {
        let mut fields = Element::only(content, "TSTInfo")?.expect(Tag::Sequence)?.fields()?;
        let version = fields.any()?;
        if version.small()? != 1 {
            return Err(version.wrong());
        }
        let policy = fields.any()?.oid()?;
        let mut imprint = fields.next(Tag::Sequence)?.fields()?;
        let hash = Hash::named(imprint.any()?)?;
        let digest = imprint.any()?.octets()?;
        imprint.end()?;
        let serial = fields.any()?.integer()?;
        let gen_time = moment(fields.next(Tag::GeneralizedTime)?)?;
        let accuracy = fields.optional(Tag::Sequence)?.map(accuracy).transpose()?;
        fields.optional(Tag::Boolean)?.map(Element::truth).transpose()?;
        let nonce = fields.optional(Tag::Integer)?.map(Element::integer).transpose()?;
        // The name in here is the authority's own word; names are taken from the certificate.
        fields.optional(context(0))?;
        if let Some(extensions) = fields.optional(context(1))? {
            for extension in extensions.all()? {
                let parts = extension.expect(Tag::Sequence)?.all()?;
                if parts.get(1).is_some_and(|part| part.tag == Tag::Boolean) {
                    return Err(StampError::Unjudged("a critical extension of the token"));
                }
            }
        }
        fields.end()?;
        Ok(Info { policy, serial, gen_time, accuracy, hash, imprint: digest, nonce })
    }

    pub(super) fn check_subject(&self, subject: Subject<'_>) -> Result<(), StampError> {
        let same = match (subject, self.hash) {
            (Subject::Data(bytes), hash) => hash.digest(bytes) == self.imprint,
            (Subject::Sha256(digest), Hash::Sha256) => digest == self.imprint,
            (Subject::Sha512(digest), Hash::Sha512) => digest == self.imprint,
            _ => return Err(StampError::OtherHash),
        };
        if same { Ok(()) } else { Err(StampError::Imprint) }
    }

    pub(super) fn check_nonce(&self, nonce: Option<u64>) -> Result<(), StampError> {
        match nonce {
            Some(asked) if self.nonce != Some(&super::request::integer(asked)) => Err(StampError::Nonce),
            _ => Ok(()),
        }
    }
}

/// `YYYYMMDDhhmmss[.f…]Z`, without zeros at the end of the fraction (RFC 3161, 2.4.2).
fn moment(element: Element<'_>) -> Result<Moment, StampError> {
    let text = std::str::from_utf8(element.value).ok().and_then(|text| text.strip_suffix('Z')).ok_or(element.wrong())?;
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 14 || !digits(whole) || fraction.is_some_and(|fraction| fraction.is_empty() || !digits(fraction) || fraction.ends_with('0')) {
        return Err(element.wrong());
    }
    let number = |from: usize, to: usize| whole.get(from..to).and_then(|part| part.parse::<u16>().ok()).unwrap_or(u16::MAX);
    let two = |from: usize| number(from, from + 2) as u8;
    let date = DateTime::new(number(0, 4), two(4), two(6), two(8), two(10), two(12)).map_err(|_| element.wrong())?;
    let nanos: String = fraction.unwrap_or("").chars().chain("000000000".chars()).take(9).collect();
    Ok(Moment { unix: date.unix_duration().as_secs(), nanos: nanos.parse().map_err(|_| element.wrong())?, date })
}

/// `Accuracy ::= SEQUENCE { seconds INTEGER OPTIONAL, millis [0] INTEGER (1..999) OPTIONAL, micros [1] INTEGER (1..999) OPTIONAL }`
fn accuracy(element: Element<'_>) -> Result<Accuracy, StampError> {
    let mut fields = element.fields()?;
    let seconds = fields.optional(Tag::Integer)?.map(Element::small).transpose()?.unwrap_or(0);
    let mut part = |number: u8| -> Result<u32, StampError> {
        let Some(field) = fields.optional(context_value(number))? else { return Ok(0) };
        match field.value {
            [one @ 1..=0x7f] => Ok(u32::from(*one)),
            [high, low] if *high < 4 && (*high > 0 || *low > 0x7f) => Ok(u32::from(*high) * 256 + u32::from(*low)),
            _ => Err(field.wrong()),
        }
    };
    let micros = part(0)? * 1000 + part(1)?;
    fields.end()?;
    Ok(Accuracy { seconds, micros })
}
