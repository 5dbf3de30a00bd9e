//! Which records a look makes: for each exchange what came, what was asked, how it went, who showed which certificates, where a name led.

use sha2::{Digest, Sha256};

use super::kept::{may_keep, truncated};
use super::pem;
use super::record::{Kind, Record, identifier};
use crate::verdict::{failure_id, place, stop_id};
use crate::{Check, Contacted, Exchange, Journey, Outcome};

/// The records of a look, a `warcinfo` first. `software` is the program and its version.
///
/// Bodies that are no text are left out, and their records say that they are cut (`WARC-Truncated`).
#[must_use]
pub fn capture(check: &Check, software: &str) -> Vec<Record> {
    let mut maker = Maker::new(check, software);
    for journey in &check.journeys {
        for (hop, exchange) in journey.exchanges.iter().enumerate() {
            maker.exchange(journey, hop, exchange);
        }
    }
    maker.records
}

struct Maker {
    seed: [u8; 32],
    info: String,
    records: Vec<Record>,
    /// Hosts whose number, or whose certificates, are written down already.
    said: Vec<String>,
}

impl Maker {
    fn new(check: &Check, software: &str) -> Self {
        let mut hasher = Sha256::new();
        for part in [software, &check.written, check.level.id(), &check.at.to_string()] {
            hasher.update(part.len().to_be_bytes());
            hasher.update(part);
        }
        let mut maker = Maker { seed: hasher.finalize().into(), info: String::new(), records: Vec::new(), said: Vec::new() };
        let block = fields(&[
            ("software", software.to_owned()),
            ("format", "WARC File Format 1.1".to_owned()),
            ("conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/".to_owned()),
            ("description", format!("One look at one address, level {}: text only, no scripts, no cookies", check.level.id())),
            ("robots", "ignore".to_owned()),
        ]);
        maker.info = maker.add(Kind::Info, check.at, None, "application/warc-fields", Vec::new(), block, None);
        maker
    }

    /// Adds a record; its identifier.
    #[expect(clippy::too_many_arguments, reason = "what a record is made of, once")]
    fn add(
        &mut self,
        kind: Kind,
        at: i64,
        target: Option<String>,
        content_type: &'static str,
        mut fields: Vec<(&'static str, String)>,
        block: Vec<u8>,
        payload: Option<usize>,
    ) -> String {
        let target = target.map(|target| target.replace(' ', "%20"));
        let id = identifier(&self.seed, self.records.len(), kind, &block);
        if kind != Kind::Info {
            fields.push(("WARC-Warcinfo-ID", self.info.clone()));
        }
        self.records.push(Record { kind, id: id.clone(), at, target, content_type, fields, block, payload });
        id
    }

    fn exchange(&mut self, journey: &Journey, hop: usize, exchange: &Exchange) {
        let target = Some(exchange.url.clone());
        let number = exchange.contacted.as_ref().filter(|one| !one.proxy).map(|one| ("WARC-IP-Address", one.socket.ip().to_string()));
        let mut anchor = None;
        if let Outcome::Answer(answer) = &exchange.outcome {
            let mut block = answer.head.clone();
            if may_keep(answer) {
                block.extend(&answer.transferred);
            }
            let cut = truncated(answer).map(|word| ("WARC-Truncated", word.to_owned()));
            let about = number.clone().into_iter().chain(cut).collect();
            let payload = Some(answer.head.len());
            anchor = Some(self.add(Kind::Response, exchange.at, target.clone(), "application/http;msgtype=response", about, block, payload));
        }
        if !exchange.request.is_empty() {
            let together = anchor.clone().map(|id| ("WARC-Concurrent-To", id));
            let about = number.clone().into_iter().chain(together).collect();
            let payload = Some(end_of_head(&exchange.request));
            let id = self.add(Kind::Request, exchange.at, target.clone(), "application/http;msgtype=request", about, exchange.request.clone(), payload);
            anchor = anchor.or(Some(id));
        }
        let together = anchor.clone().map(|id| ("WARC-Concurrent-To", id));
        self.add(Kind::Metadata, exchange.at, target, "application/warc-fields", together.into_iter().collect(), story(journey, hop, exchange), None);
        self.resources(exchange, anchor.as_ref());
    }

    /// The certificates that were shown, and the number that the name led to; once a host.
    fn resources(&mut self, exchange: &Exchange, anchor: Option<&String>) {
        let host = host_of(&exchange.url);
        let together = |number: Option<String>| -> Vec<(&'static str, String)> {
            let number = number.map(|number| ("WARC-IP-Address", number));
            number.into_iter().chain(anchor.map(|id| ("WARC-Concurrent-To", id.clone()))).collect()
        };
        let direct = exchange.contacted.as_ref().filter(|one| !one.proxy);
        if let Some(contacted) = direct.filter(|one| is_name(one)) {
            let target = format!("dns:{}", contacted.host);
            if self.new_here(&format!("{target} {}", contacted.socket.ip())) {
                self.add(Kind::Resource, exchange.at, Some(target), "text/dns", together(None), looked_up(contacted), None);
            }
        }
        let chain = pem::chain(&exchange.certificates);
        if !chain.is_empty() && self.new_here(&format!("tls {host} {}", String::from_utf8_lossy(&chain))) {
            let number = direct.map(|one| one.socket.ip().to_string());
            let target = Some(format!("urn:sangfroid:tls-chain:{host}"));
            self.add(Kind::Resource, exchange.at, target, "application/pem-certificate-chain", together(number), chain, None);
        }
    }

    fn new_here(&mut self, what: &str) -> bool {
        let new = !self.said.iter().any(|one| one == what);
        if new {
            self.said.push(what.to_owned());
        }
        new
    }
}

/// How an exchange went (section 6.6), in fields.
fn story(journey: &Journey, hop: usize, exchange: &Exchange) -> Vec<u8> {
    let mut lines: Vec<(&str, String)> = Vec::new();
    if let Some(before) = hop.checked_sub(1).and_then(|hop| journey.exchanges.get(hop)) {
        lines.push(("via", before.url.clone()));
        lines.push(("hopsFromSeed", "R".repeat(hop)));
    }
    match &exchange.contacted {
        Some(contacted) => {
            lines.push((if contacted.proxy { "contacted-proxy" } else { "contacted" }, place(contacted)));
            lines.push(("contacted-address", contacted.socket.to_string()));
        }
        None => lines.push(("contacted", "nobody".to_owned())),
    }
    match &exchange.outcome {
        Outcome::Answer(answer) => {
            lines.push(("outcome", "answer".to_owned()));
            lines.push(("status", answer.status.to_string()));
            if !may_keep(answer) {
                lines.push(("body-kept", "no: not text".to_owned()));
            }
        }
        Outcome::Failure(failure) => {
            let (id, detail) = failure_id(failure);
            lines.push(("outcome", "failure".to_owned()));
            lines.push(("failure", id.to_owned()));
            if !detail.is_empty() {
                lines.push(("failure-detail", detail));
            }
        }
    }
    if let Some(stop) = journey.stopped.as_ref().filter(|_| hop + 1 == journey.exchanges.len()) {
        let (id, detail) = stop_id(stop);
        lines.push(("stopped", format!("{id} {detail}").trim_end().to_owned()));
    }
    fields(&lines)
}

/// `application/warc-fields`: a name, a colon, a value, a line each; a value cannot begin a line of its own.
fn fields(lines: &[(&str, String)]) -> Vec<u8> {
    let line = |(name, value): &(&str, String)| format!("{name}: {}\r\n", value.replace(|c: char| c.is_control(), " "));
    lines.iter().map(line).collect::<String>().into_bytes()
}

/// A name's number in the form of a zone file (RFC 4027). How long it may be remembered is not known here, and is left out.
fn looked_up(contacted: &Contacted) -> Vec<u8> {
    let kind = if contacted.socket.is_ipv4() { "A" } else { "AAAA" };
    format!("{}.\tIN\t{kind}\t{}\r\n", contacted.host.trim_end_matches('.'), contacted.socket.ip()).into_bytes()
}

/// Whether somebody was meant by a name, and not by a number.
fn is_name(contacted: &Contacted) -> bool {
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    !contacted.host.is_empty() && contacted.host.bytes().all(letters) && contacted.host.parse::<std::net::IpAddr>().is_err()
}

fn host_of(url: &str) -> String {
    url::Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

/// Behind the first empty line: where the head of HTTP ends.
fn end_of_head(bytes: &[u8]) -> usize {
    bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(bytes.len(), |at| at + 4)
}
