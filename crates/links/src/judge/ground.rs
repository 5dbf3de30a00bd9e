//! What a journey stands on: the answer that counts, or why there is none.

use url::Url;

use crate::{Answer, CertificateProblem, Clue, Cut, Failure, Journey, Outcome, Range, Refusal, State, Stop, Verdict, range};

/// An answer to judge.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    pub(super) answer: &'a Answer,
    /// The address that it is the answer of.
    pub(super) landed: String,
    /// Whether that is another than the first.
    pub(super) moved: bool,
    /// The way there.
    pub(super) clues: Vec<Clue>,
}

/// The answer that counts; or the verdict when none came.
pub(super) fn of(journey: &Journey) -> Result<Ground<'_>, Verdict> {
    let verdict = |state, clues| Verdict { state, clues: crate::clue::in_order(clues) };
    let Some(last) = journey.last() else {
        return Err(verdict(State::Inconclusive, vec![Clue::bare("nothing-asked")]));
    };
    let moved = journey.exchanges.len() > 1;
    let mut clues: Vec<Clue> = journey.exchanges.iter().skip(1).map(|one| Clue::new("redirect", &one.url)).collect();
    let answer = match &last.outcome {
        Outcome::Answer(answer) => answer,
        Outcome::Failure(failure) => {
            let (state, clue) = of_failure(failure, &last.url);
            clues.push(clue);
            // Where it leads is away; the address itself answered.
            let state = if moved && matches!(state, State::NoSuchHost | State::Unreachable) { State::Inconclusive } else { state };
            return Err(verdict(state, clues));
        }
    };
    if let Some(stop) = &journey.stopped {
        let to = answer.header("location").and_then(|to| Url::parse(&last.url).ok()?.join(to).ok());
        if let Some(to) = to.as_ref().filter(|to| super::wall::is_login(to)) {
            clues.push(Clue::new("login-redirect", to.as_str()));
            return Err(verdict(State::Restricted, clues));
        }
        clues.push(match stop {
            Stop::NoConsent(host) => Clue::new("redirect-stopped", host),
            Stop::Refused(address, _) => Clue::new("redirect-refused", address),
            Stop::TooMany => Clue::bare("too-many-redirects"),
        });
        if let Some(to) = to {
            clues.push(Clue::new("redirect", to.as_str()));
        }
        return Err(verdict(State::Inconclusive, clues));
    }
    if let Some(cut) = answer.cut {
        clues.push(Clue::new(
            "body-cut",
            match cut {
                Cut::Length => "length",
                Cut::Time => "time",
                Cut::Disconnect => "disconnect",
                Cut::NotText => "not-text",
                Cut::Unreadable => "unreadable",
            },
        ));
        clues.retain(|clue| clue.value != "not-text");
    }
    clues.push(Clue::new("status", answer.status.to_string()));
    Ok(Ground { answer, landed: last.url.clone(), moved, clues })
}

fn of_failure(failure: &Failure, url: &str) -> (State, Clue) {
    match failure {
        Failure::Refused(refusal) => (State::Refused, Clue::new("refused-here", refusal_name(refusal))),
        Failure::NotPublic(number) => (State::Refused, Clue::new("not-public-number", number.to_string())),
        Failure::NoSuchName => {
            (State::NoSuchHost, Clue::new("no-such-name", Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()))
        }
        Failure::NameServiceFailed => (State::Inconclusive, Clue::bare("name-service-failed")),
        Failure::ConnectionRefused => (State::Unreachable, Clue::bare("connection-refused")),
        Failure::TimedOut => (State::Unreachable, Clue::bare("timed-out")),
        Failure::Broken(word) => (State::Unreachable, Clue::new("connection-broken", word)),
        Failure::Certificate(problem) => (State::Inconclusive, Clue::new("certificate", certificate_name(*problem))),
        Failure::Tls(word) => (State::Inconclusive, Clue::new("tls-failed", word)),
        Failure::NotHttp(word) => (State::Inconclusive, Clue::new("not-http", word)),
        Failure::Proxy(word) => (State::Inconclusive, Clue::new("proxy-failed", word)),
    }
}

fn certificate_name(problem: CertificateProblem) -> &'static str {
    match problem {
        CertificateProblem::WrongName => "wrong-name",
        CertificateProblem::Expired => "expired",
        CertificateProblem::NotYet => "not-yet",
        CertificateProblem::UnknownIssuer => "unknown-issuer",
        CertificateProblem::Other => "other",
    }
}

/// A refusal in one word.
pub(crate) fn refusal_name(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Malformed => "malformed",
        Refusal::Scheme => "scheme",
        Refusal::Port(_) => "port",
        Refusal::UserInfo => "user-info",
        Refusal::Number => "number",
        Refusal::LocalName => "local-name",
        Refusal::NotPublic(number) => range_name(range(*number)),
        Refusal::NoConsent(_) => "no-consent",
    }
}

/// What a number is for, in one word.
pub(crate) fn range_name(range: Range) -> &'static str {
    match range {
        Range::Public => "public",
        Range::Own => "own",
        Range::Private => "private",
        Range::Wrapped => "wrapped",
        Range::Special => "special",
    }
}
