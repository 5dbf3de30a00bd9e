//! Which piece of the person's own text a reason shows: whole words, and not too many.

use std::ops::Range;

/// A reason that shows more than this (in bytes) is shortened to its beginning. Signals look for words of one or two sentences, and what
/// they began with is the telling one.
const LONGEST: usize = 160;

/// Widens a piece to the borders of its words and shortens it when it is long. Scripts without spaces have no such borders: there the
/// piece stays as it is. Empty pieces stay empty.
pub(crate) fn whole_words(text: &str, piece: Range<usize>) -> Range<usize> {
    if piece.is_empty() || text.get(piece.clone()).is_none() {
        return piece;
    }
    let mut start = piece.start;
    while let Some(c) = text[..start].chars().next_back().filter(|&c| is_of_word(c)) {
        if !starts_in_word(text, start) {
            break;
        }
        start -= c.len_utf8();
    }
    let mut end = piece.end;
    if text[..end].chars().next_back().is_some_and(is_of_word) {
        end += text[end..].chars().take_while(|&c| is_of_word(c)).map(char::len_utf8).sum::<usize>();
    }
    start..shortened(text, start, end)
}

/// Whether the character at a place belongs to a word that began before it.
fn starts_in_word(text: &str, place: usize) -> bool {
    text[place..].chars().next().is_some_and(is_of_word)
}

/// The end of the last whole word within the longest length.
fn shortened(text: &str, start: usize, end: usize) -> usize {
    if end - start <= LONGEST {
        return end;
    }
    let mut limit = start + LONGEST;
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    // In scripts without spaces every place is as good.
    text[start..limit]
        .rfind(char::is_whitespace)
        .filter(|&space| space > LONGEST / 2)
        .map_or(limit, |space| start + text[start..start + space].trim_end().len())
}

/// Letters, digits, marks and the invisible characters that are put between letters; not those of scripts without spaces.
fn is_of_word(c: char) -> bool {
    (c.is_alphanumeric() || is_mark(c)) && !is_unspaced(c)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200d}' | '\u{ad}' | '\u{2060}' | '\u{feff}' | '\'' | '\u{2019}')
}

/// Kana, Han, and what stands between them. Hangul has spaces.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..)
}

#[cfg(test)]
mod tests {
    use super::whole_words;

    fn shown<'a>(text: &'a str, cut: &str) -> &'a str {
        let start = text.find(cut).unwrap();
        &text[whole_words(text, start..start + cut.len())]
    }

    #[test]
    fn words_are_whole() {
        assert_eq!(shown("La caméra tournait. J'ai enregistré tout.", "méra tournait. J'ai enregistr"), "caméra tournait. J'ai enregistré");
        assert_eq!(shown("des sites pornographiques, le soir", "sites porn"), "sites pornographiques");
        assert_eq!(shown("Я записал видеозвонок.", "аписал виде"), "записал видеозвонок");
        assert_eq!(shown("you visited sites. Pay now", "visited sites."), "visited sites.");
    }

    #[test]
    fn scripts_without_spaces_are_left() {
        assert_eq!(shown("私はあなたを録画しました。", "録画し"), "録画し");
    }

    #[test]
    fn long_pieces_end_at_a_word_and_nothing_breaks() {
        let long = "word ".repeat(80);
        let piece = whole_words(&long, 0..long.len());
        assert!(piece.len() <= 160 && long[piece.clone()].ends_with("word"), "{piece:?}");
        let wide = "録画".repeat(100);
        let piece = whole_words(&wide, 0..wide.len());
        assert!(wide.get(piece).is_some());
        assert_eq!(whole_words("abc", 2..2), 2..2);
        assert_eq!(whole_words("é", 1..2), 1..2, "a damaged range is left");
    }
}
