//! Tokens that real authorities gave, and ones that others made wrong on purpose: each is judged, and for the right reason.
//!
//! The tokens are in `shared/fixtures/rfc3161` beside the workspace; without it nothing is judged here, which is said.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests stop at once, and say what was left out")]

use std::path::PathBuf;

use evidence::stamp::{self, StampError, StrayKind, Subject, Trust};

fn peers() -> Option<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = here.ancestors().map(|folder| folder.join("shared/fixtures/rfc3161")).find(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!("LEFT OUT: shared/fixtures/rfc3161 is not there");
    }
    found
}

/// What a file of others must come to.
enum Verdict {
    /// Holds, at this time, by this authority; with so many foreign certificates beside.
    Holds(&'static str, &'static str, usize),
    Fails(fn(&StampError) -> bool),
}

use Verdict::{Fails, Holds};

/// RSA of 4096 bits takes its time where nothing is optimised: one bit of so many. The local authority's token is tried whole.
const STRIDE: usize = 101;

const HELLO: &[u8] = b"hello";

/// Folder and file, chain, data (`None`: the digest in the token is not over data that we have), verdict, and why.
#[rustfmt::skip]
#[allow(clippy::type_complexity, reason = "the columns of a table, named above")]
fn table() -> Vec<(&'static str, Option<&'static str>, Option<&'static [u8]>, Verdict, &'static str)> {
    let ident = "TrustID Timestamp Authority";
    let sigstage = Some("sigstage/ts_chain.pem");
    vec![
        ("identrust/issue-104.tsr", Some("identrust/ts_chain.pem"), Some(HELLO), Holds("2025-03-11T08:52:08Z", ident, 0), "expired since, good at its time"),
        ("identrust/issue-104.tsr", None, Some(HELLO), Holds("2025-03-11T08:52:08Z", ident, 0), "without a root: its own chain"),
        ("identrust/issue-104.tsr", Some("identrust/ts_chain.pem"), Some(b"hallo"), Fails(|e| *e == StampError::Imprint), "other data"),
        ("identrust/issue-104.tsr", sigstage, Some(HELLO), Fails(|e| matches!(e, StampError::Chain(_))), "another root"),
        ("auto-archiver/rfc3161-client-issue-104.tsr", Some("identrust/ts_chain.pem"), Some(HELLO), Holds("2025-03-11T08:52:08Z", ident, 0), "the same"),
        ("auto-archiver/valid_timestamp.tsr", Some("identrust/ts_chain.pem"), None, Holds("2025-03-11T10:43:58Z", ident, 0), "expired since"),
        ("auto-archiver/timestamp_token_http-timestamp-identrust-com", Some("identrust/ts_chain.pem"), None, Holds("2025-03-11T10:43:58Z", ident, 0), "a bare token"),
        ("auto-archiver/digicert.tsr", None, None, Holds("2025-03-24T11:17:47Z", "DigiCert Timestamp 2024", 0), "both versions of the certificate's hash"),
        ("auto-archiver/digicert.tsr", Some("identrust/ts_chain.pem"), None, Fails(|e| matches!(e, StampError::Chain(_))), "another root"),
        ("auto-archiver/self_signed.tsr", None, None, Holds("2025-03-24T11:38:16Z", "TSA SINPE v3", 0), "nobody above is known: holds, and is not anchored"),
        ("auto-archiver/self_signed.tsr", Some("identrust/ts_chain.pem"), None, Fails(|e| matches!(e, StampError::Chain(_))), "nobody above is known"),
        ("sigstage/response-sha256.tsr", sigstage, Some(HELLO), Holds("2025-05-09T11:58:55Z", "sigstore-tsa", 0), "ECDSA"),
        ("sigstage/response-sha384.tsr", sigstage, Some(HELLO), Holds("2025-05-09T11:58:55Z", "sigstore-tsa", 0), "imprint SHA-384"),
        ("sigstage/response-sha512.tsr", sigstage, Some(HELLO), Holds("2025-05-09T11:58:56Z", "sigstore-tsa", 0), "imprint SHA-512"),
        ("sigstage/response-invalid-signature.tsr", sigstage, Some(HELLO), Fails(|e| *e == StampError::Signature), "its signature was changed"),
        ("sigstage/response-no-embedded-cert.tsr", sigstage, Some(HELLO), Holds("2025-06-18T08:13:02Z", "sigstore-tsa", 0), "its certificate is with the chain"),
        ("sigstage/response-no-embedded-cert.tsr", None, Some(HELLO), Fails(|e| *e == StampError::NoSigner), "its certificate is nowhere"),
        ("sigstore.mock/response-expired.tsr", Some("sigstore.mock/ts_chain.pem"), None, Holds("2023-02-01T00:00:00Z", "tsa signing", 0), "expired since, good at its time; no certificate inside"),
        ("test_tsa/response.tsr", Some("test_tsa/ts_chain.pem"), Some(HELLO), Holds("2024-10-08T15:40:32Z", "Test TSA Timestamping", 0), "an authority of sigstore"),
        ("test_tsa/other_response.tsr", Some("test_tsa/ts_chain.pem"), Some(HELLO), Fails(|e| matches!(e, StampError::Chain(_))), "an authority of the same name with other keys"),
        ("test_tsa/other_response.tsr", None, Some(HELLO), Holds("2024-10-31T13:31:44Z", "Test TSA Timestamping", 0), "by itself it holds, and is not anchored"),
        ("test_tsa/other_response.tsr", Some("test_tsa/ts_chain.pem"), Some(b"hell"), Fails(|e| *e == StampError::Imprint), "other data"),
        ("test_tsa/response-injected-certs.tsr", Some("test_tsa/ts_chain.pem"), Some(HELLO), Holds("2024-10-08T15:40:32Z", "Test TSA Timestamping", 2), "certificates put beside: nothing is taken from them"),
    ]
}

#[test]
fn every_token_of_others_is_judged_and_for_the_right_reason() {
    let Some(folder) = peers() else { return };
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    for (file, chain, data, verdict, why) in table() {
        let bytes = read(file);
        let trust = chain.map(|chain| {
            let pem = read(chain);
            std::str::from_utf8(&pem).ok().and_then(|text| Trust::from_pem(text).ok()).unwrap_or_else(|| Trust::from_der(&pem).unwrap())
        });
        // Without the data, the digest in the token is taken for the one that is wanted: everything else is judged all the same.
        let own = data.is_none().then(|| imprint(&bytes));
        let subject = match (data, own.as_deref()) {
            (Some(data), _) => Subject::Data(data),
            (None, Some(digest)) => match digest.len() {
                32 => Subject::Sha256(digest.try_into().unwrap()),
                _ => Subject::Sha512(digest.try_into().unwrap()),
            },
            (None, None) => unreachable!(),
        };
        match (stamp::verify(&bytes, subject, None, trust.as_ref()), verdict) {
            (Ok(stamp), Holds(time, authority, foreign)) => {
                assert_eq!((stamp.gen_time.to_string().as_str(), stamp.authority.short.as_str()), (time, authority), "{file}: {why}");
                assert_eq!(stamp.strays.iter().filter(|stray| stray.kind == StrayKind::Foreign).count(), foreign, "{file}: {why}");
                assert_eq!(stamp.anchored, chain.is_some(), "{file}: {why}");
                assert!(stamp.chain.iter().all(|named| !named.subject.contains("Spoofed")), "{file}: {why}");
            }
            (Err(error), Fails(expected)) => assert!(expected(&error), "{file}: {why}, but {error:?}"),
            (Ok(stamp), Fails(_)) => panic!("{file}: {why}, and yet {stamp:?}"),
            (Err(error), Holds(..)) => panic!("{file}: {why}, and yet {error:?}"),
        }
    }
}

/// The digest that a token is over: the first OCTET STRING that stands right behind the name of a SHA-2 and its NULL, if it has one.
fn imprint(bytes: &[u8]) -> Vec<u8> {
    let digest = |at: usize| {
        let behind = &bytes[at + 6..];
        let behind = behind.strip_prefix(&[0x05, 0x00]).unwrap_or(behind);
        behind.strip_prefix(&[0x04, 0x40]).map(|digest| &digest[..64]).or_else(|| behind.strip_prefix(&[0x04, 0x20]).map(|digest| &digest[..32]))
    };
    let mut named = bytes.windows(5).enumerate().filter(|(_, window)| window == &[0x65, 0x03, 0x04, 0x02, 0x01] || window == &[0x65, 0x03, 0x04, 0x02, 0x03]);
    named.find_map(|(at, _)| digest(at - 1)).unwrap().to_vec()
}

#[test]
fn what_is_kept_of_a_token_that_expired_can_be_checked_for_ever_and_no_bit_of_it_changed() {
    let Some(folder) = peers() else { return };
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let (response, root) = (read("identrust/issue-104.tsr"), Trust::from_der(&read("identrust/ts_chain.pem")).unwrap());
    let stored = stamp::to_store(&response).unwrap();
    let chain = stamp::chain_pem(&response, Some(&root)).unwrap();
    let stamp = stamp::verify_stored(&stored, Subject::Data(HELLO), &chain).unwrap();
    assert_eq!((stamp.chain.len(), stamp.gen_time.unix), (3, 1_741_683_128));
    assert_eq!(stamp.chain[2].short, "IdenTrust Commercial Root CA 1");
    for bit in (0..stored.len() * 8).step_by(STRIDE) {
        let mut flipped = stored.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(stamp::verify_stored(&flipped, Subject::Data(HELLO), &chain).is_err(), "bit {bit} of the token");
    }
    for bit in (0..chain.len() * 8).step_by(STRIDE) {
        let mut flipped = chain.clone().into_bytes();
        flipped[bit / 8] ^= 1 << (bit % 8);
        // What is no text any more cannot be handed over at all.
        let Ok(flipped) = String::from_utf8(flipped) else { continue };
        assert!(stamp::verify_stored(&stored, Subject::Data(HELLO), &flipped).is_err(), "bit {bit} of the chain");
    }
}

#[test]
fn foreign_certificates_are_not_let_into_a_bundle() {
    let Some(folder) = peers() else { return };
    let response = std::fs::read(folder.join("test_tsa/response-injected-certs.tsr")).unwrap();
    let root = Trust::from_pem(&std::fs::read_to_string(folder.join("test_tsa/ts_chain.pem")).unwrap()).unwrap();
    let chain = stamp::chain_pem(&response, Some(&root)).unwrap();
    assert_eq!(stamp::verify_stored(&response, Subject::Data(HELLO), &chain), Err(StampError::Loose));
}
