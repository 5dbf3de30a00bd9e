//! Rich Text Format to words, or to the page that Outlook wrapped in it (MS-OXRTFEX).

mod controls;
mod output;

use controls::{Control, Token, Tokens};
use output::Output;

/// Groups deeper than this share one state: no honest text comes near.
const DEEPEST: usize = 4096;

/// The words of a text, or the source of a page (see [`is_page`]).
pub(crate) fn words(rtf: &[u8]) -> String {
    let mut reader = Reader { output: Output::default(), state: State::default(), outer: Vec::new(), beyond: 0, page: is_page(rtf), skip: 0 };
    for token in Tokens::new(rtf) {
        reader.token(token);
    }
    reader.output.finish()
}

/// Does the text wrap a page? (MS-OXRTFEX section 2.1.3.1.1: the mark stands among the first control words.)
pub(crate) fn is_page(rtf: &[u8]) -> bool {
    memchr::memmem::find(&rtf[..rtf.len().min(512)], b"\\fromhtml1").is_some()
}

/// Does it begin like Rich Text Format?
pub(crate) fn is_rtf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"{\\rtf")
}

#[derive(Debug, Clone, Copy)]
struct State {
    destination: Destination,
    /// Characters that stand in for one `\u` character.
    stand_ins: usize,
    font: i32,
    /// Between `\htmlrtf` and `\htmlrtf0`: only for programs that do not read the page.
    for_rtf_only: bool,
}

impl Default for State {
    fn default() -> Self {
        State { destination: Destination::Text, stand_ins: 1, font: 0, for_rtf_only: false }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Destination {
    Text,
    /// A piece of the wrapped page's source.
    Tag,
    Fonts,
    /// Tables, pictures, and what is unknown and may be ignored.
    Skipped,
}

struct Reader {
    output: Output,
    state: State,
    outer: Vec<State>,
    beyond: usize,
    page: bool,
    /// Stand-ins that are still to be skipped.
    skip: usize,
}

impl Reader {
    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::Open if self.outer.len() >= DEEPEST => self.beyond += 1,
            Token::Open => {
                self.skip = 0;
                self.outer.push(self.state);
            }
            Token::Close if self.beyond > 0 => self.beyond -= 1,
            Token::Close => {
                self.skip = 0;
                self.output.flush();
                self.state = self.outer.pop().unwrap_or_default();
            }
            Token::Optional => {
                // `\*`: a program that does not know the word that follows leaves the group out.
                if self.state.destination != Destination::Fonts {
                    self.state.destination = Destination::Skipped;
                }
            }
            Token::Byte(byte) => {
                if self.skip > 0 {
                    self.skip -= 1;
                } else if self.shows() {
                    self.output.byte(byte, self.state.font);
                }
            }
            Token::Text(text) => {
                let skipped = self.skip.min(text.len());
                self.skip -= skipped;
                if self.shows() {
                    self.output.bytes(&text[skipped..], self.state.font);
                }
            }
            Token::Control(control) => self.control(control),
        }
    }

    fn shows(&self) -> bool {
        match self.state.destination {
            Destination::Tag => true,
            Destination::Text => !(self.page && self.state.for_rtf_only),
            _ => false,
        }
    }

    fn control(&mut self, control: Control<'_>) {
        let number = control.number;
        match control.word {
            b"u" => {
                let Some(unit) = number else { return };
                if self.shows() {
                    self.output.unit(unit);
                }
                self.skip = self.state.stand_ins;
                return;
            }
            b"uc" => self.state.stand_ins = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(8),
            b"ansicpg" => self.output.set_page(number.unwrap_or(0)),
            b"fonttbl" => self.state.destination = Destination::Fonts,
            b"f" => self.state.font = number.unwrap_or(0),
            b"fcharset" if self.state.destination == Destination::Fonts => {
                self.output.set_font(self.state.font, number.unwrap_or(0));
            }
            b"htmltag" if self.page => self.state.destination = Destination::Tag,
            b"htmlrtf" => self.state.for_rtf_only = number != Some(0),
            b"colortbl" | b"stylesheet" | b"info" | b"pict" | b"object" | b"themedata" | b"datastore" | b"listtable" | b"listoverridetable" | b"rsidtbl"
            | b"generator" | b"xmlnstbl" | b"fldinst" | b"mhtmltag" => {
                self.state.destination = Destination::Skipped;
            }
            b"plain" => self.state.font = 0,
            word => {
                if let Some(letter) = controls::letter(word)
                    && self.shows()
                {
                    self.output.letter(letter);
                }
            }
        }
        self.skip = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_with_letters_of_other_scripts() {
        let rtf = br"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\colortbl;\red0;}\pard D\'e9j\'e0 {\f1 \'cf\'f0\'e8} \u26085?\u8364\'80!\par{\*\unknown x}next\tab\{ok\}\bin3 abcd}";
        assert_eq!(words(rtf), "Déjà При 日€!\nnext\t{ok}d");
    }

    #[test]
    fn a_wrapped_page() {
        let rtf = br#"{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p style="x">}\htmlrtf {\htmlrtf0 stay {\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 calm{\*\mhtmltag8 no}{\*\htmltag72 </p>}\htmlrtf }\htmlrtf0 }"#;
        assert!(is_page(rtf));
        assert_eq!(words(rtf), "<p style=\"x\">stay &nbsp;calm</p>");
    }

    #[test]
    fn damage_and_depth() {
        assert_eq!(words(br"{\rtf1 a}}}}b\'zz\u99999999999 c\"), "abzzc");
        let deep = format!("{}x{}", "{".repeat(100_000), "}".repeat(100_000));
        assert_eq!(words(deep.as_bytes()), "x");
    }
}
