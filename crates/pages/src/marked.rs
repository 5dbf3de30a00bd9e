//! The person's own message with its telling passages: cut into pieces, each marked with the number of its explanation or not at all.

use std::ops::Range;

/// A piece of the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece<'t> {
    pub(crate) text: &'t str,
    /// It is in at least one passage.
    pub(crate) marked: bool,
    /// The explanations whose passage begins with it, counted from one.
    pub(crate) begins: Vec<usize>,
    /// The explanations whose passage ends with it.
    pub(crate) ends: Vec<usize>,
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

/// Cuts a part of a text wherever a passage begins or ends, and at each end of a line: no mark reaches over one, so none spans two
/// paragraphs, and its number stands once, at its end. Passages may overlap. All pieces together are the part, exactly.
pub(crate) fn pieces<'t>(text: &'t str, part: Range<usize>, passages: &[Range<usize>]) -> Vec<Piece<'t>> {
    let within = |range: &Range<usize>| {
        let range = range.start.max(part.start)..range.end.min(part.end);
        let cited = text.get(range.clone()).filter(|_| range.start < range.end)?;
        // Space around it is no word of it: the number stands at the last word.
        let start = range.start + cited.len() - cited.trim_start().len();
        let end = start + cited.trim().len();
        (start < end).then_some(start..end)
    };
    let passages: Vec<(usize, Range<usize>)> = passages.iter().enumerate().filter_map(|(place, range)| Some((place + 1, within(range)?))).collect();
    let over = |range: &Range<usize>| {
        let (start, cited) = (range.start, &text[range.clone()]);
        cited.match_indices(['\n', '\r']).flat_map(move |(at, sign)| [start + at, start + at + sign.len()]).collect::<Vec<_>>()
    };
    let lines = passages.iter().flat_map(|(_, range)| over(range));
    let mut cuts: Vec<usize> = passages.iter().flat_map(|(_, range)| [range.start, range.end]).chain([part.start, part.end]).chain(lines).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let between_lines =
        |start: usize, end: usize| text[start..end].trim().is_empty() && (text[..end].ends_with(['\n', '\r']) || text[..start].ends_with(['\n', '\r']));
    let piece = |pair: &[usize]| {
        let (start, end) = (pair[0], pair[1]);
        let numbers = |of: &dyn Fn(&Range<usize>) -> bool| passages.iter().filter(|(_, range)| of(range)).map(|(number, _)| *number).collect::<Vec<_>>();
        Piece {
            text: &text[start..end],
            marked: !between_lines(start, end) && passages.iter().any(|(_, range)| range.start <= start && end <= range.end),
            begins: numbers(&|range| range.start == start),
            ends: numbers(&|range| range.end == end),
        }
    };
    cuts.windows(2).map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "one passage is one range")]
    fn all_pieces_together_are_the_text() {
        let text = "J’ai piraté ta caméra, paie 900 € ou tout le monde la voit.";
        for passages in [vec![], vec![0..13], vec![7..13, 0..20, 30..34], vec![50..500], vec![3..3, 4..9], vec![59..61]] {
            let pieces = pieces(text, 0..text.len(), &passages);
            assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text, "{passages:?}");
        }
    }

    #[test]
    fn passages_may_overlap_and_each_has_its_number() {
        let found = pieces("pay me right now", 0..16, &[7..16, 0..12, 4..6]);
        let seen: Vec<_> = found.iter().map(|piece| (piece.text, piece.marked, piece.begins.as_slice(), piece.ends.as_slice())).collect();
        let none: &[usize] = &[];
        assert_eq!(
            seen,
            [("pay ", true, &[2][..], none), ("me", true, &[3], &[3]), (" ", true, none, none), ("right", true, &[1], &[2]), (" now", true, none, &[1])]
        );
    }

    #[test]
    fn no_mark_spans_two_paragraphs_and_its_number_stands_once() {
        let text = "I filmed you.\n\nI have\r\nall your contacts.\n";
        let passage = 2..text.len();
        let found = pieces(text, 0..text.len(), std::slice::from_ref(&passage));
        assert_eq!(found.iter().map(|piece| piece.text).collect::<String>(), text);
        assert!(found.iter().all(|piece| !piece.marked || !piece.text.contains(['\n', '\r'])), "{found:?}");
        let marked: Vec<_> = found.iter().filter(|piece| piece.marked).map(|piece| (piece.text, piece.begins.len(), piece.ends.len())).collect();
        assert_eq!(marked, [("filmed you.", 1, 0), ("I have", 0, 0), ("all your contacts.", 0, 1)]);
    }

    #[test]
    fn a_long_text_is_cut_into_parts_without_loss() {
        let text = format!("{}{}€", "é mot ".repeat(4000), "x".repeat(20_000));
        let parts = parts(text.as_str());
        assert!(parts.len() > 5);
        assert!(parts.iter().all(|part| part.len() <= PART && text.get(part.clone()).is_some()), "{parts:?}");
        assert_eq!(parts.iter().map(|part| &text[part.clone()]).collect::<String>(), text);
    }
}
