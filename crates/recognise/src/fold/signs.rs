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

/// Where such signs stand.
pub(super) fn leet_signs(bytes: &[u8]) -> impl Iterator<Item = usize> {
    const STEP: usize = 32;
    // By steps that the compiler can look at in one go: most have no such sign. The smallest difference is zero where one stands; asked so,
    // since a comparison with each is made into a table, which is looked at byte by byte.
    let difference = |byte: u8| (byte ^ b'@').min(byte ^ b'$').min(byte ^ b'!').min(byte ^ b'|');
    let (steps, rest) = bytes.as_chunks::<STEP>();
    let met = steps.iter().enumerate().filter(move |(_, step)| step.iter().fold(0xff, |least, &byte| difference(byte).min(least)) == 0);
    let places = met.flat_map(|(number, _)| number * STEP..(number + 1) * STEP).chain(bytes.len() - rest.len()..bytes.len());
    places.filter(|&place| is_leet_sign(bytes[place]))
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
    const STEP: usize = 64;
    let is_letter = |byte: u8| byte.wrapping_sub(b'a') < 26;
    let is_digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
    let next = text.get(1..).unwrap_or_default();
    let (mut words, mut counted_to) = (0, 0);
    for from in (0..next.len()).step_by(STEP) {
        let to = next.len().min(from + STEP);
        // A letter before a digit is rare enough to look for it in many places at once.
        if let (Some(letters), Some(digits)) = (text[from..].first_chunk::<STEP>(), next[from..].first_chunk::<STEP>())
            && letters.iter().zip(digits).fold(0, |any, (&a, &b)| any | u8::from(is_letter(a)) & u8::from(is_digit(b))) == 0
        {
            continue;
        }
        for at in from..to {
            if at >= counted_to && is_letter(text[at]) && is_digit(text[at + 1]) && text.get(at + 2).is_some_and(|&byte| is_letter(byte)) {
                words += 1;
                counted_to = at + text[at..].iter().position(|&byte| byte == b' ').unwrap_or(text.len() - at);
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words_with_digits_inside;

    #[test]
    fn a_word_counts_once_wherever_it_stands() {
        assert_eq!(words_with_digits_inside(b" h4ck3d mp3 2nd y0ur 48h "), 2);
        let far = format!("{}p4y{}c4m3r4 ", " word".repeat(12), " ".repeat(60));
        assert_eq!(words_with_digits_inside(far.as_bytes()), 2);
        assert_eq!(words_with_digits_inside(b""), 0);
    }
}
