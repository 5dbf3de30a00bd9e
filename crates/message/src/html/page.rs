//! Where the text of a page goes: what is seen into the conversation's text, the rest beside it.

use super::entities;
use crate::{Hidden, HiddenBy};

/// Beyond so many pieces of hidden text, further ones join the last: a filler between every two letters needs no more memory
/// than its text.
const MOST_PIECES: usize = 256;

/// Writes text with the white space of a browser (CSS Text Level 3, section 4.1).
#[derive(Debug)]
pub(super) struct Page<'a> {
    text: &'a mut String,
    hidden: &'a mut Vec<Hidden>,
    start: usize,
    first_hidden: usize,
    breaks: u8,
    space: bool,
    tab: bool,
    scratch: String,
    /// Control characters were left out.
    pub(super) controls: bool,
}

const PLAIN: u8 = 0;
const BLANK: u8 = 1;
const AMPERSAND: u8 = 2;
const CONTROL: u8 = 3;
/// First byte of U+0080 to U+00BF, of which the first 32 are control characters.
const LATIN: u8 = 4;

const CLASS: [u8; 256] = {
    let mut table = [PLAIN; 256];
    let mut byte = 0;
    while byte < 32 {
        table[byte] = CONTROL;
        byte += 1;
    }
    table[0x7F] = CONTROL;
    table[0xC2] = LATIN;
    table[b' ' as usize] = BLANK;
    table[b'\t' as usize] = BLANK;
    table[b'\n' as usize] = BLANK;
    table[b'\r' as usize] = BLANK;
    table[0x0C] = BLANK;
    table[b'&' as usize] = AMPERSAND;
    table
};

impl<'a> Page<'a> {
    pub(super) fn new(text: &'a mut String, hidden: &'a mut Vec<Hidden>) -> Self {
        let (start, first_hidden) = (text.len(), hidden.len());
        Page { text, hidden, start, first_hidden, breaks: 0, space: false, tab: false, scratch: String::new(), controls: false }
    }

    /// At least so many line feeds before what follows.
    pub(super) fn block(&mut self, breaks: u8) {
        self.breaks = self.breaks.max(breaks);
    }

    /// One more line feed (`<br>`); an empty line is the most that is kept.
    pub(super) fn line(&mut self) {
        self.breaks = (self.breaks + 1).min(2);
    }

    /// The next text stands beside what went before, in a cell of its own.
    pub(super) fn cell(&mut self) {
        self.tab = true;
    }

    /// Text that is seen.
    pub(super) fn visible(&mut self, raw: &str, preformatted: bool) {
        let bytes = raw.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            let is_plain = |at: usize| bytes.get(at).is_some_and(|byte| CLASS[usize::from(*byte)] == PLAIN);
            // A single space between two words is copied with them.
            while is_plain(at) || at > start && bytes.get(at) == Some(&b' ') && is_plain(at + 1) {
                at += 1;
            }
            if at > start {
                self.flush();
                self.text.push_str(&raw[start..at]);
            }
            let Some(byte) = bytes.get(at) else { break };
            at += 1;
            match CLASS[*byte as usize] {
                BLANK if preformatted => self.preformatted_blank(*byte),
                BLANK => self.space = true,
                AMPERSAND => {
                    self.scratch.clear();
                    let length = entities::decode(&raw[at - 1..], &mut self.scratch);
                    at += length.map_or(0, |length| length - 1);
                    self.letters(length.is_none());
                }
                LATIN => {
                    at += 1;
                    if bytes[at - 1] < 0xA0 {
                        self.controls = true;
                    } else {
                        self.flush();
                        self.text.push_str(&raw[at - 2..at]);
                    }
                }
                _ => self.controls = true,
            }
        }
    }

    fn preformatted_blank(&mut self, byte: u8) {
        match byte {
            b'\n' | 0x0C => self.line(),
            b'\r' => {}
            blank => {
                self.flush();
                self.text.push(char::from(blank));
            }
        }
    }

    /// Writes what a reference stood for, or the ampersand itself.
    fn letters(&mut self, plain: bool) {
        if plain {
            self.flush();
            self.text.push('&');
            return;
        }
        if matches!(self.scratch.as_str(), " " | "\t" | "\n" | "\r") {
            self.space = true;
        } else if self.scratch.chars().all(char::is_control) {
            self.controls = true;
        } else {
            self.flush();
            self.text.push_str(&self.scratch);
        }
    }

    /// Writes the white space that waits, now that something follows it.
    #[inline]
    fn flush(&mut self) {
        if self.breaks == 0 && !self.space && !self.tab {
            return;
        }
        if self.text.len() > self.start {
            match self.breaks {
                0 if self.tab => self.text.push('\t'),
                0 => {
                    if !self.text.ends_with(['\t', ' ', '\n']) {
                        self.text.push(' ');
                    }
                }
                1 => self.text.push('\n'),
                _ => self.text.push_str("\n\n"),
            }
        }
        (self.breaks, self.space, self.tab) = (0, false, false);
    }

    /// Text that is not seen.
    pub(super) fn concealed(&mut self, raw: &str, by: HiddenBy) {
        let mut text = std::mem::take(&mut self.scratch);
        text.clear();
        decode_collapsed(raw, &mut text);
        // Newsletters fill the preview line with blanks of many kinds: they say nothing.
        if text.chars().any(|letter| !is_filler(letter)) {
            self.keep(&text, by);
        }
        self.scratch = text;
    }

    fn keep(&mut self, text: &str, by: HiddenBy) {
        let at = self.text.len();
        let full = self.hidden.len() - self.first_hidden >= MOST_PIECES;
        let ours = self.hidden.get_mut(self.first_hidden..).unwrap_or_default();
        let piece = if full { ours.iter_mut().rev().find(|piece| piece.by == by) } else { ours.last_mut() };
        match piece {
            Some(piece) if piece.by == by && (full || piece.at == at) => {
                piece.text.push(' ');
                piece.text.push_str(text.trim());
            }
            _ => self.hidden.push(Hidden { text: text.trim().to_owned(), by, at }),
        }
    }
}

fn decode_collapsed(raw: &str, out: &mut String) {
    let mut rest = raw;
    while let Some(letter) = rest.chars().next() {
        let mut length = letter.len_utf8();
        match letter {
            '&' => match entities::decode(rest, out) {
                Some(decoded) => length = decoded,
                None => out.push('&'),
            },
            _ if letter.is_ascii_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
        rest = &rest[length..];
    }
}

fn is_filler(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || crate::invisible::is_invisible(letter)
}
