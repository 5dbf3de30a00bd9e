//! Writes removal letters: one for each way to ask, in the addressee's language and in the person's.

mod abuse;
mod category;
mod choice;
mod dsa;
mod form;
mod gdpr;
mod host;
mod language;
mod notes;
mod order;
mod page;
mod parts;
mod refused;
mod regulator;
mod route;
mod take_it_down;
mod uk;

use directory::{Condition, Date, Directory, Role};
use serde::Serialize;
use words::Words;

pub use abuse::{Seen, abuse_named, abuse_named_by, newest_abuse};
pub use choice::{Choice, choose};
pub use order::{Order, Statements};
pub use refused::{Refused, refused, refused_name};
pub use route::{AbuseContact, Keeper, Route, To};

pub(crate) use page::{is_said, said};
pub(crate) use regulator::requests;

use crate::validate::{Missing, Weight, validate};
use crate::{Lack, Letter, Matter, Pair, tongue};
use page::Page;

/// A removal letter for both sides, what it lacks, and what the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// In the addressee's language: this one goes out.
    pub sent: Letter,
    /// The same in the person's language, where it is another: to be read beside it, and not to be sent.
    pub read: Option<Letter>,
    /// What it lacks. It is a draft when something of [`Weight::Required`] is among it.
    pub missing: Vec<Missing>,
    /// What the person should know before they send it, in their language, most important first.
    pub notes: Vec<String>,
    /// Mail addresses that it can be sent to.
    pub to: Vec<String>,
    /// Pages and forms where it is handed in.
    pub forms: Vec<String>,
}

impl Notice {
    /// As every letter is put out: what is required is lacking, the rest is worth knowing. `why` says why this way was taken.
    #[must_use]
    pub fn into_pair(self, why: Option<String>, directory: &Directory, words: &Words) -> Pair {
        let (required, other): (Vec<_>, Vec<_>) = self.missing.iter().partition(|one| one.weight == Weight::Required);
        let lacks = required.iter().map(|one| Lack { id: one.id(), say: one.say(words, directory) }).collect();
        let mut notes = self.notes;
        notes.extend(other.iter().map(|one| one.say(words, directory)));
        // Who sees the name comes first, then why this way.
        let place = 1.min(notes.len());
        notes.splice(place..place, why);
        let mut reach = self.to.clone();
        reach.extend(self.forms);
        Pair { sent: self.sent, read: self.read, lacks, notes, reach, to: self.to }
    }

    /// Whether nothing that is required is missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.sent.draft
    }
}

/// Writes a removal letter. `language` is the person's.
///
/// What is missing does not stop it: the letter is then marked as a draft, and says nothing that the person did not confirm.
///
/// # Errors
/// When the way is refused: see [`Refused`].
pub fn write(order: &Order, matter: &Matter, directory: &Directory, today: Date, language: &str) -> Result<Notice, Refused> {
    if let Some(refused) = refused(order.route, &order.to, matter, directory) {
        return Err(refused);
    }
    let reader = tongue::words(language);
    let missing = validate(order, matter, directory, today);
    let draft = missing.iter().any(|one| one.weight == Weight::Required);
    let theirs = language::language_of(&order.to, reader.language(), directory);
    let one = |words: &Words| letter(order, matter, directory, today, words, draft);
    let read = (theirs != reader.language()).then(|| one(reader));
    let sent = one(tongue::words(theirs));
    let (notes, to, forms) = notes::notes(order, matter, directory, today, reader);
    Ok(Notice { sent, read, missing, notes, to, forms })
}

fn letter(order: &Order, matter: &Matter, directory: &Directory, today: Date, words: &Words, draft: bool) -> Letter {
    let mut page = Page::new(order, matter, directory, today, words);
    match order.route {
        Route::Dsa => dsa::write(&mut page),
        Route::TakeItDown => take_it_down::write(&mut page),
        Route::Uk => uk::write(&mut page),
        Route::Gdpr => gdpr::write(&mut page),
        Route::Platform | Route::Search => form::write(&mut page),
        Route::Host => host::write(&mut page),
        Route::Regulator => regulator::write(&mut page),
    }
    if draft {
        page.mark_as_draft();
    }
    page.letter
}

/// Whether a name may stand in a letter. It stays away where the law does not ask for it: under the Digital Services Act when the
/// content may show somebody under 18 (article 16(2)(c)), and in a platform's form then.
pub(crate) fn shows_name_under(route: Route, matter: &Matter) -> bool {
    let spared = matches!(route, Route::Dsa | Route::Host | Route::Platform | Route::Search);
    // Not asked yet is not "adult": no name goes out before that is known.
    !spared || matter.facts.was_adult()
}

/// Whether a platform is a search engine.
pub(crate) fn is_search_engine(id: &str, directory: &Directory) -> bool {
    directory.platform(id).is_some_and(|platform| platform.search_engine)
}

/// How a platform stands to the US TAKE IT DOWN Act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Coverage {
    /// It has a form of its own for it.
    Own,
    /// It has one, for people who live in the United States.
    OwnForResidents,
    /// Nobody has said.
    Unsaid,
}

pub(crate) fn coverage(to: &To, directory: &Directory) -> Coverage {
    let To::Platform(id) = to else { return Coverage::Unsaid };
    let doors = directory.platform(id).map_or(&[][..], |platform| &platform.doors);
    let own = doors.iter().find(|door| door.role == Role::PlatformRemoval && door.law.as_deref() == Route::TakeItDown.law_id());
    match own {
        Some(door) if door.requires.contains(&Condition::UsResident) => Coverage::OwnForResidents,
        Some(_) => Coverage::Own,
        None => Coverage::Unsaid,
    }
}
