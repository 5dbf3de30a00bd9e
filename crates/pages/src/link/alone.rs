//! What the address alone says; nothing leaves the machine.

use askama::Template;
use letters::clue_said;
use links::{Check, Clue, Level, look};

use super::calm;
use crate::frame::Frame;
use crate::{Desk, Response};

#[derive(Template)]
#[template(path = "link_alone.html")]
struct AlonePage<'a> {
    frame: Frame<'a>,
    place: usize,
    address: AddressSaid,
    clues: Vec<String>,
    deeper: Vec<Deeper>,
    looked: bool,
}

/// An address in three parts: the middle one is what somebody registered.
pub(super) struct AddressSaid {
    pub(super) written: String,
    /// As it was understood, where that is something else.
    pub(super) read: Option<String>,
    pub(super) domain: Option<String>,
    pub(super) parts: Option<(String, String, String)>,
}

/// A level that can be asked for.
pub(super) struct Deeper {
    pub(super) level: &'static str,
    pub(super) say: String,
}

pub(super) fn respond(desk: &Desk<'_>, place: &str) -> Option<Response> {
    let (place, check) = super::at(desk, place)?;
    let frame = Frame::new(desk, format!("link-state-{}", check.verdict.state.id())).back("/link");
    let page = AlonePage {
        place,
        address: address(&frame, &check),
        clues: clues(&frame, &check),
        deeper: deeper(&frame, &check, Level::Offline),
        looked: desk.session.link_looks.last(&check).is_some(),
        frame,
    };
    Some(Response::page(&page))
}

/// The address with the part that counts standing out. It is text, never a link.
pub(super) fn address(frame: &Frame<'_>, check: &Check) -> AddressSaid {
    let url = check.url.as_deref().map(calm);
    let domain = check.verdict.clues.iter().find(|clue| clue.id == "registrable-domain");
    AddressSaid {
        written: calm(&check.written),
        domain: domain.map(|clue| frame.with("link-domain", "domain", &clue.value)),
        parts: url.as_deref().and_then(|url| look::counts(url, check)).map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())),
        read: url.filter(|url| *url != calm(&check.written)).map(|url| frame.with("link-read-as", "url", &url)),
    }
}

/// What it rests on, in sentences.
pub(super) fn clues(frame: &Frame<'_>, check: &Check) -> Vec<String> {
    check.verdict.clues.iter().map(|clue| calm(&clue_here(frame, clue))).collect()
}

/// The sentence of a clue. Where the command line would name an option, a page says that it can ask.
pub(super) fn clue_here(frame: &Frame<'_>, clue: &Clue) -> String {
    let here = format!("app-link-clue-{}", clue.id);
    if frame.has(&here) { frame.with(&here, "value", &look::short(&clue.value)) } else { clue_said(clue, frame.words()) }
}

/// The levels below this one at which there is somebody to ask.
pub(super) fn deeper(frame: &Frame<'_>, check: &Check, than: Level) -> Vec<Deeper> {
    let levels = Level::ALL.iter().filter(|level| **level > than && look::first(**level, check).is_some());
    levels.map(|level| Deeper { level: level.id(), say: frame.say(&format!("app-link-level-{}", level.id())) }).collect()
}
