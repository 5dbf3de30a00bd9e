//! The first page: three sentences to breathe, what not to do, the way out; and the first question. The languages; what is not there.

use askama::Template;

use crate::ask::{self, Choice};
use crate::frame::Frame;
use crate::question::{self, Question};
use crate::road::Section;
use crate::{Desk, Method, Response};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage<'a> {
    frame: Frame<'a>,
    choices: Vec<Choice>,
    wrong: bool,
    helper: bool,
    /// Cases are there, and none is open.
    go_on: bool,
}

#[derive(Template)]
#[template(path = "not_there.html")]
struct NotTherePage<'a> {
    frame: Frame<'a>,
}

/// The first page; its form answers the first question.
pub(crate) fn respond(desk: &mut Desk<'_>) -> Response {
    let Some(first) = Question::from_id("danger") else { return not_there(desk) };
    if desk.request.method == Method::Get {
        return page(desk, first, false);
    }
    if !ask::take(desk, first) {
        return page(desk, first, true).status(422);
    }
    if matches!(desk.session.answer("danger"), Some("yes" | "self_harm")) {
        return Response::see("/talk");
    }
    Response::see(question::first_open(desk.session, Section::Safe).map_or_else(|| Section::Received.path().to_owned(), Question::path))
}

fn page(desk: &Desk<'_>, first: &'static Question, wrong: bool) -> Response {
    let frame = Frame::new(desk, "start-title").wrong(wrong);
    let choices = ask::choices(desk, first, &frame);
    let closed = desk.world.vault().filter(|vault| vault.opened().is_none() && !desk.session.example);
    let go_on = closed.and_then(|vault| vault.cases().ok()).is_some_and(|cases| !cases.is_empty());
    let page = StartPage { go_on, choices, wrong, helper: desk.session.helper, frame };
    Response::page(&page)
}

/// Changes the language and comes back.
pub(crate) fn language(desk: &mut Desk<'_>) -> Response {
    let wanted = desk.request.form.get("language").to_owned();
    desk.session.speak(&wanted);
    Response::see(own_path(desk.request.form.get("back")))
}

/// "I am helping someone", or no longer.
pub(crate) fn helper(desk: &mut Desk<'_>) -> Response {
    desk.session.helper = desk.request.form.get("helper") == "yes";
    Response::see("/")
}

/// A path of ours, and nothing that a browser reads as another host.
pub(crate) fn own_path(path: &str) -> String {
    let ours = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\n', '\r']);
    if ours { path.to_owned() } else { "/".to_owned() }
}

/// Nothing is at this address.
pub(crate) fn not_there(desk: &Desk<'_>) -> Response {
    let page = NotTherePage { frame: Frame::new(desk, "astray-title").back("/road") };
    Response::page(&page).status(404)
}
