//! The half of a look that asks nobody: what the address alone says, whom a level would ask first, whom it would ask next.
//!
//! The clock is handed in (seconds since 1970, UTC), so that this builds where there is none.

use crate::{Address, Anatomy, Check, Clue, Failure, Journey, Level, Outcome, Stop, Verdict, rdap, verdict};

/// Characters of a value that people are shown; the whole of it is in what is kept.
const MOST: usize = 300;

/// What the address alone says.
#[must_use]
pub fn offline(text: &str, at: i64) -> Check {
    let anatomy = Anatomy::of(text);
    let url = anatomy.links().first().map(|link| link.url().map_or_else(|| link.shown().to_owned(), without_fragment));
    Check { written: text.to_owned(), url, level: Level::Offline, at, verdict: anatomy.verdict(), journeys: Vec::new() }
}

/// The addresses of a text, each as a text of its own; the text itself when it has one or none.
#[must_use]
pub fn each(text: &str) -> Vec<String> {
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
#[must_use]
pub fn nobody(level: Level, offline: Check, at: i64) -> Check {
    let mut clues = match (level, Anatomy::of(&offline.written).host()) {
        (Level::Passive, Some(host)) => rdap::unasked(host).clues,
        (Level::Platform, Some(_)) => vec![Clue::bare("no-question")],
        _ => Vec::new(),
    };
    clues.push(Clue::bare("nothing-asked"));
    let verdict = Verdict { state: offline.verdict.state, clues };
    together(level, offline, verdict, Vec::new(), at)
}

/// What in an address would tell who visits it; empty when it is the form of the whole.
#[must_use]
pub fn mark(offline: &Check) -> Option<String> {
    let telling = |clue: &&Clue| matches!(clue.id, "unique-token" | "unique-mail" | "ip-logger" | "shortener");
    let unique = Anatomy::of(&offline.written).unique();
    unique.then(|| offline.verdict.clues.iter().find(telling).map(|clue| clue.value.clone()).unwrap_or_default())
}

/// Whom a level asks first about an address.
#[must_use]
pub fn first(level: Level, offline: &Check) -> Option<Address> {
    let anatomy = Anatomy::of(&offline.written);
    match level {
        Level::Offline => None,
        Level::Passive => rdap::question(anatomy.host()?),
        Level::Platform => Address::read(&anatomy.question()?.url).ok(),
        Level::Visit => anatomy.address().cloned(),
    }
}

/// Whom a look would ask next, in this order, each with the word of its question: where a redirect leads (`redirect`), the registrar that
/// a registry names (`registrar`), the registry of the host's number (`hoster`).
pub fn wanted(check: &Check) -> impl Iterator<Item = (String, &'static str)> {
    let clue = |id: &str| check.verdict.clues.iter().find(|clue| clue.id == id).map(|clue| clue.value.clone());
    let redirects = check.journeys.iter().filter_map(|journey| match &journey.stopped {
        Some(Stop::NoConsent(host)) => Some((host.clone(), "redirect")),
        _ => None,
    });
    let registrar = clue("registry-second-address").map(|host| (host, "registrar"));
    let hoster = clue("hoster-unasked").map(|host| (host, "hoster"));
    redirects.chain(registrar).chain(hoster)
}

/// The network was needed and did not answer (a relay, a registry, a platform): the host, and why. A silent host that was visited is an answer.
#[must_use]
pub fn no_answer(check: &Check) -> Option<(String, String)> {
    let last = check.journeys.last()?.last()?;
    let Outcome::Failure(failure) = &last.outcome else { return None };
    let host = url::Url::parse(&last.url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    match (failure, check.level) {
        (Failure::Proxy(why), _) => Some((host, why.clone())),
        (_, Level::Visit) => None,
        (failure, _) => Some((host, verdict::failure_id(failure).0.to_owned())),
    }
}

/// What was found, before what the address alone says; each clue once.
#[must_use]
pub fn together(level: Level, offline: Check, found: Verdict, journeys: Vec<Journey>, at: i64) -> Check {
    let mut clues: Vec<Clue> = Vec::new();
    let known = offline.verdict.clues.iter().filter(|clue| journeys.is_empty() || clue.id != "not-known-offline");
    for clue in found.clues.iter().chain(known) {
        if !clues.contains(clue) {
            clues.push(clue.clone());
        }
    }
    Check { level, verdict: Verdict { state: found.state, clues }, journeys, at, ..offline }
}

/// An address cut into what stands before the part that somebody registered, that part, and what follows; nothing when it has none.
#[must_use]
pub fn counts<'u>(url: &'u str, check: &Check) -> Option<(&'u str, &'u str, &'u str)> {
    let domain = check.verdict.clues.iter().find(|clue| clue.id == "registrable-domain").map(|clue| clue.value.as_str())?;
    // The host ends at the first slash behind the scheme; the domain is the end of the host.
    let host = url.find("//").map_or(0, |at| at + 2);
    let end = url[host..].find(['/', '?', '#']).map_or(url.len(), |at| host + at);
    let at = url[..end].rfind(domain)?;
    Some((&url[..at], &url[at..at + domain.len()], &url[at + domain.len()..]))
}

/// The beginning of a text that may be very long.
#[must_use]
pub fn short(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST - 1).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_that_counts_is_the_end_of_the_host() {
        let check = offline("https://example.org.login.example.net/example.net/x", 0);
        let url = check.url.clone().expect("an address");
        assert_eq!(counts(&url, &check), Some(("https://example.org.login.", "example.net", "/example.net/x")));
        assert_eq!(counts("nothing", &offline("nothing", 0)), None);
    }

    #[test]
    fn offline_asks_nobody_and_visits_name_their_host() {
        let check = offline("https://example.org/a", 7);
        assert_eq!((check.at, check.journeys.len(), wanted(&check).count()), (7, 0, 0));
        assert_eq!(first(Level::Offline, &check), None);
        assert_eq!(first(Level::Visit, &check).map(|address| address.host()).as_deref(), Some("example.org"));
        let unasked = nobody(Level::Platform, check, 8);
        assert!(unasked.verdict.clues.iter().any(|clue| clue.id == "nothing-asked"), "{unasked:?}");
    }
}
