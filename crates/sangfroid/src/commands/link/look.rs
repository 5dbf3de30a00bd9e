//! The one place where the program asks `links`: the address alone, whom a level would ask, and one look.

use links::{Address, Check, Clue, Consent, Level, State, Verdict};

use super::order::Order;

/// What the address alone says.
pub(super) fn offline(text: &str) -> Check {
    let url = url::Url::parse(text).ok().map(String::from);
    let state = if url.is_some() { State::Inconclusive } else { State::Malformed };
    let clues = vec![Clue::bare(if url.is_some() { "not-known-offline" } else { "no-address" })];
    Check { written: text.to_owned(), url, level: Level::Offline, at: now(), verdict: Verdict { state, clues }, journeys: Vec::new() }
}

/// A level at which there is nobody to ask: what the address says, and that nobody was contacted.
pub(super) fn nobody(level: Level, offline: Check) -> Check {
    let mut check = Check { level, ..offline };
    check.verdict.clues.push(Clue::bare("nothing-asked"));
    check
}

/// What in an address would tell who visits it.
pub(super) fn mark(offline: &Check) -> Option<String> {
    let telling = |clue: &&Clue| matches!(clue.id, "unique-token" | "unique-mail" | "ip-logger");
    offline.verdict.clues.iter().find(telling).map(|clue| clue.value.clone())
}

/// Whom a level asks first about an address.
pub(super) fn first(level: Level, offline: &Check) -> Option<Address> {
    match level {
        Level::Visit => Address::read(offline.url.as_deref()?).ok(),
        Level::Offline | Level::Passive | Level::Platform => None,
    }
}

/// Whether a relay can be taken.
pub(super) fn relay(via: &str) -> Result<(), String> {
    if via.starts_with("socks5h://") { Ok(()) } else { Err("socks5h".to_owned()) }
}

/// One look, as deep as was asked, at nobody but whom was agreed to.
pub(super) fn look(order: &Order, offline: Check, _consents: &[Consent]) -> Check {
    Check { level: order.level, ..offline }
}

/// Seconds since 1970.
fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}
