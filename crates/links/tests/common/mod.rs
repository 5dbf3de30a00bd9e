//! Cases of the tests: answers made by hand, in `tests/states/*.toml`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that meets what it did not expect stops")]
#![allow(dead_code, unreachable_pub, reason = "each test file takes what it needs")]

use std::path::Path;

use links::{Anatomy, Answer, CertificateProblem, Exchange, Failure, Journey, Outcome, Refusal, Stop, Verdict, judge};
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    /// What it is in the world.
    pub of: String,
    /// `visit` or `platform`.
    pub ask: String,
    pub url: String,
    /// Where it led, one after the other.
    #[serde(default)]
    pub lands: Vec<String>,
    /// The host at which the journey stopped.
    #[serde(default)]
    pub stopped: Option<String>,
    #[serde(default)]
    pub failure: Option<String>,
    #[serde(default)]
    pub status: u16,
    #[serde(default)]
    pub media: String,
    /// `name: value`
    #[serde(default)]
    pub headers: Vec<String>,
    #[serde(default)]
    pub body: String,
    #[serde(default)]
    pub control: Option<Control>,
    /// What it should be told as.
    pub state: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Control {
    pub status: u16,
    pub body: String,
}

#[derive(Debug, Deserialize)]
struct File {
    case: Vec<Case>,
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/states");
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let read = |path: &std::path::PathBuf| -> File {
        toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
    };
    names.iter().flat_map(|path| read(path).case).collect()
}

impl Case {
    pub fn judge(&self) -> Verdict {
        let anatomy = Anatomy::of(&self.url);
        let journey = self.journey(&anatomy);
        match (self.ask.as_str(), &self.control) {
            ("platform", _) => judge::platform(&anatomy, &journey),
            ("visit", None) => judge::visit(&anatomy, &journey),
            ("visit", Some(control)) => {
                let beside = anatomy.sibling("made-up-by-us").expect("an address beside it");
                judge::visit_with_control(
                    &anatomy,
                    &journey,
                    &journey_to(&[beside.as_str().to_owned()], answer(control.status, "text/html", &[], &control.body)),
                )
            }
            (other, _) => panic!("{other}"),
        }
    }

    pub fn journey(&self, anatomy: &Anatomy) -> Journey {
        let first = if self.ask == "platform" {
            anatomy.question().unwrap_or_else(|| panic!("{}: nobody to ask", self.name)).url
        } else {
            anatomy.links()[0].shown().to_owned()
        };
        let mut way = vec![first];
        way.extend(self.lands.clone());
        let outcome = match &self.failure {
            Some(name) => Outcome::Failure(failure(name)),
            None => answer(self.status, &self.media, &self.headers, &self.body),
        };
        let mut journey = journey_to(&way, outcome);
        journey.stopped = self.stopped.clone().map(Stop::NoConsent);
        journey
    }
}

/// A journey over these addresses, with this at its end.
pub fn journey_to(way: &[String], outcome: Outcome) -> Journey {
    let hop = |url: &String, outcome: Outcome| Exchange { url: url.clone(), at: 0, contacted: None, request: Vec::new(), certificates: Vec::new(), outcome };
    let mut exchanges: Vec<Exchange> = Vec::new();
    for (index, url) in way.iter().enumerate() {
        let last = index + 1 == way.len();
        let headers = way.get(index + 1).map(|to| format!("location: {to}")).into_iter().collect::<Vec<_>>();
        exchanges.push(hop(url, if last { outcome.clone() } else { answer(302, "text/html", &headers, "") }));
    }
    Journey { exchanges, stopped: None }
}

pub fn answer(status: u16, media: &str, headers: &[String], body: &str) -> Outcome {
    let mut all = vec![("content-type".to_owned(), media.to_owned())];
    all.extend(headers.iter().filter_map(|header| header.split_once(": ")).map(|(name, value)| (name.to_owned(), value.to_owned())));
    let body = body.as_bytes().to_vec();
    Outcome::Answer(Answer { status, headers: all, head: Vec::new(), transferred: body.clone(), body, cut: None })
}

fn failure(name: &str) -> Failure {
    match name {
        "timed-out" => Failure::TimedOut,
        "no-such-name" => Failure::NoSuchName,
        "name-service-failed" => Failure::NameServiceFailed,
        "connection-refused" => Failure::ConnectionRefused,
        "broken" => Failure::Broken("reset".to_owned()),
        "certificate" => Failure::Certificate(CertificateProblem::Expired),
        "tls" => Failure::Tls("handshake".to_owned()),
        "not-http" => Failure::NotHttp("SSH-2.0".to_owned()),
        "proxy" => Failure::Proxy("refused".to_owned()),
        "refused" => Failure::Refused(Refusal::LocalName),
        "not-public" => Failure::NotPublic("192.168.1.1".parse().unwrap()),
        other => panic!("{other}"),
    }
}
