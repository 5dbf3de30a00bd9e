//! Looks at links, for the command and for the app: the one place where the program asks `links` to go out, and where looks are kept.

mod pack;
pub(crate) mod shelf;

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::net::IpAddr;
use std::sync::OnceLock;

use links::look::{first, nobody, together};
use links::net::{Egress, Limits, Proxy};
use links::{Address, Anatomy, Answer, Check, Clue, Consent, Failure, Journey, Level, Outcome, State, Verdict, judge, rdap};
use serde_json::Value;
use words::Words;

/// What a page is asked for in: text.
const PAGE: &str = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1";

/// How deep, and which way.
#[derive(Debug, Clone)]
pub(crate) struct Way {
    pub(crate) level: Level,
    /// A relay for everything that is asked.
    pub(crate) via: Option<Proxy>,
    /// At `passive`: who hosts the domain is asked, too.
    pub(crate) hoster: bool,
}

/// What the address alone says.
pub(crate) fn offline(text: &str) -> Check {
    links::look::offline(text, now())
}

/// The look as data, each clue with its sentence.
pub(crate) fn data(check: &Check, words: &Words) -> Value {
    let mut value = links::verdict::verdict(check);
    for (line, clue) in value["evidence"].as_array_mut().into_iter().flatten().zip(&check.verdict.clues) {
        line["say"] = letters::clue_said(clue, words).into();
    }
    value
}

/// Whether a relay can be taken.
pub(crate) fn relay(via: &str) -> Result<Proxy, String> {
    via.parse().map_err(|error: links::net::NoProxy| error.to_string())
}

/// One look, as deep as was asked, at nobody but whom was agreed to. What was asked before (`asked`) is not asked again: a journey that
/// stopped for want of a consent goes on from there.
pub(crate) fn look(way: &Way, offline: Check, consents: &[Consent], asked: &[Journey]) -> Check {
    let anatomy = Anatomy::of(&offline.written);
    let Some(address) = first(way.level, &offline) else { return nobody(way.level, offline, now()) };
    let egress = Egress::new(Limits::PAGE);
    let egress = match &way.via {
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
    let (verdict, journeys) = match way.level {
        Level::Offline => (offline.verdict.clone(), Vec::new()),
        Level::Passive => {
            let host = anatomy.host().unwrap_or_default();
            let found = registry(host, &address, &agreed, &ask);
            if way.hoster { with_hoster(found, number_of_domain(&egress, host), &agreed, &ask) } else { found }
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
    together(way.level, offline, verdict, journeys, now())
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

/// Seconds since 1970.
pub(crate) fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}
