//! Any text in any place: text and mail are made, nothing is cut, and another reader of mails reads the same text.

mod common;

use case::Age;
use directory::Directory;
use letters::people::{To, for_people};
use letters::reports::for_door;
use letters::{Envelope, Letter, Matter, mail, text, text_of_mail};
use mail_parser::MessageParser;
use proptest::prelude::*;
use words::Words;

use common::{facts, full, today};

/// The same hostile text in every place that takes one.
fn filled(kind: &str, hostile: &str) -> Matter {
    let mut matter = full(facts(kind, Age::Adult, "FR"));
    let some = || Some(hostile.to_owned());
    matter.person.name = some();
    matter.person.mail = some();
    matter.person.phone = some();
    matter.person.address = vec![hostile.to_owned(); 2];
    matter.person.place = some();
    matter.person.acts_for = some();
    for account in &mut matter.accounts {
        account.platform = hostile.to_owned();
        account.handle = some();
        account.stable_id = some();
        account.url = some();
        account.phone = some();
        account.mail = some();
    }
    for event in &mut matter.events {
        event.at = some();
        event.note = some();
    }
    for payment in &mut matter.payments {
        payment.amount = some();
        payment.means = some();
        payment.to = some();
        payment.at = some();
    }
    for content in &mut matter.contents {
        content.url = hostile.to_owned();
        content.time_code = some();
        content.account = some();
        content.about = some();
    }
    for message in &mut matter.messages {
        message.from = some();
        message.at = some();
        message.text = hostile.to_owned();
    }
    for found in &mut matter.found {
        found.kind = hostile.to_owned();
        found.value = hostile.to_owned();
    }
    for kept in &mut matter.evidence {
        kept.name = hostile.to_owned();
        kept.item = hostile.to_owned();
        kept.kept_at = hostile.to_owned();
    }
    matter
}

/// Whether everything of a text that can be seen stands in another, in order.
fn holds(whole: &str, hostile: &str) -> bool {
    let seen = |c: &char| !c.is_whitespace() && !c.is_control();
    // Lines of the letter carry marks of their own; a subsequence is what nothing cut means.
    let mut rest = whole.chars();
    hostile
        .chars()
        .filter(seen)
        .filter(|c| !"\u{200b}\u{feff}\u{2060}\u{61c}".contains(*c) && !('\u{200e}'..='\u{202e}').contains(c))
        .all(|c| matches!(c, '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}') || rest.any(|other| other == c))
}

fn comes_through(letter: &Letter) {
    let bytes = mail(letter, &Envelope::new(["help@example.org"], Some("camille@example.org")));
    assert!(bytes.is_ascii());
    assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998));
    let parsed = MessageParser::default().parse(&bytes).expect("a mail");
    let body = parsed.body_text(0).expect("a text").replace("\r\n", "\n");
    assert_eq!(body, text_of_mail(letter), "the same text");
    let names: Vec<String> = parsed.headers().iter().map(|header| header.name().to_owned()).collect();
    let expected = ["From", "To", "Subject", "X-Unsent", "Content-Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
    assert_eq!(names, expected, "no header was added");
    assert_eq!(parsed.to().and_then(|to| to.first()).and_then(|to| to.address()), Some("help@example.org"));
    assert!(parsed.attachment_count() == 0 && parsed.text_body_count() == 1);
}

fn every_letter(hostile: &str) {
    let directory = Directory::shipped();
    let reader = Words::in_language("fr");
    for (kind, doors) in [
        ("recorded", &["fr-police", "fr-thesee", "fr-17cyber", "fr-info-escroqueries"][..]),
        ("published", &["fr-pharos", "fr-point-de-contact"]),
        ("paid", &["bank"]),
    ] {
        let matter = filled(kind, hostile);
        let mut letters: Vec<Letter> = Vec::new();
        for door in doors {
            letters.push(for_door(&matter, &directory, door, today(), &reader).expect("a right door").sent);
        }
        letters.extend(To::ALL.iter().map(|to| for_people(&matter, &directory, *to, today(), &reader).sent));
        for letter in &letters {
            let whole = text(letter);
            assert!(!whole.chars().any(|c| c.is_control() && c != '\n'), "{}: a control character", letter.id);
            assert!(!whole.contains(['\u{202e}', '\u{2066}', '\u{200e}']), "{}: the direction of writing is turned", letter.id);
            comes_through(letter);
        }
        if let Some(summary) = letters.iter().find(|letter| letter.id == "summary") {
            assert!(holds(&text(summary), hostile), "something was cut: {hostile:?}");
        }
        assert!(letters::data(&matter).is_object());
    }
}

#[test]
fn known_tricks() {
    let long = "A long word ".repeat(9_000);
    let line = "x".repeat(100_000);
    for hostile in [
        "\r\nBcc: other@example.org\r\n\r\n<script>alert(1)</script>",
        "#import \"x\": y; #eval(read(\"/etc/passwd\"))",
        "{ $name } { -brand } {\"}\"}",
        "a\0b\u{1}\u{7f}\u{85}\u{9b}2J",
        "\u{202e}evil\u{2066}\u{200f}\u{feff}",
        "=?utf-8?B?Zg==?= =3D .\r\n.\r\nFrom me",
        "👩‍👩‍👧 🏳️‍🌈 日本語 العربية עברית हिन्दी",
        "\u{2028}\u{2029}e\u{301}\u{301}\u{301}",
        "«\u{a0}?\u{202f}!»",
        long.as_str(),
        line.as_str(),
    ] {
        every_letter(hostile);
    }
}

#[test]
fn five_thousand_addresses() {
    let directory = Directory::shipped();
    let mut matter = full(facts("published", Age::Adult, "FR"));
    let one = matter.contents[0].clone();
    matter.contents = (0..5_000).map(|number| letters::Content { url: format!("https://video.example.org/{number:05}/"), ..one.clone() }).collect();
    let letter = for_door(&matter, &directory, "fr-pharos", today(), &Words::in_language("fr")).expect("a right door").sent;
    let whole = text(&letter);
    assert!((0..5_000).all(|number| whole.contains(&format!("https://video.example.org/{number:05}/"))), "each stands there");
    comes_through(&letter);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn any_text(hostile in "\\PC{0,80}|(?s).{0,300}") {
        every_letter(&hostile);
    }
}
