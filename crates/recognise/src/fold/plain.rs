//! Letters and digits of ASCII, which most of most texts are: copied by whole stretches, without a decision for each byte.

/// What a byte of ASCII is in a folded text: a small letter, a digit, or a space.
#[inline]
pub(super) fn folded(byte: u8) -> u8 {
    let small = byte | 0x20;
    let is_letter = small.wrapping_sub(b'a') < 26;
    let is_digit = byte.wrapping_sub(b'0') < 10;
    if is_letter {
        small
    } else if is_digit {
        byte
    } else {
        b' '
    }
}

/// How many bytes from the beginning on are ASCII and not a certain sign.
pub(crate) fn length(bytes: &[u8], sign: u8) -> usize {
    const STEP: usize = 32;
    let stops = |byte: u8| (byte >= 0x80) | (byte == sign);
    // By steps that the compiler can look at in one go, then byte by byte.
    let whole = bytes.chunks_exact(STEP).take_while(|chunk| !chunk.iter().fold(false, |any, &byte| any | stops(byte))).count() * STEP;
    whole + bytes[whole..].iter().position(|&byte| stops(byte)).unwrap_or(bytes.len() - whole)
}

/// How many bytes are of a kind.
#[inline]
pub(super) fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    // Few enough bytes at a time for a sum of one byte: the compiler then counts many at once.
    bytes.chunks(255).map(|chunk| usize::from(chunk.iter().fold(0u8, |sum, &byte| sum + u8::from(is(byte))))).sum()
}

/// Appends a stretch that begins with a letter or a digit: its letters and digits, one space for each run of other bytes, and for each
/// byte written its place in the input, the stretch beginning at `from`. Returns the number of spaces.
pub(super) fn copy(stretch: &[u8], from: usize, out: &mut Vec<u8>, at: &mut Vec<u32>) -> u32 {
    let old = out.len();
    let mut after_space = false;
    let mut place = from as u32;
    let (steps, rest) = stretch.as_chunks::<STEP>();
    for step in steps {
        let mut letters = *step;
        letters.iter_mut().for_each(|letter| *letter = folded(*letter));
        after_space = copy_step(letters, STEP, place, after_space, out, at);
        place += STEP as u32;
    }
    if !rest.is_empty() {
        let mut letters = [b'x'; STEP];
        letters.iter_mut().zip(rest).for_each(|(letter, &byte)| *letter = folded(byte));
        copy_step(letters, rest.len(), place, after_space, out, at);
    }
    count(&out[old..], |byte| byte == b' ') as u32
}

/// How many bytes are copied at a time.
const STEP: usize = 16;

/// Appends the first letters of a step, without spaces that follow a space. Returns whether the last of them is a space.
#[inline]
fn copy_step(letters: [u8; STEP], count: usize, mut place: u32, after_space: bool, out: &mut Vec<u8>, at: &mut Vec<u32>) -> bool {
    const HIGH: u128 = u128::from_ne_bytes([0x80; STEP]);
    const SPACES: u128 = u128::from_ne_bytes([b' '; STEP]);
    let mut word = u128::from_le_bytes(letters);
    // The highest bit of each byte that is a space: in ASCII nothing is carried from one byte to the next.
    let spaces = !((word ^ SPACES) + (HIGH - (HIGH >> 7))) & HIGH;
    let mut doubled = spaces & (spaces << 8 | u128::from(after_space) << 7);
    let mut left = count;
    // Most steps have no two spaces in a row, and are copied as they are. A whole step is written in any case, and what is too much taken
    // back: quicker than to count what to write.
    loop {
        let run = (doubled.trailing_zeros() as usize / 8).min(left);
        let (end, end_at) = (out.len() + run, at.len() + run);
        out.extend_from_slice(&word.to_le_bytes());
        at.extend(place..place + STEP as u32);
        out.truncate(end);
        at.truncate(end_at);
        if run + 1 >= left {
            break;
        }
        word >>= 8 * (run + 1);
        doubled >>= 8 * (run + 1);
        place += run as u32 + 1;
        left -= run + 1;
    }
    spaces >> (8 * count - 1) & 1 != 0
}

#[cfg(test)]
mod tests {
    use super::{copy, length};

    #[test]
    fn a_stretch_ends_where_more_than_a_copy_is_needed() {
        let long = "plain words, signs! and numbers 12; ".repeat(3);
        assert_eq!(length(long.as_bytes(), b'&'), long.len());
        assert_eq!(length(format!("{long}é{long}").as_bytes(), b'&'), long.len());
        assert_eq!(length(b"R&D", b'&'), 1);
        assert_eq!(length(b"", b'&'), 0);
    }

    #[test]
    fn spaces_stand_where_the_first_of_them_stood() {
        let (mut out, mut at) = (vec![b' '], vec![0]);
        assert_eq!(copy(b"Ab, c -- 1.", 7, &mut out, &mut at), 3);
        assert_eq!(out, b" ab c 1 ");
        assert_eq!(at, [0, 7, 8, 9, 11, 12, 16, 17]);
        let (mut out, mut at) = (Vec::new(), Vec::new());
        assert_eq!(copy(b"Exactly sixteen. And as many more", 0, &mut out, &mut at), 5);
        assert_eq!((out.as_slice(), at[16]), (&b"exactly sixteen and as many more"[..], 17));
    }
}
