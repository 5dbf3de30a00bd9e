//! What a statement about a link rests on: small named facts, each with its value as it was found.

/// One thing that was seen. The sentence for people is the word `link-clue-ID` with `$value`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Clue {
    /// Small letters and hyphens: `status`, `shortener`, `unique-token`, `registered-on`.
    pub id: &'static str,
    /// As it was found; empty when the name says all.
    pub value: String,
}

impl Clue {
    /// A clue with a value.
    pub fn new(id: &'static str, value: impl Into<String>) -> Clue {
        Clue { id, value: value.into() }
    }

    /// A clue whose name says all.
    pub fn bare(id: &'static str) -> Clue {
        Clue { id, value: String::new() }
    }
}
