//! Certificates (RFC 5280) as far as a time stamp needs them, and the ones that somebody trusts.

use der::asn1::ObjectIdentifier;
use der::pem::LineEnding;
use der::{Decode, Tag};
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage};
use x509_cert::time::Time;

use super::StampError;
use super::element::{Element, context, context_value};
use super::name;
use super::signature;

const SUBJECT_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.14");
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
const BASIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const EXTENDED: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
const TIME_STAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");
const ANY_USE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37.0");
/// Certificate policies, their mappings and constraints: they tell under which rules, which is said and not judged here.
const POLICIES: [&str; 4] = ["2.5.29.32", "2.5.29.33", "2.5.29.36", "2.5.29.54"];
const LABEL: &str = "CERTIFICATE";

/// A certificate by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// All of the subject's name: `C=US, O=Example, CN=Example TSA`. Letters that steer a terminal are replaced.
    pub subject: String,
    /// Its most telling part: the common name, or the organisation, or all of it.
    pub short: String,
    /// SHA-256 of the certificate's DER.
    pub sha256: [u8; 32],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Certificate {
    pub(super) der: Vec<u8>,
    pub(super) serial: Vec<u8>,
    /// Whole elements, compared byte for byte.
    pub(super) issuer: Vec<u8>,
    pub(super) subject: Vec<u8>,
    pub(super) key: Vec<u8>,
    signed: Vec<u8>,
    algorithm: Vec<u8>,
    signature: Vec<u8>,
    valid: (u64, u64),
    extensions: Vec<Extension>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Extension {
    oid: ObjectIdentifier,
    critical: bool,
    value: Vec<u8>,
}

impl Certificate {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, StampError> {
        let mut outer = Element::only(bytes, LABEL)?.expect(Tag::Sequence)?.fields()?;
        let signed = outer.next(Tag::Sequence)?;
        let algorithm = outer.next(Tag::Sequence)?;
        let signature = outer.any()?.bits()?;
        outer.end()?;
        let mut fields = signed.fields()?;
        if let Some(version) = fields.optional(context(0))? {
            let version = version.all()?;
            if version.len() != 1 || !matches!(version.first().map(|version| version.small()), Some(Ok(1 | 2))) {
                return Err(signed.wrong());
            }
        }
        let serial = fields.any()?.integer()?;
        if fields.next(Tag::Sequence)?.whole != algorithm.whole {
            return Err(algorithm.wrong());
        }
        let issuer = fields.next(Tag::Sequence)?.whole;
        let validity = fields.next(Tag::Sequence)?.all()?;
        let [from, to] = validity.as_slice() else { return Err(signed.wrong()) };
        let subject = fields.next(Tag::Sequence)?.whole;
        let key = fields.next(Tag::Sequence)?.whole;
        for number in [1, 2] {
            fields.optional(context_value(number))?;
        }
        let mut extensions = Vec::new();
        if let Some(wrapped) = fields.optional(context(3))? {
            for list in wrapped.all()? {
                for extension in list.expect(Tag::Sequence)?.all()? {
                    extensions.push(Extension::read(extension)?);
                }
            }
        }
        fields.end()?;
        if extensions.iter().enumerate().any(|(at, one)| extensions.iter().skip(at + 1).any(|other| other.oid == one.oid)) {
            return Err(signed.wrong());
        }
        Ok(Certificate {
            der: bytes.to_vec(),
            serial: serial.to_vec(),
            issuer: issuer.to_vec(),
            subject: subject.to_vec(),
            key: key.to_vec(),
            signed: signed.whole.to_vec(),
            algorithm: algorithm.whole.to_vec(),
            signature: signature.to_vec(),
            valid: (seconds(*from)?, seconds(*to)?),
            extensions,
        })
    }

    pub(super) fn named(&self) -> Named {
        let (subject, short) = name::read(&self.subject);
        Named { subject, short, sha256: crate::digest::sha256(&self.der) }
    }

    pub(super) fn pem(&self) -> String {
        der::pem::encode_string(LABEL, LineEnding::LF, &self.der).expect("memory is the only thing that can lack, and there is as much again")
    }

    pub(super) fn is_self_issued(&self) -> bool {
        self.issuer == self.subject
    }

    /// Whether this one's signature is by the other's key; the names are not looked at.
    pub(super) fn is_signed_by(&self, issuer: &Certificate) -> Result<(), StampError> {
        signature::verify(&issuer.key, Element::only(&self.algorithm, LABEL)?, None, &self.signed, &self.signature)
    }

    /// Whether it is signed by its own key.
    pub(super) fn is_self_signed(&self) -> bool {
        let own = |algorithm| signature::verify_own(&self.key, algorithm, &self.signed, &self.signature);
        self.is_self_issued() && Element::only(&self.algorithm, LABEL).and_then(own).is_ok()
    }

    /// The subject key identifier, when there is one.
    pub(super) fn key_identifier(&self) -> Option<&[u8]> {
        let extension = self.extension(SUBJECT_KEY)?;
        Element::only(&extension.value, LABEL).and_then(Element::octets).ok()
    }

    /// For time stamping, critically and alone (RFC 3161, 2.3), with a key that may sign.
    pub(super) fn check_time_stamping(&self) -> Result<(), StampError> {
        let extension = self.extension(EXTENDED).ok_or(StampError::NotForTimeStamping)?;
        let uses = ExtendedKeyUsage::from_der(&extension.value).map_err(|_| StampError::Malformed(LABEL))?.0;
        let signs = self.key_usage()?.is_none_or(|usage| usage.digital_signature() || usage.non_repudiation());
        if extension.critical && uses == [TIME_STAMPING] && signs { Ok(()) } else { Err(StampError::NotForTimeStamping) }
    }

    /// Valid at this time, and nothing in it that must be understood and is not (RFC 5280, 4.2).
    pub(super) fn check_at(&self, unix: u64) -> Result<(), StampError> {
        if unix < self.valid.0 || unix > self.valid.1 {
            return Err(StampError::Chain("a certificate was not valid at that time"));
        }
        let known = |oid: ObjectIdentifier| [KEY_USAGE, BASIC, EXTENDED].contains(&oid) || POLICIES.contains(&oid.to_string().as_str());
        if self.extensions.iter().any(|extension| extension.critical && !known(extension.oid)) {
            return Err(StampError::Chain("a certificate has a critical extension that is not judged here"));
        }
        Ok(())
    }

    /// May sign certificates of time stamping, with so many others between it and the last (RFC 5280, 6.1.4).
    pub(super) fn check_authority(&self, between: usize) -> Result<(), StampError> {
        const WRONG: StampError = StampError::Chain("a certificate may not sign others");
        let basic = self.extension(BASIC).ok_or(WRONG)?;
        let basic = BasicConstraints::from_der(&basic.value).map_err(|_| StampError::Malformed(LABEL))?;
        if !basic.ca || !self.key_usage()?.is_none_or(|usage| usage.key_cert_sign()) {
            return Err(WRONG);
        }
        if basic.path_len_constraint.is_some_and(|most| between > usize::from(most)) {
            return Err(StampError::Chain("too many certificates in between"));
        }
        let Some(extended) = self.extension(EXTENDED) else { return Ok(()) };
        let uses = ExtendedKeyUsage::from_der(&extended.value).map_err(|_| StampError::Malformed(LABEL))?.0;
        if uses.contains(&TIME_STAMPING) || uses.contains(&ANY_USE) { Ok(()) } else { Err(WRONG) }
    }

    fn key_usage(&self) -> Result<Option<KeyUsage>, StampError> {
        self.extension(KEY_USAGE).map(|usage| KeyUsage::from_der(&usage.value).map_err(|_| StampError::Malformed(LABEL))).transpose()
    }

    fn extension(&self, oid: ObjectIdentifier) -> Option<&Extension> {
        self.extensions.iter().find(|extension| extension.oid == oid)
    }
}

impl Extension {
    /// `Extension ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }`
    fn read(element: Element<'_>) -> Result<Self, StampError> {
        let mut fields = element.expect(Tag::Sequence)?.fields()?;
        let oid = fields.any()?.oid()?;
        let critical = fields.optional(Tag::Boolean)?.map(Element::truth).transpose()?.is_some();
        let value = fields.any()?.octets()?.to_vec();
        fields.end()?;
        Ok(Extension { oid, critical, value })
    }
}

fn seconds(element: Element<'_>) -> Result<u64, StampError> {
    Time::from_der(element.whole).map(|time| time.to_unix_duration().as_secs()).map_err(|_| element.wrong())
}

/// Certificates that somebody gave: where a chain may end, and what may help it get there.
#[derive(Debug, Clone)]
pub struct Trust {
    pub(super) certificates: Vec<Certificate>,
}

impl Trust {
    /// From PEM, as in a `-CAfile` of OpenSSL: any number of certificates; what stands between them is not looked at.
    ///
    /// Chains end at the self-issued ones; where there is none, at those whose issuer is not among them (OpenSSL's `-partial_chain`).
    ///
    /// # Errors
    /// [`StampError::Malformed`] when one of them cannot be read, or there is none, or more than five hundred.
    pub fn from_pem(text: &str) -> Result<Self, StampError> {
        const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
        const END: &str = "-----END CERTIFICATE-----";
        const WRONG: StampError = StampError::Malformed("PEM");
        let mut certificates = Vec::new();
        for piece in text.split(BEGIN).skip(1) {
            let (inside, _) = piece.split_once(END).ok_or(WRONG)?;
            let plain: String = inside.chars().filter(|letter| !letter.is_ascii_whitespace()).collect();
            let der = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, plain).map_err(|_| WRONG)?;
            certificates.push(Certificate::read(&der)?);
        }
        if certificates.is_empty() || certificates.len() > 500 { Err(WRONG) } else { Ok(Trust { certificates }) }
    }

    /// From one certificate in DER.
    ///
    /// # Errors
    /// [`StampError::Malformed`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, StampError> {
        Ok(Trust { certificates: vec![Certificate::read(bytes)?] })
    }

    /// As PEM, in the form that [`chain_pem`](super::chain_pem) writes.
    pub fn to_pem(&self) -> String {
        self.certificates.iter().map(Certificate::pem).collect()
    }

    /// Whether somebody answers for every bit of every certificate: itself, another of them, or the same one in the token.
    pub(super) fn is_tight(&self, carried: &[Certificate]) -> bool {
        let signed = |one: &Certificate| self.certificates.iter().any(|other| one.issuer == other.subject && one.is_signed_by(other).is_ok());
        self.certificates.iter().all(|one| carried.contains(one) || one.is_self_signed() || signed(one))
    }

    /// Whether a self-issued certificate is among them: then OpenSSL needs no `-partial_chain`.
    pub fn is_whole(&self) -> bool {
        self.certificates.iter().any(Certificate::is_self_issued)
    }

    /// Whether a chain may end at this one.
    pub(super) fn ends_at(&self, certificate: &Certificate) -> bool {
        if !self.certificates.contains(certificate) {
            return false;
        }
        if self.is_whole() {
            return certificate.is_self_issued();
        }
        !self.certificates.iter().any(|other| other.subject == certificate.issuer)
    }
}
