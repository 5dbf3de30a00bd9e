//! Digits and signs that stand for the letters that they are drawn like ("h4cked", "p@y").

/// Whether digits and signs inside words are read as the letters that they look like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    Separate,
    AreLetters,
}

pub(super) fn is_leet_sign(byte: u8) -> bool {
    matches!(byte, b'@' | b'$' | b'!' | b'|')
}

/// The letter that a sign is drawn for.
pub(super) fn sign_as_letter(byte: u8) -> u8 {
    match byte {
        b'@' => b'a',
        b'$' => b's',
        _ => b'i',
    }
}

/// The letter that a digit is drawn for.
pub(super) fn digit_as_letter(byte: u8) -> u8 {
    match byte {
        b'0' => b'o',
        b'1' => b'i',
        b'3' => b'e',
        b'4' => b'a',
        b'5' => b's',
        b'6' => b'g',
        b'7' => b't',
        b'8' => b'b',
        b'9' => b'g',
        other => other,
    }
}

/// Words of a folded text in which a digit stands between two letters.
pub(super) fn words_with_digits_inside(text: &[u8]) -> u32 {
    let inside = |window: (&u8, &u8, &u8)| window.0.is_ascii_lowercase() & window.1.is_ascii_digit() & window.2.is_ascii_lowercase();
    let windows = |text: &'_ [u8]| {
        text.iter().zip(text.get(1..).unwrap_or_default()).zip(text.get(2..).unwrap_or_default()).fold(false, |any, ((a, b), c)| any | inside((a, b, c)))
    };
    // One look over everything first: most texts have no such word.
    if !windows(text) {
        return 0;
    }
    text.split(|&byte| byte == b' ').filter(|word| windows(word)).count() as u32
}
