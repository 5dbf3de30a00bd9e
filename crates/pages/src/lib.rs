//! The guided app as a pure function: a [`Request`] in, a [`Response`] out; what the person told stands in the [`Session`], what
//! touches the world (the vault, the printer, the way out) is asked of the [`World`].
//!
//! No socket, no disk, no clock: the same pages are served by `sangfroid app`, and could be served inside one static file.
//! Each page works without a script. [`Pages::respond`] never panics on what a browser sends.

#![forbid(unsafe_code)]

mod about;
mod accounts;
mod after;
mod answers;
mod ask;
mod assets;
mod block;
mod dated;
mod example;
mod frame;
mod keep;
mod lack;
mod large;
mod leak;
mod leave;
mod letter;
mod link;
mod marked;
mod matter;
mod plan;
mod question;
mod reach;
mod received;
mod removal;
mod report;
mod request;
mod response;
mod road;
mod route;
mod session;
mod start;
mod talk;
mod told;
mod under_18;
mod verdict;
mod working;
mod world;

use std::sync::Arc;

use directory::Directory;
use recognise::Recogniser;
use words::Words;

pub use request::{Fields, Large, LargeOutcome, Method, Request, Upload};
pub use response::{Content, Response};
pub use session::{Received, Session, Shown};
pub use world::{
    Broke, Cancelled, CaseThere, Checked, Confirmed, Entry, Far, Inside, ItemThere, Jobs, KeptMessage, Look, Opened, Outcome, Outside, Press, Print, Progress,
    SealTo, Sealed, Secret, Tells, ToKeep, Trouble, Vault, Work, World,
};

/// The pages, and what all of them read: made once, shared by all requests.
#[derive(Debug)]
pub struct Pages {
    directory: Directory,
    recogniser: Arc<Recogniser>,
    words: Vec<Arc<Words>>,
}

impl Default for Pages {
    fn default() -> Self {
        Pages::new()
    }
}

impl Pages {
    /// With the shipped directory, lexicon and sentences.
    #[must_use]
    pub fn new() -> Pages {
        let words = words::LANGUAGES.iter().map(|language| Arc::new(Words::in_language(language))).collect();
        Pages { directory: Directory::shipped(), recogniser: Arc::new(Recogniser::new()), words }
    }

    /// The answer to one request. The session is changed by posts, and by nothing else but leaving.
    pub fn respond(&self, session: &mut Session, world: &dyn World, request: &Request) -> Response {
        route::respond(&mut Desk { pages: self, session, world, request })
    }

    /// The sentences of a language of [`words::LANGUAGES`], the first of them for another: for whoever serves the pages.
    #[must_use]
    pub fn sentences(&self, language: &str) -> Arc<Words> {
        Arc::clone(self.words_in(language))
    }

    /// What recognises messages: made once, for whoever serves the pages too.
    #[must_use]
    pub fn recogniser(&self) -> Arc<Recogniser> {
        Arc::clone(&self.recogniser)
    }

    fn words_in(&self, language: &str) -> &Arc<Words> {
        self.words.iter().find(|words| words.language() == language).unwrap_or(&self.words[0])
    }
}

/// One request on the desk: everything that a page is made from.
struct Desk<'a> {
    pages: &'a Pages,
    session: &'a mut Session,
    world: &'a dyn World,
    request: &'a Request,
}

impl Desk<'_> {
    fn words(&self) -> &Words {
        self.pages.words_in(self.session.language())
    }

    fn directory(&self) -> &Directory {
        &self.pages.directory
    }
}
