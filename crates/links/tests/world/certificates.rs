//! Certificates for the servers of the tests: one that holds, and one that is wrong in each way, chosen by the name that is asked for.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use rcgen::{BasicConstraints, Certificate, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

/// Chooses a certificate: `expired.example.org` gets one that is over, and so on; every other name one that holds.
pub struct Chooser {
    odd: HashMap<String, Arc<CertifiedKey>>,
    good: Arc<CertifiedKey>,
}

impl fmt::Debug for Chooser {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Chooser")
    }
}

impl ResolvesServerCert for Chooser {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(hello.server_name().and_then(|name| self.odd.get(name)).unwrap_or(&self.good).clone())
    }
}

fn authority(name: &str) -> (Certificate, Issuer<'static, KeyPair>) {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    (params.self_signed(&key).unwrap(), Issuer::new(params, key))
}

fn certified(certificates: &[&Certificate], key: &KeyPair) -> Arc<CertifiedKey> {
    let chain = certificates.iter().map(|one| one.der().clone()).collect();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    Arc::new(CertifiedKey::new(chain, rustls::crypto::ring::sign::any_supported_type(&key).unwrap()))
}

/// The root (DER) that answers for the servers, and the certificates.
pub fn made() -> (Vec<u8>, Arc<Chooser>) {
    let (root, issuer) = authority("Root of the tests");
    let (_, stranger) = authority("Nobody's root");
    let leaf = |names: &[&str], change: &dyn Fn(&mut CertificateParams), issuer: &Issuer<'static, KeyPair>| {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(names.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap();
        change(&mut params);
        certified(&[&params.signed_by(&key, issuer).unwrap()], &key)
    };
    let same = |_: &mut CertificateParams| ();
    let alone = |is_ca: IsCa, name: &str| {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.is_ca = is_ca;
        certified(&[&params.self_signed(&key).unwrap()], &key)
    };
    let odd = [
        ("wrong.example.org", leaf(&["other.example.org"], &same, &issuer)),
        ("deep.wild.example.org", leaf(&["*.example.org"], &same, &issuer)),
        ("expired.example.org", leaf(&["expired.example.org"], &|params| params.not_after = date_time_ymd(2020, 1, 1), &issuer)),
        ("notyet.example.org", leaf(&["notyet.example.org"], &|params| params.not_before = date_time_ymd(3000, 1, 1), &issuer)),
        ("stranger.example.org", leaf(&["stranger.example.org"], &same, &stranger)),
        ("alone.example.org", alone(IsCa::NoCa, "alone.example.org")),
        ("alone-ca.example.org", alone(IsCa::Ca(BasicConstraints::Unconstrained), "alone-ca.example.org")),
    ];
    let odd = odd.into_iter().map(|(name, key)| (name.to_owned(), key)).collect();
    let good = leaf(&["example.org", "*.example.org"], &same, &issuer);
    (root.der().to_vec(), Arc::new(Chooser { odd, good }))
}
