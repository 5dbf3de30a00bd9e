//! The open case: what is there, what a report still needs.

use askama::Template;
use case::missing::{Lack, Needed};

use crate::frame::Frame;
use crate::received::shown_name;
use crate::working::trouble;
use crate::world::Inside;
use crate::{Desk, Response};

/// Items on one page: more would make it too long.
const SHOWN: usize = 40;

#[derive(Template)]
#[template(path = "keep_inside.html")]
struct InsidePage<'a> {
    frame: Frame<'a>,
    name: String,
    folder: String,
    items: Vec<Row>,
    /// Something is in the case, be it on this page or on another.
    there: bool,
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
        there: !inside.items.is_empty(),
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
