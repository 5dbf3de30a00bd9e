//! What the person told and showed, as long as they are here. Gone when they leave.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use case::{Age, Facts};
use letters::Sent;
use message::{Conversation, Problem};
use recognise::{Finding, Recogniser};

use crate::accounts::Closed;
use crate::after::News;
use crate::leak::Leaks;
use crate::link::Looks;
use crate::question;
use crate::removal::Draft;
use crate::report::Made;
use crate::road::Section;
use crate::told::Told;
use crate::working::Working;
use crate::world::{Secret, Trouble};

/// One person at one browser.
#[derive(Debug, Default)]
pub struct Session {
    language: Option<&'static str>,
    /// They help somebody else.
    pub(crate) helper: bool,
    /// The answers by question, as they were given; `unknown` is an answer.
    answers: BTreeMap<&'static str, String>,
    /// What happened where: platforms by id.
    pub(crate) platforms: Vec<String>,
    /// Addresses that the other side gave.
    pub(crate) urls: Vec<String>,
    /// What an opened case knows from before.
    pub(crate) before: Facts,
    /// What was shown, oldest first.
    pub(crate) received: Vec<Received>,
    /// The parts of the road that are behind them.
    pub(crate) done: BTreeSet<Section>,
    /// They try the road with the made-up message: nothing is kept.
    pub(crate) example: bool,
    /// Letters that were sent, as the opened case knows them and as they were written down since.
    pub(crate) sent: Vec<Sent>,
    /// The six words that are offered for a new case.
    pub(crate) drawn: Option<Secret>,
    /// The answers that stand in the open case's journal, as they were written.
    pub(crate) written: BTreeMap<String, String>,
    /// Something was to be kept, and could not be.
    pub(crate) not_kept: Option<Trouble>,
    /// Work that is going on.
    pub(crate) working: Vec<Working>,
    /// All of it together.
    facts: Facts,
    /// What the person told for their letters.
    pub(crate) told: Told,
    /// The request for removal that is being made.
    pub(crate) removal: Draft,
    /// The looks at links of this visit.
    pub(crate) link_looks: Looks,
    /// What was done about accounts.
    pub(crate) closed: Closed,
    /// What was asked about leaked passwords. No password is in it.
    pub(crate) leaks: Leaks,
    /// The file of all letters, once it was made.
    pub(crate) made: Option<Made>,
    /// What a new fact changed in the plan, to be said once.
    pub(crate) news: Option<News>,
    /// The sealed file that is being checked.
    pub(crate) checking: Option<String>,
    /// The sealed file whose time is being confirmed, and the address of whoever does.
    pub(crate) confirming: Option<(String, String)>,
}

/// Something that the person showed.
pub struct Received {
    /// The file's name; empty for words that were pasted.
    pub name: String,
    /// Exactly what came.
    pub bytes: Vec<u8>,
    /// What it is.
    pub shown: Shown,
    /// Its number in the case, once it is kept.
    pub item: Option<String>,
}

/// What a received thing shows.
#[derive(Debug)]
pub enum Shown {
    /// Words, read and recognised.
    Message {
        /// What was read.
        conversation: Box<Conversation>,
        /// What it was found to be.
        finding: Box<Finding>,
        /// What was not read.
        problems: Vec<Problem>,
    },
    /// A picture, by its media type. What is on it nobody has read.
    Picture(&'static str),
    /// A file that holds neither.
    Other,
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received").field("size", &self.bytes.len()).field("item", &self.item).finish_non_exhaustive()
    }
}

impl Session {
    /// A session in a language of [`words::LANGUAGES`], in a country where it is known from the machine's locale.
    #[must_use]
    pub fn new(language: &str, country: Option<&str>) -> Session {
        let mut session = Session::default();
        session.speak(language);
        if let Some(country) = country {
            session.before.country = Some(country.to_owned());
        }
        session.settle();
        session
    }

    /// The language in which the pages speak.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language.unwrap_or(words::LANGUAGES[0])
    }

    /// Changes the language; one that we do not have changes nothing.
    pub(crate) fn speak(&mut self, language: &str) {
        if let Some(known) = words::LANGUAGES.iter().find(|known| **known == language) {
            self.language = Some(known);
        }
    }

    /// All that is known: what an opened case knew, the answers, and what the messages show.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The answer to a question, as it was given.
    pub(crate) fn answer(&self, question: &str) -> Option<&str> {
        self.answers.get(question).map(String::as_str)
    }

    /// All answers, by question.
    pub(crate) fn answers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.answers.iter().map(|(id, value)| (*id, value.as_str()))
    }

    /// Whether nobody was under 18 in the images, as far as was said: pictures may be shown and kept. The server asks before it takes a large file.
    #[must_use]
    pub fn is_adult(&self) -> bool {
        self.facts.was_adult()
    }

    /// Whether the made-up example is tried: nothing is kept.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.example
    }

    /// Takes an answer; the last one counts.
    pub(crate) fn take(&mut self, question: &'static str, answer: &str) {
        self.answers.insert(question, answer.to_owned());
        self.settle();
    }

    /// Reads and recognises words.
    pub(crate) fn receive(&mut self, received: Received) -> usize {
        self.received.push(received);
        self.settle();
        self.received.len() - 1
    }

    /// Takes back something that was shown, and what was learnt from it. What is kept in the vault stays there.
    pub(crate) fn take_back(&mut self, place: usize) {
        if place < self.received.len() {
            self.received.remove(place);
            self.settle();
        }
    }

    /// The letters that were sent, oldest first.
    #[must_use]
    pub fn sent(&self) -> &[Sent] {
        &self.sent
    }

    /// Writes down that a letter was sent. The same one to the same door on the same day counts once; nothing of an example counts.
    pub fn note_sent(&mut self, sent: Sent) {
        if !self.example && !self.sent.contains(&sent) {
            self.sent.push(sent);
        }
    }

    /// Puts all that is known together anew, so that an answer that was changed leaves no trace of the old one.
    pub(crate) fn settle(&mut self) {
        let mut facts = self.before.clone();
        // Of the platforms it is only answered that there are some; which, is put in below.
        for (question, answer) in self.answers.iter().filter(|(question, _)| **question != "platform") {
            let (key, value) = question::fact(question, answer);
            // A question offers only answers that its fact takes; one about the road itself is no fact.
            let _ = facts.set(key, value);
        }
        // Under 18 once said of a case is not taken back.
        if self.before.age == Some(Age::Minor) {
            facts.age = Some(Age::Minor);
        }
        for platform in &self.platforms {
            let _ = facts.set("platform", platform);
        }
        for url in &self.urls {
            let _ = facts.set("url", url);
        }
        for day in self.link_looks.days() {
            let _ = facts.set("link_looked", &day.to_string());
        }
        for one in &self.received {
            if let Shown::Message { conversation, finding, .. } = &one.shown {
                facts.learn(finding, conversation.mail.as_ref());
            }
        }
        self.facts = facts;
    }
}

impl Received {
    /// Words, as they were pasted or stood in a file.
    #[must_use]
    pub fn message(name: &str, bytes: Vec<u8>, recogniser: &Recogniser) -> Received {
        let (conversation, problems) = message::read(&bytes);
        let finding = recogniser.recognise(&conversation);
        let shown = Shown::Message { conversation: Box::new(conversation), finding: Box::new(finding), problems };
        Received { name: name.to_owned(), bytes, shown, item: None }
    }
}
