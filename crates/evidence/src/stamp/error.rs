//! Why a time stamp does not hold.

use der::asn1::ObjectIdentifier;

/// Why a time stamp does not hold. The names are for programs; the sentences for people are in the Fluent files.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StampError {
    /// Not DER, not this format, or bytes too many or too few. Names the part.
    #[error("not a time stamp, or damaged: {0}")]
    Malformed(&'static str),
    /// The authority refused: its status (RFC 3161, 2.4.2), and the text it sent.
    #[error("the authority refused (status {status}): {text}")]
    Refused {
        /// 2 rejection, 3 waiting, 4 and 5 about revocation.
        status: u8,
        /// As sent; letters of control replaced.
        text: String,
    },
    /// For other bytes.
    #[error("stamped for other bytes")]
    Imprint,
    /// The token has another kind of hash than the one that is known of the bytes.
    #[error("the token is over another kind of hash")]
    OtherHash,
    /// The nonce is not the one of the request, or is missing.
    #[error("an answer to another request")]
    Nonce,
    /// An algorithm that is broken, or that is not known here.
    #[error("algorithm not accepted: {0}")]
    Algorithm(ObjectIdentifier),
    /// The signer's certificate is neither in the token nor among the trusted ones.
    #[error("the signer's certificate is not there")]
    NoSigner,
    /// The signed hash names another certificate than the one that would have signed.
    #[error("the token names another certificate")]
    OtherCertificate,
    /// What is signed is not this content.
    #[error("the signed digest is of other content")]
    Digest,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    Signature,
    /// The signer's certificate is not one for time stamping, and for that alone (RFC 3161, 2.3).
    #[error("not a certificate for time stamping")]
    NotForTimeStamping,
    /// The chain does not reach a trusted certificate. Names what stood in the way on the last attempt.
    #[error("the chain does not hold: {0}")]
    Chain(&'static str),
    /// Something that would need judging and is not judged here: refused rather than overlooked.
    #[error("not judged here: {0}")]
    Unjudged(&'static str),
    /// Whole, but with parts that nothing answers for; see [`verify_stored`](super::verify_stored).
    #[error("with parts that nothing answers for")]
    Loose,
}
