//! The letter to be read: what it says, what it lacks, and the same in the person's own language beside it.

use askama::Template;

use super::Sheet;
use super::piece::{Head, Piece, parts};
use crate::frame::Frame;
use crate::{Desk, Response};

/// The weight of the letter's words on one page.
const PART: usize = 12_000;

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterPage<'a> {
    frame: Frame<'a>,
    sheet: &'a Sheet,
    /// What it lacks, and the address of the page that asks for it.
    lacks: Vec<(&'a str, Option<String>)>,
    advised: Vec<(&'a str, Option<String>)>,
    more: Vec<(String, String)>,
    texts: Vec<Shown>,
    /// Something of it was not asked yet.
    open: bool,
    part: usize,
    count: usize,
}

/// One language of it, as far as this part goes.
struct Shown {
    head: Option<Head>,
    language: String,
    pieces: Vec<Piece>,
    own: bool,
}

pub(super) fn respond(desk: &Desk<'_>, sheet: &Sheet) -> Response {
    let frame = Frame::new(desk, "sheet-title").back(sheet.back.clone());
    let both = sheet.read.is_some();
    let most = if both { PART / 2 } else { PART };
    let mut texts: Vec<_> = std::iter::once(&sheet.sent).chain(&sheet.read).map(|letter| (letter, parts(letter, most, &frame))).collect();
    let count = texts.iter().map(|(_, parts)| parts.len()).max().unwrap_or(1);
    let part = desk.request.query.get("part").parse::<usize>().unwrap_or(1).clamp(1, count);
    let texts = texts.iter_mut().enumerate().filter(|(_, (_, parts))| part <= parts.len()).map(|(place, (letter, parts))| Shown {
        head: (part == 1).then(|| Head::of(letter)),
        language: letter.language.clone(),
        pieces: parts.swap_remove(part - 1),
        own: place == 1,
    });
    let texts = texts.collect();
    let lacking = |required: bool| {
        let these = sheet.lacks.iter().filter(|lack| lack.required == required);
        these.map(|lack| (lack.say.as_str(), lack.asks.map(|asks| asks.path(&sheet.fill())))).collect::<Vec<_>>()
    };
    let more = sheet.more.iter().map(|id| (format!("/about/{id}?back={}", sheet.path), frame.say(&format!("told-{id}-more")))).collect();
    let page = LetterPage { lacks: lacking(true), advised: lacking(false), more, texts, open: sheet.open(desk).is_some(), part, count, sheet, frame };
    Response::page(&page)
}
