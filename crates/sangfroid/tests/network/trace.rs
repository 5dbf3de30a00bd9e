//! What a run of the program said, and what the system, the name service and the sites saw of it: the two are compared.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{NAME_SERVICE, Network};

/// A run.
pub struct Seen {
    /// The answer, as data.
    pub said: Value,
    pub status: i32,
    /// Sockets that the system was asked for, by `strace`.
    pub opened: BTreeSet<SocketAddr>,
    /// What the name service was asked for.
    pub named: BTreeSet<String>,
    /// Connections as they arrived.
    pub arrived: Vec<SocketAddr>,
}

/// Runs a program under `strace`; nothing where that may not trace.
pub fn run(program: &Command, network: &Network, folder: &Path) -> Option<Seen> {
    network.names();
    network.connections();
    let trace = folder.join("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-e", "signal=none", "-o"]).arg(&trace);
    command.arg(program.get_program()).args(program.get_args()).current_dir(folder);
    for (name, value) in program.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    let output = command.output().ok()?;
    let calls = std::fs::read_to_string(&trace).unwrap_or_default();
    if !calls.contains("connect(") {
        return None;
    }
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    // A test of the program has a word of its own before.
    let data = out.find('{').map_or("", |begin| out[begin..].lines().next().unwrap_or_default());
    let said = serde_json::from_str(data).unwrap_or_else(|error| panic!("{error}: {out} {}", String::from_utf8_lossy(&output.stderr)));
    let opened = calls.lines().filter(|line| line.contains("AF_INET")).filter_map(socket).collect();
    Some(Seen { said, status: output.status.code().unwrap_or(-1), opened, named: network.names(), arrived: network.connections() })
}

fn socket(line: &str) -> Option<SocketAddr> {
    let field = |begin: &str, end: char| line.split(begin).nth(1).and_then(|rest| rest.split(end).next());
    let number: IpAddr = field("inet_addr(\"", '"').or_else(|| field("inet_pton(AF_INET6, \"", '"'))?.parse().ok()?;
    Some(SocketAddr::new(number, field("_port=htons(", ')')?.parse().ok()?))
}

/// The places that a run says it contacted.
pub fn contacted(said: &Value) -> BTreeSet<String> {
    said["contacted"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Whether an answer rests on a clue.
pub fn has(said: &Value, id: &str) -> bool {
    said["evidence"].as_array().is_some_and(|clues| clues.iter().any(|clue| clue["id"] == id))
}

/// What was said is what was opened, the name service included: each place by its name, each socket by its number, each name that was asked for.
pub fn compare(seen: &Seen, places: &[&str], names: &[&str]) {
    let service = (!names.is_empty()).then_some(NAME_SERVICE);
    assert_eq!(contacted(&seen.said), places.iter().copied().chain(service).map(str::to_owned).collect(), "{}", seen.said);
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let socket = |value: &Value| value.as_str().and_then(|text| text.parse::<SocketAddr>().ok());
    let exchanges: Vec<Value> = list(&seen.said["journeys"]).iter().flat_map(|journey| list(&journey["exchanges"])).collect();
    let sites: BTreeSet<SocketAddr> = exchanges.iter().filter_map(|exchange| socket(&exchange["contacted"]["address"])).collect();
    let looked_up = list(&seen.said["looked_up"]);
    let servers = looked_up.iter().flat_map(|one| list(&one["servers"])).filter_map(|one| socket(&one));
    assert_eq!(seen.opened, sites.iter().copied().chain(servers).collect(), "{}", seen.said);
    assert_eq!(seen.arrived.iter().copied().collect::<BTreeSet<_>>(), sites);
    let said: BTreeSet<String> = looked_up.iter().filter_map(|one| one["name"].as_str()).map(str::to_owned).collect();
    assert_eq!((&seen.named, &said), (&names.iter().map(ToString::to_string).collect(), &seen.named), "{}", seen.said);
}
