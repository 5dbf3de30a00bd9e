//! The door of the vault: a new case with its passphrase, or one that is there.

use askama::Template;
use zeroize::Zeroizing;

use super::sync;
use crate::frame::Frame;
use crate::working::{trouble, work};
use crate::world::{CaseThere, Entry, Outcome, Secret};
use crate::{Desk, Method, Response};

/// Longer than any passphrase.
const MOST: usize = 4096;

#[derive(Template)]
#[template(path = "keep_new.html")]
struct NewPage<'a> {
    frame: Frame<'a>,
    drawn: Secret,
    /// The id of what is wrong.
    wrong: Option<&'static str>,
    name: String,
}

#[derive(Template)]
#[template(path = "keep_open.html")]
struct OpenPage<'a> {
    frame: Frame<'a>,
    case: CaseThere,
    place: usize,
    wrong: Option<&'static str>,
}

/// `/keep/new`: six words are offered, one's own are taken; typed twice, so that they are on paper.
pub(super) fn new(desk: &mut Desk<'_>) -> Option<Response> {
    let vault = desk.world.vault()?;
    if vault.opened().is_some() {
        return Some(Response::see("/keep"));
    }
    if desk.request.method == Method::Get {
        return Some(new_page(desk, None));
    }
    let passphrase = typed(desk, "passphrase");
    if passphrase.trim().is_empty() || passphrase.len() > MOST {
        return Some(new_page(desk, Some("keep-passphrase-empty")));
    }
    if !vault.same(&typed(desk, "again"), &passphrase) {
        return Some(new_page(desk, Some("keep-passphrase-differs")));
    }
    let name = Some(desk.request.form.get("name").to_owned()).filter(|name| !name.is_empty());
    // The words that were drawn are spelt as they were drawn, however they were typed.
    let offered = desk.session.drawn.clone().filter(|drawn| vault.same(&passphrase, drawn));
    let drawn = offered.is_some();
    let making = vault.create(name, offered.unwrap_or(passphrase), drawn);
    Some(work(desk, "keep-making", making, entered))
}

fn new_page(desk: &mut Desk<'_>, wrong: Option<&'static str>) -> Response {
    let Some(vault) = desk.world.vault() else { return Response::see("/keep") };
    // The same words as long as they are offered: they may be on paper already.
    let language = desk.session.language();
    let drawn = desk.session.drawn.get_or_insert_with(|| vault.draw(language)).clone();
    let name = desk.request.form.get("name").to_owned();
    let page = NewPage { drawn, wrong, name, frame: Frame::new(desk, "keep-new-title").back("/keep").wrong(wrong.is_some()) };
    Response::page(&page).status(if wrong.is_some() { 422 } else { 200 })
}

/// `/keep/open/<place>`: one that is there.
pub(super) fn open(desk: &mut Desk<'_>, place: &str) -> Option<Response> {
    let vault = desk.world.vault()?;
    if vault.opened().is_some() {
        return Some(Response::see("/keep"));
    }
    if desk.request.method == Method::Get {
        let cases = match vault.cases() {
            Ok(cases) => cases,
            Err(told) => return Some(trouble(desk, &told, "/keep")),
        };
        let place = place.parse::<usize>().ok()?.checked_sub(1)?;
        return Some(open_page(desk, cases.get(place)?.clone(), place + 1, None));
    }
    // By its name: another program may have made a case meanwhile, which changes places.
    let name = desk.request.form.get("case").to_owned();
    let passphrase = typed(desk, "passphrase");
    if passphrase.trim().is_empty() || passphrase.len() > MOST {
        return Some(wrong(desk, &name, "keep-passphrase-empty"));
    }
    let opening = vault.open(name, passphrase);
    Some(work(desk, "keep-opening", opening, entered))
}

fn open_page(desk: &Desk<'_>, case: CaseThere, place: usize, wrong: Option<&'static str>) -> Response {
    let page = OpenPage { case, place, wrong, frame: Frame::new(desk, "keep-open-title").back("/keep").wrong(wrong.is_some()) };
    Response::page(&page).status(if wrong.is_some() { 422 } else { 200 })
}

fn wrong(desk: &Desk<'_>, name: &str, id: &'static str) -> Response {
    let cases = desk.world.vault().and_then(|vault| vault.cases().ok()).unwrap_or_default();
    match cases.iter().position(|case| case.name == name) {
        Some(place) => open_page(desk, cases[place].clone(), place + 1, Some(id)),
        None => Response::see("/keep"),
    }
}

/// What comes of a passphrase.
fn entered(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    match outcome.map(|entry| entry.downcast::<Entry>()) {
        Err(told) => trouble(desk, &told, "/keep"),
        Ok(Ok(entry)) => match *entry {
            Entry::Opened(opened) => {
                desk.session.drawn = None;
                sync::take_in(desk, *opened);
                sync::catch_up(desk);
                Response::see("/keep")
            }
            Entry::WrongPassphrase(name) => wrong(desk, &name, "keep-passphrase-wrong"),
            Entry::NameTaken => new_page(desk, Some("keep-name-taken")),
        },
        Ok(Err(_)) => Response::see("/keep"),
    }
}

/// A passphrase as it was typed: a space at its end counts where it was meant.
pub(super) fn typed(desk: &Desk<'_>, field: &str) -> Secret {
    Zeroizing::new(desk.request.form.exactly(field).to_owned())
}
