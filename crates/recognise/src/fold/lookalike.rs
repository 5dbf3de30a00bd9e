//! Letters of one script that stand in for another's: which script a word is meant in, and its letters in that script.
//!
//! Decided word by word and towards the script of the text (Unicode Technical Standard 39 would fold every text to one skeleton,
//! which damages Russian and Greek).

use decancer::{Options, Translation};

use super::{letters, plain};

/// The script that a text is mostly written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Script {
    /// Latin, or no letters at all.
    #[default]
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Greek.
    Greek,
    /// Any other alphabet.
    Other,
}

/// The script of a text, told by the letters that could not be a disguise.
pub(super) fn script_of(text: &str) -> Script {
    if text.is_ascii() {
        return Script::Latin;
    }
    // Letters of other scripts have two bytes or more, and count twice at most: where there are fewer of these bytes than Latin letters,
    // Latin has won.
    let bytes = text.as_bytes();
    if plain::count(bytes, |byte| byte.is_ascii_alphabetic()) > plain::count(bytes, |byte| byte >= 0x80) {
        return Script::Latin;
    }
    let (mut latin, mut other) = (0u32, 0u32);
    // Letters of Cyrillic and Greek, in all and without those that could stand for Latin ones.
    let (mut cyrillic, mut greek) = ((0u32, 0u32), (0u32, 0u32));
    for c in text.chars() {
        match alphabet(c) {
            Some(Alphabet::Latin) => latin += 1,
            Some(Alphabet::Cyrillic) => cyrillic = (cyrillic.0 + 1, cyrillic.1 + u32::from(cyrillic_as_latin(c).is_none())),
            Some(Alphabet::Greek) => greek = (greek.0 + 1, greek.1 + u32::from(greek_as_latin(c).is_none())),
            Some(Alphabet::Other) => other += 1,
            None => {}
        }
    }
    // Without a single Latin letter nothing is disguised as Latin. Otherwise the letters that could be a disguise do not count; a
    // Russian text has a good third of its letters in the count that is left, so it wins against some English in between.
    let (cyrillic, greek) = if latin == 0 { (cyrillic.0, greek.0) } else { (cyrillic.1 * 2, greek.1 * 2) };
    let most = latin.max(cyrillic).max(greek).max(other);
    if most == latin {
        Script::Latin
    } else if most == cyrillic {
        Script::Cyrillic
    } else if most == greek {
        Script::Greek
    } else {
        Script::Other
    }
}

/// The script that a word with letters outside Latin is meant in, if it wears a disguise.
pub(super) fn target(word: &str, text: Script) -> Option<Script> {
    let (mut latin, mut only_latin, mut foreign, mut revealed) = (0, 0, 0, 0);
    let mut has_cyrillic = false;
    for c in word.chars() {
        match alphabet(c) {
            Some(Alphabet::Latin) => {
                latin += 1;
                only_latin += u32::from(latin_as_cyrillic(c.to_ascii_lowercase()).is_none());
            }
            Some(Alphabet::Cyrillic) => {
                foreign += 1;
                has_cyrillic = true;
                revealed += u32::from(cyrillic_as_latin(c).is_none());
            }
            Some(Alphabet::Greek) => {
                foreign += 1;
                revealed += u32::from(greek_as_latin(c).is_none());
            }
            Some(Alphabet::Other) => foreign += 1,
            None => {}
        }
    }
    if foreign == 0 {
        return None;
    }
    if latin == 0 {
        // Wholly in another script: a disguise only where that script is not the text's, and each letter has a Latin twin.
        return (text == Script::Latin && revealed == 0).then_some(Script::Latin);
    }
    if has_cyrillic && revealed > 0 && only_latin == 0 {
        return Some(Script::Cyrillic);
    }
    if revealed > 0 && text != Script::Latin {
        return None;
    }
    Some(Script::Latin)
}

/// Writes a character in the script that the word is meant in.
pub(super) fn translate(c: char, target: Script, mut put: impl FnMut(u8)) {
    let lower = c.to_lowercase().next().unwrap_or(c);
    if target == Script::Cyrillic {
        if let Some(twin) = latin_as_cyrillic(lower) {
            let mut room = [0; 4];
            twin.encode_utf8(&mut room).bytes().for_each(put);
            return;
        }
    } else if alphabet(c).is_some_and(|a| a != Alphabet::Latin) {
        let twin = match alphabet(c) {
            Some(Alphabet::Cyrillic) => cyrillic_as_latin(c),
            Some(Alphabet::Greek) => greek_as_latin(c),
            _ => None,
        };
        match twin {
            Some(twin) => put(twin),
            None => latin(c, put),
        }
        return;
    }
    letters::look_up(c).folded().iter().copied().for_each(put);
}

/// Writes the Latin letters that a character looks like; nothing when it looks like none.
pub(super) fn latin(c: char, mut put: impl FnMut(u8)) {
    let mut each = |c: char| {
        if c.is_ascii_alphanumeric() {
            put(c.to_ascii_lowercase() as u8);
        }
    };
    match decancer::cure_char(c, Options::default()) {
        Translation::Character(twin) => each(twin),
        Translation::String(twin) => twin.chars().for_each(each),
        Translation::None => {}
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Cyrillic,
    Greek,
    Other,
}

fn alphabet(c: char) -> Option<Alphabet> {
    match c {
        'a'..='z' | 'A'..='Z' => Some(Alphabet::Latin),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(Alphabet::Greek),
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => Some(Alphabet::Cyrillic),
        _ if c.is_ascii() => None,
        _ if letters::is_latin(c) => Some(Alphabet::Latin),
        _ => match letters::look_up(c).kind {
            letters::Kind::Foreign => Some(Alphabet::Other),
            letters::Kind::Latin => Some(Alphabet::Latin),
            _ => None,
        },
    }
}

/// The Latin letter that a Cyrillic one cannot be told from at a glance.
fn cyrillic_as_latin(c: char) -> Option<u8> {
    Some(match c {
        'а' | 'А' => b'a',
        'в' | 'В' | 'ь' | 'Ь' => b'b',
        'с' | 'С' => b'c',
        'ԁ' | 'Ԁ' => b'd',
        'е' | 'Е' | 'ё' | 'Ё' => b'e',
        'н' | 'Н' | 'һ' | 'Һ' => b'h',
        'і' | 'І' | 'ї' | 'Ї' => b'i',
        'ј' | 'Ј' => b'j',
        'к' | 'К' => b'k',
        'ӏ' | 'Ӏ' => b'l',
        'м' | 'М' => b'm',
        'п' => b'n',
        'о' | 'О' => b'o',
        'р' | 'Р' => b'p',
        'ԛ' | 'Ԛ' => b'q',
        'г' => b'r',
        'ѕ' | 'Ѕ' => b's',
        'т' | 'Т' => b't',
        'ѵ' | 'Ѵ' => b'v',
        'ԝ' | 'Ԝ' | 'ш' | 'ѡ' => b'w',
        'х' | 'Х' => b'x',
        'у' | 'У' | 'ү' | 'Ү' => b'y',
        _ => return None,
    })
}

fn greek_as_latin(c: char) -> Option<u8> {
    Some(match c {
        'α' | 'Α' | 'ά' | 'Ά' => b'a',
        'β' | 'Β' => b'b',
        'ϲ' | 'Ϲ' | 'ς' => b'c',
        'ε' | 'Ε' | 'έ' | 'Έ' => b'e',
        'Η' => b'h',
        'ι' | 'Ι' | 'ί' | 'Ί' | 'ϊ' => b'i',
        'ϳ' => b'j',
        'κ' | 'Κ' => b'k',
        'Μ' => b'm',
        'η' | 'Ν' | 'ή' | 'π' => b'n',
        'ο' | 'Ο' | 'σ' | 'ό' | 'Ό' => b'o',
        'ρ' | 'Ρ' => b'p',
        'τ' | 'Τ' => b't',
        'υ' | 'μ' | 'ύ' => b'u',
        'ν' => b'v',
        'ω' | 'ώ' => b'w',
        'χ' | 'Χ' => b'x',
        'γ' | 'Υ' => b'y',
        'Ζ' => b'z',
        _ => return None,
    })
}

/// The Cyrillic letter that a Latin one is used for inside Russian words.
fn latin_as_cyrillic(c: char) -> Option<char> {
    Some(match c {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'i' => 'і',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        '3' => 'з',
        _ => return None,
    })
}
