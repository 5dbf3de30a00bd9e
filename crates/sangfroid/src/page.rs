//! What a person reads in the terminal: headings, lines, excerpts; colour only where somebody looks, signs only where a voice does not read.

use std::fmt::Write;

/// A page being written.
#[derive(Debug, Default)]
pub(crate) struct Page {
    text: String,
    plain: bool,
}

/// Width at which lines are broken.
const WIDTH: usize = 84;

impl Page {
    pub(crate) fn new(plain: bool) -> Self {
        Page { text: String::new(), plain }
    }

    /// What to do now: the first thing on the screen.
    pub(crate) fn action(&mut self, number: usize, sentence: &str) {
        let lead = format!("{number}. ");
        let sentence = calm(sentence);
        let sentence = if self.plain { sentence } else { format!("\u{1b}[1m{sentence}\u{1b}[0m") };
        self.wrapped(&lead, &sentence);
    }

    /// What matters most, in a sentence.
    pub(crate) fn strong(&mut self, sentence: &str) {
        let sentence = calm(sentence);
        let sentence = if self.plain { sentence } else { format!("\u{1b}[1m{sentence}\u{1b}[0m") };
        self.wrapped("", &sentence);
    }

    /// An address on one line, with the part that counts standing out: what comes before it, it, and what follows.
    pub(crate) fn address(&mut self, before: &str, counts: &str, after: &str) {
        let (before, counts, after) = (calm(before), calm(counts), calm(after));
        let line = if self.plain { format!("{before}{counts}{after}") } else { format!("{before}\u{1b}[1m{counts}\u{1b}[0m{after}") };
        let _ = writeln!(self.text, "    {line}");
    }

    pub(crate) fn heading(&mut self, sentence: &str) {
        let sentence = calm(sentence);
        let line = if self.plain { sentence } else { format!("\u{1b}[1;4m{sentence}\u{1b}[0m") };
        let _ = writeln!(self.text, "\n{line}");
    }

    pub(crate) fn line(&mut self, sentence: &str) {
        self.wrapped("", &calm(sentence));
    }

    pub(crate) fn item(&mut self, sentence: &str) {
        self.wrapped(if self.plain { "- " } else { "• " }, &calm(sentence));
    }

    pub(crate) fn below_item(&mut self, sentence: &str) {
        self.wrapped("    ", &calm(sentence));
    }

    /// The person's own message, cited; control characters cannot reach the terminal.
    pub(crate) fn excerpt(&mut self, cited: &str) {
        let calm = calm(&cited.split_whitespace().collect::<Vec<_>>().join(" "));
        let short: String = if calm.chars().count() > 160 { calm.chars().take(157).chain("…".chars()).collect() } else { calm };
        let cited = if self.plain { format!("“{short}”") } else { format!("\u{1b}[2m“{short}”\u{1b}[0m") };
        self.wrapped("    ", &cited);
    }

    pub(crate) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// The page as it is printed.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// Breaks at spaces; following lines are indented like the first one's text.
    fn wrapped(&mut self, lead: &str, sentence: &str) {
        let indent = lead.chars().count();
        let mut column = indent;
        self.text.push_str(lead);
        for (place, word) in sentence.split(' ').enumerate() {
            let width = visible_width(word);
            if place > 0 {
                if column + 1 + width > WIDTH {
                    self.text.push('\n');
                    self.text.extend(std::iter::repeat_n(' ', indent));
                    column = indent;
                } else {
                    self.text.push(' ');
                    column += 1;
                }
            }
            self.text.push_str(word);
            column += width;
        }
        self.text.push('\n');
    }
}

/// A text without what could steer a terminal: a file's name or a message may hold such characters, and we print both.
pub(crate) fn calm(text: &str) -> String {
    let spaced = text.chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c });
    spaced.filter(|c| !c.is_control() && !is_direction(*c)).collect()
}

/// Characters that turn the direction of writing: a message could rearrange our own words with them.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters without the terminal's colour signs.
fn visible_width(word: &str) -> usize {
    let mut width = 0;
    let mut in_sign = false;
    for c in word.chars() {
        match c {
            '\u{1b}' => in_sign = true,
            'm' if in_sign => in_sign = false,
            _ if in_sign => {}
            _ => width += 1,
        }
    }
    width
}
