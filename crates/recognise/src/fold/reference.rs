//! Character references that are still there after decoding: `&#1072;`, `&#x430;`, `&amp;#1072;`, `&eacute;` left alone.

/// The character that a numeric reference at `here` stands for, and the bytes it takes.
///
/// HTML Standard, section 13.2.5.72. A doubled `&amp;` in front is undone too, up to three times. Named references other than
/// `&amp;` are left: they are undone where HTML is read.
pub(super) fn at(bytes: &[u8], here: usize) -> Option<(char, usize)> {
    if bytes[here] != b'&' {
        return None;
    }
    let mut next = here + 1;
    for _ in 0..3 {
        if bytes[next..].starts_with(b"amp;") {
            next += 4;
        }
    }
    if bytes.get(next) != Some(&b'#') {
        return None;
    }
    next += 1;
    let radix = if matches!(bytes.get(next), Some(b'x' | b'X')) {
        next += 1;
        16
    } else {
        10
    };
    let digits = next;
    let mut code = 0u32;
    while let Some(digit) = bytes.get(next).and_then(|&b| char::from(b).to_digit(radix)) {
        if next - digits == 7 {
            return None;
        }
        code = code * radix + digit;
        next += 1;
    }
    if next == digits {
        return None;
    }
    if bytes.get(next) == Some(&b';') {
        next += 1;
    }
    Some((char::from_u32(code)?, next - here))
}
