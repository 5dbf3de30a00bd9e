//! Before it is sent: what to know, where to, each field to be copied, and the letter as a file.

use askama::Template;
use letters::{Block, text, visible};

use super::Sheet;
use super::cut::{cut, pack, weight};
use crate::frame::Frame;
use crate::reach::Way;
use crate::{Desk, Response};

/// The weight of one field, and of all fields of one page.
const FIELD: usize = 8000;
const PART: usize = 11_000;

#[derive(Template)]
#[template(path = "send.html")]
struct SendPage<'a> {
    frame: Frame<'a>,
    sheet: &'a Sheet,
    ways: Vec<&'a Way>,
    fields: Vec<Copied>,
    press: bool,
    mail: bool,
    today: String,
    wrong: Option<String>,
    part: usize,
    count: usize,
}

/// A text to be copied.
struct Copied {
    name: String,
    text: String,
    lines: usize,
    /// The name is the form's, in its language.
    theirs: bool,
}

pub(super) fn respond(desk: &Desk<'_>, sheet: &Sheet, wrong: Option<String>) -> Response {
    let frame = Frame::new(desk, "sheet-send-title").back(sheet.path.clone()).wrong(wrong.is_some());
    let parts = pack(fields(sheet, &frame), PART);
    let count = parts.len();
    let part = desk.request.query.get("part").parse::<usize>().unwrap_or(1).clamp(1, count);
    let page = SendPage {
        ways: sheet.ways.iter().collect(),
        fields: parts.into_iter().nth(part - 1).unwrap_or_default(),
        press: desk.world.press().is_some(),
        mail: !sheet.steps,
        today: desk.world.today().to_string(),
        wrong,
        part,
        count,
        sheet,
        frame,
    };
    Response::page(&page)
}

/// To whom, the subject, each field of the form, and the whole text: long ones in several pieces.
fn fields(sheet: &Sheet, frame: &Frame<'_>) -> Vec<(Copied, usize)> {
    let letter = &sheet.sent;
    let mut all: Vec<(String, String, bool)> = Vec::new();
    if !sheet.mails.is_empty() {
        all.push((frame.say("sheet-copy-to"), sheet.mails.join(", "), false));
    }
    all.push((frame.say("sheet-copy-subject"), visible(&letter.subject).0, false));
    for block in &letter.body {
        if let Block::Fields { fields } = block {
            all.extend(fields.iter().map(|field| (visible(&field.name).0, visible(&field.value).0, true)));
        }
    }
    all.push((frame.say("sheet-copy-text"), text(letter), false));
    let mut fields = Vec::new();
    for (name, whole, theirs) in all {
        let pieces = cut(&whole, FIELD);
        let several = pieces.len() > 1;
        for (place, piece) in pieces.iter().enumerate() {
            let name = if several { format!("{name} {}/{}", place + 1, pieces.len()) } else { name.clone() };
            let lines = piece.lines().map(|line| 1 + line.chars().count() / 70).sum::<usize>().clamp(1, 12);
            let heavy = weight(piece) + 3 * weight(&name) + 300;
            fields.push((Copied { name, text: (*piece).to_owned(), lines, theirs }, heavy));
        }
    }
    fields
}
