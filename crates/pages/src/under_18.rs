//! Where somebody was, or may have been, under 18: an address is kept as text and never asked for; the right people and services instead.

use askama::Template;
use links::Check;

use crate::frame::Frame;
use crate::plan::{DoorSaid, door_said};
use crate::reach::{self, Line};
use crate::{Desk, Response};

/// People that are named; all of them are on the page for talking.
const PEOPLE: usize = 3;

#[derive(Template)]
#[template(path = "under_18.html")]
struct Under18Page<'a> {
    frame: Frame<'a>,
    url: String,
    /// Nobody has said how old: the question comes first.
    ask: bool,
    lines: Vec<Line>,
    doors: Vec<DoorSaid>,
}

/// The page in place of a look.
pub(crate) fn link(desk: &Desk<'_>, check: &Check, place: usize) -> Response {
    let facts = desk.session.facts();
    let (talk, doors) = case::under_18(facts, desk.directory(), desk.world.today());
    let frame = Frame::new(desk, "link-state-refused").back(format!("/link/{place}"));
    let page = Under18Page {
        url: frame.with("link-minor-text", "url", &crate::received::shown_name(&check.written)),
        ask: facts.age.is_none() && facts.age_now != Some(case::Age::Minor),
        lines: reach::lines(talk.lines.iter().take(PEOPLE).filter_map(|id| desk.directory().helpline(id)), desk),
        doors: doors.iter().filter_map(|offer| door_said(desk, offer)).collect(),
        frame,
    };
    Response::page(&page)
}
