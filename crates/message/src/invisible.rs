//! Zero-width and direction characters: told apart into innocent ones and those that split words.

use crate::{Hidden, HiddenBy};

/// Fewer are an accident of copying; more are a disguise.
const TRIVIAL: usize = 3;

/// Has no width and no shape of its own: zero-width, joiners, direction marks, soft hyphen, fillers, tags.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e01ef}')
}

/// Adds one [`Hidden`] when the utterance that begins at `start` holds invisible characters between the letters of words, where
/// they serve nobody but a disguise. They stay in the text.
pub(crate) fn note(text: &str, start: usize, hidden: &mut Vec<Hidden>) {
    let said = &text[start..];
    if !may_hold(said.as_bytes()) {
        return;
    }
    let mut found = String::new();
    let mut first = None;
    let mut before: Option<char> = None;
    let mut run: Option<(usize, usize)> = None;
    for (at, letter) in said.char_indices().filter(|(_, letter)| !letter.is_ascii_control()) {
        if is_invisible(letter) {
            run = Some(run.map_or((at, at + letter.len_utf8()), |(from, _)| (from, at + letter.len_utf8())));
            continue;
        }
        if let Some((from, to)) = run.take()
            && before.is_some_and(splits)
            && splits(letter)
        {
            first.get_or_insert(start + from);
            found.push_str(&said[from..to]);
        }
        before = Some(letter);
    }
    if let Some(at) = first
        && found.chars().count() > TRIVIAL
    {
        hidden.push(Hidden { text: found, by: HiddenBy::ZeroWidth, at });
    }
}

/// Bytes looked at together.
const BLOCK: usize = 64;

/// A quick look, for the great majority of texts that hold none: the two first bytes of UTF-8 tell nearly all of them.
fn may_hold(bytes: &[u8]) -> bool {
    let suspect = |at: usize| {
        let next = bytes.get(at + 1).copied().unwrap_or(0);
        match bytes[at] {
            0xE2 => next == 0x80 && bytes.get(at + 2).is_some_and(|third| matches!(third, 0x8B..=0x8F | 0xAA..=0xAE)) || next == 0x81,
            0xC2 => next == 0xAD,
            0xCD => next == 0x8F,
            0xD8 => next == 0x9C,
            0xE1 => matches!(next, 0x84..=0x86 | 0x9E | 0xA0),
            0xE3 => next == 0x85,
            0xEF => matches!(next, 0xB8 | 0xBB | 0xBE),
            0xF0 => next == 0x9D,
            0xF3 => true,
            _ => false,
        }
    };
    // How far a byte is from the nearest of those above: zero where one stands. Asked so, since the compiler then looks at many at once.
    let nearest = |byte: u8| [0xE2, 0xC2, 0xCD, 0xD8, 0xE1, 0xE3, 0xEF, 0xF0, 0xF3].iter().fold(0xff, |least, lead| (byte ^ lead).min(least));
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    blocks.iter().enumerate().any(|(number, block)| {
        let from = number * BLOCK;
        !block.is_ascii() && block.iter().fold(0xff, |least, &byte| nearest(byte).min(least)) == 0 && (from..from + BLOCK).any(suspect)
    }) || (bytes.len() - rest.len()..bytes.len()).any(suspect)
}

/// A letter of a script that joins nothing and parts nothing by invisible characters. Arabic and the scripts of India need
/// joiners; Thai, Khmer, Burmese, Lao, and Tibetan part words with them; emoji are made with them.
fn splits(letter: char) -> bool {
    let needs = matches!(letter, '\u{590}'..='\u{8ff}' | '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    letter.is_alphanumeric() && !needs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(text: &str) -> Option<usize> {
        let mut hidden = Vec::new();
        note(text, 0, &mut hidden);
        hidden.first().map(|one| one.text.chars().count())
    }

    #[test]
    fn disguises_are_noted() {
        assert_eq!(noted("b\u{200b}i\u{200b}t\u{200c}c\u{feff}o\u{2060}in"), Some(5));
        assert_eq!(noted("w\u{ad}e\u{ad}b\u{ad}c\u{ad}a\u{ad}m"), Some(5));
    }

    #[test]
    fn honest_uses_are_not() {
        assert_eq!(noted("\u{feff}plain text with one sp\u{200b}lit"), None);
        assert_eq!(noted("👩\u{200d}👩\u{200d}👧\u{200d}👦 ❤\u{fe0f} 👨\u{200d}💻 🏳\u{fe0f}\u{200d}🌈"), None);
        assert_eq!(noted("می\u{200c}خواهم نمی\u{200c}دانم می\u{200c}روم کتاب\u{200c}ها"), None);
        assert_eq!(noted("ขอ\u{200b}ให้\u{200b}ใจ\u{200b}เย็น\u{200b}ไว้"), None);
        assert_eq!(noted("\u{200e}one\u{200e} \u{200e}two\u{200e} \u{200e}three\u{200e}"), None);
    }
}
