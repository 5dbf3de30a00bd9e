//! Text of others made harmless: in a page, and in a command.

/// Text that a page shows as it is, whatever it holds: markup, quotation marks, signs that steer a terminal or turn the writing.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ if c.is_control() || turns_writing(c) => out.push_str(&format!("<code>U+{:04X}</code>", u32::from(c))),
            _ => out.push(c),
        }
    }
    out
}

/// A name in one line of plain text: what is no visible sign is written as its number.
pub(super) fn line(text: &str) -> String {
    let visible = |c: char| if c.is_control() || turns_writing(c) { format!("\\u{{{:x}}}", u32::from(c)) } else { c.to_string() };
    text.chars().map(visible).collect()
}

/// A name as one word of a POSIX shell; written bare where that is safe.
pub(super) fn shell(name: &str) -> String {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/');
    if !name.is_empty() && !name.starts_with('-') && name.bytes().all(bare) {
        return name.to_owned();
    }
    let from_here = if name.starts_with('-') { "./" } else { "" };
    format!("'{from_here}{}'", line(name).replace('\'', r"'\''"))
}

/// Characters that turn the direction of writing: a name could rearrange our own words with them.
fn turns_writing(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_shown_not_run() {
        assert_eq!(html("<script>alert('x')</script>&"), "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;");
        assert_eq!(html("a\u{202e}b\u{1b}c\nd"), "a<code>U+202E</code>b<code>U+001B</code>c<code>U+000A</code>d");
        assert_eq!(html("é 🙂"), "é 🙂");
    }

    #[test]
    fn a_name_stays_one_word_of_a_command() {
        assert_eq!(shell("CASE-7f3a.zip.age"), "CASE-7f3a.zip.age");
        assert_eq!(shell("my file; rm.age"), "'my file; rm.age'");
        assert_eq!(shell("l'été.age"), r"'l'\''été.age'");
        assert_eq!(shell("-o.age"), "'./-o.age'");
        assert_eq!(line("a\nb"), "a\\u{a}b");
    }
}
