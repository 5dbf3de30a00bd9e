//! Any letter as pages: first to be read, then to be sent, then noted as sent.

mod cut;
mod download;
mod piece;
mod read;
mod send;
mod sent;

pub(crate) use download::as_mail;

use letters::Letter;

use crate::lack::{Asks, Lacking};
use crate::reach::Way;
use crate::{Desk, Method, Response};

/// A letter with all that stands beside it.
pub(crate) struct Sheet {
    /// The address of its pages.
    pub(crate) path: String,
    /// Where one goes back to from it.
    pub(crate) back: String,
    /// Steps for the person, or what to say in a call: nobody else reads it.
    pub(crate) steps: bool,
    /// The part of the road that it belongs to.
    pub(crate) section: &'static str,
    /// For whom, by id: a door, a platform, a site or a kind of people.
    pub(crate) to: String,
    /// For whom, in words.
    pub(crate) name: String,
    /// In the addressee's language: this one goes out.
    pub(crate) sent: Letter,
    /// The same in the person's language, where it is another.
    pub(crate) read: Option<Letter>,
    pub(crate) lacks: Vec<Lacking>,
    /// Who gets to see the name, where that is a question.
    pub(crate) exposure: Option<String>,
    /// Why this way.
    pub(crate) why: Option<String>,
    /// What to know before it is sent.
    pub(crate) notes: Vec<String>,
    pub(crate) ways: Vec<Way>,
    /// Mail addresses that it can be sent to.
    pub(crate) mails: Vec<String>,
    /// What may be added to it: questions of `/about`.
    pub(crate) more: &'static [&'static str],
    /// Whether "I sent it" is written down: it goes to a service, and not to a friend.
    pub(crate) noted: bool,
    /// Where the images are that it is about.
    pub(crate) urls: Vec<String>,
    /// Addresses of which each wants a letter of its own; empty when one letter does.
    pub(crate) each: Vec<String>,
}

impl Sheet {
    /// The sentence of its title.
    fn title(&self) -> &'static str {
        if self.steps { "sheet-title-steps" } else { "sheet-title" }
    }

    /// The address that comes back to this letter by way of what it still lacks.
    pub(crate) fn fill(&self) -> String {
        format!("{}/fill", self.path)
    }

    /// The first thing that it lacks and that was not asked yet.
    fn open(&self, desk: &Desk<'_>) -> Option<Asks> {
        self.lacks.iter().filter(|lack| lack.required).filter_map(|lack| lack.asks).find(|asks| !asks.is_passed(desk.session))
    }
}

/// The pages of a letter, below its address.
pub(crate) fn route(desk: &mut Desk<'_>, sheet: &Sheet, rest: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    match rest {
        [] if !post => Some(read::respond(desk, sheet)),
        ["fill"] if !post => Some(Response::see(sheet.open(desk).map_or_else(|| sheet.path.clone(), |asks| asks.path(&sheet.fill())))),
        ["send"] if !post => Some(send::respond(desk, sheet, None)),
        ["sent"] if sheet.noted && post => Some(sent::note(desk, sheet)),
        ["sent"] if sheet.noted => Some(sent::respond(desk, sheet)),
        [file] if !post => download::respond(desk, sheet, file),
        _ => None,
    }
}
