//! Decides for one grapheme whether it is printed as it is, left out because it is invisible, or named by a marker.

use typst::text::is_default_ignorable;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::Fonts;

/// Code points in one grapheme above which it is no letter any more but a tower that covers its neighbours. Families of emoji have
/// seven, flags of regions eight.
const TALLEST: usize = 10;

/// What becomes of a grapheme on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is printed.
    Print,
    /// It is a space of some kind, and printed as one.
    Space,
    /// It shows nothing on any screen, and would confuse whoever copies the text: left out.
    Nothing,
    /// No font has it, or it would change what its neighbours look like: its code points are printed instead.
    Marker,
}

/// How much is trusted to the fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// Everything that they cover.
    Usual,
    /// ASCII and the letters of Western Europe. For text that no file could be made of otherwise.
    Utmost,
}

/// What becomes of `grapheme` (UAX 29, extended).
pub(crate) fn fate(fonts: &Fonts, grapheme: &str, care: Care) -> Fate {
    let mut chars = grapheme.chars();
    let Some(first) = chars.next() else { return Fate::Nothing };
    let alone = chars.next().is_none();
    if alone && first.is_ascii_graphic() {
        return Fate::Print;
    }
    if alone && is_space(first) {
        return Fate::Space;
    }
    if care == Care::Utmost {
        return if alone && matches!(first, '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{17F}') { Fate::Print } else { Fate::Marker };
    }
    if grapheme.chars().any(turns_neighbours) || hides_letters(grapheme, first) || hangs_on_nothing(grapheme, first) {
        return Fate::Marker;
    }
    if grapheme.chars().all(is_default_ignorable) {
        // Marks that only say where a word joins or turns do their work; all others are left out.
        return if alone && matches!(first, '\u{200C}'..='\u{200F}' | '\u{61C}') { Fate::Print } else { Fate::Nothing };
    }
    let visible = grapheme.chars().filter(|c| !needs_no_glyph(*c));
    if grapheme.chars().count() <= TALLEST && !grapheme.chars().any(is_forbidden) && fonts.cover(visible) { Fate::Print } else { Fate::Marker }
}

/// Whether a character is a space or a tab: printed as a space of the same kind of width.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// Embeddings, overrides and isolates: they turn text that stands beside them around (UAX 9, section 2).
fn turns_neighbours(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether invisible tag characters hang on it: they spell text that nobody sees, except in the flags of regions.
fn hides_letters(grapheme: &str, first: char) -> bool {
    first != '\u{1F3F4}' && grapheme.chars().any(|c| matches!(c, '\u{E0000}'..='\u{E007F}'))
}

/// What shapes a letter without a glyph of its own: joiners, selectors of a variant, tags of a flag. Other invisible characters in a letter
/// (U+180F) are younger than the shaper's tables, and it would look for their glyph.
fn needs_no_glyph(c: char) -> bool {
    matches!(c, '\u{34F}' | '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether it is a mark without a letter, as at the beginning of a line: it would hang on the end of the line before, which no font has.
/// A selector or joiner before it is no letter either.
fn hangs_on_nothing(grapheme: &str, first: char) -> bool {
    !first.is_ascii() && !grapheme.chars().all(is_default_ignorable) && format!("a{grapheme}").graphemes(true).count() == 1
}

/// What a PDF/A file may not map a glyph to: controls, the byte order mark, private characters, and what is no character.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{FEFF}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{2028}' | '\u{2029}')
        || (c as u32) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::{Care, Fate, fate};
    use crate::fonts::Fonts;

    #[test]
    fn each_grapheme_has_its_fate() {
        let fonts = Fonts::load().expect("the fonts are sound");
        let tower = format!("a{}", "\u{301}".repeat(40));
        for (grapheme, expected) in [
            ("a", Fate::Print),
            ("é", Fate::Print),
            ("e\u{301}", Fate::Print),
            ("😀", Fate::Print),
            ("👩\u{200D}👩\u{200D}👧\u{200D}👦", Fate::Print),
            ("❤\u{FE0F}", Fate::Print),
            ("\t", Fate::Space),
            ("\u{202F}", Fate::Space),
            ("你", Fate::Marker),
            ("\0", Fate::Marker),
            ("\u{202E}", Fate::Marker),
            ("\u{2067}", Fate::Marker),
            ("\u{E000}", Fate::Marker),
            ("\u{FFFE}", Fate::Marker),
            ("\u{10FFFF}", Fate::Marker),
            (&tower, Fate::Marker),
            ("a\u{E0041}", Fate::Marker),
            ("\u{5B4}", Fate::Marker),
            ("\u{FE0E}\u{591}", Fate::Marker),
            (" \u{180F}", Fate::Marker),
            (" \u{5B4}", Fate::Print),
            ("\u{200B}", Fate::Nothing),
            ("\u{AD}", Fate::Nothing),
            ("\u{FEFF}", Fate::Nothing),
            ("\u{200F}", Fate::Print),
        ] {
            assert_eq!(fate(&fonts, grapheme, Care::Usual), expected, "{grapheme:?}");
        }
    }

    #[test]
    fn utmost_care_trusts_letters_of_western_europe_alone() {
        let fonts = Fonts::load().expect("the fonts are sound");
        for (grapheme, expected) in [("a", Fate::Print), ("œ", Fate::Print), (" ", Fate::Space), ("e\u{301}", Fate::Marker), ("Ж", Fate::Marker)] {
            assert_eq!(fate(&fonts, grapheme, Care::Utmost), expected, "{grapheme:?}");
        }
    }
}
