//! A root of the tests, and the certificate of their registries that it answers for.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// The root (DER), and how servers of these names speak.
pub(super) fn made(names: &[String]) -> (Vec<u8>, Arc<ServerConfig>) {
    const MADE: &str = "certificates of the tests are made of plain names";
    let mut root = CertificateParams::new(Vec::new()).expect(MADE);
    root.distinguished_name.push(DnType::CommonName, "Root of the tests");
    root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root_key = KeyPair::generate().expect(MADE);
    let root_der = root.self_signed(&root_key).expect(MADE).der().to_vec();
    let issuer = Issuer::new(root, root_key);
    let key = KeyPair::generate().expect(MADE);
    let own = CertificateParams::new(names.to_vec()).expect(MADE).signed_by(&key, &issuer).expect(MADE);
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect(MADE)
        .with_no_client_auth()
        .with_single_cert(vec![own.der().clone()], key)
        .expect(MADE);
    (root_der, Arc::new(config))
}
