//! Texts of people who mean harm: each stays text, each gives a conforming file, and nothing is cut without saying so.
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::tools::{copied, is_inert, is_sound, joined};
use common::{ENGLISH, everywhere, extras, paragraph, short};
use letters::{Block, Letter};
use pdf::{Paper, Rendered};

/// Prints, judges, and gives back what a reader copies; nothing where no tool is there to copy with.
fn print(letter: &Letter) -> (Rendered, Option<String>) {
    let rendered = Paper::new().unwrap().render(letter, &extras(ENGLISH)).unwrap();
    assert!(rendered.fell_back.is_none(), "no text needs it: {:?}", rendered.fell_back);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, &rendered.pdf).unwrap();
    assert!(is_sound(&file));
    assert!(is_inert(&file));
    let text = copied(&file);
    (rendered, text)
}

/// How often a text is in `everywhere`: around the bodies, and in two bodies.
const PLACES: usize = 7 + 2 * 14;

#[test]
fn markup_is_text_wherever_it_stands() {
    for text in [
        "#import \"@preview/cetz:0.3.0\": *",
        "#read(\"/etc/passwd\") #panic(\"x\") #pagebreak()",
        "= Heading *bold* _it_ `raw` $x^2$ <label> @ref \\ ~ --- // comment /* */",
        "#{while true {}}",
        "\"quotes\" ] } ) \\u{41} \\n",
        "https://example.org/?a=b&c=d#e <script>alert(1)</script>",
    ] {
        let (rendered, copied) = print(&everywhere(text));
        assert!(rendered.replaced.is_empty());
        let Some(copied) = copied else { return };
        assert!(copied.matches(&joined(text)).count() >= PLACES, "{text}\n{copied}");
    }
}

#[test]
fn direction_controls_turn_nothing_around_and_are_seen() {
    let (rendered, copied) = print(&short("invoice\u{202E}fdp.exe \u{2066}a\u{2069} end"));
    assert_eq!(rendered.replaced.len(), 3);
    let Some(copied) = copied else { return };
    assert!(copied.contains("invoice[U+202E]fdp.exe[U+2066]a[U+2069]end"), "{copied}");
    assert!(copied.contains(&joined(ENGLISH.replaced)));
}

#[test]
fn controls_and_noncharacters_are_seen() {
    let all: String = (0..=0x9F_u32).chain([0xFDD0, 0xFFFE, 0xFFFF, 0x1_FFFF, 0x10_FFFF, 0xE000, 0xFFFD]).filter_map(char::from_u32).collect();
    let (rendered, copied) = print(&everywhere(&all));
    assert!(rendered.replaced.len() > 60, "{}", rendered.replaced.len());
    let Some(copied) = copied else { return };
    for seen in ["U+0000", "U+0007", "U+009F", "U+FDD0", "U+FFFE", "U+10FFFF", "U+E000"] {
        assert!(copied.contains(seen), "{seen}\n{copied}");
    }
}

#[test]
fn a_hundred_thousand_characters_are_all_there() {
    let text: String = (0..20_000).map(|n| format!("{n:04x} ")).collect();
    let (rendered, copied) = print(&Letter { body: vec![Block::Quote { of: "x".into(), text: text.clone() }], ..short("") });
    assert!(rendered.pages > 20);
    let Some(copied) = copied else { return };
    assert_eq!(without_edges(&copied, rendered.pages, "One paragraph").matches(&joined(&text)).count(), 1);
}

#[test]
fn a_word_of_a_hundred_thousand_letters_stays_on_its_pages() {
    let text: String = (0..100_000_u32).map(|n| char::from(b'a' + u8::try_from(n % 23).unwrap())).collect();
    let (rendered, copied) = print(&short(&text));
    assert!(rendered.pages > 15);
    let Some(copied) = copied else { return };
    assert_eq!(without_edges(&copied, rendered.pages, "One paragraph").matches(&text).count(), 1);
}

/// The copied text without "Page 2 of 9" and without the title on top of the pages, as far as it is printed there.
fn without_edges(copied: &str, pages: usize, title: &str) -> String {
    let without = (1..=pages).fold(copied.to_owned(), |text, page| text.replace(&format!("Page{page}of{pages}"), ""));
    let head = if title.chars().count() > 80 { format!("{}…", title.chars().take(80).collect::<String>().trim_end()) } else { title.to_owned() };
    without.replace(&joined(&head), "")
}

#[test]
fn five_thousand_addresses_are_all_there() {
    let addresses: Vec<String> = (0..5_000).map(|n| format!("person{n:04}@example.org")).collect();
    let table = Block::Table { head: vec!["Address".into()], rows: addresses.iter().map(|one| vec![one.clone()]).collect() };
    let (_, copied) = print(&Letter { body: vec![table, Block::List { items: addresses.clone(), ordered: true }], addressee: addresses.clone(), ..short("") });
    let Some(copied) = copied else { return };
    for address in &addresses {
        assert_eq!(copied.matches(address.as_str()).count(), 3, "{address}");
    }
}

#[test]
fn towers_of_marks_stand_in_brackets() {
    let (_, copied) = print(&everywhere(&format!("Z{}algo", "\u{317}".repeat(2_000))));
    let Some(copied) = copied else { return };
    assert!(copied.contains("[U+005AU+0317U+0317U+0317…+1997]algo"), "{copied}");
}

#[test]
fn long_headings_and_crowded_tables_lose_nothing() {
    let long: String = (0..2_000).map(|n| format!("w{n} ")).collect();
    let crowded = Block::Table { head: (0..40).map(|n| format!("head{n}")).collect(), rows: vec![(0..50).map(|n| format!("cell{n}.")).collect()] };
    let uneven = Block::Table { head: vec![long.clone()], rows: vec![vec!["one".into(), "two".into()], Vec::new()] };
    let empty = Block::Table { head: Vec::new(), rows: Vec::new() };
    let body = vec![Block::Heading { text: long.clone() }, crowded, uneven, empty, Block::Fields { fields: Vec::new() }, paragraph("last")];
    let (rendered, copied) = print(&Letter { subject: long.clone(), body, ..short("") });
    let Some(copied) = copied else { return };
    let copied = without_edges(&copied, rendered.pages, &long);
    assert_eq!(copied.matches(&joined(&long)).count(), 3);
    for part in ["head39cell39.", "cell49.", "onetwo", "last"] {
        assert!(copied.contains(part), "{part}\n{copied}");
    }
}

#[test]
fn nothing_at_all_is_a_letter_too() {
    for text in ["", " ", "\n\n\n", "\u{200B}", "\u{FEFF}", "\u{3164}", "\r\n\t", "\u{200D}", "\u{301}"] {
        print(&everywhere(text));
        print(&short(text));
    }
}
