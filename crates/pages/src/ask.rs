//! One question a page: `/ask/<id>`.

use askama::Template;

use crate::frame::Frame;
use crate::question::{Answers, Question};
use crate::road::{self, Section};
use crate::{Desk, Method, Response, question, start};

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage<'a> {
    frame: Frame<'a>,
    question: &'static Question,
    choices: Vec<Choice>,
    several: bool,
    /// A select is shorter than forty circles.
    list: bool,
    wrong: bool,
}

/// One answer that can be chosen.
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) say: String,
    pub(crate) chosen: bool,
}

/// Shows a question, or takes its answer and goes on.
pub(crate) fn respond(desk: &mut Desk<'_>, id: &str) -> Option<Response> {
    let question = Question::from_id(id)?;
    if desk.request.method == Method::Get {
        return Some(page(desk, question, false));
    }
    if !take(desk, question) {
        return Some(page(desk, question, true).status(422));
    }
    Some(Response::see(onwards(desk, question)))
}

/// Where a question leads: back to the overview of answers when it was changed from there, else on along the road.
fn onwards(desk: &Desk<'_>, question: &Question) -> String {
    if desk.request.form.get("from") == "answers" {
        return "/answers".to_owned();
    }
    // A letter asked for it: back to the letter.
    if desk.request.form.get("from").starts_with('/') {
        return start::own_path(desk.request.form.get("from"));
    }
    if question.id == "danger" && matches!(desk.session.answer("danger"), Some("yes" | "self_harm")) {
        return "/talk".to_owned();
    }
    match question::first_open(desk.session, question.section) {
        Some(next) => next.path(),
        None if question.section == Section::Safe => Section::Received.path().to_owned(),
        None => road::next(desk.session, &desk.plan(), Some(question.section)),
    }
}

/// Takes the answer of the form; false when it is none.
pub(crate) fn take(desk: &mut Desk<'_>, question: &'static Question) -> bool {
    let form = &desk.request.form;
    match question.answers {
        Answers::Values(values) => {
            let Some(answer) = values.iter().find(|value| **value == form.get("answer")) else { return false };
            desk.session.take(question.id, answer);
        }
        Answers::Country => {
            let code = form.get("answer").to_ascii_uppercase();
            let known = code == "UNKNOWN" || code == "ZZ" || desk.directory().country_codes().any(|one| one == code);
            if !known {
                return false;
            }
            desk.session.take(question.id, &code);
        }
        Answers::Platforms => {
            let known: Vec<String> = form.all("answer").filter(|id| desk.directory().platform(id).is_some()).map(str::to_owned).collect();
            let none = form.all("answer").any(|id| id == "unknown");
            if known.is_empty() && !none {
                return false;
            }
            desk.session.platforms = known;
            desk.session.take(question.id, if none { "unknown" } else { "named" });
        }
    }
    true
}

fn page(desk: &Desk<'_>, question: &'static Question, wrong: bool) -> Response {
    let back = question::before(desk.session, question).map(Question::path);
    let frame = Frame::new(desk, format!("ask-{}", question.id)).back(back.unwrap_or_else(|| "/road".to_owned())).wrong(wrong);
    let choices = choices(desk, question, &frame);
    let page = AskPage { question, choices, several: question.answers == Answers::Platforms, list: question.answers == Answers::Country, wrong, frame };
    Response::page(&page)
}

/// The answers that can be chosen, in words, the one that was given marked.
pub(crate) fn choices(desk: &Desk<'_>, question: &Question, frame: &Frame<'_>) -> Vec<Choice> {
    let given = question.value(desk.session);
    let chosen = |value: &str| given.as_deref() == Some(value);
    let language = desk.words().language();
    let choice = |value: &str, say: String, chosen: bool| Choice { value: value.to_owned(), say, chosen };
    match question.answers {
        Answers::Values(values) => values.iter().map(|value| choice(value, said(frame, question.id, value), chosen(value))).collect(),
        Answers::Country => {
            let mut all: Vec<Choice> =
                desk.directory().countries().map(|country| choice(&country.code, country.name.get(language).to_owned(), chosen(&country.code))).collect();
            all.sort_by(|a, b| a.say.cmp(&b.say));
            all.push(choice("ZZ", frame.say("ask-country-other"), chosen("ZZ")));
            all.push(choice("UNKNOWN", frame.say("answer-unknown"), chosen("UNKNOWN")));
            all
        }
        Answers::Platforms => {
            let there = |id: &str| desk.session.platforms.iter().any(|known| known == id);
            let mut all: Vec<Choice> =
                desk.directory().platforms().map(|platform| choice(&platform.id, platform.name.get(language).to_owned(), there(&platform.id))).collect();
            all.sort_by_key(|one| one.say.to_lowercase());
            all.push(choice("unknown", frame.say("ask-platform-none"), chosen("unknown")));
            all
        }
    }
}

/// An answer in words: the question's own, else the common ones.
pub(crate) fn said(frame: &Frame<'_>, question: &str, value: &str) -> String {
    let own = format!("ask-{question}-{}", value.replace('_', "-"));
    if frame.has(&own) { frame.say(&own) } else { frame.say(&format!("answer-{value}")) }
}
