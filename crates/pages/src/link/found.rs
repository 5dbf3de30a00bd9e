//! What a look found, whom that contacted, what is otherwise than the last time; and whom it would ask next.

use askama::Template;
use links::{Check, Clue, Consent, look};

use super::alone::{self, AddressSaid, Deeper};
use super::calm;
use crate::dated::Dated;
use crate::frame::Frame;
use crate::link::looks::At;
use crate::{Desk, Look, Response};

#[derive(Template)]
#[template(path = "link_found.html")]
struct FoundPage<'a> {
    frame: Frame<'a>,
    place: usize,
    level: &'static str,
    address: AddressSaid,
    clues: Vec<String>,
    contacted: Vec<String>,
    /// The network did not answer: who, and why.
    silent: Option<String>,
    compared: Vec<Dated>,
    /// Whom it would ask next: the host, and the question.
    next: Option<(String, String)>,
    deeper: Vec<Deeper>,
    kept: Option<String>,
}

pub(super) fn respond(desk: &Desk<'_>, place: &str) -> Option<Response> {
    let (place, offline) = super::at(desk, place)?;
    let at = desk.session.link_looks.at(&offline)?;
    let check = at.last.as_ref()?;
    let frame = Frame::new(desk, format!("link-state-{}", check.verdict.state.id())).back(format!("/link/{place}"));
    let next = wanted(at, check).map(|(host, what)| (frame.with(&format!("app-link-ask-{what}"), "host", &host), host));
    let page = FoundPage {
        place,
        level: if check.journeys.is_empty() { "offline" } else { check.level.id() },
        address: alone::address(&frame, check),
        clues: alone::clues(&frame, check),
        contacted: links::verdict::contacted(check),
        silent: look::no_answer(check).map(|(host, why)| silent(&frame, &host, &why)),
        compared: at.before.as_ref().map(|before| compared(&frame, check, before)).unwrap_or_default(),
        next: next.map(|(say, host)| (host, say)),
        deeper: alone::deeper(&frame, check, check.level),
        kept: (!at.kept.is_empty()).then(|| frame.with("link-kept", "items", &at.kept.join(", "))),
        frame,
    };
    Some(Response::page(&page))
}

/// The network did not answer: who, why as far as we have words for it, and what still works.
fn silent(frame: &Frame<'_>, host: &str, why: &str) -> String {
    let known = format!("app-link-silent-{why}");
    let why = frame.say(if frame.has(&known) { &known } else { "app-link-silent-other" });
    format!("{} {why} {}", frame.with("app-link-silent", "host", host), frame.say("app-link-silent-then"))
}

/// Whom a look would ask next, when nobody answered that yet.
fn wanted(at: &At, check: &Check) -> Option<(String, &'static str)> {
    look::wanted(check).find(|(host, _)| !at.answers.contains_key(host))
}

/// Whether a look took up the answers of an earlier one.
pub(super) fn goes_on(last: &Check, check: &Check) -> bool {
    let first = |check: &Check| check.journeys.first().and_then(|journey| journey.exchanges.first()).map(|exchange| (exchange.url.clone(), exchange.at));
    last.level == check.level && first(last).is_some() && first(last) == first(check)
}

/// Yes or no to the next host; with a yes the look goes on, and nobody is asked twice.
pub(super) fn further(desk: &mut Desk<'_>, place: &str) -> Option<Response> {
    let (place, offline) = super::at(desk, place)?;
    let found = Response::see(format!("/link/{place}/found"));
    let at = desk.session.link_looks.at(&offline)?;
    let check = at.last.clone()?;
    let host = desk.request.form.get("host").to_owned();
    // Only the host that the page named.
    if wanted(at, &check).is_none_or(|(wanted, _)| wanted != host) {
        return Some(found);
    }
    let yes = desk.request.form.get("answer") == "yes" && super::deeper::shut(desk).is_none();
    let at = desk.session.link_looks.at_mut(&offline);
    at.answers.insert(host, yes);
    if !yes {
        return Some(found);
    }
    let allowed = at.answers.iter().filter(|(_, said)| **said).filter_map(|(host, _)| Consent::given_to(host).ok()).collect();
    let look = Look { offline, level: check.level, allowed, via: at.via.clone(), hoster: at.hoster, before: Some(check) };
    match super::came::begin(desk, place, look) {
        Ok(answer) => answer,
        Err(trouble) => Some(crate::working::trouble(desk, &trouble, &format!("/link/{place}/found"))),
    }
}

/// What is otherwise than the last time.
fn compared(frame: &Frame<'_>, check: &Check, before: &Check) -> Vec<Dated> {
    let state = |check: &Check| frame.say(&format!("link-state-{}", check.verdict.state.id()));
    let say = |id: &str, others: &[(&str, &str)]| match day(before.at) {
        Some(on) => Dated::past(frame.words(), id, "at", on, others),
        None => Dated::without(frame.fill(id, others)),
    };
    if before.level != check.level {
        let level = frame.say(&format!("app-link-level-{}", before.level.id()));
        return vec![say("link-other-level", &[("level", &level), ("state", &state(before))])];
    }
    let mut said = vec![match before.verdict.state == check.verdict.state {
        true => say("link-same", &[("state", &state(check))]),
        false => say("link-changed", &[("before", &state(before)), ("after", &state(check))]),
    }];
    let only_in =
        |one: &'_ Check, other: &'_ Check| -> Vec<Clue> { one.verdict.clues.iter().filter(|clue| !other.verdict.clues.contains(clue)).cloned().collect() };
    said.extend(only_in(check, before).iter().map(|clue| Dated::without(frame.with("link-clue-new", "say", &calm(&alone::clue_here(frame, clue))))));
    said.extend(only_in(before, check).iter().map(|clue| Dated::without(frame.with("link-clue-gone", "say", &calm(&alone::clue_here(frame, clue))))));
    said
}

/// The day (UTC) of a moment.
fn day(seconds: i64) -> Option<directory::Date> {
    directory::Date::from_day_number(seconds.div_euclid(86_400))
}
