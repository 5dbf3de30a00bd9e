//! A mailbox that is larger than the memory a scan may take: it is streamed, one message at a time.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// Bytes of the mailbox.
const MAILBOX: usize = 200 << 20;
/// The most memory that a scan of it may take, in KiB.
const MOST: u64 = 120 << 10;
/// Bytes of a message's attachment, in base64; real mailboxes consist mostly of these.
const ATTACHMENT: usize = 4 << 20;

/// Peak of resident memory in KiB, as long as the process lives.
fn peak(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

/// A sample's head and words, and an attachment behind them.
fn message() -> String {
    let sample =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../samples/mail/en-bluff-01.eml")).expect("the sample is there").replace("\r\n", "\n");
    let (_, words) = sample.split_once("\n\n").expect("a mail has a head");
    let head =
        "From: <d.harper@example.org>\nTo: <d.harper@example.org>\nSubject: your mailbox\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=part\n";
    let line = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0\n";
    format!(
        "From a@example.org Mon Jan  5 10:00:00 2026\n{head}\n--part\nContent-Type: text/plain\n\n{words}\n--part\nContent-Type: image/jpeg\nContent-Disposition: attachment; filename=a.jpg\nContent-Transfer-Encoding: base64\n\n{}--part--\n\n",
        line.repeat(ATTACHMENT / line.len())
    )
}

#[test]
fn a_large_mailbox_in_little_memory() {
    let folder = tempfile::tempdir().expect("there is a place for files");
    let mailbox = folder.path().join("all.mbox");
    let one = message();
    let count = MAILBOX / one.len() + 1;
    let mut file = BufWriter::new(File::create(&mailbox).expect("the mailbox can be made"));
    for _ in 0..count {
        file.write_all(one.as_bytes()).expect("there is room for the mailbox");
    }
    file.into_inner().expect("there is room for the mailbox");

    let answers = folder.path().join("answers");
    let mut scan = Command::new(env!("CARGO_BIN_EXE_sangfroid"))
        .args(["scan", "--json", "--lang", "en"])
        .arg(&mailbox)
        .stdout(File::create(&answers).expect("the answers can be kept"))
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let (mut most, mut looks) = (0, 0);
    let status = loop {
        if let Some(now) = peak(scan.id()) {
            (most, looks) = (most.max(now), looks + 1);
        }
        match scan.try_wait().expect("the program can be waited for") {
            Some(status) => break status,
            None => sleep(Duration::from_millis(2)),
        }
    };
    assert!(status.success());
    let answers = fs::read_to_string(&answers).expect("the answers were kept");
    assert_eq!(answers.lines().count(), count, "each message has its line");
    assert!(answers.lines().all(|line| line.contains(r#""verdict":"bluff""#)), "a verdict was lost on the way");
    assert!(looks > 10 && most > 1_000, "the memory was looked at {looks} times: {most} KiB");
    assert!(most < MOST, "{count} messages took {most} KiB");
}
