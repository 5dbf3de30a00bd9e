//! Report: the doors that fit and those that do not, people to write to, services against uploads; and the letter for each.

mod all;
mod doors;
mod file;
mod letter;
mod written;

use crate::{Desk, Method, Response};

pub(crate) use file::Made;

/// The pages below `/report`.
pub(crate) fn route(desk: &mut Desk<'_>, rest: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    match rest {
        [] if !post => Some(doors::respond(desk)),
        ["wrong"] if !post => Some(doors::wrong(desk)),
        ["images"] if !post => Some(doors::images(desk)),
        ["all"] if post => Some(file::make(desk)),
        ["all"] => Some(all::respond(desk, false)),
        ["all", "letters.zip"] if !post => Some(file::download(desk)),
        ["all", platform, rest @ ..] => all::to_platform(desk, platform, rest),
        [to, rest @ ..] => letter::respond(desk, to, rest),
        _ => None,
    }
}
