//! Six words drawn by lot, and what a person types brought to one spelling.
//!
//! The words are those of BIP 39 (2,048 in each language; six are 66 bits), drawn with the system's randomness; its checksum is not used.
//! They are given without accents: on any keyboard, and read over the telephone, they are then one row of plain letters, and `age` in a
//! terminal takes them as they stand.

use age::secrecy::{ExposeSecret, SecretString};
use bip0039::{English, French};
use rand::Rng;
use rand::rngs::OsRng;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::Trouble;

/// How many words are drawn.
pub const COUNT: usize = 6;

/// From which list words are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Words {
    French,
    English,
}

/// Six words with a space between each: what is offered, and can be refused for one of the person's own.
pub fn draw(list: Words) -> SecretString {
    let list: &[&str; 2048] = match list {
        Words::French => French::words(),
        Words::English => English::words(),
    };
    // Long enough for the longest words, so that no half-filled buffer is left behind when it grows.
    let mut words = String::with_capacity(COUNT * 24);
    for n in 0..COUNT {
        if n > 0 {
            words.push(' ');
        }
        words.extend(plain(list[OsRng.gen_range(0..list.len())]));
    }
    words.into()
}

/// Whether this has the form of what [`draw`] gives: so many words of one list. That chance chose them, it cannot tell.
pub(super) fn is_like_drawn(typed: &SecretString) -> bool {
    let of = |list: &[&str; 2048]| {
        let words = typed.expose_secret().trim().split(' ');
        words.clone().count() == COUNT && words.clone().all(|word| list.iter().any(|known| plain(known).eq(word.chars())))
    };
    of(French::words()) || of(English::words())
}

/// The spelling under which a passphrase locks: without space at its ends, accents as one character each (NFC), as keyboards send them.
///
/// # Errors
/// [`Trouble::EmptyPassphrase`].
pub fn settle(typed: &SecretString) -> Result<SecretString, Trouble> {
    let mut settled = String::with_capacity(typed.expose_secret().len() * 3);
    settled.extend(typed.expose_secret().trim().nfc());
    if settled.is_empty() { Err(Trouble::EmptyPassphrase) } else { Ok(settled.into()) }
}

/// What a person may have meant: as typed, then as drawn words are spelt (small letters, no accents, one space between words).
pub(super) fn meant(typed: &SecretString) -> Result<Vec<SecretString>, Trouble> {
    let settled = settle(typed)?;
    let letters = Zeroizing::new(plain(settled.expose_secret()).flat_map(char::to_lowercase).collect::<String>());
    let mut drawn = String::with_capacity(letters.len() + 1);
    for word in letters.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | ',' | '.')).filter(|word| !word.is_empty()) {
        if !drawn.is_empty() {
            drawn.push(' ');
        }
        drawn.push_str(word);
    }
    let mut all = vec![settled];
    if !drawn.is_empty() && drawn != all[0].expose_secret() {
        all.push(drawn.into());
    }
    Ok(all)
}

/// Whether what was typed means this passphrase: whoever types it so will open what it locks.
pub fn is(typed: &SecretString, passphrase: &SecretString) -> bool {
    let Ok(wanted) = settle(passphrase) else { return false };
    meant(typed).is_ok_and(|all| all.iter().any(|one| one.expose_secret() == wanted.expose_secret()))
}

/// Letters without their accents.
fn plain(text: &str) -> impl Iterator<Item = char> {
    text.nfd().filter(|&c| !unicode_normalization::char::is_combining_mark(c))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn words_stay_2048_different_ones_without_their_accents_and_are_plain_letters() {
        for list in [French::words(), English::words()] {
            let plain: HashSet<String> = list.iter().map(|word| plain(word).collect()).collect();
            assert_eq!(plain.len(), 2048);
            assert!(plain.iter().all(|word| word.chars().all(|c| c.is_ascii_lowercase())));
        }
    }

    #[test]
    fn drawn_words_are_six_and_not_the_same_twice() {
        let (one, two) = (draw(Words::French), draw(Words::French));
        assert_eq!(one.expose_secret().split(' ').count(), 6);
        assert_ne!(one.expose_secret(), two.expose_secret());
    }

    #[test]
    fn what_was_drawn_has_the_form_of_it_and_a_sentence_has_not() {
        assert!(is_like_drawn(&draw(Words::French)) && is_like_drawn(&draw(Words::English)));
        for other in ["", "plume abaisser", "six plain words for a test", "zoo zoo zoo zoo zoo abaisser"] {
            assert!(!is_like_drawn(&other.into()), "{other}");
        }
    }

    #[test]
    fn all_words_come_up() {
        let drawn: HashSet<String> = (0..4000).flat_map(|_| draw(Words::English).expose_secret().split(' ').map(String::from).collect::<Vec<_>>()).collect();
        assert!(drawn.len() > 2000, "{}", drawn.len());
    }

    #[test]
    fn typed_again_it_is_the_same_or_it_is_not() {
        let drawn: SecretString = "abaisser evenement plume".into();
        for (typed, same) in [("abaisser evenement plume", true), (" Abaisser-Événement  plume", true), ("abaisser evenement", false), ("", false)] {
            assert_eq!(is(&typed.into(), &drawn), same, "{typed}");
        }
        assert!(!is(&"plume".into(), &"Plume".into()), "of one's own, capitals count");
    }

    #[test]
    fn what_is_typed_with_accents_capitals_and_hyphens_is_understood() {
        let typed = |text: &str| meant(&text.into()).unwrap().iter().map(|secret| secret.expose_secret().to_owned()).collect::<Vec<_>>();
        assert_eq!(typed(" Événement-abaisser  plume\n"), ["Événement-abaisser  plume", "evenement abaisser plume"]);
        assert_eq!(typed("e\u{301}te\u{301}"), ["été", "ete"]);
        assert_eq!(typed("plain"), ["plain"]);
        assert_eq!(typed("---"), ["---"]);
        assert!(matches!(meant(&" \n".into()), Err(Trouble::EmptyPassphrase)));
    }
}
