//! Report: the doors that fit and those that do not, people to write to, services against uploads; and the letter for each.

mod doors;
mod letter;

use crate::{Desk, Method, Response};

/// The pages below `/report`.
pub(crate) fn route(desk: &mut Desk<'_>, rest: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    match rest {
        [] if !post => Some(doors::respond(desk)),
        ["wrong"] if !post => Some(doors::wrong(desk)),
        ["images"] if !post => Some(doors::images(desk)),
        [to, rest @ ..] => letter::respond(desk, to, rest),
        _ => None,
    }
}
