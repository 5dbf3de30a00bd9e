//! From an address to the answer that counts: redirects are followed by hand, each one checked and consented to anew.

use url::Url;

use super::deadline::Deadline;
use super::http::Take;
use super::{Egress, hop, request};
use crate::{Address, Consent, Exchange, Failure, Journey, Outcome, Place, Refusal, Stop};

/// How many redirects are followed.
pub const MOST_REDIRECTS: usize = 10;

/// Asks for a page, and goes where it leads.
pub(super) fn go(egress: &Egress, consents: &[Consent], address: &Address, accept: &str) -> Journey {
    let mut journey = Journey::default();
    if let Err(refusal) = admitted(consents, address) {
        journey.exchanges.push(Exchange { outcome: Outcome::Failure(Failure::Refused(refusal)), ..hop::blank(address) });
        return journey;
    }
    follow(egress, consents, address.clone(), accept, journey)
}

/// Goes on where a journey stopped for want of a consent, when there is one now. What was asked is not asked again.
pub(super) fn go_on(egress: &Egress, consents: &[Consent], accept: &str, mut journey: Journey) -> Journey {
    if !matches!(journey.stopped, Some(Stop::NoConsent(_))) {
        return journey;
    }
    let next = journey.last().and_then(|last| {
        let here = Address::read(&last.url).ok()?;
        onward(&here, &leads_to(last)?, consents).ok()
    });
    match next {
        Some(there) => {
            journey.stopped = None;
            follow(egress, consents, there, accept, journey)
        }
        None => journey,
    }
}

/// Asks at an address, and wherever that leads.
fn follow(egress: &Egress, consents: &[Consent], mut here: Address, accept: &str, mut journey: Journey) -> Journey {
    let deadline = Deadline::after(egress.limits.time);
    let token = egress.tls.token();
    let redirects = |journey: &Journey| journey.exchanges.iter().filter(|exchange| leads_to(exchange).is_some()).count();
    while redirects(&journey) <= MOST_REDIRECTS {
        let bytes = request::get(&here, accept, egress.more);
        let question = hop::Question { address: &here, request: &bytes, take: Take::Text, own_machine: false, token: token.as_deref() };
        journey.exchanges.extend(hop::ask(egress, &question, deadline));
        let Some(location) = journey.last().and_then(leads_to) else { return journey };
        match onward(&here, &location, consents) {
            Ok(there) => here = there,
            Err(stop) => {
                journey.stopped = Some(stop);
                return journey;
            }
        }
    }
    journey.stopped = Some(Stop::TooMany);
    journey
}

/// Where an answer leads, as it is written.
fn leads_to(exchange: &Exchange) -> Option<String> {
    match &exchange.outcome {
        Outcome::Answer(answer) if matches!(answer.status, 301 | 302 | 303 | 307 | 308) => answer.header("location").map(str::to_owned),
        _ => None,
    }
}

/// The next address, checked like the first.
fn onward(here: &Address, location: &str, consents: &[Consent]) -> Result<Address, Stop> {
    let refused = |refusal: Refusal| Stop::Refused(location.to_owned(), refusal);
    let there = Url::parse(here.as_str()).and_then(|here| here.join(location)).map_err(|_| refused(Refusal::Malformed))?;
    let there = Address::read(there.as_str()).map_err(refused)?;
    // Nobody out there names the own machine, whatever the person consented to.
    if matches!(there.place(), Place::OwnMachine(_)) {
        return Err(refused(Refusal::Number));
    }
    match admitted(consents, &there) {
        Ok(()) => Ok(there),
        Err(_) => Err(Stop::NoConsent(there.host())),
    }
}

/// Whether one of the consents covers an address.
fn admitted(consents: &[Consent], address: &Address) -> Result<(), Refusal> {
    if consents.iter().any(|consent| consent.admits(address).is_ok()) { Ok(()) } else { Err(Refusal::NoConsent(address.host())) }
}
