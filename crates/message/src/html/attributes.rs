//! The attributes of an HTML tag (HTML Standard section 13.2.5.32 and following).

use memchr::memchr;

/// The attributes of a tag, cut on demand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Attributes<'a>(&'a str);

impl<'a> Attributes<'a> {
    /// What stands in a tag behind its name.
    pub(super) fn of(text: &'a str) -> Self {
        Attributes(text)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0.len() < 2
    }

    /// Names (as written) and values (entities not decoded).
    pub(super) fn iter(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let text = self.0;
        let bytes = text.as_bytes();
        let mut at = 0;
        std::iter::from_fn(move || {
            let skip = |at: usize, also: u8| {
                let ahead = bytes[at..].iter().position(|byte| !byte.is_ascii_whitespace() && *byte != also);
                ahead.map_or(bytes.len(), |ahead| at + ahead)
            };
            at = skip(at, b'/');
            if at >= bytes.len() {
                return None;
            }
            let start = at;
            // A leading `=` belongs to the name, which also makes sure that the cursor moves.
            at += 1;
            while at < bytes.len() && !bytes[at].is_ascii_whitespace() && !matches!(bytes[at], b'=' | b'/') {
                at += 1;
            }
            let name_end = at;
            let value_at = skip(at, b' ');
            if bytes.get(value_at) != Some(&b'=') {
                return Some((text.get(start..name_end)?, ""));
            }
            at = skip(value_at + 1, b' ');
            let (from, to) = match bytes.get(at) {
                Some(quote @ (b'"' | b'\'')) => {
                    let from = at + 1;
                    let to = memchr(*quote, &bytes[from..]).map_or(bytes.len(), |length| from + length);
                    at = (to + 1).min(bytes.len());
                    (from, to)
                }
                _ => {
                    let from = at;
                    while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
                        at += 1;
                    }
                    (from, at)
                }
            };
            Some((text.get(start..name_end)?, text.get(from..to)?))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_attributes() {
        let all: Vec<_> = Attributes::of(" a=1 b = \"x y\" c='z' hidden =d/e=f g=").iter().collect();
        let expected = [("a", "1"), ("b", "x y"), ("c", "z"), ("hidden", "d/e=f"), ("g", "")];
        assert_eq!(all, expected);
        assert!(Attributes::of("").is_empty());
    }
}
