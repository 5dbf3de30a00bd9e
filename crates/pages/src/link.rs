//! Link: an address as it was sent, and what can be known of it: the address alone first, deeper only when somebody agrees to each host.

mod alone;
mod came;
mod deeper;
mod found;
mod looks;

use askama::Template;
use links::{Check, look};
use recognise::{IndicatorKind, Verdict};

use crate::frame::Frame;
use crate::session::Shown;
use crate::{Desk, Method, Response, Session};

pub(crate) use deeper::{Wrong, shut};
pub(crate) use looks::Looks;

/// Addresses of one conversation that are offered; more would not be looked through.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "link.html")]
struct LinkPage<'a> {
    frame: Frame<'a>,
    rows: Vec<Row>,
    wrong: bool,
}

/// An address that is known.
struct Row {
    place: usize,
    written: String,
    /// What was found, when somebody looked.
    said: Option<String>,
    /// It was pasted here, and can be taken back.
    pasted: bool,
}

/// The pages below `/link`.
pub(crate) fn route(desk: &mut Desk<'_>, parts: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    match parts {
        [] if post => Some(add(desk)),
        [] => Some(page(desk, false)),
        [place, "take-back"] if post => take_back(desk, place),
        [place] if !post => alone::respond(desk, place),
        [place, "found"] if !post => found::respond(desk, place),
        [place, "further"] if post => found::further(desk, place),
        [place, level] => deeper::respond(desk, place, level),
        _ => None,
    }
}

/// All addresses: what an opened case knows, what was pasted here, and those in the messages; each once, however it is spelt.
pub(crate) fn addresses(session: &Session) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    let pasted = session.before.urls.iter().chain(&session.urls).map(String::as_str);
    for text in pasted.chain(in_messages(session).map(|(_, url)| url)) {
        // Taking an address apart costs: not for what is there, and not for what has no room.
        if all.len() == MOST {
            break;
        }
        if text.trim().is_empty() || all.iter().any(|known| known == text) {
            continue;
        }
        let understood = look::offline(text, 0).url.unwrap_or_else(|| text.to_owned());
        if !known.contains(&understood) {
            known.push(understood);
            all.push(text.to_owned());
        }
    }
    all
}

fn in_messages(session: &Session) -> impl Iterator<Item = (Verdict, &str)> {
    let findings = session.received.iter().filter_map(|one| match &one.shown {
        Shown::Message { finding, .. } => Some(finding),
        _ => None,
    });
    findings.flat_map(|finding| {
        let urls = finding.indicators.iter().filter(|one| one.kind == IndicatorKind::Url);
        urls.map(|one| (finding.verdict, one.value.as_str()))
    })
}

/// Whether a message that may be a real threat carries a link.
pub(crate) fn wants_a_look(session: &Session) -> bool {
    let real = |verdict: Verdict| !matches!(verdict, Verdict::Bluff | Verdict::RecoveryScam | Verdict::Ordinary);
    in_messages(session).any(|(verdict, _)| real(verdict))
}

/// The address at a place of the list, counted from one, with what it says by itself.
fn at(desk: &Desk<'_>, place: &str) -> Option<(usize, Check)> {
    let place = place.parse::<usize>().ok()?.checked_sub(1)?;
    let text = addresses(desk.session).into_iter().nth(place)?;
    Some((place + 1, look::offline(&text, desk.world.now())))
}

/// A text as it may be shown: without what turns the direction of writing, and not without end.
fn calm(text: &str) -> String {
    let kept = |c: &char| !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    look::short(&text.chars().filter(kept).collect::<String>())
}

fn add(desk: &mut Desk<'_>) -> Response {
    let text = desk.request.form.exactly("address").to_owned();
    let new: Vec<String> = look::each(&text).into_iter().map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect();
    let Some(first) = new.first().cloned() else { return page(desk, true).status(422) };
    for one in new {
        if !desk.session.urls.contains(&one) {
            desk.session.link_looks.note(look::offline(&one, desk.world.now()));
            desk.session.urls.push(one);
        }
    }
    desk.session.settle();
    let understood = |text: &str| look::offline(text, 0).url.unwrap_or_else(|| text.to_owned());
    let place = addresses(desk.session).iter().position(|known| understood(known) == understood(&first));
    Response::see(place.map_or_else(|| "/link".to_owned(), |place| format!("/link/{}", place + 1)))
}

fn take_back(desk: &mut Desk<'_>, place: &str) -> Option<Response> {
    let (_, check) = at(desk, place)?;
    desk.session.urls.retain(|known| *known != check.written);
    desk.session.link_looks.forget(&check);
    desk.session.settle();
    Some(Response::see("/link"))
}

fn page(desk: &Desk<'_>, wrong: bool) -> Response {
    let frame = Frame::new(desk, "app-link-title").back("/road").wrong(wrong);
    let row = |(place, written): (usize, String)| {
        let last = desk.session.link_looks.last(&look::offline(&written, 0));
        Row {
            place: place + 1,
            pasted: desk.session.urls.contains(&written),
            said: last.map(|last| frame.say(&format!("link-state-{}", last.verdict.state.id()))),
            written: calm(&written),
        }
    };
    let rows = addresses(desk.session).into_iter().enumerate().map(row).collect();
    let page = LinkPage { rows, wrong, frame };
    Response::page(&page)
}
