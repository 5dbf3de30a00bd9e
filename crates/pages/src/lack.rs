//! What a letter lacks, in words for a page, each with the page that asks for it.

use directory::Directory;
use letters::Lack;
use letters::validate::{Missing, Weight};
use words::Words;

use crate::Session;

/// Something that a letter lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lacking {
    pub(crate) say: String,
    /// Without it the letter is a draft.
    pub(crate) required: bool,
    /// The page that asks for it.
    pub(crate) asks: Option<Asks>,
}

/// A page that asks for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// `/about/<id>`.
    About(&'static str),
    /// `/ask/<id>`.
    Question(&'static str),
    /// What only the person can confirm.
    Statements,
    /// Where abuse of a site is reported.
    Recipient,
    /// A request to a platform comes before a complaint about it.
    Removal,
    /// The message that came.
    Received,
}

impl Asks {
    /// The page that asks for what a letter lacks, by the lack's id; none where nobody can add it.
    pub(crate) fn of(id: &str, session: &Session) -> Option<Asks> {
        Some(match id {
            "name" | "name-and-email" => Asks::About("name"),
            "mail" | "contact" => Asks::About("mail"),
            "when" => Asks::About("events"),
            "payment" | "amount" | "paid-when" => Asks::About("payments"),
            "url" | "exact-location" | "bad-address" | "one-item" => Asks::About("places"),
            "age" => Asks::Question("age"),
            "country" => Asks::Question("country"),
            // The name is what signs.
            "signature" if session.told.person.signs => Asks::About("name"),
            "why-unlawful" | "person-shown" | "good-faith" | "not-paid" | "signature" => Asks::Statements,
            "recipient" => Asks::Recipient,
            "nothing-sent" => Asks::Removal,
            "message" => Asks::Received,
            _ => return None,
        })
    }

    /// The address of the page; it comes back to `back`.
    pub(crate) fn path(self, back: &str) -> String {
        match self {
            Asks::About(id) => format!("/about/{id}?back={back}"),
            Asks::Question(id) => format!("/ask/{id}?from={back}"),
            Asks::Statements => format!("/removal/statements?back={back}"),
            Asks::Recipient => format!("/removal/recipient?back={back}"),
            Asks::Removal => "/removal".to_owned(),
            Asks::Received => "/received".to_owned(),
        }
    }

    /// Whether it was asked before: what was passed over is not asked again by itself.
    pub(crate) fn is_passed(self, session: &Session) -> bool {
        match self {
            Asks::About(id) => session.told.passed.contains(id),
            Asks::Question(id) => session.answer(id).is_some(),
            Asks::Statements => session.removal.stated,
            Asks::Recipient => session.told.passed.contains("recipient"),
            // Not questions that the way to a letter leads through.
            Asks::Removal | Asks::Received => true,
        }
    }
}

/// What a report lacks.
pub(crate) fn of_report(lacks: &[Lack], session: &Session, words: &Words) -> Vec<Lacking> {
    let one = |lack: &Lack| Lacking { say: words.say(&format!("sheet-lack-{}", lack.id)), required: true, asks: Asks::of(lack.id, session) };
    lacks.iter().map(one).collect()
}

/// What a request for removal lacks, with the article that asks for it.
pub(crate) fn of_notice(missing: &[Missing], session: &Session, directory: &Directory, words: &Words) -> Vec<Lacking> {
    let one = |one: &Missing| Lacking {
        say: one.say_as("sheet-lack", words, directory),
        required: one.weight == Weight::Required,
        asks: Asks::of(one.id(), session),
    };
    missing.iter().map(one).collect()
}
