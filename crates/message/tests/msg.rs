//! Outlook messages, written by an implementation that is not ours and read by ours: whole, cut, and damaged.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

use std::io::{Cursor, Write as _};

use common::check;
use message::{Channel, Format, HiddenBy, OwnAddress, Part, ProblemId, read, sniff};
use proptest::prelude::*;

/// Writes the streams of a message.
struct Builder(cfb::CompoundFile<Cursor<Vec<u8>>>);

const UNICODE: u16 = 0x001F;
const EIGHT_BIT: u16 = 0x001E;
const BINARY: u16 = 0x0102;

impl Builder {
    /// Sectors of 512 bytes, as Outlook writes them.
    fn new() -> Self {
        Builder(cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap())
    }

    /// Sectors of 4096 bytes.
    fn wide() -> Self {
        Builder(cfb::CompoundFile::create_with_version(cfb::Version::V4, Cursor::new(Vec::new())).unwrap())
    }

    fn stream(&mut self, path: &str, bytes: &[u8]) {
        self.0.create_stream(path).unwrap().write_all(bytes).unwrap();
    }

    fn property(&mut self, folder: &str, tag: u16, kind: u16, bytes: &[u8]) {
        self.stream(&format!("{folder}/__substg1.0_{tag:04X}{kind:04X}"), bytes);
    }

    fn text(&mut self, folder: &str, tag: u16, text: &str) {
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.property(folder, tag, UNICODE, &bytes);
    }

    /// The table of numbers, behind a header of this many bytes.
    fn numbers(&mut self, folder: &str, header: usize, entries: &[(u16, u16, u64)]) {
        let mut bytes = vec![0; header];
        for (tag, kind, value) in entries {
            bytes.extend(kind.to_le_bytes());
            bytes.extend(tag.to_le_bytes());
            bytes.extend(6u32.to_le_bytes());
            bytes.extend(value.to_le_bytes());
        }
        self.stream(&format!("{folder}/__properties_version1.0"), &bytes);
    }

    fn folder(&mut self, path: &str) -> String {
        self.0.create_storage(path).unwrap();
        path.to_owned()
    }

    fn finish(mut self) -> Vec<u8> {
        self.0.flush().unwrap();
        self.0.into_inner().into_inner()
    }
}

/// A mail with a head, a page, plain text that says the same, two attachments, and a message inside.
fn rich() -> Vec<u8> {
    let mut file = Builder::new();
    file.numbers("", 32, &[(0x3FFD, 3, 1252), (0x3FDE, 3, 65001), (0x0039, 0x40, 133_540_200_010_000_000)]);
    file.text("", 0x001A, "IPM.Note");
    file.text("", 0x0037, "Votre caméra\0");
    file.text("", 0x007D, "Received: from x ([192.0.2.7]) by mx.example.com; Mon, 4 Mar 2024 10:00:00 +0000\r\nAuthentication-Results: mx.example.com; dmarc=fail header.from=example.com\r\nFrom: me@example.com\r\nTo: me@example.com\r\n\r\n");
    file.property("", 0x1013, BINARY, "<p>Je vous ai film\u{e9}.<span style='font-size:0'>bois</span></p>".as_bytes());
    file.text("", 0x1000, "Je vous ai filmé.\r\n");
    let recipient = file.folder("/__recip_version1.0_#00000000");
    file.numbers(&recipient, 8, &[(0x0C15, 3, 1)]);
    file.text(&recipient, 0x3001, "Moi");
    file.text(&recipient, 0x39FE, "me@example.com");
    let first = file.folder("/__attach_version1.0_#00000000");
    file.numbers(&first, 8, &[(0x3705, 3, 1)]);
    file.text(&first, 0x3707, "preuve.zip");
    file.text(&first, 0x370E, "application/zip");
    file.property(&first, 0x3701, BINARY, &vec![7; 10_000]);
    let second = file.folder("/__attach_version1.0_#00000001");
    file.numbers(&second, 8, &[(0x3705, 3, 5)]);
    let inner = file.folder(&format!("{second}/__substg1.0_3701000D"));
    file.numbers(&inner, 24, &[(0x3FFD, 3, 1251)]);
    file.property(&inner, 0x0037, EIGHT_BIT, b"\xcf\xf0\xe8\xe2\xe5\xf2");
    file.property(&inner, 0x0C1F, EIGHT_BIT, b"a@example.net");
    file.property(&inner, 0x1000, EIGHT_BIT, b"\xcf\xeb\xe0\xf2\xe8");
    file.finish()
}

#[test]
fn everything_in_a_message() {
    let bytes = rich();
    assert_eq!(sniff(&bytes), Format::Msg);
    let found = read(&bytes);
    check(&bytes, &found);
    let (conversation, problems) = found;
    assert_eq!(conversation.channel, Channel::Mail);
    assert_eq!(conversation.text, "Votre caméra\nJe vous ai filmé.\nПривет\nПлати");
    let parts: Vec<Part> = conversation.utterances.iter().map(|one| one.part).collect();
    assert_eq!(parts, [Part::Subject, Part::Body, Part::Carried, Part::Carried]);
    assert_eq!(conversation.participants, ["me@example.com", "a@example.net"]);
    let place = conversation.utterances[1].source.clone();
    assert!(String::from_utf8_lossy(&bytes[place]).starts_with("<p>Je vous"));
    let facts = conversation.mail.unwrap();
    assert_eq!((facts.own_address, facts.received.len()), (OwnAddress::Forged, 1));
    assert_eq!(facts.date.as_deref(), Some("2024-03-04T10:00:01Z"));
    let [hidden] = &conversation.hidden[..] else { panic!("{:?}", conversation.hidden) };
    assert_eq!((hidden.text.as_str(), hidden.by), ("bois", HiddenBy::Size));
    let [listed] = &conversation.attachments[..] else { panic!("{:?}", conversation.attachments) };
    assert_eq!((listed.name.as_str(), listed.declared_type.as_str(), listed.size), ("preuve.zip", "application/zip", 10_000));
    assert_eq!(problems.iter().map(|one| one.id).collect::<Vec<_>>(), [ProblemId::AttachmentNotRead]);
}

#[test]
fn the_page_inside_rich_text() {
    let rtf = br"{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <b>}\htmlrtf {\b\htmlrtf0 Pay{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 me{\*\htmltag72 </b>}\htmlrtf }\htmlrtf0 }";
    let mut packed = Vec::new();
    packed.extend((rtf.len() as u32 + 12).to_le_bytes());
    packed.extend((rtf.len() as u32).to_le_bytes());
    packed.extend(b"MELA\0\0\0\0");
    packed.extend(rtf);
    let mut file = Builder::wide();
    file.numbers("", 32, &[]);
    file.text("", 0x0042, "Nobody");
    file.property("", 0x1009, BINARY, &packed);
    let bytes = file.finish();
    let found = read(&bytes);
    check(&bytes, &found);
    assert_eq!(found.0.text, "Pay\u{a0}me");
    assert_eq!(found.0.participants, ["Nobody"]);
}

#[test]
fn a_sealed_message() {
    let mut file = Builder::new();
    file.numbers("", 32, &[]);
    file.text("", 0x001A, "IPM.Note.SMIME");
    file.text("", 0x0037, "sealed");
    let attachment = file.folder("/__attach_version1.0_#00000000");
    file.numbers(&attachment, 8, &[]);
    file.text(&attachment, 0x3707, "smime.p7m");
    file.property(&attachment, 0x3701, BINARY, b"\x30\x80\x06\x09");
    let bytes = file.finish();
    let found = read(&bytes);
    check(&bytes, &found);
    assert!(found.1.iter().any(|problem| problem.id == ProblemId::Encrypted));
}

#[test]
fn messages_within_messages() {
    let mut file = Builder::new();
    let mut folder = String::new();
    for level in 0..12 {
        file.numbers(&folder, if level == 0 { 32 } else { 24 }, &[(0x3FFD, 3, 1252)]);
        file.text(&folder, 0x0037, &format!("level {level}"));
        let attachment = file.folder(&format!("{folder}/__attach_version1.0_#00000000"));
        folder = file.folder(&format!("{attachment}/__substg1.0_3701000D"));
    }
    let bytes = file.finish();
    let found = read(&bytes);
    check(&bytes, &found);
    assert!(found.0.text.ends_with("level 8"));
    assert!(found.1.iter().any(|problem| problem.id == ProblemId::TooDeep));
    assert!(!found.0.coverage.not_understood.is_empty());
}

#[test]
fn cut_at_every_sector() {
    let bytes = rich();
    for length in (0..bytes.len()).step_by(256) {
        let cut = &bytes[..length];
        check(cut, &read(cut));
        let found = message::read_as(cut, Format::Msg);
        check(cut, &found);
        // The last sectors may be spare ones.
        assert!(length == 0 || length + 512 > bytes.len() || found.1.iter().any(|problem| problem.id == ProblemId::MsgDamaged), "{length}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
        let mut bytes = rich();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        check(&bytes, &message::read_as(&bytes, Format::Msg));
    }

    /// Damage where it matters: in the header and the tables.
    #[test]
    fn damaged_tables(changes in prop::collection::vec((0usize..2048, prop::sample::select(vec![0u8, 1, 2, 3, 9, 12, 0xFE, 0xFF])), 1..40)) {
        let mut bytes = rich();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        check(&bytes, &message::read_as(&bytes, Format::Msg));
    }
}
