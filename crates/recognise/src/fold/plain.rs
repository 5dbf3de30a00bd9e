//! Letters and digits of ASCII, which most of most texts are: copied by whole stretches, without a decision for each byte.

/// ASCII letters and digits in lower case; a space for everything that separates words.
static ASCII: [u8; 128] = {
    let mut table = [b' '; 128];
    let mut byte = 0;
    while byte < 128 {
        let b = byte as u8;
        if b.is_ascii_alphanumeric() {
            table[byte] = b.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// What a byte of ASCII is in a folded text: a small letter, a digit, or a space.
#[inline]
pub(super) fn folded(byte: u8) -> u8 {
    ASCII[usize::from(byte & 0x7f)]
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
    out.resize(old + stretch.len(), 0);
    at.resize(old + stretch.len(), 0);
    let (out_room, at_room) = (&mut out[old..], &mut at[old..]);
    let mut written = 0;
    let mut after_space = false;
    for (place, &byte) in (from as u32..).zip(stretch) {
        let byte = folded(byte);
        // Written in any case, and kept where it is not one more space.
        out_room[written] = byte;
        at_room[written] = place;
        let is_space = byte == b' ';
        written += usize::from(!(is_space & after_space));
        after_space = is_space;
    }
    let spaces = count(&out_room[..written], |byte| byte == b' ');
    out.truncate(old + written);
    at.truncate(old + written);
    spaces as u32
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
    }
}
