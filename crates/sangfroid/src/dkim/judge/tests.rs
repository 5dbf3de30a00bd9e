//! Signatures made here, with a key of our own, so that each thing that can be wrong is wrong alone.

use std::path::Path;

use ed25519_dalek::{Signer, SigningKey};

use super::*;

const BODY: &str = "Bonjour,\r\n\r\nle colis est la.  \r\n\r\n";
const HEAD: &str = "From: Claire <claire@example.org>\r\nTo: paul@example.org\r\nSubject: colis\r\n";
/// 2026-03-03.
const CAME: i64 = 1_772_500_000;

fn signer() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The signer's record, with further tags before the key.
fn keys(tags: &str) -> Keys {
    let p = BASE64.encode(signer().verifying_key().as_bytes());
    let mut keys = Keys::default();
    assert_eq!(keys.add(Path::new("key.txt"), &format!("one._domainkey.example.org v=DKIM1; {tags} k=ed25519; p={p}")), 1);
    keys
}

/// A mail with a signature over it; `tags` come with the usual ones and replace those of the same name.
fn mail(tags: &str) -> String {
    let usual = [("v", "1"), ("a", "ed25519-sha256"), ("c", "relaxed/relaxed"), ("d", "example.org"), ("s", "one"), ("h", "from:to:subject")];
    let given = |name: &str| tags.split(';').any(|tag| tag.trim().starts_with(&format!("{name}=")));
    let mut field = String::from("DKIM-Signature: ");
    for (name, value) in usual.into_iter().filter(|(name, _)| !given(name)) {
        field.push_str(&format!("{name}={value}; "));
    }
    let read = Tags::read(tags).unwrap_or_default();
    let (_, form) = Form::pair(read.get("c").or(Some("relaxed/relaxed"))).unwrap_or((Form::Relaxed, Form::Relaxed));
    let body = form.body(BODY.as_bytes());
    let length = read.get("l").and_then(|l| l.parse().ok()).unwrap_or(body.len());
    field.push_str(&format!("{tags}; bh={}; b=", BASE64.encode(crypto::hash(&body[..length.min(body.len())]))));
    let unsigned = format!("{field}\r\n{HEAD}\r\n{BODY}");
    let raw = Raw::of(unsigned.as_bytes());
    let value = String::from_utf8_lossy(value_of(&raw.fields[0])).into_owned();
    let signature = Tags::read(&value).and_then(|tags| Signature::read(&tags));
    let b = signature.map_or_else(String::new, |signature| {
        let head = signature.forms.map_or(Form::Relaxed, |(head, _)| head);
        let text = signature.signed_fields(&raw, 0, head);
        BASE64.encode(signer().sign(&crypto::hash(&text)).to_bytes())
    });
    format!("{field}{b}\r\n{HEAD}\r\n{BODY}")
}

fn checked(mail: &str, keys: &Keys) -> Signed {
    let all = check(mail.as_bytes(), Some("claire@example.org"), CAME, keys);
    assert_eq!(all.len(), 1);
    all.into_iter().next().expect("one signature")
}

fn outcome(mail: &str) -> Outcome {
    checked(mail, &keys("")).outcome
}

fn failed(because: Because) -> Outcome {
    Outcome::Fail(because)
}

#[test]
fn a_signature_that_holds() {
    for tags in ["q=dns/txt", "c=simple/simple", "c=simple/relaxed", "c=relaxed", "i=claire@example.org", "i=@mail.example.org", "t=1772400000; x=1772600000"] {
        let signed = checked(&mail(tags), &keys(""));
        assert_eq!(signed.outcome, Outcome::Pass, "{tags}");
        assert!(signed.confirms_sender(), "{tags}");
    }
}

#[test]
fn line_ends_of_a_saved_file_do_not_matter() {
    assert_eq!(outcome(&mail("c=simple/simple").replace("\r\n", "\n")), Outcome::Pass);
    assert_eq!(outcome(&format!("From claire@example.org Tue Mar  3 08:15:00 2026\n{}", mail("q=dns/txt"))), Outcome::Pass);
}

#[test]
fn what_was_changed_is_named() {
    let good = mail("q=dns/txt");
    assert_eq!(outcome(&good.replace("le colis", "la video")), failed(Because::BodyChanged));
    assert_eq!(outcome(&good.replace("Subject: colis", "Subject: video")), failed(Because::SignatureWrong));
    assert_eq!(outcome(&good.replace("Claire <claire", "Paul <claire")), failed(Because::SignatureWrong));
    // Blanks do not count in the relaxed form, and do in the simple one.
    assert_eq!(outcome(&good.replace("est la.  ", "est   la.")), Outcome::Pass);
    let simple = mail("c=simple/simple");
    assert_eq!(outcome(&simple.replace("est la.  ", "est   la.")), failed(Because::BodyChanged));
    assert_eq!(outcome(&simple.replace("Subject: colis", "Subject:  colis")), failed(Because::SignatureWrong));
}

#[test]
fn a_second_sender_is_not_covered() {
    let two = mail("q=dns/txt").replacen("From:", "From: Paul <paul@example.com>\r\nFrom:", 1);
    let signed = checked(&two, &keys(""));
    assert_eq!(signed.outcome, Outcome::Pass, "the lower one is the signed one");
    assert!(!signed.of_sender && !signed.confirms_sender());
    // A list that names the field once more than there is one signs that no second one stands there.
    let over = mail("h=from:from:to:subject");
    assert!(checked(&over, &keys("")).confirms_sender());
    assert_eq!(outcome(&over.replacen("From:", "From: Paul <paul@example.com>\r\nFrom:", 1)), failed(Because::SignatureWrong));
}

#[test]
fn text_added_below_a_signed_length() {
    let part = mail("l=10");
    let signed = checked(&part, &keys(""));
    assert_eq!((signed.outcome, signed.partial, signed.confirms_sender()), (Outcome::Pass, true, false));
    assert_eq!(outcome(&part.replace("colis est la", "payez en bitcoin")), Outcome::Pass);
    assert_eq!(outcome(&mail("l=999")), failed(Because::BodyChanged), "more than there is");
    let whole = Form::Relaxed.body(BODY.as_bytes()).len();
    assert!(!checked(&mail(&format!("l={whole}")), &keys("")).partial);
}

#[test]
fn times() {
    assert_eq!(outcome(&mail("t=1700000000; x=1700000001")), failed(Because::Expired));
    assert_eq!(outcome(&mail("t=1772600000; x=1772400000")), failed(Because::Malformed));
    assert_eq!(outcome(&mail("x=soon")), failed(Because::Malformed));
}

#[test]
fn what_is_no_signature() {
    for tags in ["v=2", "d=", "s=", "h=to:subject", "i=@example.com", "i=@notexample.org"] {
        assert_eq!(outcome(&mail(tags)), failed(Because::Malformed), "{tags}");
    }
    for tags in ["a=rsa-sha1", "a=ed25519-sha512", "c=loose"] {
        assert_eq!(outcome(&mail(tags)), failed(Because::Unsupported), "{tags}");
    }
    for field in ["", "nonsense", "v=1", "v=1; v=1", ";;;", "b=\u{fffd}"] {
        assert_eq!(outcome(&format!("DKIM-Signature: {field}\r\n{HEAD}\r\n{BODY}")), failed(Because::Malformed), "{field}");
    }
    assert!(check(format!("{HEAD}\r\n{BODY}").as_bytes(), None, CAME, &keys("")).is_empty());
    let many = "DKIM-Signature: v=1\r\n".repeat(1000);
    assert_eq!(check(many.as_bytes(), None, CAME, &keys("")).len(), MOST_SIGNATURES);
}

#[test]
fn keys_that_do_not_help() {
    assert_eq!(checked(&mail("q=dns/txt"), &Keys::default()).outcome, Outcome::NoKey);
    assert_eq!(outcome(&mail("s=two")), Outcome::NoKey);
    let record = |text: &str| {
        let mut keys = Keys::default();
        keys.add(Path::new("key.txt"), &format!("one._domainkey.example.org {text}"));
        checked(&mail("q=dns/txt"), &keys).outcome
    };
    assert_eq!(record("v=DKIM1; p="), failed(Because::KeyRevoked));
    assert_eq!(record("v=DKIM1; k=ed25519; p=AAAA"), failed(Because::KeyUnusable));
    let other = BASE64.encode(SigningKey::from_bytes(&[8; 32]).verifying_key().as_bytes());
    assert_eq!(record(&format!("k=ed25519; p={other}")), failed(Because::SignatureWrong));
    // A key for the other kind of signature.
    assert_eq!(outcome(&mail("a=rsa-sha256")), failed(Because::KeyUnusable));
}

#[test]
fn flags_of_a_key() {
    assert_eq!(checked(&mail("i=@mail.example.org"), &keys("t=s;")).outcome, failed(Because::KeyUnusable));
    assert_eq!(checked(&mail("i=@example.org"), &keys("t=s;")).outcome, Outcome::Pass);
    let trial = checked(&mail("q=dns/txt"), &keys("t=y;"));
    assert_eq!((trial.outcome, trial.testing, trial.confirms_sender()), (Outcome::Pass, true, false));
}

#[test]
fn whose_domain_it_is() {
    let of = |sender: &str| check(mail("q=dns/txt").as_bytes(), Some(sender), CAME, &keys(""))[0].of_sender;
    assert!(of("claire@example.org") && of("claire@Mail.Example.ORG"));
    assert!(!of("claire@notexample.org") && !of("claire@example.org.example.com") && !of("claire") && !of(""));
}
