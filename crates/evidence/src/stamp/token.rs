//! The token: CMS `SignedData` around a `TSTInfo`, with exactly one signer (RFC 5652, 5; RFC 3161, 2.4.2).

use der::Tag;
use der::asn1::ObjectIdentifier;

use super::attributes::Attributes;
use super::certificate::Certificate;
use super::element::{Element, context, context_value};
use super::signature::{self, Hash};
use super::{StampError, Trust};

pub(super) const TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const PART: &str = "token";

#[derive(Debug)]
pub(super) struct Token<'a> {
    /// The `TSTInfo`, encoded.
    pub(super) content: &'a [u8],
    pub(super) certificates: Vec<Certificate>,
    signer: Signer<'a>,
}

/// `SignerInfo`
#[derive(Debug)]
struct Signer<'a> {
    id: Id<'a>,
    hash: Hash,
    attributes: Attributes<'a>,
    algorithm: Element<'a>,
    signature: &'a [u8],
}

/// Which certificate says that it signed.
#[derive(Debug)]
enum Id<'a> {
    IssuerAndSerial { issuer: &'a [u8], serial: &'a [u8] },
    KeyIdentifier(&'a [u8]),
}

impl<'a> Token<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, StampError> {
        let mut outer = Element::only(bytes, PART)?.expect(Tag::Sequence)?.fields()?;
        let kind = outer.any()?;
        if kind.oid()? != SIGNED_DATA {
            return Err(kind.wrong());
        }
        let inside = only(outer.next(context(0))?)?.expect(Tag::Sequence)?;
        outer.end()?;
        let mut fields = inside.fields()?;
        let version = fields.any()?;
        // Version 3 whenever the content is not plain data, as here (RFC 5652, 5.1).
        if version.small()? != 3 {
            return Err(version.wrong());
        }
        let hashes = fields.next(Tag::Set)?;
        let content = content(fields.next(Tag::Sequence)?)?;
        let certificates = match fields.optional(context(0))? {
            Some(set) => set.all()?.into_iter().map(certificate).collect::<Result<Vec<_>, _>>()?,
            None => Vec::new(),
        };
        if fields.optional(context(1))?.is_some() {
            return Err(StampError::Unjudged("a list of revoked certificates"));
        }
        let signer = Signer::read(only(fields.next(Tag::Set)?)?.expect(Tag::Sequence)?)?;
        fields.end()?;
        // The list of hashes is not signed: it has to be just the one that the signer used.
        if Hash::named(only(hashes)?)? != signer.hash {
            return Err(hashes.wrong());
        }
        Ok(Token { content, certificates, signer })
    }

    /// The certificate that the signer names twice: openly, and by its hash in what is signed. Others that merely look like it do not count.
    pub(super) fn signer_certificate<'c>(&'c self, trust: Option<&'c Trust>) -> Result<&'c Certificate, StampError> {
        let given = trust.map_or(&[][..], |trust| &trust.certificates);
        let mut named = self.certificates.iter().chain(given).filter(|certificate| self.signer.id.is(certificate)).peekable();
        if named.peek().is_none() {
            return Err(StampError::NoSigner);
        }
        named.find(|certificate| self.signer.attributes.name(certificate)).ok_or(StampError::OtherCertificate)
    }

    /// The signature over the attributes, and the attributes' digest over the content.
    pub(super) fn check_signature(&self, certificate: &Certificate) -> Result<(), StampError> {
        let signer = &self.signer;
        signer.attributes.check_content(&signer.hash.digest(self.content))?;
        signature::verify(&certificate.key, signer.algorithm, Some(signer.hash), &signer.attributes.signed_bytes(), signer.signature)
    }
}

impl<'a> Signer<'a> {
    fn read(element: Element<'a>) -> Result<Self, StampError> {
        let mut fields = element.fields()?;
        let version = fields.any()?;
        let id = fields.any()?;
        let (id, wanted) = match id.tag {
            Tag::Sequence => {
                let mut parts = id.fields()?;
                let (issuer, serial) = (parts.next(Tag::Sequence)?.whole, parts.any()?.integer()?);
                parts.end()?;
                (Id::IssuerAndSerial { issuer, serial }, 1)
            }
            tag if tag == context_value(0) => (Id::KeyIdentifier(id.value), 3),
            _ => return Err(id.wrong()),
        };
        if version.small()? != wanted {
            return Err(version.wrong());
        }
        let hash = Hash::named(fields.any()?)?;
        let attributes = Attributes::read(fields.next(context(0))?)?;
        let algorithm = fields.next(Tag::Sequence)?;
        let signature = fields.any()?.octets()?;
        if fields.optional(context(1))?.is_some() {
            return Err(StampError::Unjudged("attributes that nobody signed"));
        }
        fields.end()?;
        Ok(Signer { id, hash, attributes, algorithm, signature })
    }
}

impl Id<'_> {
    fn is(&self, certificate: &Certificate) -> bool {
        match self {
            Id::IssuerAndSerial { issuer, serial } => certificate.issuer == *issuer && certificate.serial == *serial,
            Id::KeyIdentifier(identifier) => certificate.key_identifier() == Some(identifier),
        }
    }
}

/// `EncapsulatedContentInfo`
fn content(element: Element<'_>) -> Result<&[u8], StampError> {
    let mut fields = element.fields()?;
    let kind = fields.any()?;
    if kind.oid()? != TST_INFO {
        return Err(kind.wrong());
    }
    let content = only(fields.next(context(0))?)?.octets()?;
    fields.end()?;
    Ok(content)
}

fn certificate(element: Element<'_>) -> Result<Certificate, StampError> {
    if element.tag == Tag::Sequence { Certificate::read(element.whole) } else { Err(StampError::Unjudged("a certificate of another kind")) }
}

/// The one element inside.
pub(super) fn only(element: Element<'_>) -> Result<Element<'_>, StampError> {
    let mut fields = element.fields()?;
    let only = fields.any()?;
    fields.end()?;
    Ok(only)
}
