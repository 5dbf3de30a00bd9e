//! One sealed file for others: for whom, made, downloaded, checked.

use askama::Template;

use super::door::typed;
use crate::frame::Frame;
use crate::working::{trouble, work};
use crate::world::{Checked, Outcome, SealTo};
use crate::{Content, Desk, Method, Response};

/// Longer than the public keys of all whom anybody would name.
const MOST_KEYS: usize = 20_000;
/// Changed files that are named on the page.
const SHOWN: usize = 40;

#[derive(Template)]
#[template(path = "keep_seal.html")]
struct SealPage<'a> {
    frame: Frame<'a>,
    wrong: Option<&'static str>,
    /// The field that is wrong.
    field: &'static str,
    /// The public keys as they were typed.
    keys: String,
    to: &'static str,
}

#[derive(Template)]
#[template(path = "keep_check.html")]
struct CheckPage<'a> {
    frame: Frame<'a>,
    file: String,
    wrong: Option<&'static str>,
    /// It is known that a passphrase is needed.
    ask: bool,
}

#[derive(Template)]
#[template(path = "keep_checked.html")]
struct CheckedPage<'a> {
    frame: Frame<'a>,
    /// How many files were compared; nothing when one is not as it was.
    files: Option<usize>,
    stamps: usize,
    /// What is not as it was sealed.
    changed: Vec<String>,
    more: usize,
}

/// For whom a sealed file is.
pub(super) fn page(desk: &Desk<'_>, wrong: Option<&'static str>) -> Response {
    let form = &desk.request.form;
    let to = ["own", "keys", "passphrase"].into_iter().find(|to| *to == form.get("to")).unwrap_or_default();
    let field = match (wrong, to) {
        (Some("ask-choose-one") | None, _) => "to-own",
        (_, "keys") => "keys",
        _ => "passphrase",
    };
    // A secret key in the place of a public one is not shown again.
    let keys = Some(form.get("keys")).filter(|keys| keys.len() <= MOST_KEYS && !keys.to_ascii_uppercase().contains("SECRET")).unwrap_or_default().to_owned();
    let page = SealPage { wrong, field, keys, to, frame: Frame::new(desk, "keep-seal-title").back("/keep").wrong(wrong.is_some()) };
    Response::page(&page).status(if wrong.is_some() { 422 } else { 200 })
}

/// Seals, for one's own key, for public keys of others, or for a passphrase of its own.
pub(super) fn seal(desk: &mut Desk<'_>) -> Option<Response> {
    let vault = desk.world.vault()?;
    let to = match desk.request.form.get("to") {
        "own" => SealTo::Own,
        "keys" => {
            let keys = desk.request.form.get("keys");
            if keys.len() > MOST_KEYS || vault.recipients(keys).is_none() {
                return Some(page(desk, Some("keep-seal-keys-wrong")));
            }
            SealTo::Keys(keys.to_owned())
        }
        "passphrase" => {
            let passphrase = typed(desk, "passphrase");
            if passphrase.trim().is_empty() {
                return Some(page(desk, Some("keep-passphrase-empty")));
            }
            if !vault.same(&typed(desk, "again"), &passphrase) {
                return Some(page(desk, Some("keep-passphrase-differs")));
            }
            SealTo::Passphrase(passphrase)
        }
        _ => return Some(page(desk, Some("ask-choose-one"))),
    };
    let sealing = vault.seal(to, desk.session.language());
    Some(work(desk, "keep-sealing", sealing, sealed))
}

fn sealed(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    match outcome {
        Ok(_) => Response::see("/keep#sealed"),
        Err(told) => trouble(desk, &told, "/keep"),
    }
}

/// A sealed file of the open case, by its name.
pub(super) fn known(desk: &Desk<'_>, file: &str) -> Option<String> {
    let inside = desk.world.vault()?.inside(desk.session.facts()).ok()?;
    inside.sealed.into_iter().find(|one| one.file == file).map(|one| one.file)
}

/// A sealed file, by its name, for the browser to keep.
pub(super) fn download(desk: &Desk<'_>, file: &str) -> Option<Response> {
    let file = known(desk, file)?;
    Some(Response { sealed: Some(file.clone()), ..Response::download(Content::File, file, Vec::new()) })
}

/// `/keep/check/<file>`: is it as it was sealed?
pub(super) fn check(desk: &mut Desk<'_>, file: &str) -> Option<Response> {
    let file = known(desk, file)?;
    if desk.request.method == Method::Get {
        let wrong = match desk.request.query.get("wrong") {
            "empty" => Some("keep-passphrase-empty"),
            "passphrase" => Some("keep-check-wrong"),
            _ => None,
        };
        let frame = Frame::new(desk, "keep-check-title").back("/keep").wrong(wrong.is_some());
        return Some(Response::page(&CheckPage { file, ask: wrong.is_some(), wrong, frame }).status(if wrong.is_some() { 422 } else { 200 }));
    }
    let passphrase = Some(typed(desk, "passphrase")).filter(|typed| !typed.trim().is_empty());
    desk.session.checking = Some(file.clone());
    let checking = desk.world.vault()?.check(&file, passphrase);
    Some(work(desk, "keep-checking", checking, checked))
}

fn checked(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    let file = desk.session.checking.take().unwrap_or_default();
    let found = match outcome.map(|found| found.downcast::<Checked>()) {
        Err(told) => return trouble(desk, &told, "/keep"),
        Ok(Err(_)) => return Response::see("/keep"),
        Ok(Ok(found)) => *found,
    };
    let (files, stamps, all) = match found {
        Checked::NeedsPassphrase => return Response::see(format!("/keep/check/{file}?wrong=empty")),
        Checked::WrongPassphrase => return Response::see(format!("/keep/check/{file}?wrong=passphrase")),
        Checked::Whole { files, stamps } => (Some(usize::try_from(files).unwrap_or(usize::MAX)), stamps, Vec::new()),
        Checked::Changed(all) => (None, 0, all),
    };
    let frame = Frame::new(desk, if files.is_some() { "keep-checked-whole" } else { "keep-checked-changed" }).back("/keep").wrong(files.is_none());
    let changed = all.iter().take(SHOWN).map(|(item, problem)| format!("{item}: {}", frame.say(&format!("finding-{problem}")))).collect();
    Response::page(&CheckedPage { files, stamps, changed, more: all.len().saturating_sub(SHOWN), frame })
}
