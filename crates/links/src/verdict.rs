//! `verdict.json`: a whole look as data, with the names and shapes of `link --json`; keys are sorted.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::time::iso;
use crate::{Answer, CertificateProblem, Check, Contacted, Cut, Exchange, Failure, Journey, Outcome, Stop};

/// A look as data. Sentences are not in it: whoever has words adds `say` to each of `evidence`.
#[must_use]
pub fn verdict(check: &Check) -> Value {
    let evidence: Vec<Value> = check.verdict.clues.iter().map(|clue| json!({ "id": clue.id, "value": clue.value })).collect();
    json!({
        "at": iso(check.at),
        "contacted": contacted(check),
        "evidence": evidence,
        "journeys": check.journeys.iter().map(journey).collect::<Vec<_>>(),
        "level": check.level.id(),
        "looked_up": check.looked_up.iter().map(|one| json!({ "name": one.name, "servers": sockets(&one.servers) })).collect::<Vec<_>>(),
        "read": check.url,
        "state": check.verdict.state.id(),
        "url": check.written,
    })
}

fn sockets(all: &[std::net::SocketAddr]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

/// Everybody who was contacted, as `host:port`, each once, in order; then the servers of the name service, as numbers.
#[must_use]
pub fn contacted(check: &Check) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let servers = check.looked_up.iter().flat_map(|one| sockets(&one.servers));
    for one in check.contacted().iter().map(place).chain(servers) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// `host:port` of somebody who was contacted.
#[must_use]
pub fn place(contacted: &Contacted) -> String {
    // A relay is named as it was given, with the way it is spoken to.
    let (host, port) = (contacted.host.rsplit("://").next().unwrap_or_default(), contacted.socket.port());
    match host.parse::<std::net::IpAddr>() {
        Ok(number) => std::net::SocketAddr::new(number, port).to_string(),
        // A proxy, or the own machine, may be named with its port already.
        Err(_) if host.ends_with(&format!(":{port}")) => host.to_owned(),
        Err(_) => format!("{host}:{port}"),
    }
}

fn journey(journey: &Journey) -> Value {
    let stopped = journey.stopped.as_ref().map(|stop| {
        let (id, detail) = stop_id(stop);
        json!({ "id": id, "detail": detail })
    });
    json!({ "exchanges": journey.exchanges.iter().map(exchange).collect::<Vec<_>>(), "stopped": stopped })
}

fn exchange(exchange: &Exchange) -> Value {
    let mut value = Map::new();
    value.insert("at".to_owned(), iso(exchange.at).into());
    value.insert("url".to_owned(), exchange.url.as_str().into());
    value.insert("certificates_sha256".to_owned(), exchange.certificates.iter().map(|one| hex(one)).collect::<Vec<_>>().into());
    if let Some(contacted) = &exchange.contacted {
        value.insert("contacted".to_owned(), json!({ "place": place(contacted), "address": contacted.socket.to_string(), "proxy": contacted.proxy }));
    }
    match &exchange.outcome {
        Outcome::Answer(answer) => value.insert("answer".to_owned(), self::answer(answer)),
        Outcome::Failure(failure) => {
            let (id, detail) = failure_id(failure);
            value.insert("failure".to_owned(), json!({ "id": id, "detail": detail }))
        }
    };
    value.into()
}

fn answer(answer: &Answer) -> Value {
    json!({
        "status": answer.status,
        "type": answer.media_type(),
        "bytes": answer.transferred.len(),
        "sha256": hex(&answer.transferred),
        "location": answer.header("location"),
        "cut": answer.cut.map(cut_id),
    })
}

/// The name of a cut.
fn cut_id(cut: Cut) -> &'static str {
    match cut {
        Cut::Length => "length",
        Cut::Time => "time",
        Cut::Disconnect => "disconnect",
        Cut::NotText => "not-text",
        Cut::Unreadable => "unreadable",
    }
}

/// The name of a failure, and what else is known of it.
#[must_use]
pub fn failure_id(failure: &Failure) -> (&'static str, String) {
    match failure {
        Failure::Refused(refusal) => ("refused", refusal.to_string()),
        Failure::NotPublic(number) => ("not-public", number.to_string()),
        Failure::NoSuchName => ("no-such-name", String::new()),
        Failure::NameServiceFailed => ("name-service-failed", String::new()),
        Failure::ConnectionRefused => ("connection-refused", String::new()),
        Failure::TimedOut => ("timed-out", String::new()),
        Failure::Broken(word) => ("broken", word.clone()),
        Failure::Certificate(problem) => ("certificate", certificate_id(*problem).to_owned()),
        Failure::Tls(word) => ("tls", word.clone()),
        Failure::NotHttp(word) => ("not-http", word.clone()),
        Failure::Proxy(word) => ("proxy", word.clone()),
    }
}

fn certificate_id(problem: CertificateProblem) -> &'static str {
    match problem {
        CertificateProblem::WrongName => "wrong-name",
        CertificateProblem::Expired => "expired",
        CertificateProblem::NotYet => "not-yet",
        CertificateProblem::UnknownIssuer => "unknown-issuer",
        CertificateProblem::Other => "other",
    }
}

/// The name of a stop, and what else is known of it.
pub(crate) fn stop_id(stop: &Stop) -> (&'static str, String) {
    match stop {
        Stop::NoConsent(host) => ("no-consent", host.clone()),
        Stop::Refused(address, refusal) => ("refused", format!("{address} ({refusal})")),
        Stop::TooMany => ("too-many", String::new()),
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
