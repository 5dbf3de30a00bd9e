//! What a registry's answer says about a link: seldom whether it exists, often whom to tell.

use super::day;
use super::question::{question, registered_name};
use super::read::read;
use super::registration::{Class, Contact, Registration};
use crate::{Answer, Clue, Exchange, Journey, Outcome, State, Stop, Verdict};

/// A domain that was registered so few days ago is young: the usual page is older, and a page made to frighten somebody seldom is.
pub const YOUNG: i64 = 90;

/// How many contacts are shown.
const MOST_CONTACTS: usize = 3;

/// Nobody could be asked: there is no service for this ending.
#[must_use]
pub fn unasked(name: &str) -> Verdict {
    let ending = name.trim_end_matches('.').rsplit('.').next().unwrap_or("");
    Verdict { state: State::Inconclusive, clues: vec![Clue::new("no-registry-service", ending)] }
}

/// Judges the answer to [`question`]. The domain does not exist only when the registry itself says so; that it exists says nothing about
/// the page. The age is counted at the moment of the answer.
#[must_use]
pub fn judge(name: &str, journey: &Journey) -> Verdict {
    let (Some(asked), Some(name)) = (question(name), registered_name(name)) else { return unasked(name) };
    let verdict = |state, clue| Verdict { state, clues: vec![clue] };
    let unsure = |clue| verdict(State::Inconclusive, clue);
    if let Some(Stop::NoConsent(host)) = &journey.stopped {
        return unsure(Clue::new("registry-leads-to", host));
    }
    let Some(last) = journey.last() else { return unsure(Clue::new("registry-no-answer", asked.host())) };
    let Outcome::Answer(answer) = &last.outcome else { return unsure(Clue::new("registry-no-answer", asked.host())) };
    let found = read(&answer.body);
    match answer.status {
        200 if answer.cut.is_none() && found.class == Class::Domain && found.domain.as_deref() == Some(name.as_str()) => {
            Verdict { state: State::Inconclusive, clues: clues(&found, last.at) }
        }
        404 if is_own_word(journey, asked.as_str(), last, answer, &found) => verdict(State::NoSuchHost, Clue::new("not-registered", name)),
        401 | 403 | 429 | 500..=599 => unsure(Clue::new("registry-refused", answer.status.to_string())),
        status => unsure(Clue::new("registry-unclear", status.to_string())),
    }
}

/// Whether "not found" is the registry's word about the name, and not that of a web server about a page: asked at its own address, answered
/// by the same host, with an error of RDAP or nothing at all (RFC 7480, section 5.3).
fn is_own_word(journey: &Journey, asked: &str, last: &Exchange, answer: &Answer, found: &Registration) -> bool {
    let host = |url: &str| url.split('/').nth(2).unwrap_or("").to_owned();
    let own = journey.exchanges.first().is_some_and(|first| first.url == asked) && host(&last.url) == host(asked);
    let empty = answer.body.is_empty() && answer.cut.is_none() && matches!(answer.media_type().as_str(), "" | "application/rdap+json" | "application/json");
    let silent = empty && answer.transferred.is_empty() && answer.header("content-length").is_none_or(|length| length.trim() == "0");
    let error = found.class == Class::Error && found.error.as_ref().is_some_and(|(code, _)| *code == 404);
    let bare = found.class == Class::Other && answer.media_type() == "application/rdap+json";
    own && (silent || error || bare)
}

/// Who hosts a number, and whom to tell there: out of the answer to [`question_of_number`](super::question_of_number).
#[must_use]
pub fn hoster(journey: &Journey) -> Vec<Clue> {
    if let Some(Stop::NoConsent(host)) = &journey.stopped {
        return vec![Clue::new("hoster-unasked", host)];
    }
    let asked = journey.exchanges.first().and_then(|first| first.url.split('/').nth(2)).unwrap_or_default();
    let silent = || vec![Clue::new("hoster-no-answer", asked)];
    let Some(Outcome::Answer(answer)) = journey.last().map(|last| &last.outcome) else { return silent() };
    let found = read(&answer.body);
    if answer.status != 200 || answer.cut.is_some() || found.class != Class::Network {
        return silent();
    }
    let mut clues: Vec<Clue> = found.name.iter().map(|name| Clue::new("hosted-by", name)).collect();
    for contact in found.abuse.iter().take(MOST_CONTACTS) {
        clues.extend(contact.mail.iter().map(|mail| Clue::new("hoster-abuse-contact", mail)));
        clues.extend(contact.phone.iter().map(|phone| Clue::new("hoster-abuse-phone", phone)));
    }
    clues
}

/// What is known, in the order in which it is of use; `at` is the moment of the answer (seconds since 1970).
#[must_use]
pub fn clues(found: &Registration, at: i64) -> Vec<Clue> {
    let mut clues = Vec::new();
    let mut say = |id, value: &Option<String>| clues.extend(value.iter().map(|value| Clue::new(id, value)));
    say("registered-on", &found.registered);
    let age = found.registered.as_deref().and_then(day::number).map(|day| at.div_euclid(24 * 60 * 60) - day);
    say("domain-young", &age.filter(|age| (0..YOUNG).contains(age)).map(|age| age.to_string()));
    say("domain-on-hold", &found.status.iter().find(|status| status.replace(' ', "").ends_with("hold")).cloned());
    let leaving = ["pending delete", "redemption period", "pendingdelete", "redemptionperiod"];
    say("domain-leaving", &found.status.iter().find(|status| leaving.contains(&status.as_str())).cloned());
    say("registrar", &found.registrar);
    for contact in found.abuse.iter().take(MOST_CONTACTS) {
        say("abuse-contact", &contact.mail);
        say("abuse-phone", &contact.phone);
    }
    if found.abuse.is_empty() {
        say("registrar-contact", &found.registrar_contact.as_ref().and_then(|Contact { mail, phone, .. }| mail.clone().or_else(|| phone.clone())));
    }
    say("registry-second-address", &found.second_question().map(|address| address.host()));
    if !found.redacted.is_empty() {
        clues.push(Clue::bare("owner-hidden"));
    }
    clues
}
