//! Whatever the text: there is a conforming file, with all characters that the fonts have, and the same one each time.
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use std::sync::LazyLock;

use common::{ENGLISH, everywhere, extras, short};
use pdf::Paper;
use proptest::prelude::*;

static PAPER: LazyLock<Paper> = LazyLock::new(|| Paper::new().unwrap());

/// A character of any kind, those that break things more often than their number.
fn character() -> impl Strategy<Value = char> {
    let trouble = [
        '\0',
        '\u{7}',
        '\u{85}',
        '\u{AD}',
        '\u{200B}',
        '\u{200C}',
        '\u{200D}',
        '\u{200E}',
        '\u{200F}',
        '\u{202A}',
        '\u{202E}',
        '\u{2028}',
        '\u{2067}',
        '\u{2069}',
        '\u{FE0E}',
        '\u{FE0F}',
        '\u{FEFF}',
        '\u{FFFC}',
        '\u{FFFE}',
        '\u{20E3}',
        '\u{1F3FB}',
        '\u{1F1EB}',
        '\u{1F1F7}',
        '\u{1F3F4}',
        '\u{E0067}',
        '\u{E007F}',
        '\u{301}',
        '\u{489}',
        '\u{20DD}',
        '\u{34F}',
        '\u{61C}',
        '\u{115F}',
        '\u{3164}',
        '\u{180E}',
        '\u{25CC}',
        '\u{E000}',
        '#',
        '\n',
        '\t',
        ' ',
        '*',
        '"',
        '1',
    ];
    prop_oneof![
        3 => any::<char>(),
        3 => prop::sample::select(trouble.to_vec()),
        2 => prop::char::range('\u{20}', '\u{7E}'),
        2 => prop::char::range('\u{A0}', '\u{530}'),
        2 => prop::char::range('\u{530}', '\u{8FF}'),
        1 => prop::char::range('\u{900}', '\u{97F}'),
        1 => prop::char::range('\u{E00}', '\u{E7F}'),
        1 => prop::char::range('\u{10A0}', '\u{10FF}'),
        1 => prop::char::range('\u{1E00}', '\u{2BFF}'),
        1 => prop::char::range('\u{FB00}', '\u{FEFF}'),
        1 => prop::char::range('\u{1D400}', '\u{1D7FF}'),
        2 => prop::char::range('\u{1F100}', '\u{1FAFF}'),
    ]
}

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(character(), 0..most).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn export_never_fails(text in text(600)) {
        let first = PAPER.render(&short(&text), &extras(ENGLISH));
        let first = first.unwrap();
        prop_assert_eq!(&first.fell_back, &None);
        prop_assert_eq!(PAPER.render(&short(&text), &extras(ENGLISH)).unwrap(), first);
    }

    #[test]
    fn export_never_fails_wherever_the_text_stands(text in text(40)) {
        let rendered = PAPER.render(&everywhere(&text), &extras(ENGLISH)).unwrap();
        prop_assert_eq!(rendered.fell_back, None);
    }
}

/// Each character of the planes that have any, in texts of 4,096.
#[test]
fn every_character_of_unicode_can_be_printed() {
    let all: Vec<char> = (0..0x2_0000_u32).chain(0xE_0000..0xE_0200).chain(0x10_FF00..0x11_0000).filter_map(char::from_u32).collect();
    for some in all.chunks(4096) {
        let text: String = some.iter().flat_map(|c| [*c, ' ']).collect();
        let rendered = PAPER.render(&short(&text), &extras(ENGLISH)).unwrap();
        assert_eq!(rendered.fell_back, None, "{:?} to {:?}", some.first(), some.last());
    }
}
