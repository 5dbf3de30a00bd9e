//! Every sentence a person reads, by id and language: Fluent files, French and English first.
//!
//! One folder a language (`fr/`, `en/`), one file a subject; the letters have a folder of their own in it, one file a letter. A sentence that is missing in one language fails a test.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The languages that have all sentences, in the order in which they are offered.
pub const LANGUAGES: &[&str] = &["fr", "en"];

/// The sentences of one language.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The sentences of a language; the nearest that there is (`fr-CA` is French), English for one that is not there.
    pub fn in_language(tag: &str) -> Self {
        let wanted = tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        let language = LANGUAGES.iter().copied().find(|known| *known == wanted).unwrap_or("en");
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks round each placeable are for pages with two directions of writing; a terminal shows them as boxes.
        bundle.set_use_isolating(false);
        for (_, content) in FILES.iter().filter(|(of, _)| *of == language) {
            // A file with a mistake still gives its good sentences; the tests refuse it.
            let resource = FluentResource::try_new((*content).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Words { language, bundle }
    }

    /// The language's code.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Whether there is a sentence of this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// The sentence of an id. One that is missing is the id itself: visible, and never a crash.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence of an id, with what is to be put into it.
    pub fn say_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, FluentValue::from(value));
        }
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

/// What is put into a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which may choose the plural.
    Number(f64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Value::Number(number as f64)
    }
}

impl<'a> From<&Value<'a>> for FluentValue<'a> {
    fn from(value: &Value<'a>) -> Self {
        match *value {
            Value::Text(text) => text.into(),
            Value::Number(number) => number.into(),
        }
    }
}

/// The ids of all sentences of a language, for tests that compare languages.
pub fn ids(language: &str) -> Vec<String> {
    let lines = FILES.iter().filter(|(of, _)| *of == language).flat_map(|(_, content)| content.lines());
    lines
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_language_has_every_sentence_once() {
        let reference: BTreeSet<String> = ids("en").into_iter().collect();
        assert!(reference.len() > 100, "only {} sentences", reference.len());
        for language in LANGUAGES {
            let list = ids(language);
            let set: BTreeSet<String> = list.iter().cloned().collect();
            assert_eq!(list.len(), set.len(), "{language}: an id stands twice");
            let missing: Vec<_> = reference.symmetric_difference(&set).collect();
            assert!(missing.is_empty(), "{language} and en differ: {missing:?}");
        }
    }

    #[test]
    fn every_file_parses() {
        for (language, content) in FILES {
            assert!(FluentResource::try_new((*content).to_owned()).is_ok(), "a file of {language} does not parse: {}", &content[..60]);
        }
    }

    /// A sentence and its translation take the same values.
    #[test]
    fn the_same_values_in_every_language() {
        let values = |language: &str| -> BTreeSet<(String, String)> {
            let mut found = BTreeSet::new();
            for (_, content) in FILES.iter().filter(|(of, _)| *of == language) {
                let mut id = String::new();
                for line in content.lines() {
                    if let Some((name, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
                        id = name.trim().to_owned();
                    }
                    for piece in line.split('$').skip(1) {
                        let name: String = piece.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                        found.insert((id.clone(), name));
                    }
                }
            }
            found
        };
        assert_eq!(values("fr"), values("en"));
    }
}
