//! Who writes and what happened: details for letters, asked one a page and only when a letter needs them. Kept for this visit, nowhere else.

mod acting;
mod given;
mod list;
mod one;
mod overview;
mod rows;

use crate::{Desk, Method, Response, start};

/// The pages below `/about`.
pub(crate) fn route(desk: &mut Desk<'_>, rest: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    match rest {
        [] if !post => Some(overview::respond(desk)),
        ["forget"] if post => Some(overview::forget(desk)),
        ["acting"] => Some(acting::respond(desk)),
        [kind] if list::Kind::from_id(kind).is_some() => list::respond(desk, list::Kind::from_id(kind)?),
        [kind, place, "take-away"] if post => list::take_away(desk, list::Kind::from_id(kind)?, place),
        [id] => one::respond(desk, id),
        _ => None,
    }
}

/// Where a page goes on: to the letter that asked, else to all that was told.
fn back(desk: &Desk<'_>) -> String {
    let request = desk.request;
    let back = if request.form.get("back").is_empty() { request.query.get("back") } else { request.form.get("back") };
    if back.is_empty() { "/about".to_owned() } else { start::own_path(back) }
}

/// The page that a person sees when they go back without an answer: never one that only leads on.
fn before(back: &str) -> String {
    match back.strip_suffix("/letter/fill") {
        Some(removal) => removal.to_owned(),
        None => back.strip_suffix("/fill").unwrap_or(back).to_owned(),
    }
}
