//! What printing gives: the file, and what is not in it as it was.

use crate::PdfError;

/// A letter on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file: PDF 1.7, PDF/A-3a and PDF/UA-1. The same bytes for the same letter and extras.
    pub pdf: Vec<u8>,
    /// What is not on paper as it was in the letter, in the order in which it was met.
    pub replaced: Vec<Replaced>,
    /// How many pages.
    pub pages: usize,
    /// Why no file could be made of all characters that the fonts have. Then only letters of Western Europe were trusted, and
    /// `replaced` names all others. No text is known that needs it; a test that meets one fails.
    pub fell_back: Option<PdfError>,
}

/// A grapheme that is not on paper as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// As it was in the letter.
    pub grapheme: String,
    /// What stands there instead.
    pub shown: Shown,
    /// How often.
    pub times: usize,
}

/// What is printed in place of a grapheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Its code points in brackets: `[U+4F60]`.
    Marker,
    /// Nothing: it is invisible wherever it is shown.
    Nothing,
}
