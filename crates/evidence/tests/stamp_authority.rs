//! A time stamp from end to end, with an authority on the own machine: asked for, fetched with consent, judged, and judged by `openssl ts`, too.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests stop at once, and say what was left out")]

#[path = "common/authority.rs"]
mod authority;

use authority::{Authority, openssl};
use evidence::digest::sha256;
use evidence::stamp::{self, StampError, Subject, Trust};
use links::Consent;
use links::net::Limits;

const MANIFEST: &[u8] = b"e3b0c442  manifest-sha256.txt\n";
const NONCE: u64 = 0x8000_0000_0000_0001;

fn fetch(authority: &Authority) -> Vec<u8> {
    let consent = Consent::given_to(&authority.address.to_string()).unwrap();
    let url = format!("http://{}/", authority.address);
    let answer = links::net::post(&consent, &url, stamp::QUERY_TYPE, &stamp::request(&sha256(MANIFEST), NONCE), Limits::SMALL).unwrap();
    assert_eq!((answer.status, answer.content_type.as_str()), (200, stamp::REPLY_TYPE));
    answer.body
}

/// Whether openssl takes a token, at the time that it names, with the chain that is kept.
fn openssl_verifies(authority: &Authority, token: &[u8], chain: &str, data: &[u8], at: u64) -> bool {
    let folder = authority.folder();
    std::fs::write(folder.join("t.tsr"), token).unwrap();
    std::fs::write(folder.join("c.pem"), chain).unwrap();
    std::fs::write(folder.join("data"), data).unwrap();
    openssl(&folder, &format!("ts -verify -data data -in t.tsr -CAfile c.pem -attime {at}"))
}

#[test]
fn asked_fetched_judged_kept_and_openssl_agrees() {
    let Some(authority) = Authority::start() else { return };
    let response = fetch(&authority);
    let root = Trust::from_pem(&authority.root()).unwrap();
    let stamp = stamp::verify(&response, Subject::Data(MANIFEST), Some(NONCE), Some(&root)).unwrap();
    assert_eq!((stamp.authority.short.as_str(), stamp.authority.subject.as_str()), ("Stamps", "O=Example, CN=Stamps"));
    assert_eq!((stamp.policy.as_str(), stamp.serial.as_str(), stamp.chain.len(), stamp.anchored), ("1.2.3.4.1", "02", 2, true));
    assert_eq!(stamp.accuracy.map(|accuracy| (accuracy.seconds, accuracy.micros)), Some((1, 500_000)));
    assert!(stamp.is_tight() && stamp::verify(&response, Subject::Sha256(&sha256(MANIFEST)), None, None).is_ok_and(|stamp| !stamp.anchored));
    assert_eq!(stamp::verify(&response, Subject::Data(b"other"), None, Some(&root)), Err(StampError::Imprint));
    assert_eq!(stamp::verify(&response, Subject::Data(MANIFEST), Some(1), Some(&root)), Err(StampError::Nonce));
    assert_eq!(stamp::verify(&response, Subject::Sha512(&[0; 64]), None, Some(&root)), Err(StampError::OtherHash));

    let (stored, chain) = (stamp::to_store(&response).unwrap(), stamp::chain_pem(&response, Some(&root)).unwrap());
    assert_eq!(stamp::verify_stored(&stored, Subject::Data(MANIFEST), &chain).unwrap(), stamp);
    assert!(openssl_verifies(&authority, &stored, &chain, MANIFEST, stamp.gen_time.unix));
    assert!(!openssl_verifies(&authority, &stored, &chain, b"other", stamp.gen_time.unix));

    // Twenty years on, the certificates have run out: judged at the token's time, nothing changes; judged today, OpenSSL would refuse.
    let later = stamp.gen_time.unix + 20 * 365 * 86_400;
    assert!(!openssl_verifies(&authority, &stored, &chain, MANIFEST, later));

    // What openssl refuses, we refuse: a byte in each part of the token, thirty in all.
    for at in (12..stored.len()).step_by(stored.len() / 30) {
        let mut changed = stored.clone();
        changed[at] ^= 0x10;
        let ours = stamp::verify_stored(&changed, Subject::Data(MANIFEST), &chain).is_ok();
        assert!(!ours, "byte {at} is taken by us; openssl: {}", openssl_verifies(&authority, &changed, &chain, MANIFEST, stamp.gen_time.unix));
    }
}

#[test]
fn every_changed_bit_of_what_is_kept_is_found() {
    let Some(authority) = Authority::start() else { return };
    let response = fetch(&authority);
    let root = Trust::from_pem(&authority.root()).unwrap();
    let (stored, chain) = (stamp::to_store(&response).unwrap(), stamp::chain_pem(&response, Some(&root)).unwrap());
    for bit in 0..stored.len() * 8 {
        let mut flipped = stored.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(stamp::verify_stored(&flipped, Subject::Data(MANIFEST), &chain).is_err(), "bit {bit} of the token");
    }
    // One bit of seven, which are all bits of a byte in turn: each costs a whole chain.
    for bit in (0..chain.len() * 8).step_by(7) {
        let mut flipped = chain.clone().into_bytes();
        flipped[bit / 8] ^= 1 << (bit % 8);
        // What is no text any more cannot be handed over at all.
        let Ok(flipped) = String::from_utf8(flipped) else { continue };
        assert!(stamp::verify_stored(&stored, Subject::Data(MANIFEST), &flipped).is_err(), "bit {bit} of the chain");
    }
    for length in 0..stored.len() {
        assert!(stamp::verify(&stored[..length], Subject::Data(MANIFEST), None, None).is_err(), "cut at {length}");
    }
    assert!(stamp::verify(&[&stored[..], &[0]].concat(), Subject::Data(MANIFEST), None, None).is_err(), "a byte too many");
}

#[test]
fn a_certificate_for_other_things_and_a_refusal_are_told_apart() {
    let Some(authority) = Authority::start() else { return };
    // A status of rejection with a text, as RFC 3161 has it.
    let refusal = b"\x30\x0b\x30\x09\x02\x01\x02\x30\x04\x0c\x02no";
    assert_eq!(stamp::verify(refusal, Subject::Data(MANIFEST), None, None), Err(StampError::Refused { status: 2, text: "no".to_owned() }));
    // Another authority of the same name is another authority.
    let Some(other) = Authority::start() else { return };
    let response = fetch(&authority);
    let root = Trust::from_pem(&other.root()).unwrap();
    assert!(matches!(stamp::verify(&response, Subject::Data(MANIFEST), None, Some(&root)), Err(StampError::Chain(_))));
}
