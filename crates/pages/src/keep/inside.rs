//! The open case: what is there, what a report still needs, one sealed file for others.

use askama::Template;
use case::missing::{Lack, Needed};

use super::door::typed;
use crate::frame::Frame;
use crate::received::shown_name;
use crate::working::{trouble, work};
use crate::world::{Inside, Outcome};
use crate::{Content, Desk, Response};

/// Items on one page: more would make it too long.
const SHOWN: usize = 40;

#[derive(Template)]
#[template(path = "keep_inside.html")]
struct InsidePage<'a> {
    frame: Frame<'a>,
    name: String,
    folder: String,
    items: Vec<Row>,
    /// How many are not on this page.
    more: usize,
    next: usize,
    lacking: Vec<Lacking>,
    warnings: Vec<&'static str>,
    sealed: Vec<File>,
    /// An image may have some of it: the person can say which.
    ask: bool,
    /// How much that was shown is not kept, and will not be.
    not_kept: usize,
}

struct Row {
    item: String,
    name: String,
    about: String,
}

struct Lacking {
    say: String,
    how: String,
    remark: Option<&'static str>,
    id: &'static str,
    /// An image may have it: the person can say which.
    ask: bool,
}

struct File {
    file: String,
    size: String,
}

#[derive(Template)]
#[template(path = "keep_seal.html")]
struct SealPage<'a> {
    frame: Frame<'a>,
    wrong: Option<&'static str>,
}

/// What is in it, and what is missing.
pub(super) fn page(desk: &Desk<'_>, wrong: Option<&'static str>) -> Response {
    let Some(vault) = desk.world.vault() else { return Response::see("/road") };
    let inside = match vault.inside(desk.session.facts()) {
        Ok(inside) => inside,
        Err(told) => return trouble(desk, &told, "/road"),
    };
    let from = desk.request.query.get("from").parse::<usize>().unwrap_or(0).min(inside.items.len());
    let frame = Frame::new(desk, "keep-inside-title").back("/road").wrong(wrong.is_some());
    let rows = inside.items.iter().skip(from).take(SHOWN).map(|one| {
        let verdict = one.verdict.as_deref().filter(|verdict| *verdict != "ordinary").map(|verdict| frame.say(&format!("verdict-{verdict}-short")));
        let about =
            [Some(size(&frame, one.size)), Some(letters::moment(&one.at, frame.words())), verdict].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Row { item: one.item.clone(), name: shown_name(&one.name), about }
    });
    let items: Vec<Row> = rows.collect();
    let next = from + items.len();
    let page = InsidePage {
        more: inside.items.len() - next,
        next,
        items,
        lacking: inside.lacking.iter().map(|(needed, lack)| lacking(&frame, *needed, *lack)).collect(),
        warnings: warnings(&inside),
        sealed: inside.sealed.iter().map(|one| File { file: one.file.clone(), size: size(&frame, one.size) }).collect(),
        ask: inside.lacking.iter().any(|(_, lack)| *lack == Lack::MayBeThere),
        not_kept: desk.session.received.iter().filter(|one| one.item.is_none()).count(),
        name: inside.name,
        folder: inside.folder.display().to_string(),
        frame,
    };
    Response::page(&page)
}

fn lacking(frame: &Frame<'_>, needed: Needed, lack: Lack) -> Lacking {
    Lacking {
        say: frame.say(&format!("missing-{}", needed.id())),
        how: frame.say(&format!("missing-{}-how", needed.id())),
        remark: match lack {
            Lack::Missing => None,
            Lack::MayBeThere => Some("keep-may-be-there"),
            Lack::OnlyIf => Some("missing-only-if"),
        },
        id: needed.id(),
        ask: lack == Lack::MayBeThere,
    }
}

fn warnings(inside: &Inside) -> Vec<&'static str> {
    let mut all = Vec::new();
    if inside.torn {
        all.push("vault-show-torn");
    }
    if inside.broken.is_some() {
        all.push("keep-broken");
    }
    all
}

/// Bytes, as people say them.
pub(crate) fn size(frame: &Frame<'_>, bytes: u64) -> String {
    let (id, number) = match bytes {
        0..1_000 => ("size-bytes", bytes),
        1_000..1_000_000 => ("size-kb", bytes.div_ceil(1_000)),
        _ => ("size-mb", bytes.div_ceil(1_000_000)),
    };
    frame.with(id, "number", &number.to_string())
}

/// The person says what an item shows.
pub(super) fn shows(desk: &Desk<'_>) -> Response {
    let form = &desk.request.form;
    let item = form.get("item");
    let known = item.bytes().all(|byte| byte.is_ascii_digit()) && (4..=12).contains(&item.len());
    if let (Some(needed), true, Some(vault)) = (Needed::from_id(form.get("shows")), known, desk.world.vault())
        && let Err(told) = vault.write_shows(item, needed)
    {
        return trouble(desk, &told, "/keep");
    }
    Response::see("/keep")
}

/// For whom a sealed file is.
pub(super) fn seal_page(desk: &Desk<'_>, wrong: Option<&'static str>) -> Response {
    let page = SealPage { wrong, frame: Frame::new(desk, "keep-seal-title").back("/keep").wrong(wrong.is_some()) };
    Response::page(&page).status(if wrong.is_some() { 422 } else { 200 })
}

/// Seals, for one's own key or for a passphrase of its own.
pub(super) fn seal(desk: &mut Desk<'_>) -> Option<Response> {
    let vault = desk.world.vault()?;
    let passphrase = match desk.request.form.get("to") {
        "own" => None,
        "passphrase" => {
            let passphrase = typed(desk, "passphrase");
            if passphrase.trim().is_empty() {
                return Some(seal_page(desk, Some("keep-passphrase-empty")));
            }
            if !vault.same(&typed(desk, "again"), &passphrase) {
                return Some(seal_page(desk, Some("keep-passphrase-differs")));
            }
            Some(passphrase)
        }
        _ => return Some(seal_page(desk, Some("ask-choose-one"))),
    };
    let sealing = vault.seal(passphrase, desk.session.language());
    Some(work(desk, "keep-sealing", sealing, sealed))
}

fn sealed(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    match outcome {
        Ok(_) => Response::see("/keep#sealed"),
        Err(told) => trouble(desk, &told, "/keep"),
    }
}

/// A sealed file, by its name, for the browser to keep.
pub(super) fn download(desk: &Desk<'_>, file: &str) -> Option<Response> {
    let inside = desk.world.vault()?.inside(desk.session.facts()).ok()?;
    let known = inside.sealed.iter().find(|one| one.file == file)?;
    Some(Response { sealed: Some(known.file.clone()), ..Response::download(Content::File, known.file.clone(), Vec::new()) })
}
