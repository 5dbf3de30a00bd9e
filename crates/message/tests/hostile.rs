//! Inputs that are meant to break a reader: by depth, by length, by time.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

use std::time::{Duration, Instant};

use common::check;
use message::{Conversation, Format, Problem, ProblemId, read, read_as};

/// Generous, for slow machines and unoptimised builds; quadratic time would be minutes.
const SOON: Duration = Duration::from_secs(8);

fn quickly(bytes: &[u8]) -> (Conversation, Vec<Problem>) {
    let start = Instant::now();
    let found = read(bytes);
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    check(bytes, &found);
    found
}

fn has(problems: &[Problem], id: ProblemId) -> bool {
    problems.iter().any(|problem| problem.id == id)
}

const HEAD: &str = "From: a@example.org\nTo: b@example.com\nSubject: deep\nMIME-Version: 1.0\n";

#[test]
fn ten_thousand_multiparts_within_each_other() {
    let mut mail = HEAD.to_owned();
    for level in 0..10_000 {
        mail.push_str(&format!("Content-Type: multipart/mixed; boundary=\"b{level}\"\n\nlevel\n--b{level}\n"));
    }
    mail.push_str("Content-Type: text/plain\n\nthe bottom\n");
    let open = mail.clone();
    for level in (0..10_000).rev() {
        mail.push_str(&format!("\n--b{level}--\n"));
    }
    for mail in [open, mail] {
        let (conversation, problems) = quickly(mail.as_bytes());
        assert!(has(&problems, ProblemId::TooDeep));
        assert!(conversation.text.contains("deep") && !conversation.coverage.not_understood.is_empty());
    }
}

#[test]
fn ten_thousand_messages_within_each_other() {
    let mut mail = HEAD.to_owned();
    for level in 0..10_000 {
        mail.push_str(&format!("Content-Type: message/rfc822\n\nFrom: a@example.org\nSubject: level {level}\n"));
    }
    mail.push_str("\nthe bottom\n");
    let (conversation, problems) = quickly(mail.as_bytes());
    assert!(has(&problems, ProblemId::TooDeep));
    assert!(conversation.text.contains("level 7") && !conversation.text.contains("level 8"));
}

#[test]
fn many_multiparts_whose_delimiter_never_comes() {
    let part = "--b\nContent-Type: multipart/mixed; boundary=never\n\nwords\n";
    let mail = format!("{HEAD}Content-Type: multipart/mixed; boundary=b\n\n{}", part.repeat(100_000));
    let (_, problems) = quickly(mail.as_bytes());
    assert!(has(&problems, ProblemId::TooLong));
}

#[test]
fn bounces_as_text_within_each_other() {
    let mut mail = String::new();
    for _ in 0..5_000 {
        mail.push_str("Received: from a by b; Mon, 4 Mar 2024 10:00:00 +0000\nFrom: a@example.org\nSubject: again\n\nbelow:\n\n");
    }
    quickly(mail.as_bytes());
}

#[test]
fn long_heads() {
    quickly(format!("{HEAD}{}\n\nbody", "X-Filler: y\n".repeat(300_000)).as_bytes());
    quickly(format!("From: {}\nSubject: x\n\nbody", "a@example.org, ".repeat(200_000)).as_bytes());
    quickly(format!("{HEAD}Received: {}\n\nbody", "(from [".repeat(300_000)).as_bytes());
    quickly(format!("{HEAD}Authentication-Results: {}\n\nbody", "a=b; (".repeat(300_000)).as_bytes());
    quickly(format!("Subject: {}\nFrom: a\nTo: b\n\nbody", "=?utf-8?Q?".repeat(300_000)).as_bytes());
    quickly(format!("{HEAD}Content-Type: {}\n\nbody", "text/plain; a*0*=\"".repeat(100_000)).as_bytes());
    quickly(format!("{HEAD}{}", "words without a colon\n".repeat(200_000)).as_bytes());
}

#[test]
fn long_words() {
    quickly("Received: x\n".repeat(200_000).as_bytes());
    quickly("From: a@example.org To: b ".repeat(100_000).as_bytes());
    quickly(&b"\n>From ".repeat(300_000));
    quickly(&"&amp;#".repeat(400_000).into_bytes());
    quickly(&"\u{200b}a".repeat(300_000).into_bytes());
    quickly(&b"{\\rtf1 {\\*\\x \\u1 \\'e9".repeat(100_000));
    quickly(&b"<p style=color:#fff>".repeat(100_000));
    quickly(&b"\xe9 ".repeat(1_000_000));
}

#[test]
fn more_text_than_is_read() {
    let long = "a line of words\n".repeat(2_200_000);
    let (conversation, problems) = quickly(long.as_bytes());
    assert!(conversation.text.len() <= 32 << 20);
    assert!(has(&problems, ProblemId::TooLong));
    assert_eq!(conversation.coverage.not_understood, vec![32 << 20..long.len()]);
    let mail = format!("{HEAD}Content-Type: text/html\n\n{long}");
    let (conversation, problems) = quickly(mail.as_bytes());
    assert!(conversation.text.len() <= 33 << 20 && has(&problems, ProblemId::TooLong));
}

#[test]
fn an_attachment_is_hashed_as_it_stands() {
    let bomb = "UEsDBBQAAAAIAA".repeat(400_000);
    let mail = format!("{HEAD}Content-Type: application/zip; name=bomb.zip\nContent-Transfer-Encoding: base64\n\n{bomb}");
    let (conversation, problems) = quickly(mail.as_bytes());
    assert_eq!(conversation.attachments[0].size, bomb.len() * 3 / 4);
    assert!(has(&problems, ProblemId::AttachmentNotRead));
}

#[test]
fn files_that_hold_no_text() {
    for bytes in [&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], b"%PDF-1.7\n", b"PK\x03\x04....", b"\x7fELF\x02\x01", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a sheet"] {
        let (conversation, problems) = quickly(bytes);
        assert!(conversation.text.is_empty() && has(&problems, ProblemId::NotText) && has(&problems, ProblemId::NothingReadable));
    }
    assert_eq!(quickly(b"").1, [Problem { id: ProblemId::Empty, range: 0..0 }]);
    assert!(has(&quickly(b" \r\n\t\n").1, ProblemId::NothingReadable));
}

#[test]
fn cut_compound_files() {
    let mut bytes = vec![0u8; 4096];
    bytes[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    for length in [8, 100, 511, 512, 513, 4096] {
        let found = read_as(&bytes[..length], Format::Msg);
        check(&bytes[..length], &found);
        assert!(has(&found.1, ProblemId::MsgDamaged), "{length}");
    }
    // Every sector points to itself, every number is as large as can be.
    bytes[28..].fill(0xFF);
    bytes[30] = 9;
    check(&bytes, &read_as(&bytes, Format::Msg));
    for (at, byte) in bytes.iter_mut().enumerate().skip(44) {
        *byte = if at % 4 == 0 { (at % 7) as u8 } else { 0 };
    }
    check(&bytes, &read_as(&bytes, Format::Msg));
}

/// The list of table sectors goes on in the last sector, which is cut to four bytes and names itself as the next.
#[test]
fn a_compound_file_whose_list_never_ends() {
    let mut bytes = vec![0xFF; 512];
    bytes[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes[30..32].copy_from_slice(&[9, 0]);
    bytes[68..72].copy_from_slice(&[0; 4]);
    bytes.extend([0; 4]);
    let (done, answer) = std::sync::mpsc::channel();
    // In a thread of its own: when it never ends, the test still does.
    std::thread::spawn(move || done.send(has(&read_as(&bytes, Format::Msg).1, ProblemId::MsgDamaged)));
    assert_eq!(answer.recv_timeout(SOON), Ok(true));
}
