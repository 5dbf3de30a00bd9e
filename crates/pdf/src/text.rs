//! Turns a text into lines of pieces that can be printed: markers for what no font has, and places where a long word may break.

use std::collections::HashMap;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::direction::is_right_to_left;
use crate::fonts::Fonts;
use crate::glyphs::{Care, Fate, fate};
use crate::rendered::{Replaced, Shown};

/// Graphemes above which a word may be broken anywhere: an address, a key, a row of letters.
const LONG_WORD: usize = 24;
/// Graphemes above which an address, a name of a file or a number may be broken anywhere in the narrow cell of a table.
const LONG_NAME: usize = 12;
/// Graphemes that stay together in a long word.
const STEP: usize = 4;
/// Empty lines in a row that stay empty lines; more of them are counted in a marker. A message may be a thousand of them long.
const EMPTY_LINES: usize = 5;
/// Hexadecimal digits from which on a word is a fingerprint and set as one.
const FINGERPRINT: usize = 32;

/// Lines that run in one direction.
#[derive(Debug, Serialize)]
pub(crate) struct Para {
    rtl: bool,
    /// Empty lines above it, beside the distance that parts any two paragraphs.
    above: usize,
    lines: Vec<Vec<Piece>>,
}

/// What stands together on a line. Between two pieces the line may break.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum Piece {
    /// Letters and spaces.
    Text(String),
    /// Code points in brackets.
    Marker { marker: String },
    /// A part of a fingerprint.
    Fingerprint { fingerprint: String },
}

/// Sets texts, and remembers what was replaced.
#[derive(Debug)]
pub(crate) struct Setter<'a> {
    fonts: &'a Fonts,
    care: Care,
    known: HashMap<(String, Shown), usize>,
    replaced: Vec<Replaced>,
}

impl<'a> Setter<'a> {
    pub(crate) fn new(fonts: &'a Fonts, care: Care) -> Self {
        Self { fonts, care, known: HashMap::new(), replaced: Vec::new() }
    }

    /// In the order in which they were met first.
    pub(crate) fn into_replaced(self) -> Vec<Replaced> {
        self.replaced
    }

    /// Whether anything was replaced so far.
    pub(crate) fn has_replaced(&self) -> bool {
        !self.replaced.is_empty()
    }

    /// The lines of a text; neighbours that run in one direction stay together, an empty line parts paragraphs.
    pub(crate) fn paras(&mut self, text: &str) -> Vec<Para> {
        self.block(text, LONG_WORD)
    }

    /// The same for a cell of a table, which is narrow.
    pub(crate) fn cell(&mut self, text: &str) -> Vec<Para> {
        self.block(text, LONG_NAME)
    }

    fn block(&mut self, text: &str, long_name: usize) -> Vec<Para> {
        let mut paras: Vec<Para> = Vec::new();
        let mut empty = 0;
        for line in lines(text) {
            if line.trim().is_empty() {
                empty += 1;
                continue;
            }
            let above = self.gap(empty, &mut paras);
            let rtl = is_right_to_left(line);
            let pieces = self.pieces(line, long_name);
            match paras.last_mut() {
                Some(para) if empty == 0 && para.rtl == rtl => para.lines.push(pieces),
                _ => paras.push(Para { rtl, above, lines: vec![pieces] }),
            }
            empty = 0;
        }
        // What follows the last end of a line is no line; a few empty ones at the end of a text are not seen on paper.
        self.gap(empty.saturating_sub(1), &mut paras);
        paras
    }

    /// What stands for a row of empty lines: room above the next paragraph, or a marker that counts them. None is lost unsaid.
    fn gap(&mut self, empty: usize, paras: &mut Vec<Para>) -> usize {
        if empty > EMPTY_LINES {
            self.note_times("\n", Shown::Marker, empty);
            paras.push(Para { rtl: false, above: 0, lines: vec![vec![Piece::Marker { marker: format!("[U+000A × {empty}]") }]] });
            return 0;
        }
        // Between paragraphs one empty line is the distance that parts them anyway.
        if paras.is_empty() { empty } else { empty.saturating_sub(1) }
    }

    /// A text that has one line, whatever it holds.
    pub(crate) fn line(&mut self, line: &str) -> Vec<Piece> {
        self.pieces(line, LONG_WORD)
    }

    fn pieces(&mut self, line: &str, long_name: usize) -> Vec<Piece> {
        let mut set = Line { long_name, ..Line::default() };
        for grapheme in line.graphemes(true) {
            match fate(self.fonts, grapheme, self.care) {
                Fate::Print => set.letter(grapheme),
                Fate::Space => set.space(grapheme),
                Fate::Nothing => self.note(grapheme, Shown::Nothing),
                Fate::Marker => {
                    self.note(grapheme, Shown::Marker);
                    set.marker(grapheme);
                }
            }
        }
        set.finish()
    }

    /// One line without markers, for the title of the file and the names of attachments, of `most` graphemes at most.
    pub(crate) fn plain(&self, text: &str, most: usize) -> String {
        let mut plain = String::new();
        for (count, grapheme) in text.graphemes(true).enumerate() {
            if count == most {
                plain.push('…');
                break;
            }
            match fate(self.fonts, grapheme, self.care) {
                Fate::Print => plain.push_str(grapheme),
                Fate::Nothing => {}
                Fate::Space | Fate::Marker => plain.push(' '),
            }
        }
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn note(&mut self, grapheme: &str, shown: Shown) {
        self.note_times(grapheme, shown, 1);
    }

    fn note_times(&mut self, grapheme: &str, shown: Shown, times: usize) {
        let next = self.replaced.len();
        let place = *self.known.entry((grapheme.to_owned(), shown)).or_insert(next);
        match self.replaced.get_mut(place) {
            Some(replaced) => replaced.times += times,
            None => self.replaced.push(Replaced { grapheme: grapheme.to_owned(), shown, times }),
        }
    }
}

/// The lines of a text, by every sign that ends one (UAX 14: LF, CR, NEL, LS, PS).
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split(['\r', '\u{85}', '\u{2028}', '\u{2029}']))
}

/// A line that is being set.
#[derive(Default)]
struct Line<'t> {
    pieces: Vec<Piece>,
    /// Finished words and spaces.
    text: String,
    /// The word that goes on.
    word: Vec<&'t str>,
    /// The marker that goes on, without its end.
    marker: String,
    /// Whether the last that was set is a space, or nothing was set yet.
    after_space: bool,
    begun: bool,
    /// Graphemes above which a word that is not of letters alone may be broken.
    long_name: usize,
}

impl<'t> Line<'t> {
    fn letter(&mut self, grapheme: &'t str) {
        self.end_marker();
        self.word.push(grapheme);
        self.after_space = false;
        self.begun = true;
    }

    /// A space behind a space, or at the beginning, is meant: one that no line break swallows.
    fn space(&mut self, grapheme: &str) {
        self.end_marker();
        self.end_word();
        self.text.push_str(match grapheme {
            "\t" => "\u{2003}",
            " " if self.after_space || !self.begun => "\u{A0}",
            "\u{1680}" | "\u{3000}" => "\u{2003}",
            _ => grapheme,
        });
        self.after_space = true;
        self.begun = true;
    }

    fn marker(&mut self, grapheme: &str) {
        self.end_word();
        self.end_text();
        for (number, c) in grapheme.chars().enumerate() {
            if number == 4 {
                self.marker.push_str(&format!(" …+{}", grapheme.chars().count() - 4));
                break;
            }
            self.marker.push_str(if self.marker.is_empty() { "[" } else { " " });
            self.marker.push_str(&format!("U+{:04X}", c as u32));
        }
        self.after_space = false;
        self.begun = true;
    }

    fn finish(mut self) -> Vec<Piece> {
        self.end_marker();
        self.end_word();
        self.end_text();
        self.pieces
    }

    fn end_marker(&mut self) {
        if !self.marker.is_empty() {
            self.marker.push(']');
            self.pieces.push(Piece::Marker { marker: std::mem::take(&mut self.marker) });
        }
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.pieces.push(Piece::Text(std::mem::take(&mut self.text)));
        }
    }

    /// A long word in parts between which a line may break: behind the signs that part an address, and anywhere in what is still long.
    fn breaks(&self, word: &[&str]) -> Vec<String> {
        let parts = |part: &&str| matches!(*part, "/" | "?" | "&" | "=" | "#" | "_" | "," | ";" | "@" | ":");
        let mut all = Vec::new();
        let mut from = 0;
        for end in 1..=word.len() {
            let here = end == word.len() || parts(&word[end - 1]) && !parts(&word[end]);
            if here {
                let part = &word[from..end];
                if part.len() > self.long_name {
                    all.extend(part.chunks(STEP).map(<[&str]>::concat));
                } else {
                    all.push(part.concat());
                }
                from = end;
            }
        }
        all
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        let is_hex = |grapheme: &&str| grapheme.len() == 1 && grapheme.bytes().all(|b| b.is_ascii_hexdigit());
        if word.len() >= FINGERPRINT && word.iter().all(is_hex) {
            self.end_text();
            self.pieces.extend(word.chunks(STEP).map(|part| Piece::Fingerprint { fingerprint: part.concat() }));
        } else if word.len() > LONG_WORD || word.len() > self.long_name && !word.iter().all(|part| part.chars().all(char::is_alphabetic)) {
            for part in self.breaks(&word) {
                self.text.push_str(&part);
                self.end_text();
            }
        } else {
            self.text.extend(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, Replaced, Setter, Shown, lines};
    use crate::fonts::Fonts;
    use crate::glyphs::Care;

    fn set(line: &str) -> (Vec<Piece>, Vec<Replaced>) {
        let fonts = Fonts::load().expect("the fonts are sound");
        let mut setter = Setter::new(&fonts, Care::Usual);
        let pieces = setter.line(line);
        (pieces, setter.into_replaced())
    }

    #[test]
    fn plain_text_is_one_piece() {
        assert_eq!(set("#import \"x\": *; $x^2$").0, [Piece::Text("#import \"x\": *; $x^2$".into())]);
    }

    #[test]
    fn neighbours_without_a_glyph_share_a_marker_and_are_counted() {
        let (pieces, replaced) = set("a 你好你 b\0");
        let marker = |text: &str| Piece::Marker { marker: text.into() };
        assert_eq!(pieces, [Piece::Text("a ".into()), marker("[U+4F60 U+597D U+4F60]"), Piece::Text(" b".into()), marker("[U+0000]")]);
        let expected = [("你", 2), ("好", 1), ("\0", 1)].map(|(grapheme, times)| Replaced { grapheme: grapheme.into(), shown: Shown::Marker, times });
        assert_eq!(replaced, expected);
    }

    #[test]
    fn a_tower_is_named_and_measured() {
        let (pieces, _) = set(&format!("a{}", "\u{301}".repeat(40)));
        assert_eq!(pieces, [Piece::Marker { marker: "[U+0061 U+0301 U+0301 U+0301 …+37]".into() }]);
    }

    #[test]
    fn what_is_invisible_is_left_out_and_said() {
        let (pieces, replaced) = set("b\u{AD}i\u{200B}t");
        assert_eq!(pieces, [Piece::Text("bit".into())]);
        assert_eq!(replaced.iter().map(|r| (r.shown, r.times)).collect::<Vec<_>>(), [(Shown::Nothing, 1), (Shown::Nothing, 1)]);
    }

    #[test]
    fn long_words_may_break_and_lose_nothing() {
        let word = format!("https://example.org/a-very-long-address?with=many&parts={}", "x".repeat(100));
        let (pieces, _) = set(&format!("see {word} there"));
        assert!(pieces.len() > 20);
        let whole: String = pieces.iter().map(|piece| if let Piece::Text(text) = piece { text.as_str() } else { "?" }).collect();
        assert_eq!(whole, format!("see {word} there"));
    }

    #[test]
    fn an_address_breaks_behind_its_signs() {
        let (pieces, _) = set("https://www.example.org/night.owl.48/watch?part=1&list=2");
        let texts: Vec<&str> = pieces.iter().map(|piece| if let Piece::Text(text) = piece { text.as_str() } else { "?" }).collect();
        assert_eq!(texts, ["https://", "www.example.org/", "night.owl.48/", "watch?", "part=", "1&", "list=", "2"]);
    }

    #[test]
    fn a_hash_is_a_fingerprint() {
        let hash = "0123456789abcdef".repeat(4);
        let (pieces, _) = set(&hash);
        assert_eq!(pieces.len(), 16);
        assert!(pieces.iter().all(|piece| matches!(piece, Piece::Fingerprint { .. })));
    }

    #[test]
    fn spaces_stay() {
        assert_eq!(set("  a  b").0, [Piece::Text("\u{A0}\u{A0}a \u{A0}b".into())]);
    }

    /// The room above each paragraph, and its first piece.
    fn gaps(text: &str) -> (Vec<(usize, String)>, usize) {
        let fonts = Fonts::load().expect("the fonts are sound");
        let mut setter = Setter::new(&fonts, Care::Usual);
        let paras = setter.paras(text);
        let first = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Marker { marker } => marker.clone(),
            Piece::Fingerprint { fingerprint } => fingerprint.clone(),
        };
        let all = paras.iter().map(|para| (para.above, first(&para.lines[0][0]))).collect();
        (all, setter.into_replaced().iter().map(|one| one.times).sum())
    }

    #[test]
    fn empty_lines_are_kept_or_counted() {
        let at = |above: usize, text: &str| (above, text.to_owned());
        assert_eq!(gaps("a\nb\n\nc\n"), (vec![at(0, "a"), at(0, "c")], 0));
        assert_eq!(gaps("\n\na\n\n\n \nb"), (vec![at(2, "a"), at(2, "b")], 0));
        let many = "\n".repeat(101);
        assert_eq!(gaps(&format!("a{many}b")), (vec![at(0, "a"), at(0, "[U+000A × 100]"), at(0, "b")], 100));
        assert_eq!(gaps(&format!("a{many}")), (vec![at(0, "a"), at(0, "[U+000A × 100]")], 100));
        assert_eq!(gaps(&format!("{many}a")), (vec![at(0, "[U+000A × 101]"), at(0, "a")], 101));
    }

    #[test]
    fn every_end_of_line_ends_a_line() {
        assert_eq!(lines("a\r\nb\rc\nd\u{2028}e\u{85}f").collect::<Vec<_>>(), ["a", "b", "c", "d", "e", "f"]);
    }
}
