//! The one place where the program asks `links`: the address alone, whom a level would ask, and one look.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::net::IpAddr;
use std::sync::OnceLock;

use links::net::{Egress, Limits, Proxy};
use links::{Address, Anatomy, Answer, Check, Clue, Consent, Failure, Journey, Level, LookedUp, Outcome, State, Verdict, judge, rdap};

use super::order::Order;

/// What a page is asked for in: text.
const PAGE: &str = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1";

/// What the address alone says.
pub(super) fn offline(text: &str) -> Check {
    let anatomy = Anatomy::of(text);
    let url = anatomy.links().first().map(|link| link.url().map_or_else(|| link.shown().to_owned(), without_fragment));
    Check { written: text.to_owned(), url, level: Level::Offline, at: now(), verdict: anatomy.verdict(), journeys: Vec::new(), looked_up: Vec::new() }
}

/// The addresses of a text, each as a text of its own; the text itself when it has one or none.
pub(super) fn each(text: &str) -> Vec<String> {
    let anatomy = Anatomy::of(text);
    match anatomy.links() {
        [] | [_] => vec![text.to_owned()],
        several => several.iter().map(|link| link.shown().to_owned()).collect(),
    }
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
    together(level, offline, verdict, Vec::new(), Vec::new())
}

/// An address that nobody is asked about, because of what it is or because nobody agreed.
pub(super) fn refused(level: Level, offline: Check, why: &str) -> Check {
    let verdict = Verdict { state: State::Refused, clues: vec![Clue::new("refused-here", why), Clue::bare("nothing-asked")] };
    together(level, offline, verdict, Vec::new(), Vec::new())
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

/// One look, as deep as was asked, at nobody but whom was agreed to. What was asked before (`asked`) is not asked again: a journey that
/// stopped for want of a consent goes on from there.
pub(super) fn look(order: &Order, offline: Check, consents: &[Consent], asked: &[Journey]) -> Check {
    let anatomy = Anatomy::of(&offline.written);
    let Some(address) = first(order.level, &offline) else { return nobody(order.level, offline) };
    let egress = Egress::new(Limits::PAGE);
    // In the tests of this program alone, which are another program: no option and no environment brings a root into the one that people have.
    #[cfg(test)]
    let egress = super::trial::trusting(egress);
    let egress = match &order.via {
        Some(proxy) => egress.via(proxy.clone()),
        None => egress,
    };
    let ask = |address: &Address, accept: &str| {
        let before = asked.iter().find(|journey| journey.exchanges.first().is_some_and(|first| first.url == address.as_str()));
        match before {
            Some(journey) => egress.journey_on(consents, journey.clone(), accept),
            None => egress.journey(consents, address, accept),
        }
    };
    let agreed = |address: &Address| consents.iter().any(|consent| consent.admits(address).is_ok());
    let (verdict, journeys) = match order.level {
        Level::Offline => (offline.verdict.clone(), Vec::new()),
        Level::Passive => {
            let host = anatomy.host().unwrap_or_default();
            let found = registry(host, &address, &agreed, &ask);
            if order.hoster { with_hoster(found, number_of_domain(&egress, host), &agreed, &ask) } else { found }
        }
        Level::Platform => {
            let media = anatomy.question().map_or_else(|| PAGE.to_owned(), |question| question.media);
            let journey = ask(&address, &media);
            (judge::platform(&anatomy, &journey), vec![journey])
        }
        Level::Visit => {
            let found = page(&anatomy, &address, &ask);
            // Through a relay, nobody knows the number.
            let number = found.1.first().and_then(answered_at).map(|number| (Vec::new(), Some(number)));
            with_hoster(found, number.unwrap_or_default(), &agreed, &ask)
        }
    };
    together(order.level, offline, verdict, journeys, egress.looked_up())
}

type Found = (Verdict, Vec<Journey>);

/// The registry of the domain; and the registrar that it names, where that was agreed to.
fn registry(host: &str, address: &Address, agreed: &impl Fn(&Address) -> bool, ask: &impl Fn(&Address, &str) -> Journey) -> Found {
    let journey = ask(address, rdap::ACCEPT);
    let mut verdict = rdap::judge(host, &journey);
    let second = answer(&journey).and_then(|answer| rdap::read(&answer.body).second_question());
    let mut journeys = vec![journey];
    if let Some(second) = second.filter(agreed) {
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

/// The number that a domain leads to, as far as the name service tells. The domain alone is asked for, as its registry has it: a name
/// below it may stand for one person.
fn number_of_domain(egress: &Egress, host: &str) -> (Vec<Clue>, Option<IpAddr>) {
    let Some(domain) = rdap::registered_name(host) else { return Default::default() };
    let number = Address::read(&format!("https://{domain}/")).map_err(Failure::Refused).and_then(|address| egress.number_of(&address));
    match number {
        Ok(number) => (vec![Clue::new("hoster-number", format!("{domain}, {number}"))], Some(number)),
        Err(Failure::NoSuchName) => (vec![Clue::new("no-such-name", domain)], None),
        Err(_) => (vec![Clue::bare("name-service-failed")], None),
    }
}

/// The number at which the last answer was given, when that is known.
fn answered_at(journey: &Journey) -> Option<IpAddr> {
    let last = journey.last().filter(|last| matches!(last.outcome, Outcome::Answer(_)))?;
    last.contacted.as_ref().filter(|contacted| !contacted.proxy).map(|contacted| contacted.socket.ip())
}

/// Who hosts a number, and whom to tell there: asked of the registry of numbers, where that was agreed to.
fn with_hoster(found: Found, number: (Vec<Clue>, Option<IpAddr>), agreed: &impl Fn(&Address) -> bool, ask: &impl Fn(&Address, &str) -> Journey) -> Found {
    let (mut verdict, mut journeys) = found;
    verdict.clues.extend(number.0);
    let Some(question) = number.1.and_then(rdap::question_of_number) else { return (verdict, journeys) };
    if agreed(&question) {
        let journey = ask(&question, rdap::ACCEPT);
        verdict.clues.extend(rdap::hoster(&journey));
        journeys.push(journey);
    } else {
        verdict.clues.push(Clue::new("hoster-unasked", question.host()));
    }
    (verdict, journeys)
}

/// The page; and where nothing is known of the site, a made-up address beside it, which tells "found" from "everything is found".
fn page(anatomy: &Anatomy, address: &Address, ask: &impl Fn(&Address, &str) -> Journey) -> Found {
    let journey = ask(address, PAGE);
    let verdict = judge::visit(anatomy, &journey);
    let answered = answer(&journey).is_some_and(|answer| answer.status == 200);
    let doubtful = matches!(verdict.state, State::PresentPublic | State::Inconclusive);
    let sibling = anatomy.sibling(&made_up(address)).filter(|_| answered && doubtful && anatomy.platform().is_none());
    let Some(sibling) = sibling else { return (verdict, vec![journey]) };
    let control = ask(&sibling, PAGE);
    (judge::visit_with_control(anatomy, &journey, &control), vec![journey, control])
}

/// A piece that no site can expect, and that is the same when a look goes on.
fn made_up(address: &Address) -> String {
    static RUN: OnceLock<RandomState> = OnceLock::new();
    format!("{:016x}", RUN.get_or_init(RandomState::new).hash_one(address.as_str()))
}

fn answer(journey: &Journey) -> Option<&Answer> {
    match &journey.last()?.outcome {
        Outcome::Answer(answer) => Some(answer),
        Outcome::Failure(_) => None,
    }
}

/// What was found, before what the address alone says; each clue once.
fn together(level: Level, offline: Check, found: Verdict, journeys: Vec<Journey>, looked_up: Vec<LookedUp>) -> Check {
    let mut clues: Vec<Clue> = Vec::new();
    let known = offline.verdict.clues.iter().filter(|clue| journeys.is_empty() || clue.id != "not-known-offline");
    for clue in found.clues.iter().chain(known) {
        if !clues.contains(clue) {
            clues.push(clue.clone());
        }
    }
    Check { level, verdict: Verdict { state: found.state, clues }, journeys, looked_up, at: now(), ..offline }
}

/// Seconds since 1970.
fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}
