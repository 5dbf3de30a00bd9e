//! All that was told for letters, each with a way to change it; and all of it forgotten at once.

use askama::Template;

use super::{list, one, rows};
use crate::frame::Frame;
use crate::told::Told;
use crate::{Desk, Response};

#[derive(Template)]
#[template(path = "told.html")]
struct ToldPage<'a> {
    frame: Frame<'a>,
    rows: Vec<(String, String, String)>,
}

pub(super) fn respond(desk: &Desk<'_>) -> Response {
    let frame = Frame::new(desk, "told-title").back("/answers");
    let told = &desk.session.told;
    let mut all: Vec<(String, String, String)> =
        one::ids().map(|id| (frame.say(&format!("told-{id}-more")), value(desk, id), format!("/about/{id}"))).collect();
    let acting = match told.person.acts_for.as_deref() {
        Some("") => frame.say("told-acting-unnamed"),
        Some(name) => letters::visible(name).0,
        None if told.passed.contains("acting") => frame.say("told-acting-self"),
        None => String::new(),
    };
    all.push((frame.say("told-acting-more"), acting, "/about/acting".to_owned()));
    for kind in list::Kind::ALL {
        let known = rows::known(desk, kind);
        let count = if known.is_empty() { String::new() } else { known.len().to_string() };
        all.push((frame.say(&format!("told-{}-more", kind.id())), count, format!("/about/{}", kind.id())));
    }
    let page = ToldPage { rows: all, frame };
    Response::page(&page)
}

/// Forgets what was told for letters, and what was confirmed.
pub(super) fn forget(desk: &mut Desk<'_>) -> Response {
    desk.session.told = Told::default();
    desk.session.removal = crate::removal::Draft::default();
    Response::see("/about")
}

/// What was told, as a page shows it: the birthday as people say it.
fn value(desk: &Desk<'_>, id: &str) -> String {
    match desk.session.told.person.born.filter(|_| id == "born") {
        Some(born) => letters::day(born, desk.words()),
        None => letters::visible(&one::value(desk, id)).0,
    }
}
