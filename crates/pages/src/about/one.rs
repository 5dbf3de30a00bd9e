//! A question with one field: name, mail, telephone, postal address, town, birthday, the addresses of the images.

use askama::Template;
use directory::Date;
use letters::{Content, is_address};

use super::given::given;
use super::{back, before};
use crate::frame::Frame;
use crate::{Desk, Method, Response, matter};

/// A question. Its words are `told-<id>`, `told-<id>-why`, and `told-<id>-wrong` where an answer can be wrong.
struct One {
    id: &'static str,
    /// The type of the field; `lines` is a field of several lines.
    field: &'static str,
}

const ALL: &[One] = &[
    One { id: "name", field: "text" },
    One { id: "mail", field: "email" },
    One { id: "phone", field: "tel" },
    One { id: "address", field: "lines" },
    One { id: "place", field: "text" },
    One { id: "born", field: "date" },
    One { id: "places", field: "lines" },
];

#[derive(Template)]
#[template(path = "told_one.html")]
struct OnePage<'a> {
    frame: Frame<'a>,
    id: &'static str,
    field: &'static str,
    value: String,
    wrong: Option<String>,
    back: String,
}

pub(super) fn respond(desk: &mut Desk<'_>, id: &str) -> Option<Response> {
    let one = ALL.iter().find(|one| one.id == id)?;
    if desk.request.method == Method::Get {
        let known = value(desk, one.id);
        return Some(page(desk, one, known, false));
    }
    if desk.request.form.get("skip").is_empty() && !take(desk, one.id) {
        let typed = desk.request.form.exactly("value").to_owned();
        return Some(page(desk, one, typed, true).status(422));
    }
    desk.session.told.passed.insert(one.id);
    Some(Response::see(back(desk)))
}

/// Takes what was typed; false when it is no answer. An empty field takes back what was there.
fn take(desk: &mut Desk<'_>, id: &str) -> bool {
    let today = desk.world.today();
    let text = given(desk.request.form.get("value"));
    let person = &mut desk.session.told.person;
    match (id, text) {
        ("name", text) => {
            // What was signed was signed with the other name.
            person.signs &= person.name == text;
            person.name = text;
        }
        ("mail", Some(mail)) if !is_address(&mail) => return false,
        ("mail", text) => person.mail = text,
        ("phone", Some(phone)) if !phone.chars().any(|c| c.is_ascii_digit()) => return false,
        ("phone", text) => person.phone = text,
        ("address", text) => person.address = lines(text),
        ("place", text) => person.place = text,
        ("born", None) => person.born = None,
        ("born", Some(day)) => match day.parse::<Date>().ok().filter(|day| *day <= today) {
            Some(day) => person.born = Some(day),
            None => return false,
        },
        ("places", text) => {
            let urls = lines(text);
            if urls.iter().any(|url| !url.starts_with("http://") && !url.starts_with("https://")) {
                return false;
            }
            let known = desk.session.told.places.take().unwrap_or_default();
            let one = |url: String| known.iter().find(|one| one.url == url).cloned().unwrap_or_else(|| Content { url, ..Content::default() });
            desk.session.told.places = Some(urls.into_iter().map(one).collect());
            desk.session.removal.only = None;
        }
        _ => return false,
    }
    true
}

fn lines(text: Option<String>) -> Vec<String> {
    let text = text.unwrap_or_default();
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().filter_map(given) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// What is known, as the field shows it.
pub(super) fn value(desk: &Desk<'_>, id: &str) -> String {
    let person = &desk.session.told.person;
    match id {
        "name" => person.name.clone().unwrap_or_default(),
        "mail" => person.mail.clone().unwrap_or_default(),
        "phone" => person.phone.clone().unwrap_or_default(),
        "address" => person.address.join("\n"),
        "place" => person.place.clone().unwrap_or_default(),
        "born" => person.born.map(|day| day.to_string()).unwrap_or_default(),
        "places" => matter::of_session(desk).contents.iter().map(|content| content.url.as_str()).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    }
}

/// The questions with one field, in their order.
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|one| one.id)
}

fn page(desk: &Desk<'_>, one: &One, value: String, wrong: bool) -> Response {
    let back = back(desk);
    let frame = Frame::new(desk, format!("told-{}", one.id)).back(before(&back)).wrong(wrong);
    let wrong = wrong.then(|| frame.say(&format!("told-{}-wrong", one.id)));
    let page = OnePage { id: one.id, field: one.field, value, wrong, back, frame };
    Response::page(&page)
}
