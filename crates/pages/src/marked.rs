//! The person's own message with its telling passages: cut into pieces, each marked with the number of its explanation or not at all.

use std::ops::Range;

/// A piece of the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece<'t> {
    pub(crate) text: &'t str,
    /// The number of the explanation, counted from one.
    pub(crate) mark: Option<usize>,
}

/// Letters of a message that one page shows.
pub(crate) const PART: usize = 6000;

/// Where the parts of a long text end: at the ends of lines or words near [`PART`] bytes.
pub(crate) fn parts(text: &str) -> Vec<Range<usize>> {
    let (mut parts, mut start) = (Vec::new(), 0);
    while text.len() - start > PART {
        let limit = text.floor_char_boundary(start + PART);
        let half = text.floor_char_boundary(start + PART / 2);
        let end = text[half..limit].rfind('\n').or_else(|| text[half..limit].rfind(' ')).map_or(limit, |at| half + at + 1);
        parts.push(start..end);
        start = end;
    }
    parts.push(start..text.len());
    parts
}

/// Cuts a part of a text at its passages. The first of two that overlap is whole, the other one is what is left of it. All pieces together are
/// the part, exactly.
pub(crate) fn pieces<'t>(text: &'t str, part: Range<usize>, passages: &[Range<usize>]) -> Vec<Piece<'t>> {
    let mut order: Vec<(usize, &Range<usize>)> = passages.iter().enumerate().filter(|(_, range)| range.start < range.end).collect();
    order.sort_by_key(|(_, range)| range.start);
    let (mut pieces, mut at) = (Vec::new(), part.start);
    let mut push = |range: Range<usize>, mark: Option<usize>| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text, mark });
        }
    };
    for (place, range) in order {
        let (start, end) = (range.start.max(at), range.end.min(part.end));
        if start >= end || !text.is_char_boundary(start) || !text.is_char_boundary(end) {
            continue;
        }
        push(at..start, None);
        push(start..end, Some(place + 1));
        at = end;
    }
    push(at..part.end, None);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_pieces_together_are_the_text() {
        let text = "J’ai piraté ta caméra, paie 900 € ou tout le monde la voit.";
        for passages in [vec![], vec![0..13], vec![7..13, 0..20, 30..34], vec![50..500], vec![3..3, 4..9], vec![59..61]] {
            let pieces = pieces(text, 0..text.len(), &passages);
            assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text, "{passages:?}");
        }
    }

    #[test]
    fn a_passage_bears_its_own_number() {
        let found = pieces("pay me now", 0..10, &[7..10, 0..3]);
        assert_eq!(found.iter().map(|piece| (piece.text, piece.mark)).collect::<Vec<_>>(), [("pay", Some(2)), (" me ", None), ("now", Some(1))]);
    }

    #[test]
    fn a_long_text_is_cut_into_parts_without_loss() {
        let text = "é mot ".repeat(4000) + "x".repeat(20_000).as_str() + "€";
        let parts = parts(&text);
        assert!(parts.len() > 5);
        assert!(parts.iter().all(|part| part.len() <= PART && text.get(part.clone()).is_some()), "{parts:?}");
        assert_eq!(parts.iter().map(|part| &text[part.clone()]).collect::<String>(), text);
    }
}
