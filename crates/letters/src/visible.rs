//! Characters that cannot be seen, or that turn the direction of writing, as something that can be seen.

/// A text in which nothing is hidden, and whether something was.
///
/// Line ends become `\n`. Other control characters become their pictures (U+2400 and on), marks of direction, and what has no
/// picture, `[U+202E]`. Everything else stays, character for character.
#[must_use]
pub fn visible(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len());
    let mut hidden = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' => {
                if characters.peek() == Some(&'\n') {
                    characters.next();
                }
                out.push('\n');
            }
            // Other breaks of Unicode would break a line of a mail where nobody expects it.
            '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            '\n' => out.push(c),
            '\t' => out.push_str("    "),
            '\u{0}'..='\u{1f}' => {
                hidden = true;
                out.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'));
            }
            '\u{7f}' => {
                hidden = true;
                out.push('\u{2421}');
            }
            c if c.is_control() || is_direction(c) || is_empty(c) => {
                hidden = true;
                out.push_str(&format!("[U+{:04X}]", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    (out, hidden)
}

/// The text in one line: for names, subjects and addresses.
pub(crate) fn one_line(text: &str) -> String {
    let (text, _) = visible(text);
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Marks that turn the direction of writing (UAX 9): words of a hostile message could rearrange ours with them.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters of no width that carry no meaning in any script; the joiners of emoji and of some scripts stay.
fn is_empty(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_shown_and_what_does_not_stays() {
        assert_eq!(visible("a\0b\u{202e}c\r\nd\re"), ("a\u{2400}b[U+202E]c\nd\ne".to_owned(), true));
        for plain in ["Été à Zürich, ça va ? 👩‍👩‍👧 日本語 عربى", "a\nb", "{ $x } #let x = 1 <b>", "#"] {
            assert_eq!(visible(plain), (plain.to_owned(), false));
        }
        assert_eq!(one_line("Name\r\nBcc: other@example.org"), "Name Bcc: other@example.org");
    }
}
