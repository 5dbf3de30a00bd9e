//! TLS: the certificates that are shown are kept, also when they do not hold, and none that does not hold is ever accepted.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{Resumption, WebPkiServerVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, ClientConnection, DigitallySignedStruct, Error, RootCertStore, SignatureScheme, StreamOwned};

use super::wire::Wire;
use crate::{CertificateProblem, Failure};

/// Whom we let answer for a name: the roots that the program carries (Mozilla's), and those that the person adds.
#[derive(Debug, Clone)]
pub struct Roots(RootCertStore);

/// Bytes that were to be a root, and are no certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a certificate")]
pub struct NotACertificate;

impl Roots {
    /// Those that the program carries.
    #[must_use]
    pub fn built_in() -> Self {
        Roots(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() })
    }

    /// And one more (DER), as a school or an office has for its own network.
    ///
    /// # Errors
    /// [`NotACertificate`].
    pub fn and(mut self, der: &[u8]) -> Result<Self, NotACertificate> {
        self.0.add(CertificateDer::from(der)).map_err(|_| NotACertificate)?;
        Ok(self)
    }
}

/// What every connection under TLS is made with.
#[derive(Debug, Clone)]
pub(super) struct Tls {
    provider: Arc<CryptoProvider>,
    judge: Option<Arc<WebPkiServerVerifier>>,
}

impl Tls {
    pub(super) fn trusting(roots: Roots) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let judge = WebPkiServerVerifier::builder_with_provider(Arc::new(roots.0), provider.clone()).build().ok();
        Tls { provider, judge }
    }

    /// Sixteen hexadecimal digits that nobody can foresee.
    pub(super) fn token(&self) -> Option<String> {
        let mut bytes = [0; 8];
        self.provider.secure_random.fill(&mut bytes).ok()?;
        Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Shakes hands over a connection. The certificates that were shown are there whatever comes of it.
    pub(super) fn shake(&self, name: &str, mut wire: Wire) -> Shaken {
        let shown = Arc::new(Mutex::new(Vec::new()));
        let done = self.begin(name, shown.clone()).and_then(|mut connection| {
            while connection.is_handshaking() {
                if connection.complete_io(&mut wire).map_err(failure)? == (0, 0) {
                    return Err(Failure::Tls("closed".to_owned()));
                }
            }
            Ok(Box::new(StreamOwned::new(connection, wire)))
        });
        let shown = shown.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Shaken { stream: done, shown }
    }

    fn begin(&self, name: &str, shown: Arc<Mutex<Vec<Vec<u8>>>>) -> Result<ClientConnection, Failure> {
        let inner = self.judge.clone().ok_or_else(|| Failure::Tls("no roots".to_owned()))?;
        let said = |error: Error| Failure::Tls(error.to_string());
        let builder = ClientConfig::builder_with_provider(self.provider.clone()).with_safe_default_protocol_versions().map_err(said)?;
        let mut config = builder.dangerous().with_custom_certificate_verifier(Arc::new(Witness { inner, shown })).with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        // A ticket that is shown again would tell that it is the same person.
        config.resumption = Resumption::disabled();
        let name = ServerName::try_from(name.to_owned()).map_err(|_| Failure::Tls("name".to_owned()))?;
        ClientConnection::new(Arc::new(config), name).map_err(said)
    }
}

/// What came of a handshake.
#[derive(Debug)]
pub(super) struct Shaken {
    pub(super) stream: Result<Box<StreamOwned<ClientConnection, Wire>>, Failure>,
    /// Certificates (DER), the other side's own first.
    pub(super) shown: Vec<Vec<u8>>,
}

/// Writes down what is shown, then lets the library judge: it has no judgement of its own.
#[derive(Debug)]
struct Witness {
    inner: Arc<WebPkiServerVerifier>,
    shown: Arc<Mutex<Vec<Vec<u8>>>>,
}

/// Certificates of one chain that are kept, and bytes of each; chains of the web have three or four of some thousand bytes.
const MOST_CERTIFICATES: usize = 16;
const MOST_BYTES: usize = 64 * 1024;

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        own: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let all = std::iter::once(own).chain(others).take(MOST_CERTIFICATES);
        let chain = all.filter(|one| one.len() <= MOST_BYTES).map(|one| one.to_vec()).collect();
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = chain;
        self.inner.verify_server_cert(own, others, name, ocsp, now)
    }

    fn verify_tls12_signature(&self, message: &[u8], own: &CertificateDer<'_>, signed: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, Error> {
        self.inner.verify_tls12_signature(message, own, signed)
    }

    fn verify_tls13_signature(&self, message: &[u8], own: &CertificateDer<'_>, signed: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, Error> {
        self.inner.verify_tls13_signature(message, own, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// What an error of a connection means, under TLS or not.
pub(super) fn failure(error: io::Error) -> Failure {
    if let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        return match tls {
            Error::InvalidCertificate(wrong) => Failure::Certificate(problem(wrong)),
            other => Failure::Tls(other.to_string()),
        };
    }
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Failure::TimedOut,
        io::ErrorKind::ConnectionRefused => Failure::ConnectionRefused,
        _ => Failure::Broken(error.to_string()),
    }
}

fn problem(wrong: &CertificateError) -> CertificateProblem {
    match wrong {
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => CertificateProblem::WrongName,
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => CertificateProblem::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => CertificateProblem::NotYet,
        CertificateError::UnknownIssuer => CertificateProblem::UnknownIssuer,
        // A certificate that signs itself says that it is an authority, and the library stumbles over that first.
        CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => CertificateProblem::UnknownIssuer,
        _ => CertificateProblem::Other,
    }
}
