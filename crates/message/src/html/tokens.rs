//! Cuts HTML into tags and text in one pass, as browsers do where it matters (HTML Standard section 13.2.5).

use memchr::{memchr, memchr_iter, memmem};

use super::attributes::Attributes;
use super::elements::{Element, Raw};

/// A piece of the page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Token<'a> {
    /// Text between tags, entities not yet decoded.
    Text(&'a str),
    /// A start tag.
    Start(Element, Attributes<'a>),
    /// An end tag.
    End(Element),
    /// What stands in an element whose content is not markup (`script`, `style`, `title`, `textarea` …).
    Raw(Raw, &'a str),
    /// A comment or script that never ends: browsers show nothing of it.
    Swallowed(&'a str),
}

/// The tokens of a page, in order.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    html: &'a str,
    at: usize,
    raw: Option<(Raw, &'a str)>,
    /// What was looked for in vain is not looked for again: the time stays linear whatever the input.
    missing: Missing,
}

/// What does not come any more.
#[derive(Debug, Default)]
struct Missing {
    quotes: [bool; 2],
    tag_end: bool,
    /// A `>` that is not within quotes.
    outer_tag_end: bool,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Tokens { html, at: 0, raw: None, missing: Missing::default() }
    }

    /// The whole of an element whose content is not markup, up to its end tag.
    fn raw_content(&mut self, kind: Raw, name: &str) -> Token<'a> {
        let rest = &self.html[self.at..];
        let end = memmem::find_iter(rest.as_bytes(), b"</").find(|end| {
            let after = &rest.as_bytes()[end + 2..];
            after.len() >= name.len()
                && after[..name.len()].eq_ignore_ascii_case(name.as_bytes())
                && !after.get(name.len()).is_some_and(u8::is_ascii_alphanumeric)
        });
        match end {
            Some(end) => {
                self.at += end;
                Token::Raw(kind, &rest[..end])
            }
            None => {
                self.at = self.html.len();
                match kind {
                    Raw::Dropped => Token::Swallowed(rest),
                    _ => Token::Raw(kind, rest),
                }
            }
        }
    }

    /// Skips `<!…>` and `<?…>`; the cursor stands on the `<`.
    fn declaration(&mut self) -> Option<Token<'a>> {
        let rest = &self.html[self.at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            if comment.starts_with('>') || comment.starts_with("->") {
                self.at += rest.find('>')? + 1;
                return None;
            }
            let mut ends = memmem::find_iter(comment.as_bytes(), b"--");
            let end = ends.find_map(|dashes| {
                let after = &comment.as_bytes()[dashes + 2..];
                match after {
                    [b'>', ..] => Some(dashes + 3),
                    [b'!', b'>', ..] => Some(dashes + 4),
                    [b'-', b'>', ..] => Some(dashes + 4),
                    _ => None,
                }
            });
            return match end {
                Some(end) => {
                    self.at += 4 + end;
                    None
                }
                None => {
                    self.at = self.html.len();
                    Some(Token::Swallowed(comment))
                }
            };
        }
        self.at = memchr(b'>', rest.as_bytes()).map_or(self.html.len(), |end| self.at + end + 1);
        None
    }

    /// Offset after the `>` that ends the tag whose name ends at `from`; quotes count only as values of attributes. Where the
    /// quotes do not close, the first `>` ends the tag, so that the text behind it is not swallowed.
    fn tag_end(&mut self, from: usize) -> Option<usize> {
        let bytes = self.html.as_bytes();
        if self.missing.tag_end {
            return None;
        }
        let Some(first) = memchr(b'>', &bytes[from..]).map(|length| from + length) else {
            self.missing.tag_end = true;
            return None;
        };
        if self.missing.outer_tag_end || memchr::memchr2(b'"', b'\'', &bytes[from..first]).is_none() {
            return Some(first + 1);
        }
        let mut at = from;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'>' => return Some(at + 1),
                b'=' => {
                    at += 1;
                    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                        at += 1;
                    }
                    let Some(quote @ (b'"' | b'\'')) = bytes.get(at).copied() else {
                        continue;
                    };
                    let missing = &mut self.missing.quotes[usize::from(quote == b'\'')];
                    let close = if *missing { None } else { memchr(quote, &bytes[at + 1..]) };
                    match close {
                        Some(length) => at += length + 2,
                        None => {
                            *missing = true;
                            return Some(first + 1);
                        }
                    }
                }
                _ => at += 1,
            }
        }
        self.missing.outer_tag_end = true;
        Some(first + 1)
    }

    /// A tag, when one stands at the cursor; otherwise the `<` is text.
    fn tag(&mut self) -> Option<Token<'a>> {
        let start = self.at + 1;
        let closing = self.html.as_bytes().get(start) == Some(&b'/');
        let name_start = start + usize::from(closing);
        let rest = &self.html.as_bytes()[name_start..];
        if !rest.first().is_some_and(u8::is_ascii_alphabetic) {
            return None;
        }
        let length = rest.iter().position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'<'));
        let name_end = name_start + length.unwrap_or(rest.len());
        let end = self.tag_end(name_end)?;
        let name = &self.html[name_start..name_end];
        let element = Element::named(name);
        self.at = end;
        if closing {
            return Some(Token::End(element));
        }
        if let Some(kind) = element.raw {
            self.raw = Some((kind, name));
        }
        Some(Token::Start(element, Attributes::of(&self.html[name_end..end - 1])))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some((kind, name)) = self.raw.take() {
            return Some(self.raw_content(kind, name));
        }
        let bytes = self.html.as_bytes();
        while self.at < bytes.len() {
            let start = self.at;
            if bytes[start] != b'<' {
                self.at = memchr(b'<', &bytes[start..]).map_or(bytes.len(), |length| start + length);
                return Some(Token::Text(&self.html[start..self.at]));
            }
            let declaration = match bytes.get(start + 1) {
                Some(b'!' | b'?') => true,
                // `</` before anything but a letter is a comment for browsers, too.
                Some(b'/') => !bytes.get(start + 2).is_some_and(u8::is_ascii_alphabetic),
                _ => false,
            };
            if declaration {
                if let Some(swallowed) = self.declaration() {
                    return Some(swallowed);
                }
                continue;
            }
            if let Some(tag) = self.tag() {
                return Some(tag);
            }
            // A lone `<` is text; so is what follows up to the next one.
            self.at = memchr(b'<', &bytes[start + 1..]).map_or(bytes.len(), |length| start + 1 + length);
            return Some(Token::Text(&self.html[start..self.at]));
        }
        None
    }
}

/// Does this look like HTML rather than words? For bytes that come without a name.
pub(crate) fn looks_like_html(text: &str) -> bool {
    let start = text.trim_start();
    if !start.starts_with('<') {
        // A pasted piece of source may begin with words: enough tags tell.
        let tags = memchr_iter(b'<', text.as_bytes()).take(200).filter(|at| is_tag(&text[*at..])).count();
        return tags >= 8 && tags * 400 > text.len().min(64 * 1024);
    }
    is_tag(start) || start.len() >= 4 && start.is_char_boundary(4) && start[..4].eq_ignore_ascii_case("<!--")
}

fn is_tag(text: &str) -> bool {
    let name = text[1..].trim_start_matches('/');
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '!' && letter != '?').unwrap_or(name.len());
    let name = &name[..end];
    name.eq_ignore_ascii_case("!doctype") || name.eq_ignore_ascii_case("?xml") || Element::named(name).is_known()
}
