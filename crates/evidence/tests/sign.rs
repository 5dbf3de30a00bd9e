//! Signatures over a tag manifest: `ssh-keygen` and we agree, and no bit of one can be changed unseen.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests stop at once, as tests do")]

use evidence::sign::{self, NAMESPACE, PRINCIPAL, SignError};

/// A key made for this test with `ssh-keygen -t ed25519 -N '' -C ''`; it signs nothing else.
const KEY: &str = include_str!("data/test-key");
const MANIFEST: &[u8] = b"e3b0c442  manifest-sha256.txt\n";

fn signed() -> (String, String) {
    let public = sign::public_key(KEY).unwrap();
    (sign::sign(KEY, NAMESPACE, MANIFEST).unwrap(), sign::allowed_signers(PRINCIPAL, NAMESPACE, &public).unwrap())
}

#[test]
fn signed_and_verified() {
    let (signature, signers) = signed();
    let fingerprint = sign::verify(&signature, &signers, PRINCIPAL, NAMESPACE, MANIFEST).unwrap();
    assert_eq!(fingerprint, sign::fingerprint(&sign::public_key(KEY).unwrap()).unwrap());
    assert!(fingerprint.as_str().starts_with("SHA256:"));
    assert_eq!(sign::sign(KEY, NAMESPACE, MANIFEST).unwrap(), signature, "the same bytes give the same signature");
}

#[test]
fn other_bytes_purposes_people_and_keys_are_refused() {
    let (signature, signers) = signed();
    let verify = |signature: &str, signers: &str, principal, namespace, bytes| sign::verify(signature, signers, principal, namespace, bytes);
    assert_eq!(verify(&signature, &signers, PRINCIPAL, NAMESPACE, b"other"), Err(SignError::Bytes));
    assert_eq!(verify(&signature, &signers, PRINCIPAL, "file", MANIFEST), Err(SignError::Namespace));
    assert_eq!(verify(&signature, &signers, "somebody", NAMESPACE, MANIFEST), Err(SignError::Signers));
    let file = sign::sign(KEY, "file", MANIFEST).unwrap();
    assert_eq!(verify(&file, &signers, PRINCIPAL, NAMESPACE, MANIFEST), Err(SignError::Namespace));
    let other = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    let others = sign::allowed_signers(PRINCIPAL, NAMESPACE, other).unwrap();
    assert_eq!(verify(&signature, &others, PRINCIPAL, NAMESPACE, MANIFEST), Err(SignError::Signer));
    assert_eq!(verify(&signature, &format!("{others}{signers}"), PRINCIPAL, NAMESPACE, MANIFEST), Err(SignError::Signers));
    assert_eq!(verify("", "", "", "", b""), Err(SignError::Form));
}

#[test]
fn every_changed_bit_is_refused_in_both_files() {
    let (signature, signers) = signed();
    for (name, text) in [("signature", &signature), ("signers", &signers)] {
        for bit in 0..text.len() * 8 {
            let mut flipped = text.clone().into_bytes();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let Ok(flipped) = String::from_utf8(flipped) else { continue };
            let (one, two) = if name == "signature" { (&flipped, &signers) } else { (&signature, &flipped) };
            assert!(sign::verify(one, two, PRINCIPAL, NAMESPACE, MANIFEST).is_err(), "bit {bit} of the {name}");
        }
    }
    for other in [format!("{signature}\n"), signature.trim_end().to_owned(), signature.replace('\n', "\r\n"), format!(" {signature}")] {
        assert!(sign::verify(&other, &signers, PRINCIPAL, NAMESPACE, MANIFEST).is_err());
    }
}

#[test]
fn only_an_open_ed25519_key_signs() {
    assert_eq!(sign::sign("", NAMESPACE, MANIFEST), Err(SignError::Key));
    assert_eq!(sign::sign(KEY, "", MANIFEST), Err(SignError::Namespace));
    assert_eq!(sign::allowed_signers(PRINCIPAL, NAMESPACE, "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ"), Err(SignError::Key));
}

#[cfg(feature = "disk")]
#[test]
fn a_fresh_key_signs_and_is_another_one_each_time() {
    let (one, two) = (sign::generate().unwrap(), sign::generate().unwrap());
    assert_ne!(*one, *two);
    let signers = sign::allowed_signers(PRINCIPAL, NAMESPACE, &sign::public_key(&one).unwrap()).unwrap();
    let signature = sign::sign(&one, NAMESPACE, MANIFEST).unwrap();
    assert!(sign::verify(&signature, &signers, PRINCIPAL, NAMESPACE, MANIFEST).is_ok());
}
