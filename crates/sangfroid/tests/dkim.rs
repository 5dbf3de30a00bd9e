//! `check --dkim-key`: mails signed by an implementation that is not ours, and what the program says of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/dkim").join(name)
}

fn check(keys: &[PathBuf], mail: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sangfroid"));
    command.args(["check", "--lang", "en", "--country", "FR"]).args(more);
    for key in keys {
        command.arg("--dkim-key").arg(key);
    }
    command.arg(mail).output().expect("the program starts")
}

/// The answer for machines.
fn answer(keys: &[PathBuf], mail: &Path) -> Value {
    let output = check(keys, mail, &["--json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("the answer is JSON")
}

fn both() -> Vec<PathBuf> {
    vec![data("one.txt"), data("two.txt")]
}

/// The mail with one piece of it replaced.
fn changed(name: &str, from: &str, to: &str) -> (tempfile::TempDir, PathBuf) {
    let bytes = String::from_utf8(fs::read(data(name)).expect("the mail is there")).expect("it is UTF-8");
    assert!(bytes.contains(from), "{name} has no {from:?}");
    let folder = tempfile::tempdir().expect("there is a place for files");
    let path = folder.path().join(name);
    fs::write(&path, bytes.replacen(from, to, 1)).expect("the folder can be written");
    (folder, path)
}

#[test]
fn mails_signed_by_another_implementation() {
    for name in ["rsa-relaxed.eml", "rsa-simple.eml", "rsa-length.eml", "ed25519.eml"] {
        let answer = answer(&both(), &data(name));
        assert_eq!(answer["dkim"][0]["result"], "pass", "{name}: {answer}");
        assert_eq!(answer["dkim"][0]["of_sender"], true, "{name}");
        assert_eq!(answer["dkim"][0]["domain"], "example.org", "{name}");
        // The headers alone could not tell.
        assert_eq!(answer["own_address"], "truly-own", "{name}");
    }
}

#[test]
fn without_keys_nothing_is_said_of_signatures() {
    let answer = answer(&[], &data("rsa-relaxed.eml"));
    assert!(answer.get("dkim").is_none());
    assert_eq!(answer["own_address"], "cannot-tell");
}

#[test]
fn a_key_for_another_signature() {
    let answer = answer(&[data("one.txt")], &data("ed25519.eml"));
    assert_eq!(answer["dkim"][0]["result"], "no-key");
    assert_eq!(answer["own_address"], "cannot-tell");
}

#[test]
fn a_mail_that_was_changed_is_not_confirmed() {
    for (name, from, to, because) in [
        ("rsa-relaxed.eml", "plombier", "complice", "body-changed"),
        ("rsa-simple.eml", "<note-1@", "<note-2@", "signature-wrong"),
        ("ed25519.eml", "Claire Exemple", "Claire Example", "signature-wrong"),
    ] {
        let (_folder, path) = changed(name, from, to);
        let answer = answer(&both(), &path);
        assert_eq!((&answer["dkim"][0]["result"], &answer["dkim"][0]["because"]), (&"fail".into(), &because.into()), "{name}");
        assert_eq!(answer["own_address"], "cannot-tell", "{name}");
    }
    let (_folder, path) = changed("rsa-length.eml", "du pain.\r\n", "du pain.\r\nPayez 900 dollars.\r\n");
    let answer = answer(&both(), &path);
    assert_eq!((&answer["dkim"][0]["result"], &answer["dkim"][0]["partial"]), (&"pass".into(), &true.into()));
    assert_eq!(answer["own_address"], "cannot-tell", "what was added is not signed");
}

#[test]
fn a_mailbox_and_apple_mail() {
    let mail = fs::read(data("rsa-simple.eml")).expect("the mail is there");
    let folder = tempfile::tempdir().expect("there is a place for files");
    let emlx = folder.path().join("1.emlx");
    let list = b"<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict/></plist>\n";
    fs::write(&emlx, [format!("{}\n", mail.len()).as_bytes(), &mail, list].concat()).expect("the folder can be written");
    let mbox = folder.path().join("box.mbox");
    fs::write(&mbox, [b"From claire@example.org Tue Mar  3 08:15:00 2026\n", &mail[..]].concat()).expect("the folder can be written");
    for path in [emlx, mbox] {
        assert_eq!(answer(&both(), &path)["dkim"][0]["result"], "pass", "{}", path.display());
    }
}

#[test]
fn sentences_for_people() {
    let say = |keys: &[PathBuf], mail: &Path| String::from_utf8(check(keys, mail, &["--plain"]).stdout).expect("answers are UTF-8");
    assert!(say(&both(), &data("rsa-relaxed.eml")).contains("example.org truly signed this mail"));
    assert!(say(&[data("one.txt")], &data("ed25519.eml")).contains("two._domainkey.example.org"));
    let (_folder, path) = changed("rsa-relaxed.eml", "DKIM-Signature", "X-Signature");
    assert!(say(&both(), &path).contains("bears no signature"));
    assert_eq!(answer(&both(), &path)["dkim"], Value::Array(Vec::new()));
}

#[test]
fn a_file_without_a_key_is_named() {
    let output = check(&[data("README.md")], &data("ed25519.eml"), &[]);
    assert_eq!(output.status.code(), Some(3));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("README.md") && said.contains("_domainkey"), "{said}");
    assert_eq!(check(&[data("nowhere.txt")], &data("ed25519.eml"), &[]).status.code(), Some(3));
}

/// An oracle that signs anew each time: dkimpy, where it is installed.
#[test]
fn as_dkimpy_signs() {
    let folder = tempfile::tempdir().expect("there is a place for files");
    let script = folder.path().join("sign.py");
    fs::write(&script, include_str!("data/dkim/sign.py")).expect("the folder can be written");
    let python = Command::new("python3").arg(&script).arg(folder.path()).output();
    if !python.as_ref().is_ok_and(|output| output.status.success()) {
        eprintln!("left out: python3 with dkimpy, and openssl, are not there; the signed mails in tests/data/dkim were checked");
        return;
    }
    let keys = [folder.path().join("key.txt")];
    let mut count = 0;
    for entry in fs::read_dir(folder.path()).expect("the folder can be listed") {
        let path = entry.expect("the folder can be listed").path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Some((result, _)) = name.split_once('-').filter(|_| name.ends_with(".eml")) else { continue };
        count += 1;
        assert_eq!(answer(&keys, &path)["dkim"][0]["result"], result, "{name}");
    }
    assert!(count >= 40, "only {count} mails were signed");
}
