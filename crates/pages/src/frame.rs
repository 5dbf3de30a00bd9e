//! What stands around every page: the way out, the languages, the crisis line.

use directory::{Fact, Shown};
use letters::reach::emergency;
use words::{Value, Words};

use crate::dated::Dated;
use crate::reach::{Line, lines};
use crate::{Desk, Session};

/// The frame of one page. Templates take their words from it.
pub(crate) struct Frame<'a> {
    words: &'a Words,
    session: &'a Session,
    /// The id of the heading, for the page that asks for it.
    pub(crate) heading: String,
    /// The path of this page: a change of language comes back to it.
    pub(crate) path: String,
    from: String,
    pub(crate) back: Option<String>,
    pub(crate) wrong: bool,
    /// The crisis lines come first on the page, and not last.
    pub(crate) crisis_first: bool,
    pub(crate) crisis: Vec<Line>,
    pub(crate) emergency: String,
}

impl<'a> Frame<'a> {
    pub(crate) fn new(desk: &'a Desk<'_>, heading: impl Into<String>) -> Frame<'a> {
        let today = desk.world.today();
        let code = desk.session.facts().country_code().unwrap_or_default();
        let known = desk.directory().crisis_in(&code);
        let words = desk.words();
        Frame {
            words,
            session: desk.session,
            heading: heading.into(),
            path: desk.request.path.clone(),
            from: if desk.request.form.get("from").is_empty() { desk.request.query.get("from") } else { desk.request.form.get("from") }.to_owned(),
            back: None,
            wrong: false,
            crisis_first: desk.session.facts().self_harm == Some(true),
            crisis: lines(known.iter().filter(|line| line.shown(today) != Shown::LeftOut), desk),
            emergency: emergency(desk.directory(), &code, today, words),
        }
    }

    pub(crate) fn back(self, path: impl Into<String>) -> Frame<'a> {
        Frame { back: Some(path.into()), ..self }
    }

    pub(crate) fn wrong(self, wrong: bool) -> Frame<'a> {
        Frame { wrong, ..self }
    }

    pub(crate) fn language(&self) -> &str {
        self.words.language()
    }

    /// The other languages, each by its own name.
    pub(crate) fn others(&self) -> Vec<(&'static str, String)> {
        words::LANGUAGES
            .iter()
            .filter(|language| **language != self.language())
            .map(|language| (*language, self.words.say(&format!("language-{language}"))))
            .collect()
    }

    /// A sentence; the one for helpers where somebody helps and there is one.
    pub(crate) fn say(&self, id: &str) -> String {
        let id = id.replace('_', "-");
        let helper = format!("{id}-helper");
        if self.session.helper && self.words.has(&helper) { self.words.say(&helper) } else { self.words.say(&id) }
    }

    /// A sentence with one value in it.
    pub(crate) fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.words.say_with(id, &[(name, Value::Text(value))])
    }

    /// The sentence that goes with the heading of the page: `<heading>-<suffix>`.
    pub(crate) fn more(&self, suffix: &str) -> String {
        self.say(&format!("{}-{suffix}", self.heading))
    }

    /// The same with one value in it.
    pub(crate) fn more_with(&self, suffix: &str, name: &str, value: &str) -> String {
        self.with(&format!("{}-{suffix}", self.heading), name, value)
    }

    /// A sentence whose id ends with something known only now.
    pub(crate) fn of(&self, id: &str, which: &str) -> String {
        self.say(&format!("{id}-{which}"))
    }

    /// A sentence with several values in it.
    pub(crate) fn fill(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
        self.words.say_with(id, &values)
    }

    /// A sentence with a moment as its `$date`: a day, or a day and a time.
    pub(crate) fn moment(&self, id: &str, at: &str) -> Dated {
        Dated::moment_in(self.words, id, at)
    }

    /// The sentences themselves, for what is said by other crates.
    pub(crate) fn words(&self) -> &'a Words {
        self.words
    }

    /// A sentence with its `$count`.
    pub(crate) fn number(&self, id: &str, count: &usize) -> String {
        self.words.say_with(id, &[("count", (*count).into())])
    }

    /// The sentence that says why the page asks.
    pub(crate) fn why(&self) -> String {
        self.say(&format!("{}-why", self.heading))
    }

    /// Where the person came from to change an answer.
    pub(crate) fn from(&self) -> &str {
        &self.from
    }

    pub(crate) fn part_of(&self, part: usize, count: usize) -> String {
        self.words.say_with("verdict-part", &[("part", part.into()), ("count", count.into())])
    }

    pub(crate) fn road(&self, section: &str) -> String {
        self.say(&format!("road-{section}"))
    }

    pub(crate) fn state(&self, state: &str) -> String {
        self.say(&format!("road-state-{state}"))
    }

    /// What could not be kept, and why: said on every page until it is.
    pub(crate) fn not_kept(&self) -> Option<(String, String)> {
        self.session.not_kept.as_ref().map(|trouble| trouble.tell(self.words))
    }

    pub(crate) fn has(&self, id: &str) -> bool {
        self.words.has(id)
    }

    pub(crate) fn example(&self) -> bool {
        self.session.example
    }
}
