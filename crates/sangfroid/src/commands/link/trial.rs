//! Registries that answer, end to end: this program, as its tests are built, in a small internet whose registries speak TLS under a root of
//! the tests. Only what is built for tests has this module, and with it a way to trust that root.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::print_stdout, reason = "tests stop at once, and say what they leave out")]

#[path = "../../../tests/network/mod.rs"]
mod network;
#[path = "../../../tests/screen/mod.rs"]
mod screen;

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use clap::Parser;
use links::net::{Egress, Roots};

use self::network::Network;
use self::network::registry::{REGISTRAR, books, numbers};
use self::network::trace::{self, Seen, compare, contacted, has};
use self::screen::Terminal;
use crate::arguments::Arguments;

/// The root that a run trusts: a file (DER).
const ROOT: &str = "SANGFROID_TEST_ROOT";
/// What a run is asked, word by word.
const LINE: &str = "SANGFROID_TEST_LINE";
const BETWEEN: char = '\u{1f}';

/// The way out, trusting the root of the tests as well.
pub(crate) fn trusting(egress: Egress) -> Egress {
    let Some(path) = std::env::var_os(ROOT) else { return egress };
    let der = std::fs::read(path).expect("the test wrote it");
    egress.trusting(Roots::built_in().and(&der).expect("the test made it"))
}

/// The program itself, when it is started as [`program`] does.
#[test]
fn client() {
    let Ok(line) = std::env::var(LINE) else { return };
    let words = std::iter::once("sangfroid").chain(line.split(BETWEEN));
    std::process::exit(crate::done(Arguments::parse_from(words)).into());
}

/// The program with these words, trusting the root of a network.
fn program(folder: &Path, line: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("it runs"));
    command.args(["--exact", "commands::link::trial::client", "--nocapture", "--test-threads=2"]).current_dir(folder);
    command.env(LINE, line.join(&BETWEEN.to_string())).env(ROOT, folder.join("root.der")).env("SANGFROID_HOME", folder.join("home")).env("LC_ALL", "C");
    command
}

fn clue(seen: &Seen, id: &str) -> Vec<String> {
    let all = seen.said["evidence"].as_array().into_iter().flatten().filter(|clue| clue["id"] == id);
    all.filter_map(|clue| clue["value"].as_str()).map(str::to_owned).collect()
}

const LINK: &str = "http://www.example.org/there";

#[test]
fn inside() {
    if !network::inside() {
        return;
    }
    let folder = tempfile::tempdir().expect("there is a place for files");
    let network = Network::build(folder.path(), Duration::ZERO);
    std::fs::write(folder.path().join("root.der"), &network.root).expect("it can be written");
    if answers(folder.path(), &network) {
        questions(folder.path(), &network);
    }
    println!("ALL INSIDE");
}

/// What registries answer is shown, and whom that contacted is what was opened.
fn answers(folder: &Path, network: &Network) -> bool {
    let (books, numbers) = (books(), numbers());
    let (book, number, registrar) = (format!("{books}:443"), format!("{numbers}:443"), format!("{REGISTRAR}:443"));
    let run = |line: &[&str]| trace::run(&program(folder, &[&["link", "--json", "--level", "passive"], line].concat()), network, folder);
    let Some(seen) = run(&["--allow", &books, LINK]) else {
        println!("LEFT OUT: strace is not there, or may not trace");
        return false;
    };
    compare(&seen, &[&book], &[&books]);
    assert_eq!((seen.status, seen.said["state"].as_str()), (0, Some("inconclusive")), "{}", seen.said);
    assert_eq!(clue(&seen, "abuse-contact"), ["abuse@registrar.example.net"], "{}", seen.said);
    assert_eq!((clue(&seen, "registered-on"), clue(&seen, "registry-second-address")), (vec!["1995-08-31".to_owned()], vec![REGISTRAR.to_owned()]));
    assert!(seen.said["journeys"][0]["exchanges"][0]["certificates_sha256"].as_array().is_some_and(|chain| chain.len() == 1), "{}", seen.said);

    // And the registrar that it names, where that is allowed.
    let seen = run(&["--allow", &books, "--allow", REGISTRAR, LINK]).expect("it was traced before");
    compare(&seen, &[&book, &registrar], &[&books, REGISTRAR]);
    assert_eq!(clue(&seen, "abuse-contact"), ["abuse@registrar.example.net", "desk@registrar.example.net"], "{}", seen.said);
    assert!(clue(&seen, "abuse-phone") == ["+33-555-0100"] && !has(&seen.said, "registry-second-address"), "{}", seen.said);

    // And who hosts it: the domain's number is looked up, never the site's own name.
    let seen = run(&["--allow", &books, "--allow", &numbers, "--hoster", LINK]).expect("it was traced before");
    compare(&seen, &[&book, &number], &[&books, &numbers, "example.org"]);
    assert_eq!((clue(&seen, "hosted-by"), clue(&seen, "hoster-abuse-contact")), (vec!["NET-OF-TESTS".to_owned()], vec!["abuse@host.example.net".to_owned()]));

    // A domain that is in no book.
    let seen = run(&["--allow", &books, "http://www.nobody-has-this.org/"]).expect("it was traced before");
    compare(&seen, &[&book], &[&books]);
    assert_eq!((seen.status, seen.said["state"].as_str()), (0, Some("no-such-host")), "{}", seen.said);

    // Several addresses in one line, at a level that asks: one answer each, in their order, one of them of nobody.
    let text = "http://www.example.org/there and http://other.nobody-has-this.org/x, http://www.example.de/y";
    let output = program(folder, &["link", "--json", "--level", "passive", "--allow", &books, text]).output().expect("it starts");
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines: Vec<serde_json::Value> = out.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let said: Vec<(&str, &str)> = lines.iter().map(|line| (line["url"].as_str().unwrap_or_default(), line["state"].as_str().unwrap_or_default())).collect();
    let expected =
        [("http://www.example.org/there", "inconclusive"), ("http://other.nobody-has-this.org/x", "no-such-host"), ("http://www.example.de/y", "inconclusive")];
    assert_eq!((output.status.code(), said), (Some(0), expected.to_vec()), "{out} {}", String::from_utf8_lossy(&output.stderr));
    assert!(has(&lines[0], "abuse-contact") && has(&lines[2], "no-registry-service") && contacted(&lines[2]).is_empty(), "{out}");
    true
}

/// A run at a terminal: each question that is to come, with the answer; then what is shown at the end, and the names that were looked up.
fn at_terminal(folder: &Path, network: &Network, line: &[&str], questions: &[(&str, &str)]) -> Option<(String, Vec<String>)> {
    network.names();
    let command = program(folder, line);
    let quoted = |text: &std::ffi::OsStr| format!("'{}'", text.to_string_lossy());
    let set = command.get_envs().map(|(name, value)| format!("{}={}", name.to_string_lossy(), quoted(value.unwrap_or_default())));
    let words = command.get_args().map(quoted);
    let shell = ["exec env".to_owned()].into_iter().chain(set).chain([quoted(command.get_program())]).chain(words).collect::<Vec<_>>().join(" ");
    let mut terminal = Terminal::start(folder, &shell)?;
    for (question, answer) in questions {
        let shown = terminal.until("(yes/no)");
        assert!(shown.contains(question), "{question}: {shown}");
        terminal.press(&format!("{answer}\r"));
    }
    let (shown, status) = terminal.end();
    assert!(status == 0 && !shown.contains("(yes/no)"), "{status}: {shown}");
    Some((shown, network.names().into_iter().collect()))
}

/// The registrar and the registry of numbers are asked for by their names, each once, and a no is a no.
fn questions(folder: &Path, network: &Network) {
    let (books, numbers) = (books(), numbers());
    let (first, second) = (format!("{books}, the registry"), format!("may know more: {REGISTRAR}"));
    let third = format!("{numbers} knows who hosts the site");
    let passive = ["link", "--lang", "en", "--level", "passive", LINK];
    let Some((shown, names)) = at_terminal(folder, network, &passive, &[(&first, "yes"), (&second, "yes")]) else { return };
    assert!(shown.contains("desk@registrar.example.net") && shown.contains(&format!("{REGISTRAR}:443")), "{shown}");
    assert!(shown.contains(&format!("Your name service was asked for {books}")), "{shown}");
    assert_eq!(names, [books.clone(), REGISTRAR.to_owned()]);

    let (shown, names) = at_terminal(folder, network, &passive, &[(&first, "yes"), (&second, "no")]).expect("there was a terminal before");
    assert!(shown.contains("abuse@registrar.example.net") && !shown.contains("desk@registrar.example.net"), "{shown}");
    assert_eq!(names, [books.as_str()]);

    let hoster = ["link", "--lang", "en", "--level", "passive", "--hoster", LINK];
    let all = [(first.as_str(), "yes"), (second.as_str(), "no"), (third.as_str(), "yes")];
    let (shown, names) = at_terminal(folder, network, &hoster, &all).expect("there was a terminal before");
    assert!(shown.contains("NET-OF-TESTS") && shown.contains("abuse@host.example.net"), "{shown}");
    assert_eq!(names, {
        let mut all = [books.as_str(), &numbers, "example.org"];
        all.sort_unstable();
        all
    });

    let visit = ["link", "--lang", "en", "--level", "visit", "--direct", "--fact", "age=adult", LINK];
    for (answer, known) in [("yes", true), ("no", false)] {
        let questions = [("www.example.org, the site of the link", "yes"), (third.as_str(), answer)];
        let (shown, names) = at_terminal(folder, network, &visit, &questions).expect("there was a terminal before");
        assert_eq!((shown.contains("abuse@host.example.net"), names.contains(&numbers)), (known, known), "{shown}");
    }
}

#[test]
fn registries_answer_and_what_is_contacted_is_said() {
    if network::inside() {
        return;
    }
    let Some(output) = network::enter(&["--exact", "commands::link::trial::inside", "--nocapture"]) else { return };
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && out.contains("ALL INSIDE"), "{out}\n{}", String::from_utf8_lossy(&output.stderr));
    println!("{out}");
}
