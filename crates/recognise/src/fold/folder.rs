//! Folds a text from its beginning to its end, character by character and word by word.

use super::letters::{self, Kind, Letter};
use super::lookalike::{self, Script};
use super::signs::{self, Signs, digit_as_letter, is_leet_sign, leet_signs, sign_as_letter};
use super::{Folded, Tricks, plain, reference, spaced};

pub(super) struct Folder<'a> {
    input: &'a str,
    script: Script,
    signs: Signs,
    out: Vec<u8>,
    at: Vec<u32>,
    tricks: Tricks,
    /// The word being written holds a letter of another script than Latin, that may be a look-alike.
    foreign: bool,
    /// Beside that letter the word may hold a Latin one.
    mixed: bool,
    /// The last character written belongs to a script without spaces.
    joined: bool,
    /// Only white space since that character.
    blank: bool,
    /// Marks met on the letter just written.
    marks: u8,
}

impl<'a> Folder<'a> {
    pub(super) fn new(input: &'a str, script: Script, signs: Signs) -> Self {
        let room = input.len() + input.len() / 8 + 16;
        let mut folder = Folder {
            input,
            script,
            signs,
            out: Vec::with_capacity(room),
            at: Vec::with_capacity(room),
            tricks: Tricks::default(),
            foreign: false,
            mixed: false,
            joined: false,
            blank: false,
            marks: 0,
        };
        folder.put(b' ', 0);
        folder
    }

    pub(super) fn run(mut self) -> Folded {
        let bytes = self.input.as_bytes();
        let mut here = 0;
        while here < bytes.len() {
            let byte = bytes[here];
            if byte >= 0x80 {
                let Some(c) = self.input[here..].chars().next() else { break };
                self.letter(c, here);
                here += c.len_utf8();
                continue;
            }
            let folded = plain::folded(byte);
            if folded != b' ' && self.signs == Signs::Separate && !self.foreign {
                here = self.plain_stretch(here);
            } else if folded != b' ' {
                self.ascii(folded, here);
                here += 1;
            } else if let Some((c, length)) = reference::at(bytes, here) {
                self.tricks.references += 1;
                self.letter(c, here);
                self.mixed = true;
                here += length;
            } else if self.signs == Signs::AreLetters && self.sign_inside_word(here) {
                self.ascii(sign_as_letter(byte), here);
                here += 1;
            } else {
                if is_leet_sign(byte) && self.sign_inside_word(here) {
                    self.tricks.leet_words += 1;
                }
                // Between letters of a script without spaces such a sign is a trick, like white space.
                self.separator(here, byte.is_ascii_whitespace() || matches!(byte, b'.' | b'-' | b'_' | b'*'));
                here += 1;
            }
        }
        self.finish()
    }

    fn put(&mut self, byte: u8, from: usize) {
        self.out.push(byte);
        self.at.push(from as u32);
    }

    /// Copies everything up to the next character that needs a look. Begins at a letter or a digit, outside of a foreign word.
    fn plain_stretch(&mut self, start: usize) -> usize {
        let bytes = self.input.as_bytes();
        let end = start + plain::length(&bytes[start..], b'&');
        let stretch = &bytes[start..end];
        self.tricks.words += plain::copy(stretch, start, &mut self.out, &mut self.at);
        let signs = leet_signs(stretch).filter(|place| self.sign_inside_word(start + place)).count();
        self.tricks.leet_words += signs as u32;
        self.joined = false;
        self.marks = 0;
        end
    }

    #[inline]
    fn ascii(&mut self, byte: u8, from: usize) {
        let is_drawn = self.signs == Signs::AreLetters && byte.is_ascii_digit() && self.digit_inside_word(from);
        self.put(if is_drawn { digit_as_letter(byte) } else { byte }, from);
        self.mixed = true;
        self.joined = false;
        self.marks = 0;
    }

    /// A character outside ASCII, or one written as a reference.
    fn letter(&mut self, c: char, from: usize) {
        let letter = letters::look_up(c);
        match letter.kind {
            Kind::Drop => {
                if self.out.last() != Some(&b' ') {
                    self.tricks.invisible += 1;
                }
            }
            Kind::Separator => self.separator(from, c.is_whitespace()),
            Kind::Mark => self.mark(c),
            Kind::Joined => self.joined_letter(&letter, from),
            Kind::Latin => {
                self.mixed = true;
                self.write(&letter, from);
            }
            Kind::Foreign => {
                if !self.foreign {
                    self.foreign = true;
                    self.mixed = self.out.last() != Some(&b' ');
                }
                self.write(&letter, from);
            }
        }
    }

    fn write(&mut self, letter: &Letter, from: usize) {
        for &byte in letter.folded() {
            self.put(byte, from);
        }
        self.joined = false;
        self.marks = letter.marks;
        self.tricks.stacked_marks += u32::from(letter.marks >= 2);
    }

    /// Scripts without spaces: white space between two such letters is a line end or a trick, never a word's end.
    fn joined_letter(&mut self, letter: &Letter, from: usize) {
        if self.joined && self.blank && self.out.len() > 1 && self.out.last() == Some(&b' ') {
            self.out.pop();
            self.at.pop();
        }
        self.write(letter, from);
        self.joined = true;
        self.blank = false;
    }

    /// A combining mark: part of the letter where the script needs it (voiced kana, й, Hangul), else decoration.
    fn mark(&mut self, mark: char) {
        let Some(last) = self.last_letter() else { return };
        let composed = unicode_normalization::char::compose(last, letters::combining_twin(mark)).filter(|&c| letters::marks_matter(c));
        if let Some(c) = composed {
            let from = self.at[self.at.len() - last.len_utf8()];
            self.out.truncate(self.out.len() - last.len_utf8());
            self.at.truncate(self.out.len());
            let mut room = [0; 4];
            for &byte in c.encode_utf8(&mut room).as_bytes() {
                self.put(byte, from as usize);
            }
            return;
        }
        self.marks = self.marks.saturating_add(1);
        if self.marks == 2 {
            self.tricks.stacked_marks += 1;
        }
    }

    fn last_letter(&self) -> Option<char> {
        let start = self.out.iter().rposition(|&byte| byte & 0xc0 != 0x80)?;
        std::str::from_utf8(&self.out[start..]).ok()?.chars().next()
    }

    #[inline]
    fn separator(&mut self, from: usize, white: bool) {
        if self.out.last() == Some(&b' ') {
            self.blank &= white;
            return;
        }
        self.end_word(from);
        self.put(b' ', from);
        self.blank = white;
    }

    fn end_word(&mut self, end: usize) {
        self.tricks.words += 1;
        // A word wholly in letters that are not Latin is in disguise only where it stands among Latin ones.
        if self.foreign && (self.mixed || self.script == Script::Latin) {
            self.unmask(end);
        }
        self.foreign = false;
    }

    /// Writes the word again without its disguise, when it has one.
    fn unmask(&mut self, end: usize) {
        let word_out = self.out.iter().rposition(|&byte| byte == b' ').map_or(0, |space| space + 1);
        let word_in = self.at.get(word_out).map_or(end, |&at| at as usize);
        let word = &self.input[word_in..end];
        let Some(target) = lookalike::target(word, self.script) else { return };
        self.tricks.lookalike_words += 1;
        self.out.truncate(word_out);
        self.at.truncate(word_out);
        let mut here = 0;
        while let Some(c) = word[here..].chars().next() {
            let from = word_in + here;
            let (c, length) = match reference::at(word.as_bytes(), here) {
                Some(found) => found,
                None => (c, c.len_utf8()),
            };
            here += length;
            lookalike::translate(c, target, |byte| {
                self.out.push(byte);
                self.at.push(from as u32);
            });
        }
    }

    fn digit_inside_word(&self, at: usize) -> bool {
        let bytes = self.input.as_bytes();
        let letter = |i: usize| bytes.get(i).is_some_and(|&b| b.is_ascii_alphabetic() || is_leet_sign(b));
        (at > 0 && letter(at - 1)) || letter(at + 1)
    }

    fn sign_inside_word(&self, at: usize) -> bool {
        let bytes = self.input.as_bytes();
        let inside = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_alphanumeric);
        is_leet_sign(bytes[at]) && inside(at + 1) && (bytes[at] == b'$' && bytes[at + 1].is_ascii_alphabetic() || at > 0 && inside(at - 1))
    }

    fn finish(mut self) -> Folded {
        let end = self.input.len();
        self.separator(end, true);
        self.at.push(end as u32);
        let text = String::from_utf8(self.out).unwrap_or_default();
        let mut folded = Folded { text, at: self.at, tricks: self.tricks, squeezed: Vec::new() };
        folded.tricks.leet_words += signs::words_with_digits_inside(folded.text.as_bytes());
        if spaced::is_set_apart(&folded.text) {
            spaced::join(&mut folded, self.input);
        }
        folded
    }
}
