//! `ssh-keygen` and we agree on signatures, both ways.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests stop at once, as tests do")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use evidence::sign::{self, NAMESPACE, PRINCIPAL};

const KEY: &str = include_str!("data/test-key");
const MANIFEST: &[u8] = b"e3b0c442  manifest-sha256.txt\n";

/// Whether ssh-keygen takes the signature for these bytes.
fn ssh_keygen_verifies(folder: &Path, bytes: &[u8]) -> bool {
    let mut child = Command::new("ssh-keygen")
        .args(["-Y", "verify", "-f", "allowed_signers", "-I", PRINCIPAL, "-n", NAMESPACE, "-s", "m.sig"])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    child.wait().unwrap().success()
}

#[test]
fn ssh_keygen_and_we_agree_both_ways() {
    if Command::new("ssh-keygen").arg("-?").stderr(Stdio::null()).output().is_err() {
        eprintln!("LEFT OUT: ssh-keygen is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    let signers = sign::allowed_signers(PRINCIPAL, NAMESPACE, &sign::public_key(KEY).unwrap()).unwrap();
    write("allowed_signers", signers.as_bytes());
    write("m.sig", sign::sign(KEY, NAMESPACE, MANIFEST).unwrap().as_bytes());
    assert!(ssh_keygen_verifies(folder.path(), MANIFEST));
    assert!(!ssh_keygen_verifies(folder.path(), b"other"));

    write("m", MANIFEST);
    write("key", KEY.as_bytes());
    #[cfg(unix)]
    std::fs::set_permissions(folder.path().join("key"), std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let _ = std::fs::remove_file(folder.path().join("m.sig"));
    let made = Command::new("ssh-keygen").args(["-q", "-Y", "sign", "-f", "key", "-n", NAMESPACE, "m"]).current_dir(folder.path()).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let theirs = std::fs::read_to_string(folder.path().join("m.sig")).unwrap();
    assert!(sign::verify(&theirs, &signers, PRINCIPAL, NAMESPACE, MANIFEST).is_ok());
    assert_eq!(theirs, sign::sign(KEY, NAMESPACE, MANIFEST).unwrap(), "byte for byte");
}
