//! Tag lists: `name=value; name=value`, as signatures and keys are written (RFC 6376 section 3.2).

/// The tags of one list, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tags(Vec<(String, String)>);

impl Tags {
    /// Reads a list. `None` when a part is no `name=value`, or a name stands twice: such a list says nothing (section 3.2).
    pub(crate) fn read(list: &str) -> Option<Self> {
        let mut tags: Vec<(String, String)> = Vec::new();
        let mut parts: Vec<&str> = list.split(';').collect();
        if parts.last().is_some_and(|last| last.trim().is_empty()) {
            parts.pop();
        }
        for part in parts {
            let (name, value) = part.split_once('=')?;
            let name = name.trim();
            if name.is_empty() || tags.iter().any(|(known, _)| known == name) {
                return None;
            }
            tags.push((name.to_owned(), value.trim().to_owned()));
        }
        (!tags.is_empty()).then_some(Tags(tags))
    }

    /// The value of a tag, blanks inside kept.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of a tag without any blank: base64 and lists of names are folded over lines.
    pub(crate) fn compact(&self, name: &str) -> Option<String> {
        self.get(name).map(|value| value.chars().filter(|c| !c.is_ascii_whitespace()).collect())
    }

    /// The parts of a value that is a list with `:` between them.
    pub(crate) fn list(&self, name: &str) -> Option<Vec<String>> {
        self.compact(name).map(|value| value.split(':').map(str::to_ascii_lowercase).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_with_folds_and_a_last_semicolon() {
        let tags = Tags::read("v=1; a=rsa-sha256;\r\n\tb=AB\r\n CD=;h=From : To ;").expect("a list");
        assert_eq!(tags.get("a"), Some("rsa-sha256"));
        assert_eq!(tags.compact("b").as_deref(), Some("ABCD="));
        assert_eq!(tags.list("h"), Some(vec!["from".to_owned(), "to".to_owned()]));
        assert_eq!(tags.get("x"), None);
    }

    #[test]
    fn what_is_no_list() {
        for wrong in ["", ";", "v=1; nonsense", "v=1;v=1", "=1", "v=1;;a=2"] {
            assert!(Tags::read(wrong).is_none(), "{wrong:?}");
        }
    }
}
