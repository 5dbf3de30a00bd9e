//! What a hostile address, name, server or proxy can do to us: nothing leads inside, nothing hangs, nothing crashes, and what was contacted
//! is what is said. Runs in a network namespace of its own, so that the check of addresses runs as it is.
#![cfg(all(feature = "net", target_os = "linux"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, clippy::print_stderr, reason = "tests stop at once, and say what they leave out")]

#[path = "../world/mod.rs"]
mod world;

mod addresses;
mod answers;
mod names;
mod proxies;
mod redirects;
mod tls;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use links::net::{Egress, Limits, Roots};
use links::{Address, Consent, Exchange, Journey, Outcome};
use world::World;

const LIMITS: Limits = Limits { time: Duration::from_millis(800), body: 20_000 };

/// One attack.
struct Case {
    name: String,
    url: String,
    consents: Vec<String>,
    via: Option<String>,
    /// How the journey ends: the beginning of what [`ended`] says.
    expect: String,
    /// Anything else that has to hold.
    check: Option<Check>,
}

type Check = Box<dyn Fn(&Journey, &[String])>;

impl Case {
    fn new(name: impl Into<String>, url: impl Into<String>, expect: impl Into<String>) -> Case {
        Case { name: name.into(), url: url.into(), consents: Vec::new(), via: None, expect: expect.into(), check: None }
    }

    fn with(mut self, consents: &[&str]) -> Case {
        self.consents.extend(consents.iter().map(ToString::to_string));
        self
    }

    fn via(self, proxy: impl Into<String>) -> Case {
        Case { via: Some(proxy.into()), ..self }
    }

    fn and(self, check: impl Fn(&Journey, &[String]) + 'static) -> Case {
        Case { check: Some(Box::new(check)), ..self }
    }
}

/// How a journey ended, in a line.
fn ended(journey: &Journey) -> String {
    match (&journey.stopped, journey.last().map(|last| &last.outcome)) {
        (Some(stop), _) => format!("stop {stop:?}"),
        (None, Some(Outcome::Answer(answer))) => match answer.cut {
            Some(cut) => format!("{} cut {cut:?}", answer.status),
            None => answer.status.to_string(),
        },
        (None, Some(Outcome::Failure(failure))) => format!("failure {failure:?}"),
        (None, None) => "nothing".to_owned(),
    }
}

/// Runs one case, and gives what is wrong with it.
fn run(world: &World, case: &Case, contacted: &mut BTreeSet<SocketAddr>) -> Vec<String> {
    let mut wrong = Vec::new();
    let address = match Address::read(&case.url) {
        Ok(address) => address,
        Err(refusal) => {
            let said = format!("address {refusal:?}");
            return if said.starts_with(&case.expect) { wrong } else { vec![format!("{said}, not {}", case.expect)] };
        }
    };
    let mut consents = vec![Consent::given_to(&address.host()).unwrap()];
    consents.extend(case.consents.iter().map(|host| Consent::given_to(host).unwrap()));
    let mut egress = Egress::new(LIMITS).looking_up_by(world.names.clone()).trusting(Roots::built_in().and(&world.root).unwrap());
    if let Some(proxy) = &case.via {
        egress = egress.via(proxy.parse().unwrap());
    }
    world.names.asked();
    world.seen.take();
    let start = Instant::now();
    let journey = egress.journey(&consents, &address, "text/html,*/*;q=0.5");
    let time = start.elapsed();
    let asked = world.names.asked();
    let said = ended(&journey);
    let written: Vec<String> = egress.looked_up().into_iter().map(|one| one.name).collect();
    if written.iter().collect::<BTreeSet<_>>() != asked.iter().collect() {
        wrong.push(format!("the name service was asked for {asked:?}, and {written:?} is said"));
    }
    if !said.starts_with(&case.expect) {
        wrong.push(format!("{said}, not {}", case.expect));
    }
    if time > LIMITS.time + Duration::from_millis(700) {
        wrong.push(format!("took {time:?}"));
    }
    if asked.len() > journey.exchanges.len() {
        wrong.push(format!("looked up {asked:?} for {} exchanges", journey.exchanges.len()));
    }
    // What the servers saw is what is said, each connection once. Where nobody listens, nobody sees.
    let said: Vec<SocketAddr> = journey.exchanges.iter().filter_map(|exchange| exchange.contacted.as_ref()).map(|contacted| contacted.socket).collect();
    contacted.extend(&said);
    let listened = journey.exchanges.iter().filter(|exchange| exchange.contacted.is_some() && !never_came(exchange));
    let mut expected: Vec<SocketAddr> = listened.map(|exchange| exchange.contacted.as_ref().unwrap().socket).collect();
    let patience = Instant::now();
    while world.seen.len() < expected.len() && patience.elapsed() < Duration::from_secs(1) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let mut saw = world.seen.take();
    saw.sort();
    expected.sort();
    if saw != expected {
        wrong.push(format!("servers saw {saw:?}, and {expected:?} is said"));
    }
    let trapped = world.trapped.take();
    if !trapped.is_empty() {
        wrong.push(format!("CONNECTED TO {trapped:?}"));
    }
    if let Some(check) = &case.check {
        check(&journey, &asked);
    }
    wrong
}

/// Whether an outcome means that no connection came about.
fn never_came(exchange: &Exchange) -> bool {
    let said = format!("{:?}", exchange.outcome);
    match exchange.contacted.as_ref().is_some_and(|one| one.proxy) {
        true => said.contains("Proxy(\"connection refused\")"),
        false => said.contains("ConnectionRefused") || said.contains("unreachable"),
    }
}

/// The half inside: runs everything, and prints whom it says it contacted.
#[test]
fn inside_the_world() {
    if !world::inside() {
        return;
    }
    let world = World::build();
    let tables = [
        ("addresses", addresses::cases(&world)),
        ("redirects", redirects::cases(&world)),
        ("names", names::cases(&world)),
        ("answers", answers::cases(&world)),
        ("tls", tls::cases(&world)),
        ("proxies", proxies::cases(&world)),
    ];
    let (mut count, mut wrong, mut contacted) = (0, Vec::new(), BTreeSet::new());
    for (table, cases) in tables {
        println!("{table}: {} cases", cases.len());
        for case in cases {
            count += 1;
            let all =
                std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(&world, &case, &mut contacted))).unwrap_or_else(|_| vec!["PANIC".to_owned()]);
            let url: String = case.url.chars().take(100).collect();
            wrong.extend(all.iter().map(|one| format!("{table}: {} ({url}): {one}", case.name)));
        }
    }
    for socket in &contacted {
        println!("CONTACTED {socket}");
    }
    println!("CASES {count}");
    assert!(world.trapped.take().is_empty());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The sockets that a trace of system calls shows connections to. A connection of UDP or to a file is one to nobody that we know.
fn connected(trace: &str) -> BTreeSet<String> {
    let part = |line: &str, from: &str, to: char| line.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(part, _)| part.to_owned());
    let calls = trace.lines().filter(|line| line.contains("connect("));
    calls
        .map(|line| {
            let port = part(line, "htons(", ')').unwrap_or_default();
            match (part(line, "inet_addr(\"", '"'), part(line, "inet_pton(AF_INET6, \"", '"')) {
                (Some(four), _) => format!("{four}:{port}"),
                (_, Some(six)) => format!("[{six}]:{port}"),
                _ => line.to_owned(),
            }
        })
        .collect()
}

#[test]
fn nothing_leads_inside_hangs_or_crashes_and_what_is_contacted_is_said() {
    if world::inside() {
        return;
    }
    let arguments = ["--exact", "inside_the_world", "--nocapture", "--test-threads=1"];
    let trace = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("hostile-{}.trace", std::process::id()));
    let traces = std::process::Command::new("strace")
        .args(["-f", "--seccomp-bpf", "-qq", "-e", "trace=connect", "-o", "/dev/null", "true"])
        .status()
        .is_ok_and(|status| status.success());
    if !traces {
        eprintln!("LEFT OUT: strace is not there or may not trace here, so what is said is compared with what the servers saw alone");
    }
    let Some(output) = world::enter(&arguments, traces.then_some(&trace)) else { return };
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    let count: usize = text.lines().find_map(|line| line.strip_prefix("CASES ")).unwrap().parse().unwrap();
    assert!(count >= 80, "{count} cases");
    println!("{count} cases");
    if traces {
        let said: BTreeSet<String> = text.lines().filter_map(|line| line.strip_prefix("CONTACTED ")).map(str::to_owned).collect();
        let did = connected(&std::fs::read_to_string(&trace).unwrap());
        std::fs::remove_file(&trace).unwrap();
        assert!(said.len() >= 10, "{said:?}");
        assert_eq!(said, did, "what is said to have been contacted, and the connections that the system saw");
    }
}
