//! Accounts on a person's computer: what a message shows, what to close first, and a password that stays where it is typed.
#![cfg(unix)]

mod desk;
mod relay;

use std::io::Write;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;

use desk::Desk;

/// The example that the published service uses for itself: SHA-1 21BD1 2DC183F740EE76F27B78EB39C8AD972A757.
const PASSWORD: &str = "P@ssw0rd";
const DIGITS: &str = "21BD1";
const REST: &str = "2DC183F740EE76F27B78EB39C8AD972A757";
const HOST: &str = "range.example.org";

/// A relay on this machine (RFC 1928) that plays the service: it keeps each head that it was sent. The own machine is never asked as a
/// site, so a relay is the way to try a question.
struct Service {
    socket: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Service {
    fn open(body: &'static str) -> Service {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let socket = listener.local_addr().expect("it has an address");
        let heads = Arc::new(Mutex::new(Vec::new()));
        let kept = heads.clone();
        thread::spawn(move || {
            for mut stream in listener.incoming().filter_map(Result::ok) {
                if let Ok(head) = answer(&mut stream, body) {
                    kept.lock().expect("nobody panics with it").push(head);
                }
            }
        });
        Service { socket, heads }
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().expect("nobody panics with it").clone()
    }
}

fn answer(stream: &mut TcpStream, body: &str) -> std::io::Result<String> {
    relay::greet(stream)?;
    let asked = relay::head(stream)?;
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())?;
    Ok(asked)
}

/// A list in order: sums that begin with each of some digits, and that of the password.
fn list() -> String {
    let mut lines: Vec<String> = (0..500_u64).map(|number| format!("{:016X}{:024X}:3", number * (u64::MAX / 500), number)).collect();
    lines.push(format!("{DIGITS}{REST}:52579"));
    lines.sort();
    lines.join("\r\n") + "\r\n"
}

fn nothing_says_the_password(desk: &Desk, said: &[&str]) {
    let digest = format!("{DIGITS}{REST}");
    for text in said {
        assert!(!text.contains(PASSWORD) && !text.to_uppercase().contains(REST), "{text}");
    }
    for (path, bytes) in Desk::files_below(desk.folder.path()) {
        // What the test itself wrote.
        if ["word", "list.txt", "other"].iter().any(|own| path.ends_with(own)) {
            continue;
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains(PASSWORD) && !text.to_uppercase().contains(&digest) && !text.to_uppercase().contains(REST), "{}", path.display());
    }
}

#[test]
fn a_list_is_built_and_asked_and_nothing_leaves() {
    let desk = Desk::new();
    desk.write("list.txt", list());
    let built = desk.run("protect --build-list list.txt --out leaks --json").ended(0).json();
    assert_eq!((built["sums"].as_u64(), built["missing_parts"].as_u64()), (Some(501), Some(0)), "{built}");
    desk.write("word", format!("{PASSWORD}\n"));
    desk.write("other", "a plain sentence that nobody leaked\n");
    let found = desk.run("protect --list leaks --password-file word --json").ended(0);
    assert_eq!(found.json()["passwords"][0]["found"], true, "{found:?}");
    assert_eq!(found.json()["passwords"][0]["found_by_chance"], "1/65536");
    let piped = desk.run_with_input("protect --lang en --list leaks --password-file -", format!("{PASSWORD}\n").as_bytes()).ended(0);
    assert!(piped.out.contains("is in the list of leaked passwords") && piped.out.contains("1 in 65,536"), "{piped:?}");
    let not = desk.run("protect --list leaks --password-file other --json").ended(0);
    assert_eq!(not.json()["passwords"][0]["found"], false, "{not:?}");
    nothing_says_the_password(&desk, &[&found.out, &found.err, &piped.out, &piped.err, &not.out]);
    // Nobody can be asked, and no file is named.
    assert!(desk.run("protect --list leaks --lang en").ended(2).err.contains("--password-file"));
    desk.run("protect --build-list list.txt --out leaks").ended(2);
}

#[test]
fn a_folder_of_parts_and_lists_that_are_none() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("parts")).expect("a folder");
    desk.write("parts/21BD1.txt", format!("{REST}:52579\r\n"));
    desk.write("parts/00000.txt", format!("{}:2\r\n", "0".repeat(35)));
    desk.write("parts/readme.md", "no part");
    let built = desk.run("protect --build-list parts --out leaks --json").ended(0).json();
    assert_eq!((built["sums"].as_u64(), built["missing_parts"].as_u64()), (Some(2), Some((1 << 20) - 2)), "{built}");
    desk.write("word", format!("{PASSWORD}\n"));
    assert_eq!(desk.run("protect --list leaks --password-file word --json").ended(0).json()["passwords"][0]["found"], true);
    for (text, wanted) in [
        (format!("{DIGITS}{REST}:1\nnot a sum\n"), "line 2, is not a SHA-1 sum"),
        (format!("{DIGITS}{REST}:1\n{}:1\n", "0".repeat(40)), "line 2, is out of order"),
        (format!("{}:1\n", "A".repeat(32)), "line 1, has 32 digits"),
        ("\n".to_owned(), "no leaked password"),
    ] {
        desk.write("bad.txt", text);
        let said = desk.run("protect --lang en --build-list bad.txt --out bad").ended(3);
        assert!(said.err.contains(wanted), "{said:?}");
        assert!(!desk.path("bad").exists() && !desk.path("bad.part").exists(), "half a file is left");
    }
    let whole = std::fs::read(desk.path("leaks")).expect("it was built");
    desk.write("cut", &whole[..whole.len() - 1]);
    assert!(desk.run("protect --lang en --list cut --password-file word").ended(3).err.contains("not a list that this program built"));
    desk.write("none", "x");
    desk.run("protect --list none --password-file word").ended(3);
    desk.run("protect --list nowhere --password-file word").ended(3);
}

#[test]
fn online_five_digits_leave_and_no_more() {
    const BODY: &str = "2D6980B9098804E7A83DC5831BFBAF3927F:1\r\n2DC183F740EE76F27B78EB39C8AD972A757:52579\r\n2DE4C0087846D223DBBCCF071614590F300:0\r\n";
    let (desk, service) = (Desk::new(), Service::open(BODY));
    desk.write("word", format!("{PASSWORD}\n"));
    let via = format!("socks5h://{}", service.socket);
    let base = ["protect", "--lang", "en", "--online", "--service", "http://range.example.org/range", "--via", &via, "--password-file", "word"];
    // Nobody agreed: nobody was asked.
    let refused = desk.run_words(&base).ended(6);
    assert!(refused.err.contains(HOST) && service.heads().is_empty(), "{refused:?}");
    let mut allowed = base.to_vec();
    allowed.extend(["--allow", HOST]);
    let human = desk.run_words(&allowed).ended(0);
    assert!(human.out.contains("52579 times") && human.out.contains(DIGITS) && human.out.contains(HOST), "{human:?}");
    allowed.push("--json");
    let said = desk.run_words(&allowed).ended(0);
    let answer = said.json()["passwords"][0].clone();
    assert_eq!((answer["found"].as_bool(), answer["times"].as_u64(), answer["sent"].as_str()), (Some(true), Some(52579), Some(DIGITS)), "{answer}");
    let heads = service.heads();
    assert_eq!(heads.len(), 2, "{heads:?}");
    for head in &heads {
        assert!(head.starts_with("GET /range/21BD1 HTTP/1.1\r\n"), "{head}");
        assert_eq!(head.matches("Add-Padding: true\r\n").count(), 1, "{head}");
    }
    let mut all: Vec<&str> = vec![&human.out, &human.err, &said.out, &said.err];
    all.extend(heads.iter().map(String::as_str));
    nothing_says_the_password(&desk, &all);
}

#[test]
fn what_is_no_answer_decides_nothing() {
    let (desk, service) = (Desk::new(), Service::open("<html>Log in to the network</html>"));
    desk.write("word", format!("{PASSWORD}\n"));
    let via = format!("socks5h://{}", service.socket);
    let line = ["protect", "--lang", "en", "--online", "--service", "http://range.example.org/", "--via", &via, "--allow", HOST, "--password-file", "word"];
    let said = desk.run_words(&line).ended(6);
    assert!(said.out.is_empty() && said.err.contains("Nothing was decided"), "{said:?}");
    desk.run("protect --online --service http://127.0.0.1/ --allow 127.0.0.1 --password-file word").ended(2);
    desk.run("protect --online --service nothing --password-file word").ended(2);
}

/// The program keeps no password in a log, in the environment or on a command line: what the system sees of it is looked at.
#[test]
fn no_call_of_the_system_carries_the_password() {
    let traces = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success());
    if !traces {
        eprintln!("LEFT OUT: strace is not there or may not trace here");
        return;
    }
    let desk = Desk::new();
    desk.write("list.txt", list());
    desk.run("protect --build-list list.txt --out leaks").ended(0);
    desk.write("word", format!("{PASSWORD}\n"));
    let trace = desk.path("trace");
    let program = desk::PROGRAM;
    let status = Command::new("strace")
        .args(["-f", "-qq", "-s", "4096", "-e", "trace=write,writev,pwrite64,sendto,sendmsg,openat,execve,socket", "-o"])
        .arg(&trace)
        .args([program, "protect", "--list", "leaks", "--password-file", "word"])
        .current_dir(desk.folder.path())
        .stdout(std::process::Stdio::null())
        .status()
        .expect("strace ran a moment ago");
    assert!(status.success());
    let calls = std::fs::read_to_string(&trace).expect("a trace");
    assert!(calls.contains("leaks") && !calls.contains("socket("), "{calls}");
    assert!(!calls.contains(PASSWORD) && !calls.to_uppercase().contains(REST), "{calls}");
}

const SHOWS: &str = "Delivered-To: you@example.org\r\nReceived: from pc (unknown [192.0.2.7]) by mx.example.org; Mon, 4 Mar 2024 10:00:01 +0000\r\nAuthentication-Results: mx.example.org; spf=fail smtp.mailfrom=you@example.org; dkim=none; dmarc=fail header.from=example.org\r\nFrom: you@example.org\r\nTo: you@example.org\r\nSubject: your device\r\nMessage-ID: <1@example.org>\r\n\r\nI have hacked your device and installed a trojan on it. I know that your password is P@ssw0rd. I also have your phone number. I recorded a video of you with your own camera while you visited adult websites.\r\nTransfer 900 dollars in bitcoin to my wallet: 39TJp1oN7oJXe7JCU5Uq7twiuSbjnvtru8\r\nYou have 48 hours. Otherwise I send the video to all your contacts.\r\n";

#[test]
fn what_a_message_shows_and_what_to_do() {
    let desk = Desk::new();
    desk.write("mail.eml", SHOWS);
    let said = desk.run("protect mail.eml --json --lang en --country FR").ended(0);
    let all = said.json();
    assert_eq!(
        (all["shown"]["password"].as_bool(), all["shown"]["phone"].as_bool(), all["shown"]["own_address"].as_str()),
        (Some(true), Some(true), Some("forged")),
        "{all}"
    );
    assert_eq!(all["passwords_shown"], serde_json::Value::Null);
    let tasks: Vec<&str> = all["tasks"].as_array().expect("a list").iter().filter_map(|task| task["id"].as_str()).collect();
    assert_eq!(tasks, ["mailbox-password", "mailbox-second-factor", "reused-password", "phone-number"], "{all}");
    assert!(all["tasks"][0]["where"][0].as_str().is_some_and(|place| place.contains("https://example.org/.well-known/change-password")), "{all}");
    let human = desk.run("protect mail.eml --lang en --country FR").ended(0);
    assert!(human.out.contains("forged") && human.out.contains("--show-password"), "{human:?}");
    nothing_says_the_password_in(&[&said.out, &human.out, &human.err]);
    assert!(desk.run("protect mail.eml --show-password --lang en").ended(0).out.contains(PASSWORD));
    // The password of the message is looked up, and still not shown.
    desk.write("list.txt", list());
    desk.run("protect --build-list list.txt --out leaks").ended(0);
    let asked = desk.run("protect mail.eml --list leaks --json").ended(0);
    assert_eq!((asked.json()["passwords"][0]["password"].as_str(), asked.json()["passwords"][0]["found"].as_bool()), (Some("shown"), Some(true)));
    nothing_says_the_password_in(&[&asked.out]);
}

fn nothing_says_the_password_in(said: &[&str]) {
    for text in said {
        assert!(!text.contains(PASSWORD) && !text.to_uppercase().contains(REST), "{text}");
    }
}

#[test]
fn a_case_and_its_messages() {
    let desk = Desk::new();
    let case = desk.case();
    desk.write("mail.eml", SHOWS);
    desk.run(&format!("keep {case} mail.eml --age adult")).ended(0);
    let closed = desk.run(&format!("protect {case} --lang en")).ended(0);
    assert!(closed.out.contains("were not read"), "{closed:?}");
    let open = desk.run(&format!("protect {case} --json --passphrase-file passphrase")).ended(0).json();
    assert_eq!((open["shown"]["password"].as_bool(), open["shown"]["own_address"].as_str()), (Some(true), Some("forged")), "{open}");
    let platform = desk.run(&format!("protect {case} --json --fact kind=recorded --fact platform=facebook --fact account_hacked=yes")).ended(0).json();
    let of = |id: &str| platform["tasks"].as_array().expect("a list").iter().find(|task| task["id"] == id).cloned().unwrap_or_default();
    assert!(of("recover-account")["where"][0].as_str().is_some_and(|place| place.contains("facebook.com/hacked")), "{platform}");
    assert!(of("platform-password")["where"][0].as_str().is_some_and(|place| place.contains("accountscenter.facebook.com")), "{platform}");
    desk.run("protect no-such-case").ended(2);
    desk.run("protect no-such-file.eml").ended(3);
}
