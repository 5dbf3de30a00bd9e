//! Cuts texts so that a page stays small, whatever signs they hold: a sign that HTML escapes weighs more than one.

/// Bytes that a text takes on a page, about.
pub(super) fn weight(text: &str) -> usize {
    text.len() + 4 * text.bytes().filter(|byte| matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\'')).count()
}

/// The text in pieces of at most this weight, cut after lines or words where it can be; all pieces together are the text, exactly.
pub(super) fn cut(text: &str, most: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while weight(rest) > most {
        let (mut total, mut limit) = (0, 0);
        for (at, c) in rest.char_indices() {
            let mut buffer = [0; 4];
            total += weight(c.encode_utf8(&mut buffer));
            if total > most && at > 0 {
                break;
            }
            limit = at + c.len_utf8();
        }
        let half = rest.floor_char_boundary(limit / 2);
        let end = rest[half..limit].rfind('\n').or_else(|| rest[half..limit].rfind(' ')).map_or(limit, |at| half + at + 1);
        pieces.push(&rest[..end]);
        rest = &rest[end..];
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(rest);
    }
    pieces
}

/// Packs pieces, each with its weight, into parts of at most this weight; no part is empty.
pub(super) fn pack<T>(pieces: Vec<(T, usize)>, most: usize) -> Vec<Vec<T>> {
    let (mut parts, mut part, mut total) = (Vec::new(), Vec::new(), 0);
    for (piece, weight) in pieces {
        if !part.is_empty() && total + weight > most {
            parts.push(std::mem::take(&mut part));
            total = 0;
        }
        total += weight;
        part.push(piece);
    }
    if !part.is_empty() || parts.is_empty() {
        parts.push(part);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_nothing_is_too_heavy() {
        for text in ["", "a", &"<&>".repeat(900), &"é mot\n".repeat(700), &["x".repeat(5000), "€ y".to_owned()].concat()] {
            let pieces = cut(text, 500);
            assert_eq!(pieces.concat(), text);
            assert!(pieces.iter().all(|piece| weight(piece) <= 500), "{pieces:?}");
            assert!(pieces.len() == 1 || pieces.iter().all(|piece| !piece.is_empty()));
        }
        // A sign heavier than allowed stands alone, and the end is reached all the same.
        assert_eq!(cut("<<", 1), ["<", "<"]);
    }

    #[test]
    fn parts_are_filled_in_order() {
        let parts = pack(vec![('a', 4), ('b', 4), ('c', 9), ('d', 30), ('e', 1)], 10);
        assert_eq!(parts, [vec!['a', 'b'], vec!['c'], vec!['d'], vec!['e']]);
        assert_eq!(pack(Vec::<(char, usize)>::new(), 10).len(), 1);
    }
}
