//! No command opens a socket, but the app, which listens on this machine alone: each is run under `strace`, and in a network namespace that has no network at all.
//!
//! Not even a socket of the same machine is allowed (a name service's, a desktop's): whoever reads the trace should find nothing to
//! explain. Both ways exist on Linux only; where one is missing, the test says on standard error that it was left out.
#![cfg(target_os = "linux")]

use std::fs;
use std::net::UdpSocket;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

mod app;

const PROGRAM: &str = env!("CARGO_BIN_EXE_sangfroid");
/// Set for a copy of this test that does open a socket: the trace must show it.
const CONTROL: &str = "SANGFROID_TEST_OPENS_A_SOCKET";

/// Each command as typed, and the exit status it ends with.
fn commands() -> Vec<(Vec<String>, i32)> {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../../samples/mail");
    let bluff = format!("{samples}/fr-bluff-01.eml");
    let recorded = format!("{samples}/fr-recorded-01.txt");
    let home = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-socket-home");
    let words = |line: &str| {
        line.split(' ').map(|word| word.replace("HOME", home).replace("SAMPLES", samples).replace("BLUFF", &bluff).replace("RECORDED", &recorded)).collect()
    };
    [
        ("check BLUFF", 0),
        ("check --json --with-text BLUFF RECORDED", 0),
        ("check no-such-file.eml", 3),
        ("scan SAMPLES", 0),
        ("scan --json SAMPLES", 0),
        ("plan --country FR", 0),
        ("plan --country FR --fact age=minor --fact published=yes --fact url=https://example.org/video --fact platform=instagram", 0),
        ("plan --country US --json --fact kind=recorded --fact met=no", 0),
        ("doors --country FR", 0),
        ("doors --country GB --json", 0),
        ("talk --country FR", 0),
        ("talk --lang en", 0),
        ("block instagram --country FR", 0),
        ("protect BLUFF", 0),
        ("protect --json RECORDED --fact platform=instagram", 0),
        ("protect --online --password-file BLUFF", 6),
        ("talk --country FR --at 2026-12-24T22:00 RECORDED", 0),
        ("sent --home HOME none dsa --to instagram", 2),
        ("follow-up --home HOME none --out HOME/days.ics", 2),
        ("directory check", 0),
        ("case list --home HOME", 0),
        ("case new --home HOME", 2),
        ("case show --home HOME none", 2),
        ("keep --home HOME none BLUFF", 2),
        ("report --about-template", 0),
        ("report --home HOME none --to friends --out -", 2),
        ("seal --home HOME none --out HOME/b.age", 2),
        ("verify --home HOME BLUFF", 3),
        ("verify --home HOME --json SAMPLES", 4),
        ("open --home HOME BLUFF --out HOME/there", 3),
        // Refused before anything is looked up.
        ("timestamp --home HOME BLUFF --tsa https://tsa.example.org/", 6),
        // The address alone, whatever it is; and what is refused or not allowed before anything is looked up.
        ("link https://www.example.org/a hxxp://example[.]org/b?id=9f86d081884c7d659a2f someone@example.org http://127.0.0.1/", 0),
        ("link --json --lang en https://youtu.be/dQw4w9WgXcQ", 0),
        ("link --level visit https://www.example.org/a", 5),
        ("link --level visit --fact age=adult https://www.example.org/a", 6),
        ("link --level visit --fact age=adult --direct https://www.example.org/a", 6),
        ("link --level visit --fact age=adult --direct --allow bit.ly https://bit.ly/3abcd", 5),
        ("link --level passive https://www.example.org/a", 6),
        ("link --level platform --fact age=adult https://youtu.be/dQw4w9WgXcQ", 6),
        ("link --level visit --fact age=adult --direct --allow www.example.org http://192.168.1.1/ http://0x7f000001/ ftp://www.example.org/", 0),
        ("--help", 0),
    ]
    .into_iter()
    .map(|(line, status)| (if line.is_empty() { Vec::new() } else { words(line) }, status))
    .collect()
}

fn quietly(command: &mut Command) -> std::io::Result<Output> {
    // A frightened person's locale: the country comes from it.
    command.stdin(Stdio::null()).env("LC_ALL", "fr_FR.UTF-8").output()
}

/// Runs under `strace`, and gives what it answered and its calls to the network, one a line.
fn traced(name: &str, program: &str, arguments: &[String], control: bool) -> std::io::Result<(Output, String)> {
    let trace = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("no-socket-{name}-{}.trace", std::process::id()));
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o"]).arg(&trace).arg(program).args(arguments);
    if control {
        command.env(CONTROL, "1");
    }
    let output = quietly(&mut command)?;
    let calls = fs::read_to_string(&trace)?;
    fs::remove_file(&trace)?;
    Ok((output, calls))
}

#[test]
fn control_opens_a_socket() {
    if std::env::var_os(CONTROL).is_some() {
        UdpSocket::bind("127.0.0.1:0").expect("a socket that sends nothing");
    }
}

#[test]
fn no_command_opens_a_socket() {
    let this = std::env::current_exe().expect("a test has a path");
    let alone = ["--exact".to_owned(), "control_opens_a_socket".to_owned()];
    match traced("control", &this.display().to_string(), &alone, true) {
        Ok((_, calls)) if calls.contains("socket(") => {}
        other => {
            eprintln!("LEFT OUT: strace is not there or may not trace here, so no trace was looked at ({other:?})");
            return;
        }
    }
    for (place, (arguments, status)) in commands().into_iter().enumerate() {
        let line = arguments.join(" ");
        let (output, calls) = traced(&place.to_string(), PROGRAM, &arguments, false).expect("strace ran a moment ago");
        assert_eq!(output.status.code(), Some(status), "sangfroid {line}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(calls.trim().is_empty(), "sangfroid {line} asked the network:\n{calls}");
    }
}

#[test]
fn every_command_answers_the_same_without_a_network() {
    // An ordinary user may make a namespace by becoming root in it; root needs not, and in some containers may not.
    let ways: [&[&str]; 2] = [&["--net"], &["--net", "--map-root-user"]];
    let works = |way: &&[&str]| quietly(Command::new("unshare").args(*way).args(["--", PROGRAM, "--version"])).is_ok_and(|output| output.status.success());
    let Some(way) = ways.into_iter().find(works) else {
        eprintln!("LEFT OUT: unshare is not there or may not make a network namespace here");
        return;
    };
    for (arguments, status) in commands() {
        let line = arguments.join(" ");
        let inside = quietly(Command::new("unshare").args(way).args(["--", PROGRAM]).args(&arguments)).expect("unshare ran a moment ago");
        let outside = quietly(Command::new(PROGRAM).args(&arguments)).expect("the program was built for this test");
        assert_eq!(inside.status.code(), Some(status), "sangfroid {line}: {}", String::from_utf8_lossy(&inside.stderr));
        assert!(inside.stdout == outside.stdout, "sangfroid {line} answers otherwise without a network");
    }
}

/// A whole way through the vault, each step traced: a case, evidence, a bundle, its check, and what is in it.
#[test]
fn no_step_of_keeping_the_proof_opens_a_socket() {
    if Command::new("strace").args(["-qq", "-e", "trace=%network", "-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success()) {
        let folder = tempfile::tempdir().expect("a place for files");
        let path = |name: &str| folder.path().join(name).display().to_string();
        fs::write(path("passphrase"), "six plain words for a test\n").expect("it can be written");
        fs::write(path("a.txt"), "one\n").expect("it can be written");
        let (home, secret) = (path("home"), path("passphrase"));
        let bundle = path("b.age");
        let (there, text, letter) = (path("there"), path("a.txt"), path("letter.eml"));
        let steps: [&[&str]; 9] = [
            &["case", "new", "proof", "--passphrase-file", &secret],
            &["keep", "proof", &text, "--fact", "age=adult"],
            &["case", "show", "proof", "--passphrase-file", &secret],
            &["plan", "proof"],
            &["report", "proof", "--to", "summary", "--out", &letter, "--passphrase-file", &secret],
            &["seal", "proof", "--out", &bundle, "--passphrase-file", &secret],
            &["verify", &bundle, "--passphrase-file", &secret],
            &["open", &bundle, "--out", &there, "--passphrase-file", &secret],
            &["case", "wipe", "proof", "--confirm", "proof"],
        ];
        for step in steps {
            let mut arguments: Vec<String> = step.iter().map(|word| (*word).to_owned()).collect();
            arguments.extend(["--home".to_owned(), home.clone()]);
            let (output, calls) = traced(&format!("vault-{}", step.join("-").len()), PROGRAM, &arguments, false).expect("strace ran a moment ago");
            assert!(output.status.success(), "{step:?}: {}", String::from_utf8_lossy(&output.stderr));
            assert!(calls.trim().is_empty(), "{step:?} asked the network:\n{calls}");
        }
    } else {
        eprintln!("LEFT OUT: strace is not there or may not trace here, so no trace was looked at");
    }
}

/// The app listens on 127.0.0.1 and asks nobody for anything: each address in its trace is this machine's.
#[test]
fn the_app_listens_on_this_machine_alone() {
    if !Command::new("strace").args(["-qq", "-e", "trace=%network", "-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success()) {
        eprintln!("LEFT OUT: strace is not there or may not trace here, so no trace was looked at");
        return;
    }
    let folder = tempfile::tempdir().expect("a place for files");
    let trace = folder.path().join("trace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o"]).arg(&trace);
    let mut app = app::entered_by(&mut strace, folder.path(), &["--idle", "0.05"]);
    for path in ["/", "/road", "/received", "/keep", "/talk", "/link", "/before-leaving"] {
        assert!(app.get(path).status < 500, "{path}");
    }
    assert_eq!(app.post("/received", &[("text", "Pay 900 EUR or I send the video to your contacts. https://www.example.org/a")]).status, 303);
    assert_eq!(app.get("/verdict/1").status, 200);
    assert!(app.child.wait().expect("it ends by itself").success());
    let calls = fs::read_to_string(&trace).expect("a trace");
    let listens = calls.lines().filter(|call| call.contains("bind(")).collect::<Vec<_>>();
    assert!(listens.len() == 1 && listens[0].contains("inet_addr(\"127.0.0.1\")"), "{listens:?}");
    assert!(calls.contains("listen("));
    for call in calls.lines() {
        assert!(!call.contains("connect("), "the app asked the network: {call}");
        assert!(!call.contains("inet_addr(") || call.contains("inet_addr(\"127.0.0.1\")"), "another address: {call}");
        assert!(!call.contains("AF_INET6") && !call.contains("AF_NETLINK"), "{call}");
    }
}

/// Without any network the app is the same: it is asked from inside, where there is nothing but this machine.
#[test]
fn the_app_works_without_a_network() {
    let script = format!(
        "ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || exit 77
         cd \"$1\" && {PROGRAM} app --no-browser --idle 0.05 --home \"$1\" --lang en > address & app=$!
         for _ in $(seq 100); do [ -s \"$1/address\" ] && break; sleep 0.1; done
         curl -sf -c \"$1/jar\" \"$(head -n 1 \"$1/address\")\" > /dev/null || exit 1
         base=$(head -n 1 \"$1/address\" | cut -d/ -f1-3)
         curl -sf -b \"$1/jar\" \"$base/\" || exit 2
         wait $app"
    );
    let folder = tempfile::tempdir().expect("a place for files");
    let inside = |way: &[&str]| quietly(Command::new("unshare").args(way).args(["--", "sh", "-c", &script, "sh"]).arg(folder.path()));
    for way in [&["--net"][..], &["--net", "--map-root-user"][..]] {
        match inside(way) {
            Ok(output) if output.status.success() => {
                let page = String::from_utf8_lossy(&output.stdout).into_owned();
                assert!(page.contains("<h1>"), "{page}");
                return;
            }
            Ok(output) if matches!(output.status.code(), Some(1 | 2)) && output.stderr.is_empty() => panic!("the app did not answer without a network"),
            _ => {}
        }
    }
    eprintln!("LEFT OUT: unshare, curl or the loopback device is not there or may not be used here");
}
