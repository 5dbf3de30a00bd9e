//! What one character becomes: folded letters, a word's end, a mark, or nothing.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// What a character is for the fold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Invisible: left out.
    Drop,
    /// Ends a word.
    Separator,
    /// A combining mark on the letter before.
    Mark,
    /// A letter of a script written without spaces (Han, kana, Hangul).
    Joined,
    /// A letter that folds to Latin letters or digits.
    Latin,
    /// A letter of any other script; it may be there to look like a Latin one.
    Foreign,
}

/// One character, folded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    pub(super) kind: Kind,
    /// Accents that the character carries in itself.
    pub(super) marks: u8,
    length: u8,
    bytes: [u8; 13],
}

impl Letter {
    pub(super) fn folded(&self) -> &[u8] {
        &self.bytes[..usize::from(self.length)]
    }

    fn without_text(kind: Kind) -> Self {
        Letter { kind, marks: 0, length: 0, bytes: [0; 13] }
    }
}

type Page = [Letter; 256];

/// Filled page by page on first use: no start-up cost, and one array access afterwards.
static PAGES: [OnceLock<Box<Page>>; 0x110] = [const { OnceLock::new() }; 0x110];

/// Looks a character up. Characters above U+10FFF are worked out each time: they are rare.
pub(super) fn look_up(c: char) -> Letter {
    let code = c as usize;
    let Some(page) = PAGES.get(code >> 8) else { return work_out(c) };
    let page = page.get_or_init(|| {
        let base = (code & !0xff) as u32;
        Box::new(std::array::from_fn(|i| char::from_u32(base + i as u32).map_or(Letter::without_text(Kind::Separator), work_out)))
    });
    page[code & 0xff]
}

/// The combining form of a mark that is also written with a width of its own (kana voicing marks).
pub(super) fn combining_twin(mark: char) -> char {
    match mark {
        '\u{309b}' | '\u{ff9e}' => '\u{3099}',
        '\u{309c}' | '\u{ff9f}' => '\u{309a}',
        other => other,
    }
}

/// Vowels and final consonants of Hangul written as single letters: they compose with what stands before.
fn is_following_jamo(c: char) -> bool {
    matches!(c, '\u{1161}'..='\u{11c2}')
}

/// Whether a composed character has to keep its mark: another letter without it (が, й) or no letter at all (Hangul).
pub(super) fn marks_matter(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' | 'й' | 'Й' | 'ї' | 'Ї')
}

fn work_out(c: char) -> Letter {
    if is_invisible(c) {
        return Letter::without_text(Kind::Drop);
    }
    if canonical_combining_class(c) != 0 || is_combining_mark(c) || combining_twin(c) != c || is_following_jamo(c) {
        return Letter::without_text(Kind::Mark);
    }
    let mut text = String::new();
    let mut marks = 0;
    for part in decomposed(c) {
        if canonical_combining_class(part) != 0 {
            marks += 1;
            continue;
        }
        push_letter(part, &mut text);
    }
    let kind = kind_of(&text);
    let mut letter = Letter::without_text(kind);
    if !matches!(kind, Kind::Separator) {
        letter.marks = marks;
        for (i, byte) in text.bytes().take(letter.bytes.len()).enumerate() {
            letter.bytes[i] = byte;
            letter.length = i as u8 + 1;
        }
        // A longer form (a few Arabic and square signs) is cut at a letter.
        while std::str::from_utf8(letter.folded()).is_err() {
            letter.length -= 1;
        }
    }
    letter
}

/// Compatibility decomposition, but composed where a mark makes another letter.
fn decomposed(c: char) -> Vec<char> {
    let keeps_marks =
        matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ff65}'..='\u{ff9f}' | '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | 'й' | 'Й' | 'ї' | 'Ї');
    if keeps_marks { c.nfkc().collect() } else { c.nfkd().collect() }
}

fn push_letter(c: char, text: &mut String) {
    if c.is_ascii() {
        if c.is_ascii_alphanumeric() {
            text.push(c.to_ascii_lowercase());
        }
        return;
    }
    // Digits of other scripts count hours and sums as well.
    let code = c as u32;
    if let 0x660..=0x669 | 0x6f0..=0x6f9 | 0x966..=0x96f = code {
        let digit = (code - if code >= 0x966 { 0x966 } else { code & !0xf }) as u8;
        text.push(char::from(b'0' + digit));
        return;
    }
    // Letters that carry no separable mark, as everyday spelling writes them in plain Latin.
    let plain = match c {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'ı' => "i",
        'þ' | 'Þ' => "th",
        'ʋ' | 'Ʋ' => "v",
        // Arabic letters that are written one for the other.
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        'ς' => "σ",
        _ => "",
    };
    if !plain.is_empty() {
        text.push_str(plain);
    } else if is_latin(c) {
        super::lookalike::latin(c, |byte| text.push(char::from(byte)));
    } else if c.is_alphanumeric() {
        text.extend(c.to_lowercase());
    }
}

fn kind_of(text: &str) -> Kind {
    match text.chars().next() {
        None => Kind::Separator,
        Some(first) if first.is_ascii() => Kind::Latin,
        Some(first) if is_joined(first) => Kind::Joined,
        Some(_) => Kind::Foreign,
    }
}

/// Letters of scripts that are written without spaces, and Hangul.
pub(super) fn is_joined(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3130}'..='\u{318f}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}'
        | '々'
        | '〇')
}

/// Latin letters outside ASCII: accented ones, phonetic signs, letters of extended alphabets.
pub(super) fn is_latin(c: char) -> bool {
    matches!(c, '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{2af}' | '\u{1d00}'..='\u{1dbf}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab6f}')
}

/// Characters that nobody sees (Unicode's `Default_Ignorable_Code_Point`, and the Arabic stretch sign).
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
