//! Files too large to be held in memory: what became of each, in words.

use askama::Template;

use crate::frame::Frame;
use crate::received::shown_name;
use crate::request::LargeOutcome;
use crate::{Desk, Response};

#[derive(Template)]
#[template(path = "large.html")]
struct LargePage<'a> {
    frame: Frame<'a>,
    kept: Vec<String>,
    refused: Vec<String>,
    /// A case would take them.
    case_helps: bool,
}

/// What became of them. Whatever else came with the form was not looked at, and is asked for again.
pub(crate) fn respond(desk: &Desk<'_>) -> Response {
    let (mut kept, mut refused, mut case_helps) = (Vec::new(), Vec::new(), false);
    for one in &desk.request.large {
        let name = shown_name(&one.name);
        let say = |id: &str| desk.words().say_with(id, &[("name", name.as_str().into())]);
        match &one.outcome {
            LargeOutcome::Kept(item) => kept.push(desk.words().say_with("large-kept", &[("name", name.as_str().into()), ("item", item.as_str().into())])),
            LargeOutcome::NoCase => {
                case_helps = desk.world.vault().is_some();
                refused.push(say("received-too-large"));
            }
            LargeOutcome::Age => refused.push(say(if desk.session.facts().age.is_none() { "received-age-first" } else { "received-under-18" })),
            LargeOutcome::Trouble(trouble) => {
                let (what, next) = trouble.tell(desk.words());
                let why = format!("{what} {next}");
                refused.push(desk.words().say_with("letter-field", &[("name", name.as_str().into()), ("value", why.as_str().into())]));
            }
        }
    }
    let status = if refused.is_empty() { 200 } else { 413 };
    let frame = Frame::new(desk, if refused.is_empty() { "large-title" } else { "large-refused-title" }).back("/received").wrong(!refused.is_empty());
    let page = LargePage { kept, refused, case_helps, frame };
    Response::page(&page).status(status)
}
