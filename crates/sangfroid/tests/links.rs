//! Links on a person's computer: looked at, kept, compared; whom that contacts is what is said, and no more.
#![cfg(unix)]

mod desk;
mod relay;

use std::collections::BTreeSet;
use std::io::Write;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use desk::{Desk, PROGRAM};

/// A relay on this machine (RFC 1928, RFC 1929) that plays every site itself: `/there` is a page, `/moves` leads elsewhere, `/film` is a
/// film, anything else is not found. The own machine is never asked as a site, so a relay is the way to try a visit.
struct Site {
    socket: SocketAddr,
    asked: Arc<AtomicUsize>,
}

impl Site {
    fn open() -> Site {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let socket = listener.local_addr().expect("it has an address");
        let asked = Arc::new(AtomicUsize::new(0));
        let count = asked.clone();
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let number = count.fetch_add(1, Ordering::SeqCst);
                thread::spawn(move || answer(stream, number));
            }
        });
        Site { socket, asked }
    }

    fn relay(&self) -> String {
        format!("socks5h://{}", self.socket)
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn answer(mut stream: TcpStream, number: usize) {
    let Ok(head) = relay::greet(&mut stream).and_then(|()| relay::head(&mut stream)) else { return };
    if !head.ends_with("\r\n\r\n") {
        return;
    }
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let (status, more, body) = match path.as_str() {
        "/there" => {
            ("200 OK", "Content-Type: text/html\r\n".to_owned(), "<title>A page of the test</title><p>Words that anybody can read, and some more of them.</p>")
        }
        // Only the first visitor finds it.
        "/once" if number == 0 => ("200 OK", "Content-Type: text/html\r\n".to_owned(), "<title>A page of the test</title><p>Words that anybody can read.</p>"),
        // Only after everybody has lost patience.
        "/late" => {
            thread::sleep(Duration::from_secs(40));
            return;
        }
        "/moves" => ("302 Found", "Location: http://other.example.org/\r\n".to_owned(), ""),
        "/film" => ("200 OK", "Content-Type: video/mp4\r\n".to_owned(), "not a film, but it says so"),
        _ => ("404 Not Found", "Content-Type: text/html\r\n".to_owned(), "<title>Not found</title>"),
    };
    let _ = write!(stream, "HTTP/1.1 {status}\r\n{more}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
}

const HOST: &str = "www.example.org";

/// A visit of an adult who agreed, through a relay.
fn visit<'a>(relay: &'a str, url: &'a str) -> Vec<&'a str> {
    vec!["link", "--json", "--level", "visit", "--fact", "age=adult", "--via", relay, "--allow", HOST, url]
}

#[test]
fn a_visit_says_what_is_there_and_keeps_it() {
    let (desk, site) = (Desk::new(), Site::open());
    let case = desk.case();
    let (relay, url) = (site.relay(), "http://www.example.org/there");
    let mut line = visit(&relay, url);
    line.extend(["--case", &case]);
    let said = desk.run_words(&line).ended(0).json();
    assert_eq!((said["state"].as_str(), said["level"].as_str(), said["url"].as_str()), (Some("present-public"), Some("visit"), Some(url)));
    assert_eq!(said["contacted"], serde_json::json!([site.socket.to_string()]));
    assert_eq!(said["kept"].as_array().map(Vec::len), Some(3), "address, archive, verdict: {said}");
    assert!(said["evidence"].as_array().expect("a list").iter().all(|clue| clue["say"].as_str().is_some_and(|say| !say.starts_with("link-clue"))), "{said}");

    let shown = desk.run(&format!("case show {case} --json --passphrase-file passphrase")).ended(0).json();
    let names: Vec<&str> = shown["items"].as_array().expect("items").iter().filter_map(|item| item["name"].as_str()).collect();
    assert_eq!(names, ["link-1.txt", "link-1.wacz", "link-1-verdict.json"]);
    assert!(!shown["missing"].as_array().expect("a list").iter().any(|one| one["id"] == "link"), "the link is there: {shown}");
    // The journal can be read without the passphrase: no address stands there.
    for (path, bytes) in Desk::files_below(&desk.path("home")) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("/there") && !text.contains(HOST), "{} names the address", path.display());
    }
    desk.run(&format!("seal {case} --out b.age --passphrase-file passphrase")).ended(0);
    desk.run("open b.age --out there --passphrase-file passphrase").ended(0);
    let files = Desk::files_below(&desk.path("there"));
    let archive = files.iter().find(|(path, _)| path.extension().is_some_and(|ending| ending == "wacz")).expect("the archive is in the bundle");
    assert!(archive.1.starts_with(b"PK") && archive.1.windows(22).any(|part| part == b"datapackage-digest.jso"), "a pack");
}

#[test]
fn a_second_look_is_compared_with_the_first() {
    let (desk, site) = (Desk::new(), Site::open());
    let case = desk.case();
    let (relay, url) = (site.relay(), "http://www.example.org/once");
    let mut line = visit(&relay, url);
    line.extend(["--case", &case]);
    let first = desk.run_words(&line).ended(0).json();
    assert!(first.get("last").is_none(), "{first}");
    let second = desk.run_words(&line).ended(0).json();
    assert_eq!((second["last"]["state"].as_str(), second["last"]["changed"].as_bool()), (first["state"].as_str(), Some(true)), "{second}");
    assert_ne!(first["state"], second["state"]);
    let third = desk.run_words(&line).ended(0).json();
    assert_eq!(third["last"]["changed"].as_bool(), Some(false), "{third}");
    line.retain(|word| *word != "--json");
    let human = desk.run_words(&line).ended(0).out;
    assert!(human.contains("As last time, on "), "{human}");

    // The whole case: the address is read out of the vault, and what the look rested on is compared, too.
    let all =
        desk.run_words(&["link", "--all", &case, "--json", "--level", "visit", "--via", &relay, "--allow", HOST, "--passphrase-file", "passphrase"]).ended(0);
    assert_eq!((all.json()["url"].as_str(), all.json()["last"]["changed"].as_bool()), (Some(url), Some(false)), "{}", all.out);
    let locked = desk.run_words(&["link", "--all", &case]).ended(2);
    assert!(locked.err.contains("--passphrase-file"), "{}", locked.err);

    let plan = desk.run(&format!("plan {case} --json --country FR --fact kind=recorded")).ended(0).json();
    let steps: Vec<&str> = plan["steps"].as_array().expect("steps").iter().filter_map(|step| step["id"].as_str()).collect();
    for step in ["link-again-24h", "link-again-72h", "link-again-week"] {
        assert!(steps.contains(&step), "{steps:?}");
    }
}

#[test]
fn addresses_in_kept_messages_are_looked_at_too() {
    let desk = Desk::new();
    let case = desk.case();
    desk.write("note.txt", "I will publish it at https://www.example.org/video/7 and at https://files.example.net/x tomorrow.\n");
    desk.run_words(&["keep", &case, "note.txt"]).ended(0);
    let said = desk.run_words(&["link", "--all", &case, "--json", "--passphrase-file", "passphrase"]).ended(0);
    let urls: Vec<String> =
        said.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["url"].as_str().expect("a text").to_owned()).collect();
    assert_eq!(urls, ["https://www.example.org/video/7", "https://files.example.net/x"]);
}

#[test]
fn where_somebody_may_be_under_18_nobody_is_asked_and_the_address_is_kept_as_text() {
    let (desk, site) = (Desk::new(), Site::open());
    let case = desk.case();
    let (relay, url) = (site.relay(), "http://www.example.org/there");
    for age in ["age=minor", "age=unknown"] {
        let said = desk.run_words(&["link", "--level", "visit", "--via", &relay, "--allow", HOST, "--fact", age, "--country", "FR", url]).ended(5);
        assert!(said.out.contains("Take It Down") && said.out.contains(url), "{}", said.out);
    }
    // Nobody said anything, and nobody can be asked: that is not a yes.
    desk.run_words(&["link", "--level", "platform", "https://youtu.be/dQw4w9WgXcQ"]).ended(5);
    let kept = desk.run_words(&["link", "--json", "--level", "visit", "--via", &relay, "--allow", HOST, "--fact", "age=minor", "--case", &case, url]).ended(5);
    assert_eq!((kept.json()["state"].as_str(), kept.json()["contacted"].as_array().map(Vec::len)), (Some("refused"), Some(0)), "{}", kept.out);
    assert!(kept.json()["doors"].as_array().is_some_and(|doors| !doors.is_empty()), "{}", kept.out);
    let shown = desk.run(&format!("case show {case} --json --passphrase-file passphrase")).ended(0).json();
    assert_eq!(shown["items"][0]["name"].as_str(), Some("link-1.txt"));
    // Once said of the case, it is not taken back by an option.
    desk.run_words(&["link", "--level", "visit", "--via", &relay, "--allow", HOST, "--fact", "age=adult", "--case", &case, url]).ended(5);
    assert_eq!(site.asked(), 0, "somebody was asked");
}

#[test]
fn what_is_no_text_is_not_kept_and_a_redirect_stops_where_consent_ends() {
    let (desk, site) = (Desk::new(), Site::open());
    let relay = site.relay();
    let moved = desk.run_words(&visit(&relay, "http://www.example.org/moves")).ended(0).json();
    assert_eq!(moved["state"].as_str(), Some("inconclusive"), "{moved}");
    assert_eq!(moved["contacted"], serde_json::json!([site.socket.to_string()]));
    assert!(
        moved["evidence"].as_array().expect("a list").iter().any(|clue| clue["id"] == "redirect-stopped" && clue["value"] == "other.example.org"),
        "{moved}"
    );
    let film = desk.run_words(&visit(&relay, "http://www.example.org/film")).ended(0).json();
    assert_eq!(film["journeys"][0]["exchanges"][0]["answer"]["cut"].as_str(), Some("not-text"), "{film}");
    assert_eq!(film["journeys"][0]["exchanges"][0]["answer"]["bytes"].as_u64(), Some(0), "{film}");
}

#[test]
fn bad_input_gets_a_clear_answer() {
    let desk = Desk::new();
    let long = format!("https://www.example.org/{}", "a".repeat(100_000));
    let cases = [
        ("", "malformed"),
        ("no address at all", "malformed"),
        (long.as_str(), "malformed"),
        ("someone@example.org", "not-web"),
        ("+33 6 12 34 56 78", "not-web"),
        ("javascript:alert(1)", "not-web"),
        ("http://192.168.1.1/admin", "refused"),
        ("https://www.example.org/\u{202e}fdp.exe", "inconclusive"),
        ("hxxps://www[.]example[.]org/a", "inconclusive"),
        ("https://www.example.org/\u{1}\u{2}a", "inconclusive"),
    ];
    for (text, state) in cases {
        let said = desk.run_words(&["link", "--json", text]).ended(0).json();
        assert_eq!(said["state"].as_str(), Some(state), "{text:.80}: {said:.600}");
        assert!(said["evidence"].as_array().is_some_and(|clues| !clues.is_empty()), "{text:.80}: no reason");
        let human = desk.run_words(&["link", text]).ended(0).out;
        assert!(!human.contains(['\u{202e}', '\u{1}']) && human.lines().count() < 60, "{text:.80}: {human:.2000}");
    }
    // Several in one text: a line each, in their order.
    let said = desk.run_words(&["link", "--json", "https://www.example.org/a and hxxp://www.example.net/b, https://www.example.org/a"]).ended(0).out;
    let urls: Vec<String> =
        said.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["url"].as_str().expect("a text").to_owned()).collect();
    assert_eq!(urls, ["https://www.example.org/a", "http://www.example.net/b"], "{said}");
    desk.run_words(&["link"]).ended(2);
    desk.run_words(&["link", "--level", "deep", "https://www.example.org/"]).ended(2);
    desk.run_words(&["link", "--level", "visit", "--fact", "age=adult", "--via", "socks5://127.0.0.1:9050", "https://www.example.org/"]).ended(2);
    desk.run_words(&["link", "--case", "none", "https://www.example.org/"]).ended(2);
}

#[test]
fn looks_of_a_whole_case_lie_together_and_are_found_again() {
    let (desk, site) = (Desk::new(), Site::open());
    let case = desk.case();
    let relay = site.relay();
    let hosts: Vec<String> = (0..5).map(|place| format!("h{place}.example.org")).collect();
    let urls: Vec<String> = hosts.iter().map(|host| format!("url=http://{host}/there")).collect();
    let mut line = vec!["link", "--all", &case, "--json", "--level", "visit", "--via", &relay, "--passphrase-file", "passphrase", "--fact", "age=adult"];
    hosts.iter().for_each(|host| line.extend(["--allow", host]));
    let facts = line.len();
    urls.iter().for_each(|url| line.extend(["--fact", url]));
    let of = |out: &str| -> Vec<serde_json::Value> { out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect() };
    let first = of(&desk.run_words(&line).ended(0).out);
    assert_eq!(first.len(), 5);
    assert!(first.iter().all(|one| one["state"] == "present-public" && one["kept"] == first[0]["kept"]), "{first:?}");
    let shown = desk.run(&format!("case show {case} --json --passphrase-file passphrase")).ended(0).json();
    let names: Vec<&str> = shown["items"].as_array().expect("items").iter().filter_map(|item| item["name"].as_str()).collect();
    assert_eq!(names, ["link-1-5.txt", "link-1-5.wacz", "link-1-5-verdicts.json"]);
    // Nobody names the addresses any more: the case has them, and each is compared with its own last look.
    let second = of(&desk.run_words(&line[..facts]).ended(0).out);
    assert_eq!(second.len(), 5);
    for (before, now) in first.iter().zip(&second) {
        assert_eq!((&now["url"], &now["last"]["state"], &now["last"]["changed"]), (&before["url"], &before["state"], &serde_json::json!(false)));
    }
    desk.run(&format!("seal {case} --out b.age --passphrase-file passphrase")).ended(0);
    desk.run("verify b.age --passphrase-file passphrase").ended(0);
}

/// The looks that the journal of the one case has, by their states. It can be read without the passphrase.
fn looks(desk: &Desk, state: &str) -> usize {
    let files = Desk::files_below(&desk.path("home"));
    let journals = files.iter().filter(|(path, _)| path.extension().is_some_and(|ending| ending == "jsonl"));
    journals.map(|(_, bytes)| String::from_utf8_lossy(bytes).matches(&format!("state={state}")).count()).sum()
}

#[test]
fn what_was_looked_at_is_kept_when_the_power_goes() {
    let (desk, site) = (Desk::new(), Site::open());
    let case = desk.case();
    let relay = site.relay();
    // The first one keeps silent: the others wait for it neither to be looked at nor to be kept.
    let hosts: Vec<String> = (0..8).map(|place| format!("h{place}.example.org")).collect();
    let urls: Vec<String> = (0..8).map(|place| format!("url=http://h{place}.example.org/{}", if place == 0 { "late" } else { "there" })).collect();
    let mut line = vec!["link", "--all", &case, "--json", "--level", "visit", "--via", &relay, "--passphrase-file", "passphrase", "--fact", "age=adult"];
    hosts.iter().for_each(|host| line.extend(["--allow", host]));
    let shorter = line.len();
    urls.iter().for_each(|url| line.extend(["--fact", url]));
    let mut child = desk.command(&line).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
    let start = Instant::now();
    while looks(&desk, "present-public") < 7 && start.elapsed() < Duration::from_secs(30) {
        thread::sleep(Duration::from_millis(20));
    }
    let running = child.try_wait().expect("it can be asked").is_none();
    child.kill().expect("it runs");
    let output = child.wait_with_output().expect("it has ended");
    assert_eq!((looks(&desk, "present-public"), running), (7, true), "kept while the first still kept silent");
    assert!(output.stdout.is_empty(), "in the order of the addresses, so nothing is said yet: {}", String::from_utf8_lossy(&output.stdout));
    // All of it can be read, and is found again by the next run; the one that was never looked at is not in the case yet.
    let again = desk.run_words(&line[..shorter]).ended(0);
    let found: Vec<serde_json::Value> = again.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(found.len(), 7, "{}", again.out);
    assert!(found.iter().all(|one| one["last"]["state"] == "present-public" && one["last"]["changed"] == false), "{}", again.out);
    assert_eq!(looks(&desk, "present-public"), 14);
}

#[test]
fn several_addresses_in_one_text_are_each_visited() {
    let (desk, site) = (Desk::new(), Site::open());
    let relay = site.relay();
    let text = "look: http://www.example.org/there and hxxp://other.example.org/nothing, http://third.example.org/there (someone@example.org)";
    let line = ["link", "--json", "--level", "visit", "--fact", "age=adult", "--via", &relay, "--allow", HOST, "--allow", "other.example.org", text];
    // Nobody agreed to the third one: it has its answer, and the others are looked at all the same.
    let said = desk.run_words(&line).ended(6);
    let of = |out: &str| -> Vec<(String, String)> {
        let lines = out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
        lines.map(|line| (line["url"].as_str().expect("a text").to_owned(), line["state"].as_str().expect("a text").to_owned())).collect()
    };
    let expected =
        [("http://www.example.org/there", "present-public"), ("http://other.example.org/nothing", "removed"), ("http://third.example.org/there", "refused")];
    let states: Vec<(String, String)> = of(&said.out);
    assert_eq!(states.iter().map(|(url, state)| (url.as_str(), state.as_str())).collect::<Vec<_>>(), expected, "{}", said.out);
    assert!(said.err.contains("third.example.org"), "{}", said.err);
    // The registry and the platform: what nobody agreed to is refused in the same words, address by address.
    for (level, text) in
        [("passive", "http://www.example.com/a http://www.example.org/b"), ("platform", "https://youtu.be/dQw4w9WgXcQ https://vimeo.com/76979871")]
    {
        let said = desk.run_words(&["link", "--json", "--level", level, "--fact", "age=adult", text]).ended(6);
        let states = of(&said.out);
        assert!(states.len() == 2 && states.iter().all(|(_, state)| state == "refused"), "{level}: {}", said.out);
        assert!(said.out.lines().all(|line| line.contains("\"value\":\"no-consent\"") && line.contains("\"contacted\":[]")), "{}", said.out);
    }
}

/// What the system was asked to connect to, by `strace`: numbers and ports.
fn connected(trace: &str) -> BTreeSet<String> {
    let field = |line: &str, begin: &str, end: char| line.split(begin).nth(1).and_then(|rest| rest.split(end).next()).map(str::to_owned);
    let of = |line: &str| Some(format!("{}:{}", field(line, "inet_addr(\"", '"')?, field(line, "sin_port=htons(", ')')?));
    trace.lines().filter(|line| line.contains("connect(") && line.contains("AF_INET")).filter_map(of).collect()
}

#[test]
fn contacted_is_what_was_opened() {
    let (desk, site) = (Desk::new(), Site::open());
    let relay = site.relay();
    let trace = desk.path("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-e", "signal=none", "-o"]).arg(&trace).arg(PROGRAM);
    command.args(visit(&relay, "http://www.example.org/there")).args(["--allow", "other.example.org", "http://other.example.org/nothing"]);
    command.env("SANGFROID_HOME", desk.path("home")).env("LC_ALL", "C").current_dir(desk.folder.path());
    let Ok(output) = command.output() else {
        eprintln!("LEFT OUT: strace is not there, so nobody compared what was opened");
        return;
    };
    let calls = std::fs::read_to_string(&trace).unwrap_or_default();
    if !calls.contains("connect(") {
        eprintln!("LEFT OUT: strace may not trace here, so nobody compared what was opened");
        return;
    }
    let lines: Vec<serde_json::Value> = String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let said: BTreeSet<String> =
        lines.iter().flat_map(|line| line["contacted"].as_array().cloned().unwrap_or_default()).filter_map(|one| one.as_str().map(str::to_owned)).collect();
    assert_eq!(said, BTreeSet::from([site.socket.to_string()]));
    assert_eq!(connected(&calls), said, "{calls}");
    assert!(site.asked() > 1);
}
