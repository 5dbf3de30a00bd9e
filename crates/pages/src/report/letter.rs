//! The letter for one door or kind of people; or why there is none, and the right door.

use askama::Template;

use super::written::{Written, written};
use crate::frame::Frame;
use crate::letter;
use crate::plan::{RefusedSaid, refused_said};
use crate::{Desk, Response, matter};

#[derive(Template)]
#[template(path = "no_letter.html")]
struct NoLetterPage<'a> {
    frame: Frame<'a>,
    refused: Option<RefusedSaid>,
    /// The right doors, with their letters.
    instead: Vec<(String, String)>,
    platform: bool,
}

/// The letter to `to`, and its pages.
pub(super) fn respond(desk: &mut Desk<'_>, to: &str, rest: &[&str]) -> Option<Response> {
    match written(desk, &matter::of_session(desk), to, "/report") {
        Written::Letter(sheet) => letter::route(desk, &sheet, rest),
        Written::Refused(refusal) => Some(no_letter(desk, Some(&refusal))),
        Written::NotNow(why) => Some(crate::removal::refusal(desk, why)),
        Written::Platform => Some(no_letter(desk, None)),
        Written::Nobody => None,
    }
}

/// A wrong door, with the reason and the right ones; or a platform's own form, for which removal writes.
fn no_letter(desk: &Desk<'_>, refusal: Option<&case::Refusal>) -> Response {
    let frame = Frame::new(desk, "reporting-no-letter").back("/report");
    let language = frame.language();
    let right = |id: &String| Some((desk.directory().door(id)?.name.get(language).to_owned(), format!("/report/{id}")));
    let page = NoLetterPage {
        refused: refusal.and_then(|refusal| refused_said(desk, &frame, refusal)),
        instead: refusal.into_iter().flat_map(|refusal| &refusal.instead).filter_map(right).collect(),
        platform: refusal.is_none(),
        frame,
    };
    Response::page(&page)
}
