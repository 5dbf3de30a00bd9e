//! Folds a text for comparison: one spelling for everything that looks or reads the same, with a map back to the original.
//!
//! What is folded: letter case; Latin and Greek accents and stacked marks; compatibility forms (Unicode Annex 15, NFKC);
//! look-alike letters, word by word and towards the script of the text (so Russian, Greek and Japanese are left as they are);
//! invisible characters; left-over character references (`&#1072;`, also encoded twice); letters set apart by spaces; digits and
//! signs used as letters. Every run of other characters becomes one space.

mod folder;
mod letters;
mod lookalike;
mod plain;
mod reference;
mod signs;
mod spaced;
#[cfg(test)]
mod tests;

#[allow(unused_imports, reason = "the packer does not need it")]
pub(crate) use plain::length as plain_length;

use folder::Folder;
use signs::Signs;

/// A folded text and the way back.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// Words of lower-case letters and digits, one space between two, a space at both ends.
    pub text: String,
    /// For each byte of `text`, the byte of the original where it came from; one more entry for the end.
    at: Vec<u32>,
    /// What had to be undone.
    pub tricks: Tricks,
    /// Byte ranges of `text` in which words could not be told apart (every letter set apart by the same sign);
    /// whoever knows words puts the spaces in.
    pub squeezed: Vec<std::ops::Range<usize>>,
}

/// How often each trick was met. Innocent text has few.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tricks {
    /// Words that mix scripts, or stand wholly in look-alike letters of another script than the text.
    pub lookalike_words: u32,
    /// Invisible characters between the letters of a word.
    pub invisible: u32,
    /// Accents beyond what a language puts on a letter (two or more on one letter).
    pub stacked_marks: u32,
    /// Character references left in decoded text.
    pub references: u32,
    /// Letters set apart.
    pub spaced_letters: u32,
    /// Words in which digits or signs stand for letters.
    pub leet_words: u32,
    /// Words in all.
    pub words: u32,
}

impl Folded {
    /// The byte range of the original that a byte range of [`text`](Self::text) came from.
    pub fn original(&self, span: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.at.get(span.start).copied().unwrap_or(0) as usize;
        let end = self.at.get(span.end).copied().unwrap_or(start as u32) as usize;
        start..end.max(start)
    }

    /// Puts a space before each of the given byte offsets of [`text`](Self::text) (ascending), and forgets what was squeezed.
    pub(crate) fn insert_spaces(&mut self, before: &[usize]) {
        let mut text = String::with_capacity(self.text.len() + before.len());
        let mut at = Vec::with_capacity(self.at.len() + before.len());
        let mut copied = 0;
        for &place in before {
            text.push_str(&self.text[copied..place]);
            at.extend_from_slice(&self.at[copied..place]);
            text.push(' ');
            at.push(self.at[place]);
            copied = place;
        }
        text.push_str(&self.text[copied..]);
        at.extend_from_slice(&self.at[copied..]);
        (self.text, self.at) = (text, at);
        self.squeezed.clear();
    }

    /// The position in [`text`](Self::text) of a byte offset of the original.
    pub fn position(&self, original: usize) -> usize {
        self.at.partition_point(|&at| (at as usize) < original).min(self.text.len())
    }
}

/// Folds a text. See the module's words for what that means.
pub fn fold(input: &str) -> Folded {
    let script = lookalike::script_of(input);
    let folded = Folder::new(input, script, Signs::Separate).run();
    // Signs for letters ("h4cked", "p@y") are rare and undoing them touches real numbers, so only a text full of them is
    // folded a second time.
    if leet_is_a_habit(&folded.tricks) {
        let mut again = Folder::new(input, script, Signs::AreLetters).run();
        again.tricks.leet_words = folded.tricks.leet_words;
        return again;
    }
    folded
}

fn leet_is_a_habit(tricks: &Tricks) -> bool {
    tricks.leet_words >= 3 && tricks.leet_words * 12 >= tricks.words
}
