//! Folds a text for comparison: one spelling for everything that looks or reads the same, with a map back to the original.
//!
//! What is folded: letter case; Latin and Greek accents and stacked marks; compatibility forms (Unicode Annex 15, NFKC);
//! look-alike letters, word by word and towards the script of the text (so Russian, Greek and Japanese are left as they are);
//! invisible characters; left-over character references (`&#1072;`, also encoded twice); letters set apart by spaces; digits and
//! signs used as letters. Every run of other characters becomes one space.

mod letters;
mod lookalike;
mod reference;
mod spaced;
#[cfg(test)]
mod tests;

pub use lookalike::Script;

use letters::{Kind, Letter};

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

/// Whether digits and signs inside words are read as the letters that they look like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Signs {
    Separate,
    AreLetters,
}

struct Folder<'a> {
    input: &'a str,
    script: Script,
    signs: Signs,
    out: Vec<u8>,
    at: Vec<u32>,
    tricks: Tricks,
    /// Where the word being written begins, in `out` and in `input`.
    word_out: usize,
    word_in: usize,
    /// The word holds a letter of another script than Latin, that may be a look-alike.
    foreign: bool,
    /// Digits and letters met in the word, to notice signs used as letters.
    digits: u16,
    letters: u16,
    /// The last character written belongs to a script without spaces.
    joined: bool,
    /// Only white space since that character.
    blank: bool,
    /// Marks met on the letter just written.
    marks: u8,
    /// Words of one letter in a row, and the longest such row.
    single: u32,
    longest_single: u32,
}

impl<'a> Folder<'a> {
    fn new(input: &'a str, script: Script, signs: Signs) -> Self {
        let room = input.len() + input.len() / 8 + 16;
        let mut folder = Folder {
            input,
            script,
            signs,
            out: Vec::with_capacity(room),
            at: Vec::with_capacity(room),
            tricks: Tricks::default(),
            word_out: 1,
            word_in: 0,
            foreign: false,
            digits: 0,
            letters: 0,
            joined: false,
            blank: false,
            marks: 0,
            single: 0,
            longest_single: 0,
        };
        folder.put(b' ', 0);
        folder
    }

    fn run(mut self) -> Folded {
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
            let folded = ASCII[byte as usize];
            if folded != 0 && self.signs == Signs::Separate {
                here = self.plain_run(here);
            } else if folded != 0 {
                self.ascii(folded, here);
                here += 1;
            } else if let Some((c, length)) = reference::at(bytes, here) {
                self.tricks.references += 1;
                self.letter(c, here);
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

    #[inline]
    fn begin_word(&mut self, from: usize) {
        if self.out.last() == Some(&b' ') {
            self.word_out = self.out.len();
            self.word_in = from;
        }
    }

    /// Copies letters and digits up to the next other byte: most of most texts, so without a decision for each byte.
    #[inline]
    fn plain_run(&mut self, start: usize) -> usize {
        let bytes = self.input.as_bytes();
        self.begin_word(start);
        let length = bytes[start..].iter().position(|&byte| byte >= 0x80 || ASCII[byte as usize] == 0).unwrap_or(bytes.len() - start);
        let run = &bytes[start..start + length];
        let digits = run.iter().filter(|byte| byte.is_ascii_digit()).count();
        self.digits = self.digits.saturating_add(digits as u16);
        self.letters = self.letters.saturating_add((length - digits) as u16);
        self.out.extend(run.iter().map(u8::to_ascii_lowercase));
        self.at.extend(start as u32..(start + length) as u32);
        self.joined = false;
        self.marks = 0;
        start + length
    }

    #[inline]
    fn ascii(&mut self, byte: u8, from: usize) {
        self.begin_word(from);
        let byte = if byte.is_ascii_digit() {
            if self.signs == Signs::AreLetters && self.digit_inside_word(from) {
                digit_as_letter(byte)
            } else {
                self.digits += 1;
                byte
            }
        } else {
            self.letters += 1;
            byte
        };
        self.put(byte, from);
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
                self.begin_word(from);
                self.letters += 1;
                self.write(&letter, from);
            }
            Kind::Foreign => {
                self.begin_word(from);
                self.foreign = true;
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
        self.begin_word(from);
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
        if self.foreign {
            self.unmask(end);
        }
        if self.digits > 0 && self.letters > 1 && self.digit_between_letters() {
            self.tricks.leet_words += 1;
        }
        let is_single = self.letters == 1;
        self.single = if is_single { self.single + 1 } else { 0 };
        self.longest_single = self.longest_single.max(self.single);
        self.foreign = false;
        self.digits = 0;
        self.letters = 0;
    }

    /// Writes the word again without its disguise, when it has one.
    fn unmask(&mut self, end: usize) {
        let word = &self.input[self.word_in..end];
        let Some(target) = lookalike::target(word, self.script) else {
            // A letter of a foreign script counts too for "s p a c e d" text.
            self.letters += word.chars().count().min(2) as u16;
            return;
        };
        self.tricks.lookalike_words += 1;
        self.out.truncate(self.word_out);
        self.at.truncate(self.word_out);
        let mut here = 0;
        let word_in = self.word_in;
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
        self.letters = (self.out.len() - self.word_out) as u16;
    }

    fn digit_between_letters(&self) -> bool {
        let word = &self.out[self.word_out..];
        word.windows(3).any(|w| w[0].is_ascii_alphabetic() && w[1].is_ascii_digit() && w[2].is_ascii_alphabetic())
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
        if self.longest_single >= spaced::SHORTEST_RUN {
            spaced::join(&mut folded, self.input);
        }
        folded
    }
}

fn is_leet_sign(byte: u8) -> bool {
    matches!(byte, b'@' | b'$' | b'!' | b'|')
}

/// The letter that a sign is drawn for.
fn sign_as_letter(byte: u8) -> u8 {
    match byte {
        b'@' => b'a',
        b'$' => b's',
        _ => b'i',
    }
}

/// The letter that a digit is drawn for.
fn digit_as_letter(byte: u8) -> u8 {
    match byte {
        b'0' => b'o',
        b'1' => b'i',
        b'3' => b'e',
        b'4' => b'a',
        b'5' => b's',
        b'6' => b'g',
        b'7' => b't',
        b'8' => b'b',
        b'9' => b'g',
        other => other,
    }
}

/// ASCII letters and digits in lower case; 0 for everything that separates words.
static ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        let b = byte as u8;
        if b.is_ascii_alphanumeric() {
            table[byte] = b.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};
