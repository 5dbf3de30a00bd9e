//! The request as a letter: with what it lacks by its law, and the answer to who gets to see the name.

use letters::Matter;
use letters::removal::{Order, Refused, Route, To, choose, write};

use super::draft::Draft;
use super::way::{name, why};
use crate::frame::Frame;
use crate::lack::Asks;
use crate::letter::Sheet;
use crate::reach::Way;
use crate::{Desk, Response, lack, matter};

/// The letter to somebody by a way; `path` is its address.
pub(crate) fn sheet(desk: &Desk<'_>, to: &To, route: Route, path: String, back: &str) -> Result<Sheet, Refused> {
    confirmed(desk, to, route, &desk.session.removal, matter::of_session(desk), path, back)
}

/// The same, with what was confirmed in `draft`.
fn confirmed(desk: &Desk<'_>, to: &To, route: Route, draft: &Draft, mut matter: Matter, path: String, back: &str) -> Result<Sheet, Refused> {
    if let Some(only) = draft.only.as_ref().filter(|_| route != Route::Regulator) {
        matter.contents.retain(|content| content.url == *only);
    }
    let order = Order { route, to: to.clone(), statements: draft.statements, attach: Vec::new() };
    let notice = write(&order, &matter, desk.directory(), desk.world.today(), desk.words().language())?;
    let frame = Frame::new(desk, "");
    let best = choose(to, &matter.facts, desk.directory());
    let mut notes = notice.notes;
    // The answer to "who sees my name?" comes first among the notes: on a page it has a place of its own.
    let exposure = (!notes.is_empty()).then(|| notes.remove(0));
    let several = notice.missing.iter().any(|one| one.id() == "one-item");
    let urls: Vec<String> = matter.contents.into_iter().map(|content| content.url).collect();
    let mail = |mail: &String| Way { say: mail.clone(), opens: Some(format!("mailto:{mail}")), outside: false };
    let form = |form: &String| {
        let opens = form.split(' ').next().filter(|url| url.starts_with("https://")).map(str::to_owned);
        Way { say: form.clone(), outside: opens.is_some(), opens }
    };
    Ok(Sheet {
        path,
        back: back.to_owned(),
        steps: false,
        section: "removal",
        to: to.id().to_owned(),
        name: name(desk, to),
        lacks: lack::of_notice(&notice.missing, desk.session, desk.directory(), desk.words()),
        sent: notice.sent,
        read: notice.read,
        exposure,
        why: (best.route == route).then(|| why(&frame, best.because)),
        notes,
        ways: notice.to.iter().map(mail).chain(notice.forms.iter().map(form)).collect(),
        mails: notice.to,
        more: &["places", "accounts", "acting"],
        noted: true,
        each: if several { urls.iter().take(20).cloned().collect() } else { Vec::new() },
        urls,
    })
}

/// The letter to a platform by the way that fits best, or the one that was chosen for it. What was confirmed for another letter is not
/// confirmed for this one.
pub(crate) fn to_platform(desk: &Desk<'_>, id: &str, matter: Matter, back: &str) -> Result<Sheet, Refused> {
    let to = To::Platform(id.to_owned());
    let mine = &desk.session.removal;
    let best = || choose(&to, desk.session.facts(), desk.directory()).route;
    if mine.to.as_ref() == Some(&to) {
        return confirmed(desk, &to, mine.route.unwrap_or_else(best), mine, matter, "/removal/letter".to_owned(), back);
    }
    let mut sheet = confirmed(desk, &to, best(), &Draft::default(), matter, format!("/report/all/{id}"), back)?;
    // The page with the statements is about the letter that is being made.
    for lack in sheet.lacks.iter_mut().filter(|lack| lack.asks == Some(Asks::Statements)) {
        lack.asks = None;
    }
    Ok(sheet)
}

/// The next page on the way to the letter: what was not asked yet, in this order; then the letter.
pub(crate) fn steps(desk: &Desk<'_>) -> String {
    const FILL: &str = "/removal/letter/fill";
    let session = &*desk.session;
    let Some(to) = &session.removal.to else { return "/removal".to_owned() };
    let passed = |id: &str| session.told.passed.contains(id);
    if session.facts().age.is_none() {
        return format!("/ask/age?from={FILL}");
    }
    if session.facts().country_code().is_none() && session.answer("country").is_none() {
        return format!("/ask/country?from={FILL}");
    }
    if matches!(to, To::Platform(_)) && session.removal.route.is_none() {
        return "/removal/way".to_owned();
    }
    if matches!(to, To::Abuse(contact) if contact.mail.is_none()) && !passed("recipient") {
        return format!("/removal/recipient?back={FILL}");
    }
    if session.told.places.is_none() && !passed("places") {
        return format!("/about/places?back={FILL}");
    }
    if session.helper && !passed("acting") {
        return format!("/about/acting?back={FILL}");
    }
    if !session.removal.stated {
        return format!("/removal/statements?back={FILL}");
    }
    let route = session.removal.route.unwrap_or_else(|| choose(to, session.facts(), desk.directory()).route);
    let lacks = sheet(desk, to, route, "/removal/letter".to_owned(), "/removal").map(|sheet| sheet.lacks).unwrap_or_default();
    let open = lacks.iter().filter(|lack| lack.required).filter_map(|lack| lack.asks).find(|asks| !asks.is_passed(session));
    open.map_or_else(|| "/removal/letter".to_owned(), |asks| asks.path(FILL))
}

/// One letter for one address, or for all again.
pub(super) fn only(desk: &mut Desk<'_>) -> Response {
    let url = desk.request.form.get("url");
    let known = matter::of_session(desk).contents.iter().any(|content| content.url == url);
    desk.session.removal.only = known.then(|| url.to_owned());
    Response::see("/removal/letter")
}
