//! Check your answers: what was said, each with a way to change it; and what was shown.

use askama::Template;

use crate::ask;
use crate::frame::Frame;
use crate::question::{self, Answers, Question};
use crate::{Desk, Response, road};

#[derive(Template)]
#[template(path = "answers.html")]
struct AnswersPage<'a> {
    frame: Frame<'a>,
    rows: Vec<Row>,
    received: usize,
    onwards: String,
}

/// A question and its answer.
struct Row {
    say: String,
    answer: String,
    path: String,
}

pub(crate) fn respond(desk: &Desk<'_>) -> Response {
    let frame = Frame::new(desk, "answers-title").back("/road");
    let asked = question::ALL.iter().filter(|question| question.is_asked(desk.session) || question.is_answered(desk.session));
    let row = |question: &Question| Row {
        say: frame.say(&format!("ask-{}", question.id)),
        answer: answer(desk, &frame, question),
        path: format!("{}?from=answers", question.path()),
    };
    let rows = asked.map(row).collect();
    let page = AnswersPage { rows, received: desk.session.received.len(), onwards: road::next(desk.session, &desk.plan(), None), frame };
    Response::page(&page)
}

/// What was answered, in words.
fn answer(desk: &Desk<'_>, frame: &Frame<'_>, question: &Question) -> String {
    let Some(value) = question.value(desk.session) else {
        return frame.say(if question.is_answered(desk.session) { "answers-in-case" } else { "answers-open" });
    };
    let language = desk.words().language();
    match question.answers {
        Answers::Values(_) => ask::said(frame, question.id, &value),
        Answers::Country => match value.as_str() {
            "UNKNOWN" => frame.say("answer-unknown"),
            "ZZ" => frame.say("ask-country-other"),
            code => desk.directory().country(code).map_or_else(|| code.to_owned(), |country| country.name.get(language).to_owned()),
        },
        Answers::Platforms if desk.session.platforms.is_empty() => frame.say("ask-platform-none"),
        Answers::Platforms => {
            let names = desk.session.platforms.iter().filter_map(|id| desk.directory().platform(id)).map(|platform| platform.name.get(language));
            names.collect::<Vec<_>>().join(", ")
        }
    }
}
