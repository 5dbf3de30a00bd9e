//! The sentences of the Fluent files, as the documents of a bundle ask for them.

use evidence::documents::Say;
use words::{Value, Words};

/// Sentences of one language.
#[derive(Debug)]
pub(crate) struct Said(Words);

impl Said {
    /// Of a language.
    pub(crate) fn in_language(language: &str) -> Self {
        Said(Words::in_language(language))
    }
}

impl Say for Said {
    fn language(&self) -> &str {
        self.0.language()
    }

    fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
        self.0.say_with(id, &values)
    }
}

/// French and English, and the language of the answers before them where it is another.
#[derive(Debug)]
pub(crate) struct Languages {
    own: Said,
    french: Said,
    english: Said,
}

impl Languages {
    /// With the person's own language.
    pub(crate) fn new(own: &str) -> Self {
        Languages { own: Said::in_language(own), french: Said::in_language("fr"), english: Said::in_language("en") }
    }

    /// As sealing takes them.
    pub(crate) fn texts(&self) -> evidence::disk::seal::Texts<'_> {
        evidence::disk::seal::Texts { own: &self.own, french: &self.french, english: &self.english }
    }
}
