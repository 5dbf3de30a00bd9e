//! Writes one letter in one language: sentences by id, and nothing where nothing is known.

use directory::{Date, Directory};
use words::{Value, Words};

use crate::day::day;
use crate::visible::one_line;
use crate::{Annex, Block, Field, Letter, Matter, Signature};

/// A letter being written.
#[derive(Debug)]
pub(crate) struct Pen<'a> {
    pub(crate) words: &'a Words,
    pub(crate) matter: &'a Matter,
    pub(crate) directory: &'a Directory,
    pub(crate) today: Date,
    letter: Letter,
    lacks: Vec<&'static str>,
    notes: Vec<String>,
}

/// What was written: the letter, what it lacks by id, and what the person should know.
pub(crate) type Written = (Letter, Vec<&'static str>, Vec<String>);

impl<'a> Pen<'a> {
    pub(crate) fn new(id: &str, words: &'a Words, matter: &'a Matter, directory: &'a Directory, today: Date) -> Self {
        let letter = Letter::blank(id, words.language());
        Pen { words, matter, directory, today, letter, lacks: Vec::new(), notes: Vec::new() }
    }

    pub(crate) fn finish(self) -> Written {
        (self.letter, self.lacks, self.notes)
    }

    /// The sentence `letter-<id>`.
    pub(crate) fn say(&self, id: &str) -> String {
        self.words.say(&format!("letter-{id}"))
    }

    /// The sentence `letter-<id>`, with what is put into it.
    pub(crate) fn say_with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
        self.words.say_with(&format!("letter-{id}"), &values)
    }

    // - head and end

    /// The title of a sheet, or the subject of a letter.
    pub(crate) fn subject(&mut self, id: &str) {
        self.letter.subject = self.say(id);
    }

    /// The title of a sheet about a service.
    pub(crate) fn subject_of(&mut self, id: &str, name: &str) {
        self.letter.subject = self.say_with(id, &[("name", name)]);
    }

    pub(crate) fn addressee(&mut self, line: &str) {
        self.letter.addressee.push(line.to_owned());
    }

    /// Place and day.
    pub(crate) fn dated(&mut self) {
        let date = day(self.today, self.words);
        self.letter.dated = match &self.matter.person.place {
            Some(place) => self.say_with("dated-at", &[("place", &one_line(place)), ("date", &date)]),
            None => self.say_with("dated", &[("date", &date)]),
        };
    }

    /// The day alone: where no name is given, no town is.
    pub(crate) fn dated_only(&mut self) {
        let date = day(self.today, self.words);
        self.letter.dated = self.say_with("dated", &[("date", &date)]);
    }

    /// The person as sender, as far as they told: a name, an address, ways to answer.
    pub(crate) fn sender(&mut self) {
        let person = &self.matter.person;
        let lines = person.name.iter().chain(&person.address).chain(&person.phone).chain(&person.mail);
        self.letter.sender = lines.map(|line| one_line(line)).filter(|line| !line.is_empty()).collect();
    }

    pub(crate) fn sign(&mut self, closing: &str, by_hand: bool) {
        let name = self.matter.person.name.as_deref().map(one_line).filter(|name| !name.is_empty());
        self.letter.signature = Some(Signature { closing: self.say(closing), name, electronic: false, by_hand });
    }

    /// An end without a name.
    pub(crate) fn close_unsigned(&mut self, closing: &str) {
        self.letter.signature = Some(Signature { closing: self.say(closing), name: None, electronic: false, by_hand: false });
    }

    // - body

    pub(crate) fn heading(&mut self, id: &str) {
        let text = self.say(id);
        self.letter.body.push(Block::Heading { text });
    }

    pub(crate) fn paragraph(&mut self, id: &str) {
        let text = self.say(id);
        self.push(Block::Paragraph { text });
    }

    /// Steps or points, each a sentence of the Fluent files.
    pub(crate) fn points(&mut self, ids: &[&str], ordered: bool) {
        let items = ids.iter().map(|id| self.say(id)).collect();
        self.list(items, ordered);
    }

    pub(crate) fn list(&mut self, items: Vec<String>, ordered: bool) {
        self.push(Block::List { items, ordered });
    }

    /// The fields that have a value; the name of each is `letter-field-<id>`.
    pub(crate) fn filled(&self, fields: Vec<(&str, Option<String>)>) -> Vec<Field> {
        let some = |(id, value): (&str, Option<String>)| Some((id.to_owned(), value.filter(|value| !value.trim().is_empty())?));
        fields.into_iter().filter_map(some).map(|(id, value)| Field { name: self.say(&format!("field-{id}")), value }).collect()
    }

    /// A block, unless it has nothing in it.
    pub(crate) fn push(&mut self, block: Block) {
        if !is_empty(&block) {
            self.letter.body.push(block);
        }
    }

    pub(crate) fn push_all(&mut self, blocks: Vec<Block>) {
        blocks.into_iter().for_each(|block| self.push(block));
    }

    /// A heading and what stands below it, or nothing when that is nothing.
    pub(crate) fn section(&mut self, heading: &str, blocks: Vec<Block>) {
        let blocks: Vec<Block> = blocks.into_iter().filter(|block| !is_empty(block)).collect();
        if !blocks.is_empty() {
            self.heading(heading);
            self.letter.body.extend(blocks);
        }
    }

    /// An annex, unless it is empty.
    pub(crate) fn annex(&mut self, title: &str, blocks: Vec<Block>) {
        let body: Vec<Block> = blocks.into_iter().filter(|block| !is_empty(block)).collect();
        if !body.is_empty() {
            let number = (self.letter.annexes.len() + 1).to_string();
            let title = self.say_with(title, &[("number", &number)]);
            self.letter.annexes.push(Annex { title, body });
        }
    }

    // - beside the letter

    /// Says that the letter lacks something, when it does; the words are `letter-lack-<id>`.
    pub(crate) fn need(&mut self, id: &'static str, there: bool) {
        if !there && !self.lacks.contains(&id) {
            self.lacks.push(id);
        }
    }

    pub(crate) fn note(&mut self, id: &str) {
        let text = self.say(id);
        self.note_text(text);
    }

    pub(crate) fn note_text(&mut self, text: String) {
        if !text.is_empty() && !self.notes.contains(&text) {
            self.notes.push(text);
        }
    }
}

/// Whether a block says nothing: it is then left away, with its heading.
fn is_empty(block: &Block) -> bool {
    match block {
        Block::Heading { text } | Block::Paragraph { text } | Block::Warning { text } | Block::Quote { text, .. } => text.trim().is_empty(),
        Block::List { items, .. } => items.is_empty(),
        Block::Fields { fields } => fields.is_empty(),
        Block::Table { rows, .. } => rows.is_empty(),
    }
}
