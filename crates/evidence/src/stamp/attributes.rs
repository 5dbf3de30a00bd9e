//! The signed attributes of a token: the content's digest, and the hash of the certificate that signs (RFC 5652, 11; RFC 5035; RFC 5816).

use der::Tag;
use sha1::{Digest, Sha1};

use super::StampError;
use super::certificate::Certificate;
use super::element::{Element, context};
use super::signature::Hash;
use super::token::{TST_INFO, only};

/// The attributes that are read; others are signed along and not looked at.
#[derive(Debug)]
pub(super) struct Attributes<'a> {
    whole: &'a [u8],
    digest: &'a [u8],
    certificates: Vec<CertificateId<'a>>,
}

/// `ESSCertID` or `ESSCertIDv2`
#[derive(Debug)]
struct CertificateId<'a> {
    /// `None` is SHA-1, in the first version alone: it names the certificate together with issuer and number, and is itself signed.
    hash: Option<Hash>,
    digest: &'a [u8],
    /// The issuer's name and the number.
    issuer_serial: Option<(&'a [u8], &'a [u8])>,
}

impl<'a> Attributes<'a> {
    /// `SignedAttributes ::= SET SIZE (1..MAX) OF Attribute`, tagged `[0]`.
    pub(super) fn read(element: Element<'a>) -> Result<Self, StampError> {
        let (mut kind, mut digest, mut certificates, mut seen) = (None, None, Vec::new(), Vec::new());
        for attribute in element.all()? {
            let mut fields = attribute.expect(Tag::Sequence)?.fields()?;
            let oid = fields.any()?.oid()?;
            let values = fields.next(Tag::Set)?;
            fields.end()?;
            if seen.contains(&oid) {
                return Err(attribute.wrong());
            }
            seen.push(oid);
            match oid.to_string().as_str() {
                "1.2.840.113549.1.9.3" => kind = Some(only(values)?.oid()?),
                "1.2.840.113549.1.9.4" => digest = Some(only(values)?.octets()?),
                "1.2.840.113549.1.9.16.2.12" => certificates.push(CertificateId::version_1(first(only(values)?)?)?),
                "1.2.840.113549.1.9.16.2.47" => certificates.push(CertificateId::version_2(first(only(values)?)?)?),
                _ => {}
            }
        }
        if kind != Some(TST_INFO) {
            return Err(StampError::Malformed("content-type attribute"));
        }
        if certificates.is_empty() {
            return Err(StampError::Malformed("no signing-certificate attribute"));
        }
        Ok(Attributes { whole: element.whole, digest: digest.ok_or(StampError::Malformed("message-digest attribute"))?, certificates })
    }

    /// What the signature is over: the same bytes under the tag of a SET (RFC 5652, 5.4).
    pub(super) fn signed_bytes(&self) -> Vec<u8> {
        let mut bytes = self.whole.to_vec();
        if let Some(tag) = bytes.first_mut() {
            *tag = 0x31;
        }
        bytes
    }

    pub(super) fn check_content(&self, digest: &[u8]) -> Result<(), StampError> {
        if self.digest == digest { Ok(()) } else { Err(StampError::Digest) }
    }

    /// Whether every signed hash of a certificate is this one's.
    pub(super) fn name(&self, certificate: &Certificate) -> bool {
        self.certificates.iter().all(|id| id.is(certificate))
    }
}

impl<'a> CertificateId<'a> {
    /// `ESSCertID ::= SEQUENCE { certHash OCTET STRING, issuerSerial IssuerSerial OPTIONAL }`
    fn version_1(element: Element<'a>) -> Result<Self, StampError> {
        let mut fields = element.expect(Tag::Sequence)?.fields()?;
        let digest = fields.any()?.octets()?;
        let issuer_serial = fields.optional(Tag::Sequence)?.map(issuer_serial).transpose()?;
        fields.end()?;
        Ok(CertificateId { hash: None, digest, issuer_serial })
    }

    /// `ESSCertIDv2 ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier DEFAULT sha256, certHash OCTET STRING, issuerSerial IssuerSerial OPTIONAL }`
    fn version_2(element: Element<'a>) -> Result<Self, StampError> {
        let mut fields = element.expect(Tag::Sequence)?.fields()?;
        let hash = fields.optional(Tag::Sequence)?.map(Hash::named).transpose()?.unwrap_or(Hash::Sha256);
        let digest = fields.any()?.octets()?;
        let issuer_serial = fields.optional(Tag::Sequence)?.map(issuer_serial).transpose()?;
        fields.end()?;
        Ok(CertificateId { hash: Some(hash), digest, issuer_serial })
    }

    fn is(&self, certificate: &Certificate) -> bool {
        let digest = match self.hash {
            Some(hash) => hash.digest(&certificate.der),
            None => Sha1::digest(&certificate.der).to_vec(),
        };
        let issuer = self.issuer_serial.is_none_or(|(issuer, serial)| certificate.issuer == issuer && certificate.serial == serial);
        digest == self.digest && issuer
    }
}

/// The first of the certificates, which is the signer's: `SigningCertificate ::= SEQUENCE { certs SEQUENCE OF ESSCertID, policies … OPTIONAL }`
fn first(element: Element<'_>) -> Result<Element<'_>, StampError> {
    let mut fields = element.expect(Tag::Sequence)?.fields()?;
    let certificates = fields.next(Tag::Sequence)?;
    certificates.all()?.first().copied().ok_or(certificates.wrong())
}

/// `IssuerSerial ::= SEQUENCE { issuer GeneralNames, serialNumber INTEGER }`, the issuer a directory name.
fn issuer_serial(element: Element<'_>) -> Result<(&[u8], &[u8]), StampError> {
    let mut fields = element.fields()?;
    let name = only(fields.next(Tag::Sequence)?)?.expect(context(4))?;
    let serial = fields.any()?.integer()?;
    fields.end()?;
    Ok((only(name)?.whole, serial))
}
