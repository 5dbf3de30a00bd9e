//! Time stamps (RFC 3161): asking for one, and judging one, years after its certificates ran out.
//!
//! The token is CMS (RFC 5652) with the certificate's hash inside what is signed (RFC 5035, RFC 5816). Everything is judged at the time
//! that the token names: a chain that was good then stays good. Names come from the certificate that the signed hash points to, never
//! from others that somebody put beside it. What is not judged: revocation (a list of revoked certificates is refused rather than
//! overlooked), and whether the authority is one that a law names.
//!
//! ```text
//! request(&sha256, nonce) ── posted as application/timestamp-query ──> bytes
//! verify(&bytes, Subject::Data(manifest), Some(nonce), roots)?; keep to_store(&bytes)? and chain_pem(&bytes, roots)?
//! verify_stored(&stored, Subject::Data(manifest), &chain)?  ── at once, and years later
//! ```

mod attributes;
mod certificate;
mod chain;
mod element;
mod error;
mod info;
mod name;
mod request;
mod response;
mod signature;
mod token;

pub use certificate::{Named, Trust};
pub use error::StampError;
pub use info::{Accuracy, Moment};
pub use request::request;
pub use response::{Response, to_store};

/// What the body of a request is called over HTTP (RFC 3161, 3.4).
pub const QUERY_TYPE: &str = "application/timestamp-query";
/// What the body of an answer is called over HTTP (RFC 3161, 3.4).
pub const REPLY_TYPE: &str = "application/timestamp-reply";
/// Bytes; no response is longer, and none longer is read. The longest of eight public authorities measured has 6 KiB.
pub const LONGEST: usize = 64 * 1024;

/// What was stamped.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// The bytes themselves; hashed as the token wants (SHA-256, SHA-384 or SHA-512).
    Data(&'a [u8]),
    /// Their SHA-256: for a token over a long file, when the token is over a SHA-256 (ours are).
    Sha256(&'a [u8; 32]),
    /// Their SHA-512, likewise.
    Sha512(&'a [u8; 64]),
}

/// A time stamp that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When the bytes existed at the latest.
    pub gen_time: Moment,
    /// How far from the truth the authority's clock may have been; `None` when it does not say.
    pub accuracy: Option<Accuracy>,
    /// Who signed: from the certificate that the signed hash names.
    pub authority: Named,
    /// Under which rules of the authority, an object identifier in dots.
    pub policy: String,
    /// The authority's number for this token, hexadecimal.
    pub serial: String,
    /// From the signer's certificate upwards, the signer first; the last is the one that was trusted, or the highest one known.
    pub chain: Vec<Named>,
    /// Whether the chain ends at a certificate that was given as trusted. Without given ones always `false`: then the token is whole and
    /// its own chain holds, but anybody can have made it.
    pub anchored: bool,
    /// Certificates in the token that the chain has no use for. Nothing was taken from them.
    pub strays: Vec<Stray>,
    /// What nothing signs: the status "granted with modifications", or words of the authority beside the status.
    pub unsigned: Vec<&'static str>,
}

/// A certificate that lies in a token and that its chain has no use for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// SHA-256 of its DER.
    pub sha256: [u8; 32],
    /// Why it may lie there.
    pub kind: StrayKind,
}

/// Why a certificate may lie in a token without being of its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StrayKind {
    /// The same name and key as one of the chain: a cross certificate.
    Cross,
    /// Its signature is by a certificate of the chain, or the same one was given among the trusted ones.
    Related,
    /// Nobody known answers for it.
    Foreign,
}

impl Stamp {
    /// Whether nothing beside the time stamp lies in the file: nothing unsigned, no foreign certificate.
    pub fn is_tight(&self) -> bool {
        self.unsigned.is_empty() && self.strays.iter().all(|stray| stray.kind != StrayKind::Foreign)
    }
}

/// Whether a response or a bare token (DER) stamps the subject.
///
/// `nonce` is the one that was asked with; `None` when it is not known any more. `trust` are the certificates to end at; `None` judges
/// the token's own chain, and [`Stamp::anchored`] is `false`.
///
/// # Errors
/// See [`StampError`]; never panics, whatever the bytes.
pub fn verify(file: &[u8], subject: Subject<'_>, nonce: Option<u64>, trust: Option<&Trust>) -> Result<Stamp, StampError> {
    let response = Response::read(file)?;
    let token = token::Token::read(response.token()?)?;
    let info = info::Info::read(token.content)?;
    info.check_subject(subject)?;
    info.check_nonce(nonce)?;
    let signer = token.signer_certificate(trust)?;
    signer.check_time_stamping()?;
    token.check_signature(signer)?;
    let path = chain::build(signer, &token.certificates, trust, info.gen_time.unix)?;
    Ok(Stamp {
        gen_time: info.gen_time,
        accuracy: info.accuracy,
        authority: signer.named(),
        policy: info.policy.to_string(),
        serial: crate::digest::hex(info.serial),
        chain: path.certificates.iter().map(|certificate| certificate.named()).collect(),
        anchored: path.anchored,
        strays: chain::strays(&path, &token.certificates, trust),
        unsigned: response.unsigned(),
    })
}

/// Like [`verify`], for a token and the chain that lie in a bundle: what nothing answers for is refused, so that no bit of either file
/// can be changed unseen.
///
/// `chain` is the text that [`chain_pem`] gave. What this refuses and [`verify`] does not: a foreign certificate in the token, a status
/// other than a bare "granted" ([`to_store`] makes it bare), a chain that is written otherwise, or has certificates of no use.
///
/// Who holds a bundle can replace both files by those of an authority of their own: whether [`Stamp::authority`] and the last of
/// [`Stamp::chain`] are known ones is for the reader to say.
///
/// # Errors
/// [`StampError::Loose`], and those of [`verify`].
pub fn verify_stored(file: &[u8], subject: Subject<'_>, chain: &str) -> Result<Stamp, StampError> {
    let trust = Trust::from_pem(chain)?;
    if trust.to_pem() != chain {
        return Err(StampError::Loose);
    }
    let stamp = verify(file, subject, None, Some(&trust))?;
    let token = token::Token::read(Response::read(file)?.token()?)?;
    let used = |certificate: &certificate::Certificate| stamp.chain.contains(&certificate.named()) || token.certificates.contains(certificate);
    let answered = stamp.unsigned.is_empty() && stamp.strays.iter().all(|stray| stray.kind == StrayKind::Related);
    let tight = answered && trust.is_tight(&token.certificates) && trust.certificates.iter().all(used);
    if tight { Ok(stamp) } else { Err(StampError::Loose) }
}

/// The certificates of the token's chain as PEM, the signer first, then its cross certificates: what is kept next to the token, for
/// `openssl ts -verify -CAfile` and for [`Trust::from_pem`].
///
/// `roots` are looked at when the token does not carry its highest certificate. Without a self-signed certificate at its end, OpenSSL
/// wants `-partial_chain` as well: see [`Trust::is_whole`].
///
/// # Errors
/// Those of [`verify`] that concern the form and the chain; the subject is not looked at.
pub fn chain_pem(file: &[u8], roots: Option<&Trust>) -> Result<String, StampError> {
    let response = Response::read(file)?;
    let token = token::Token::read(response.token()?)?;
    let info = info::Info::read(token.content)?;
    let path = chain::build(token.signer_certificate(roots)?, &token.certificates, roots, info.gen_time.unix)?;
    let strays = chain::strays(&path, &token.certificates, roots);
    let cross = |sha256: &[u8; 32]| strays.iter().any(|stray| stray.kind == StrayKind::Cross && &stray.sha256 == sha256);
    let crosses = token.certificates.iter().filter(|certificate| cross(&certificate.named().sha256));
    Ok(path.certificates.into_iter().chain(crosses).map(|certificate| certificate.pem()).collect())
}
