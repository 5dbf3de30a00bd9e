//! Do you write for yourself? Whoever acts for somebody else may leave that person without a name.

use askama::Template;

use super::given::given;
use super::{back, before};
use crate::frame::Frame;
use crate::{Desk, Method, Response};

#[derive(Template)]
#[template(path = "told_acting.html")]
struct ActingPage<'a> {
    frame: Frame<'a>,
    chosen: &'static str,
    name: String,
    /// A name is never put into a letter about somebody under 18.
    named: bool,
    wrong: Option<String>,
    back: String,
}

pub(super) fn respond(desk: &mut Desk<'_>) -> Response {
    if desk.request.method == Method::Get {
        return page(desk, None);
    }
    if desk.request.form.get("skip").is_empty() {
        let for_whom = match desk.request.form.get("answer") {
            "self" => None,
            "unnamed" => Some(String::new()),
            "named" => match given(desk.request.form.get("name")) {
                Some(name) => Some(name),
                None => return page(desk, Some("told-acting-name-wrong")).status(422),
            },
            _ => return page(desk, Some("ask-choose-one")).status(422),
        };
        desk.session.told.person.acts_for = for_whom;
        desk.session.told.passed.insert("acting");
    } else if !desk.session.helper {
        desk.session.told.passed.insert("acting");
    } else {
        // Whoever helps and does not say for whom writes for somebody without a name.
        desk.session.told.person.acts_for.get_or_insert_default();
        desk.session.told.passed.insert("acting");
    }
    Response::see(back(desk))
}

fn page(desk: &Desk<'_>, wrong: Option<&str>) -> Response {
    let back = back(desk);
    let frame = Frame::new(desk, "told-acting").back(before(&back)).wrong(wrong.is_some());
    let told = &desk.session.told;
    let chosen = match told.person.acts_for.as_deref() {
        Some("") => "unnamed",
        Some(_) => "named",
        None if told.passed.contains("acting") => "self",
        None => "",
    };
    let page = ActingPage {
        chosen,
        name: told.person.acts_for.clone().unwrap_or_default(),
        named: !desk.session.facts().was_or_may_have_been_minor(),
        wrong: wrong.map(|id| frame.say(id)),
        back,
        frame,
    };
    Response::page(&page)
}
