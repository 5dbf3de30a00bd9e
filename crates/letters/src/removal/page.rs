//! Writes one removal letter in one language: sentences by id, and nothing where nothing is known.

use directory::{Date, Directory};
use words::{Value, Words};

use super::Order;
use crate::{Block, Field, Letter, Matter};

/// A letter being written, and what it is written from.
pub(super) struct Page<'a> {
    pub(super) order: &'a Order,
    pub(super) matter: &'a Matter,
    pub(super) directory: &'a Directory,
    pub(super) today: Date,
    pub(super) words: &'a Words,
    pub(super) letter: Letter,
}

impl<'a> Page<'a> {
    pub(super) fn new(order: &'a Order, matter: &'a Matter, directory: &'a Directory, today: Date, words: &'a Words) -> Self {
        let letter = Letter::blank(order.route.letter(), words.language());
        Page { order, matter, directory, today, words, letter }
    }

    /// The sentence `removal-<id>`.
    pub(super) fn say(&self, id: &str) -> String {
        self.words.say(&format!("removal-{id}"))
    }

    /// The sentence `removal-<id>`, with what is put into it.
    pub(super) fn say_with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
        self.words.say_with(&format!("removal-{id}"), &values)
    }

    pub(super) fn heading(&mut self, id: &str) {
        let text = self.say(id);
        self.letter.body.push(Block::Heading { text });
    }

    pub(super) fn paragraph(&mut self, id: &str) {
        let text = self.say(id);
        self.text(text);
    }

    pub(super) fn text(&mut self, text: String) {
        self.letter.body.push(Block::Paragraph { text });
    }

    pub(super) fn list(&mut self, items: Vec<String>, ordered: bool) {
        if !items.is_empty() {
            self.letter.body.push(Block::List { items, ordered });
        }
    }

    /// Fields that have a value; the name of each is `removal-field-<id>`.
    pub(super) fn fields(&mut self, fields: Vec<(&str, Option<String>)>) {
        let filled = fields.into_iter().filter_map(|(id, value)| Some((id, value.filter(|value| is_said(value))?)));
        let fields: Vec<Field> = filled.map(|(id, value)| Field { name: self.say(&format!("field-{id}")), value }).collect();
        if !fields.is_empty() {
            self.letter.body.push(Block::Fields { fields });
        }
    }

    /// The name of a country for people; its code where the directory does not know it.
    pub(super) fn country_name(&self) -> Option<String> {
        let code = self.matter.facts.country_code()?;
        Some(self.directory.country(&code).map_or(code, |country| country.name.get(self.words.language()).to_owned()))
    }
}

/// Whether a text says something: one letter or digit at least. Spaces and invisible characters are nothing.
pub(crate) fn is_said(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// A text that says something, on one line.
pub(crate) fn said(text: Option<&str>) -> Option<String> {
    let text = text.filter(|text| is_said(text))?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
