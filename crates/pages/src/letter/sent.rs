//! "I sent it": written down, with the clock that the law sets, and the next door when it runs out.

use askama::Template;
use directory::{Date, Role};
use letters::removal::Route;
use letters::{Sent, due};

use super::{Sheet, send};
use crate::dated::Dated;
use crate::frame::Frame;
use crate::{Desk, Response};

#[derive(Template)]
#[template(path = "sent.html")]
struct SentPage<'a> {
    frame: Frame<'a>,
    sheet: &'a Sheet,
    on: Option<Dated>,
    clocks: Vec<Clock>,
}

/// A day on which something is due.
struct Clock {
    on: Dated,
    legal: bool,
    say: String,
    /// Where to go then: a name, and its letter where we write one.
    next: Vec<(String, Option<String>)>,
}

/// Writes it down; a day that is none, or is still to come, is asked for again.
pub(super) fn note(desk: &mut Desk<'_>, sheet: &Sheet) -> Response {
    let today = desk.world.today();
    let given = desk.request.form.get("on");
    let on = if given.is_empty() { Some(today) } else { given.parse::<Date>().ok().filter(|day| *day <= today) };
    let Some(on) = on else {
        let wrong = desk.words().say("sheet-sent-wrong");
        return send::respond(desk, sheet, Some(wrong)).status(422);
    };
    // What the journal of a case takes: the letter of a law by its id, and any other as a report.
    let letter = Route::of_letter(&sheet.sent.id).map_or("report", Route::letter).to_owned();
    desk.session.note_sent(Sent { letter, to: sheet.to.clone(), on, urls: sheet.urls.clone() });
    Response::see(format!("{}/sent", sheet.path))
}

pub(super) fn respond(desk: &Desk<'_>, sheet: &Sheet) -> Response {
    let frame = Frame::new(desk, "sheet-sent-title").back(format!("{}/send", sheet.path));
    let newest = desk.session.sent().iter().rev().find(|sent| sent.to == sheet.to);
    let country = desk.session.facts().country_code();
    let language = frame.language();
    let clocks = newest.map(|sent| due(sent, country.as_deref(), desk.directory(), desk.world.today())).unwrap_or_default();
    let next = |id: &String| {
        let door = desk.directory().door(id)?;
        // A platform takes complaints on a form of its own.
        let ours = matches!(door.role, Role::Regulator | Role::RemovalOrder | Role::RemovalHelp);
        Some((door.name.get(language).to_owned(), ours.then(|| format!("/report/{id}"))))
    };
    let clocks = clocks
        .iter()
        .map(|one| Clock {
            on: Dated::in_sentence(desk.words(), "sheet-clock", "date", one.on),
            legal: one.legal,
            say: frame.say(&format!("removal-clock-{}", one.say)),
            next: one.next.iter().filter_map(next).collect(),
        })
        .collect();
    let page = SentPage { on: newest.map(|sent| Dated::past(desk.words(), "sheet-sent-noted", "date", sent.on, &[])), clocks, sheet, frame };
    Response::page(&page)
}
