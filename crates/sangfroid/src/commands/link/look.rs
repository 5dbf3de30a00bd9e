//! The one place where the program asks `links`: the address alone, whom a level would ask, and one look.

use links::net::{Egress, Limits, Proxy};
use links::{Address, Anatomy, Answer, Check, Clue, Consent, Journey, Level, Outcome, State, Verdict, judge, rdap};

use super::order::Order;

/// What a page is asked for in: text.
const PAGE: &str = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1";

/// What the address alone says.
pub(super) fn offline(text: &str) -> Check {
    let anatomy = Anatomy::of(text);
    let url = anatomy.links().first().map(|link| link.url().map_or_else(|| link.shown().to_owned(), without_fragment));
    Check { written: text.to_owned(), url, level: Level::Offline, at: now(), verdict: anatomy.verdict(), journeys: Vec::new() }
}

fn without_fragment(url: &url::Url) -> String {
    let mut url = url.clone();
    url.set_fragment(None);
    url.into()
}

/// A level at which there is nobody to ask: what the address says, and that nobody was contacted.
pub(super) fn nobody(level: Level, offline: Check) -> Check {
    let mut clues = match (level, Anatomy::of(&offline.written).host()) {
        (Level::Passive, Some(host)) => rdap::unasked(host).clues,
        (Level::Platform, Some(_)) => vec![Clue::bare("no-question")],
        _ => Vec::new(),
    };
    clues.push(Clue::bare("nothing-asked"));
    let verdict = Verdict { state: offline.verdict.state, clues };
    together(level, offline, verdict, Vec::new())
}

/// What in an address would tell who visits it.
pub(super) fn mark(offline: &Check) -> Option<String> {
    let telling = |clue: &&Clue| matches!(clue.id, "unique-token" | "unique-mail" | "ip-logger" | "shortener");
    let unique = Anatomy::of(&offline.written).unique();
    unique.then(|| offline.verdict.clues.iter().find(telling).map(|clue| clue.value.clone()).unwrap_or_default())
}

/// Whom a level asks first about an address.
pub(super) fn first(level: Level, offline: &Check) -> Option<Address> {
    let anatomy = Anatomy::of(&offline.written);
    match level {
        Level::Offline => None,
        Level::Passive => rdap::question(anatomy.host()?),
        Level::Platform => Address::read(&anatomy.question()?.url).ok(),
        Level::Visit => anatomy.address().cloned(),
    }
}

/// Whether a relay can be taken.
pub(super) fn relay(via: &str) -> Result<Proxy, String> {
    via.parse().map_err(|error: links::net::NoProxy| error.to_string())
}

/// One look, as deep as was asked, at nobody but whom was agreed to.
pub(super) fn look(order: &Order, offline: Check, consents: &[Consent]) -> Check {
    let anatomy = Anatomy::of(&offline.written);
    let Some(address) = first(order.level, &offline) else { return nobody(order.level, offline) };
    let egress = Egress::new(Limits::PAGE);
    let egress = match &order.via {
        Some(proxy) => egress.via(proxy.clone()),
        None => egress,
    };
    let ask = |address: &Address, accept: &str| egress.journey(consents, address, accept);
    let (verdict, journeys) = match order.level {
        Level::Offline => (offline.verdict.clone(), Vec::new()),
        Level::Passive => registry(anatomy.host().unwrap_or_default(), &address, consents, &ask),
        Level::Platform => {
            let media = anatomy.question().map_or_else(|| PAGE.to_owned(), |question| question.media);
            let journey = ask(&address, &media);
            (judge::platform(&anatomy, &journey), vec![journey])
        }
        Level::Visit => page(&anatomy, &address, &ask),
    };
    together(order.level, offline, verdict, journeys)
}

type Found = (Verdict, Vec<Journey>);

/// The registry of the domain; and the registrar that it names, where that was agreed to.
fn registry(host: &str, address: &Address, consents: &[Consent], ask: &impl Fn(&Address, &str) -> Journey) -> Found {
    let journey = ask(address, rdap::ACCEPT);
    let mut verdict = rdap::judge(host, &journey);
    let second = answer(&journey).and_then(|answer| rdap::read(&answer.body).second_question());
    let mut journeys = vec![journey];
    if let Some(second) = second.filter(|second| consents.iter().any(|consent| consent.admits(second).is_ok())) {
        let journey = ask(&second, rdap::ACCEPT);
        if let Some((answer, at)) = answer(&journey).filter(|answer| answer.status == 200).zip(journey.last().map(|last| last.at)) {
            let more = rdap::clues(&rdap::read(&answer.body), at);
            verdict.clues.retain(|clue| clue.id != "registry-second-address");
            verdict.clues.extend(more.into_iter().filter(|clue| clue.id.starts_with("abuse-") || clue.id.starts_with("registrar")));
        }
        journeys.push(journey);
    }
    (verdict, journeys)
}

/// The page; and where nothing is known of the site, a made-up address beside it, which tells "found" from "everything is found".
fn page(anatomy: &Anatomy, address: &Address, ask: &impl Fn(&Address, &str) -> Journey) -> Found {
    let journey = ask(address, PAGE);
    let verdict = judge::visit(anatomy, &journey);
    let answered = answer(&journey).is_some_and(|answer| answer.status == 200);
    let doubtful = matches!(verdict.state, State::PresentPublic | State::Inconclusive);
    let sibling = anatomy.sibling(&format!("{:016x}", rand::random::<u64>())).filter(|_| answered && doubtful && anatomy.platform().is_none());
    let Some(sibling) = sibling else { return (verdict, vec![journey]) };
    let control = ask(&sibling, PAGE);
    (judge::visit_with_control(anatomy, &journey, &control), vec![journey, control])
}

fn answer(journey: &Journey) -> Option<&Answer> {
    match &journey.last()?.outcome {
        Outcome::Answer(answer) => Some(answer),
        Outcome::Failure(_) => None,
    }
}

/// What was found, before what the address alone says; each clue once.
fn together(level: Level, offline: Check, found: Verdict, journeys: Vec<Journey>) -> Check {
    let mut clues: Vec<Clue> = Vec::new();
    let known = offline.verdict.clues.iter().filter(|clue| journeys.is_empty() || clue.id != "not-known-offline");
    for clue in found.clues.iter().chain(known) {
        if !clues.contains(clue) {
            clues.push(clue.clone());
        }
    }
    Check { level, verdict: Verdict { state: found.state, clues }, journeys, at: now(), ..offline }
}

/// Seconds since 1970.
fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}
