//! What cannot be taken back: a case is made unreadable for ever; its key is written where the passphrase does not guard it.

use askama::Template;

use super::sync;
use crate::frame::Frame;
use crate::working::{trouble, work};
use crate::world::Outcome;
use crate::{Content, Desk, Method, Response};

#[derive(Template)]
#[template(path = "keep_wipe.html")]
struct WipePage<'a> {
    frame: Frame<'a>,
    case: String,
    /// It is open, and what is sealed in it can be downloaded first.
    open: bool,
    wrong: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "keep_wiped.html")]
struct WipedPage<'a> {
    frame: Frame<'a>,
}

#[derive(Template)]
#[template(path = "keep_key.html")]
struct KeyPage<'a> {
    frame: Frame<'a>,
    wrong: Option<&'static str>,
}

/// `/keep/wipe` for the open case, `/keep/wipe/<place>` for one of the list: the name is typed once more, as the command wants it.
pub(super) fn wipe(desk: &mut Desk<'_>, place: Option<&str>) -> Option<Response> {
    let vault = desk.world.vault()?;
    if desk.request.method == Method::Get {
        let case = match place {
            None => vault.opened()?,
            Some(place) => {
                let place = place.parse::<usize>().ok()?.checked_sub(1)?;
                vault.cases().ok()?.get(place)?.name.clone()
            }
        };
        return Some(wipe_page(desk, case, None));
    }
    // By its name, and only one that is there: another program may have made a case meanwhile, which changes places.
    let case = desk.request.form.get("case").to_owned();
    if !vault.cases().is_ok_and(|cases| cases.iter().any(|one| one.name == case)) {
        return Some(Response::see("/keep"));
    }
    if desk.request.form.get("name") != case {
        return Some(wipe_page(desk, case, Some("keep-wipe-wrong")));
    }
    let open = vault.opened().as_deref() == Some(case.as_str());
    let wiping = vault.wipe(case);
    if open {
        vault.lock();
        sync::forget(desk.session);
    }
    Some(work(desk, "keep-wiping", wiping, wiped))
}

fn wipe_page(desk: &Desk<'_>, case: String, wrong: Option<&'static str>) -> Response {
    let open = desk.world.vault().and_then(crate::Vault::opened).as_deref() == Some(case.as_str());
    let frame = Frame::new(desk, "keep-wipe-title").back("/keep").wrong(wrong.is_some());
    Response::page(&WipePage { case, open, wrong, frame }).status(if wrong.is_some() { 422 } else { 200 })
}

fn wiped(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    match outcome {
        Ok(_) => Response::page(&WipedPage { frame: Frame::new(desk, "keep-wiped-title").back("/keep") }),
        Err(told) => trouble(desk, &told, "/keep"),
    }
}

/// `/keep/key`: the key as a file, after it was said what it is.
pub(super) fn key(desk: &Desk<'_>) -> Option<Response> {
    let wrong = match (desk.request.method, desk.request.form.get("sure")) {
        (Method::Get, _) => None,
        (Method::Post, "yes") => {
            let key = desk.world.vault()?.key_file()?;
            return Some(Response::download(Content::File, "key.txt".to_owned(), key.as_bytes().to_vec()));
        }
        (Method::Post, _) => Some("keep-key-unsure"),
    };
    let page = KeyPage { wrong, frame: Frame::new(desk, "keep-key-title").back("/keep").wrong(wrong.is_some()) };
    Some(Response::page(&page).status(if wrong.is_some() { 422 } else { 200 }))
}
