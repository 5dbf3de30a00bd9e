//! Keep: the vault with a passphrase, or for this visit only; what is there, what is missing; seal and download.

mod confirm;
mod door;
mod inside;
mod seal;
mod sync;
mod wipe;

use askama::Template;

use crate::frame::Frame;
use crate::world::CaseThere;
use crate::{Desk, Method, Response, working};

pub(crate) use sync::catch_up;

#[derive(Template)]
#[template(path = "keep.html")]
struct KeepPage<'a> {
    frame: Frame<'a>,
    /// Something can be written here.
    vault: bool,
    cases: Vec<CaseThere>,
    /// How much was shown, and would be kept.
    shown: usize,
}

/// The pages below `/keep`.
pub(crate) fn route(desk: &mut Desk<'_>, rest: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    let open = desk.world.vault().is_some_and(|vault| vault.opened().is_some());
    // The made-up example is never kept.
    if desk.session.example && !rest.is_empty() {
        return Some(Response::see("/keep"));
    }
    match rest {
        [] if !post && open && !desk.session.example => Some(inside::page(desk, None)),
        [] if !post => Some(page(desk)),
        ["new"] => door::new(desk),
        ["open", place] => door::open(desk, place),
        ["lock"] if post => Some(lock(desk)),
        ["shows"] if post && open => Some(inside::shows(desk)),
        ["seal"] if post && open => seal::seal(desk),
        ["seal"] if open => Some(seal::page(desk, None)),
        ["sealed", file] if !post && open => seal::download(desk, file),
        ["check", file] if open => seal::check(desk, file),
        ["time", file] if open => confirm::respond(desk, file),
        ["key"] if open => wipe::key(desk),
        ["wipe"] if post || open => wipe::wipe(desk, None),
        ["wipe", place] if !post => wipe::wipe(desk, Some(place)),
        ["new" | "open" | "seal" | "shows" | "sealed" | "check" | "time" | "key" | "wipe", ..] => Some(Response::see("/keep")),
        _ => None,
    }
}

/// Without an open case: the choice.
fn page(desk: &Desk<'_>) -> Response {
    let vault = desk.world.vault().filter(|_| !desk.session.example);
    let cases = match vault.map(crate::Vault::cases) {
        Some(Err(trouble)) => return working::trouble(desk, &trouble, "/road"),
        Some(Ok(cases)) => cases,
        None => Vec::new(),
    };
    let page = KeepPage { vault: vault.is_some(), cases, shown: desk.session.received.len(), frame: Frame::new(desk, "keep-title").back("/road") };
    Response::page(&page)
}

/// The key is forgotten; what was shown stays for this visit.
fn lock(desk: &mut Desk<'_>) -> Response {
    if let Some(vault) = desk.world.vault() {
        vault.lock();
    }
    sync::forget(desk.session);
    Response::see("/keep")
}
