//! Removal: to whom, by which way, the exact addresses, what only the person can confirm; then the notice, and its clock.

mod draft;
mod notice;
mod recipient;
mod statements;
mod way;
mod whom;

use letters::removal::{Refused, To, choose};

use crate::frame::Frame;
use crate::{Desk, Method, Response, letter};

pub(crate) use draft::Draft;
pub(crate) use notice::{sheet, steps, to_platform};

/// The pages below `/removal`.
pub(crate) fn route(desk: &mut Desk<'_>, rest: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    match rest {
        [] => Some(whom::respond(desk)),
        ["way"] => Some(way::respond(desk)),
        ["recipient"] => Some(recipient::respond(desk)),
        ["statements"] => Some(statements::respond(desk)),
        ["only"] if post => Some(notice::only(desk)),
        ["letter", "fill"] if !post => Some(Response::see(steps(desk))),
        ["letter", rest @ ..] => {
            let Some(to) = desk.session.removal.to.clone() else { return Some(Response::see("/removal")) };
            let route = desk.session.removal.route.unwrap_or_else(|| choose(&to, desk.session.facts(), desk.directory()).route);
            match sheet(desk, &to, route, "/removal/letter".to_owned(), back(&to)) {
                Ok(sheet) => letter::route(desk, &sheet, rest),
                Err(why) => Some(refusal(desk, why)),
            }
        }
        _ => None,
    }
}

/// What comes before the letter.
fn back(to: &To) -> &'static str {
    match to {
        To::Platform(_) => "/removal/way",
        To::Abuse(_) | To::Authority(_) => "/removal",
    }
}

#[derive(askama::Template)]
#[template(path = "refused.html")]
struct RefusedPage<'a> {
    frame: Frame<'a>,
    why: String,
}

/// A way that is refused, with the reason.
pub(crate) fn refusal(desk: &Desk<'_>, why: Refused) -> Response {
    let frame = Frame::new(desk, "takedown-refused").back("/removal");
    let page = RefusedPage { why: why.say(desk.words(), desk.directory()), frame };
    Response::page(&page)
}
