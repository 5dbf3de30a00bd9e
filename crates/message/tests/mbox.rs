//! Splits mailboxes of every dialect, in chunks of every size.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use message::mbox::{SplitMessage, Splitter, is_mbox};

fn split(stream: &[u8], chunk: usize, limit: usize) -> Vec<(String, u64, bool)> {
    let mut found = Vec::new();
    let mut take = |message: SplitMessage<'_>| {
        found.push((String::from_utf8_lossy(message.bytes).into_owned(), message.offset, message.cut));
    };
    let mut splitter = Splitter::new(limit);
    for piece in stream.chunks(chunk) {
        splitter.feed(piece, &mut take);
    }
    splitter.finish(&mut take);
    found
}

const MARK: &str = "From a@example.org Mon Jan  1 00:00:00 2024\n";

/// The same result whatever the chunks.
fn check(stream: &str, expected: &[(&str, u64)]) {
    for chunk in [1, 2, 3, 7, 64, 1 << 20] {
        let found = split(stream.as_bytes(), chunk, 1 << 20);
        let found: Vec<(&str, u64)> = found.iter().map(|(mail, offset, _)| (mail.as_str(), *offset)).collect();
        assert_eq!(found, expected, "chunks of {chunk}");
    }
}

#[test]
fn mboxrd_and_mboxo() {
    let stream = format!("{MARK}Subject: 1\n\n>From me\n>>From you\n\n{MARK}Subject: 2\n\nFrom here on\n\nFrom 9 to 5:\nnothing\n\n");
    let second = stream.rfind(MARK).unwrap_or_default() as u64;
    check(&stream, &[("Subject: 1\n\nFrom me\n>From you\n", 0), ("Subject: 2\n\nFrom here on\n\nFrom 9 to 5:\nnothing\n", second)]);
}

#[test]
fn mboxcl2_by_its_count() {
    let body = format!("words\n\n{MARK}To: nobody\n\n>From x\n");
    let stream = format!("{MARK}Content-Length: {}\n\n{body}\n{MARK}Subject: 2\n\nend\n", body.len());
    let mail = format!("Content-Length: {}\n\n{body}", body.len());
    let second = (stream.len() - MARK.len() - "Subject: 2\n\nend\n".len()) as u64;
    check(&stream, &[(&mail, 0), ("Subject: 2\n\nend\n", second)]);
}

#[test]
fn a_wrong_count_is_not_believed() {
    for count in [3u64, 9, 5000, 1 << 40] {
        let stream = format!("{MARK}Content-Length: {count}\n\nwords\n\n{MARK}Subject: 2\n\nend\n");
        let found = split(stream.as_bytes(), 5, 1 << 20);
        assert_eq!(found.len(), 2, "{count}");
        assert_eq!(found[0].0, format!("Content-Length: {count}\n\nwords\n"));
    }
}

#[test]
fn carriage_returns() {
    let mark = MARK.trim_end();
    let stream = format!("{mark}\r\nSubject: 1\r\n\r\n>From me\r\n\r\n{mark}\r\nSubject: 2\r\n\r\nend\r\n\r\n");
    let second = stream.rfind(mark).unwrap_or_default() as u64;
    check(&stream, &[("Subject: 1\r\n\r\nFrom me\r\n", 0), ("Subject: 2\r\n\r\nend\r\n", second)]);
}

#[test]
fn long_messages_are_cut_and_the_next_is_found() {
    let stream = format!("{MARK}Subject: 1\n\n{}\n\n{MARK}Subject: 2\n\nend\n", "x".repeat(5_000));
    for chunk in [1, 13, 4096, 1 << 20] {
        let found = split(stream.as_bytes(), chunk, 100);
        assert_eq!(found.len(), 2, "{chunk}");
        assert_eq!((found[0].0.len(), found[0].2), (100, true));
        assert_eq!((found[1].0.as_str(), found[1].2), ("Subject: 2\n\nend\n", false));
    }
}

#[test]
fn odd_streams() {
    check("", &[]);
    check("\n\n\n", &[]);
    check("Subject: x\n\nno separator\n", &[("Subject: x\n\nno separator\n", 0)]);
    check(&format!("{MARK}\nno head\n"), &[("\nno head\n", 0)]);
    check(MARK, &[]);
    check(&format!("\u{feff}\n{MARK}Subject: x\n\n"), &[("Subject: x\n", 4)]);
}

#[test]
fn each_mail_of_a_file_can_be_read() {
    let stream = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/mailbox.mbox")).unwrap();
    assert!(is_mbox(&stream));
    let mut texts = Vec::new();
    let mut take = |mail: SplitMessage<'_>| texts.push(message::read(mail.bytes).0.text);
    let mut splitter = Splitter::new(1 << 20);
    splitter.feed(&stream, &mut take);
    splitter.finish(&mut take);
    assert_eq!(texts, ["first\nFrom now on, pay.", "second\nSecond."]);
}

#[test]
fn recognised_by_its_beginning() {
    assert!(is_mbox(format!("{MARK}Subject: x\n\n").as_bytes()));
    assert!(!is_mbox(b"From the beginning\nI knew: it\n"));
    assert!(!is_mbox(b"From: a@example.org\n\n"));
    assert!(!is_mbox(b""));
}
