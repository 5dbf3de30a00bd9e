//! At a terminal: what is asked, what is shown, and what Ctrl-C leaves. `script` (util-linux) plays the terminal.
#![cfg(target_os = "linux")]

mod desk;
mod relay;
mod screen;

use std::fs;
use std::io::Write;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use desk::{Desk, PROGRAM};
use screen::Terminal;

/// The program at a terminal, in the folder of a desk.
fn start(desk: &Desk, line: &str) -> Option<Terminal> {
    start_shell(desk, &format!("exec {PROGRAM} {line}"))
}

fn start_shell(desk: &Desk, line: &str) -> Option<Terminal> {
    Terminal::start(desk.folder.path(), line)
}

#[test]
fn six_words_are_offered_and_typed_again_without_being_shown() {
    let desk = Desk::new();
    let Some(mut terminal) = start(&desk, "case new summer") else { return };
    let before = terminal.until("Press Enter");
    let (warned, offered) = (before.find("Nothing can bring this passphrase back"), before.find("Six words"));
    assert!(warned.is_some() && warned < offered, "said before: {before}");
    let words = before.lines().find_map(|line| line.strip_prefix("    ")).expect("words").trim().to_owned();
    assert_eq!(words.split(' ').count(), 6, "{words}");
    terminal.press("\r");
    terminal.until("from your paper");
    terminal.press("something else\r");
    let shown = terminal.until("not the same");
    assert!(!shown.contains("something"), "what is typed is not shown: {shown}");
    terminal.press(&format!("{words}\r"));
    let (shown, status) = terminal.end();
    assert!(status == 0 && shown.contains("sangfroid keep summer") && !shown.contains(&words), "{status}: {shown}");
    desk.write("words", words);
    desk.write("a.txt", "x\n");
    desk.run("keep summer a.txt").ended(0);
    desk.run("seal summer --out b.age --passphrase-file words").ended(0);
}

#[test]
fn a_passphrase_of_ones_own_that_is_never_the_same_makes_no_case() {
    let desk = Desk::new();
    let Some(mut terminal) = start(&desk, "case new summer") else { return };
    terminal.until("Press Enter");
    terminal.press("of my own\r");
    terminal.until("once more");
    for _ in 0..2 {
        terminal.press("of my won\r");
        terminal.until("not the same");
    }
    terminal.press("of my won\r");
    let (shown, status) = terminal.end();
    assert!(status == 2 && !shown.contains("my won"), "{status}: {shown}");
    assert!(!desk.path("home/cases/summer").exists());
}

#[test]
fn the_age_is_asked_before_a_picture_is_opened() {
    let desk = Desk::new();
    for (answer, ends, opened) in [("yes", 5, false), ("perhaps", 5, false), ("no", 0, true)] {
        let case = desk.case();
        let name = format!("{answer}.jpg");
        // Whoever opens the other end of a pipe is noticed.
        let made = Command::new("mkfifo").arg(desk.path(&name)).status().is_ok_and(|status| status.success());
        assert!(made, "mkfifo is there wherever script is");
        let (noticed, path) = (Arc::new(AtomicBool::new(false)), desk.path(&name));
        let flag = Arc::clone(&noticed);
        thread::spawn(move || {
            let Ok(mut pipe) = fs::OpenOptions::new().write(true).open(path) else { return };
            flag.store(true, Ordering::SeqCst);
            let _ = pipe.write_all(desk::PNG);
        });
        let Some(mut terminal) = start(&desk, &format!("keep {case} {name}")) else { return };
        terminal.until("under 18");
        thread::sleep(Duration::from_millis(300));
        assert!(!noticed.load(Ordering::SeqCst), "opened before the answer");
        terminal.press(&format!("{answer}\r"));
        let (shown, status) = terminal.end();
        assert_eq!((status, noticed.load(Ordering::SeqCst)), (ends, opened), "{answer}: {shown}");
    }
}

#[test]
fn what_is_interrupted_leaves_nothing_half_and_is_done_by_the_same_command() {
    let desk = Desk::new();
    let case = desk.case();
    fs::File::create(desk.path("big.bin")).and_then(|file| file.set_len(600 << 20)).expect("a big file");
    let line = format!("keep {case} big.bin --age adult");
    let Some(mut terminal) = start(&desk, &line) else { return };
    terminal.until("MiB");
    terminal.press("\x03");
    let (_, status) = terminal.end();
    assert_ne!(status, 0);
    let shown = desk.run(&format!("case show {case} --json")).ended(0).json();
    assert_eq!(shown["items"].as_array().map(Vec::len), Some(0), "{shown}");
    let again = desk.run(&format!("{line} --json")).ended(0);
    assert_eq!(again.json()["added"], true);
    assert!(again.err.is_empty(), "no bar where nobody looks: {}", again.err);
    let parts = Desk::files_below(&desk.path("home")).into_iter().filter(|(path, _)| path.extension().is_some_and(|ending| ending == "part"));
    assert_eq!(parts.count(), 0, "what was half is gone");
}

#[test]
fn ctrl_c_at_a_passphrase_gives_the_terminal_back() {
    let desk = Desk::new();
    // A shell without a line editor of its own shows what is left of the terminal.
    let Some(mut terminal) = start_shell(&desk, &format!("trap : INT; {PROGRAM} case new summer; stty -a")) else { return };
    terminal.until("Press Enter");
    terminal.press("half of i\x03");
    let (shown, _) = terminal.end();
    for mode in ["echo", "icanon", "isig"] {
        assert!(shown.split_whitespace().any(|word| word == mode), "{mode}: {shown}");
    }
    assert!(!shown.contains("half of") && !desk.path("home/cases/summer").exists());
}

#[test]
fn what_a_notice_states_is_asked_for_one_by_one() {
    let desk = Desk::new();
    let case = desk.case();
    desk.run(&format!("case fact {case} country=FR kind=recorded age=adult money=yes published=yes")).ended(0);
    desk.write("about.toml", "[person]\nname = 'Camille Exemple'\nmail = 'camille@example.org'\n[[content]]\nurl = 'https://example.org/v/1'\n");
    let line = format!("remove {case} --from instagram --about about.toml --passphrase-file passphrase --out");
    for (last, ends) in [("yes", 0), ("no", 2), ("perhaps", 2)] {
        let Some(mut terminal) = start(&desk, &format!("{line} {last}.txt")) else { return };
        let mut asked = 0;
        for _ in 0..3 {
            let question = terminal.until("(yes/no)");
            asked += 1;
            // One statement alone, which the law requires, is not given.
            terminal.press(if question.contains("good faith") { last } else { "yes" });
            terminal.press("\r");
        }
        let (shown, status) = terminal.end();
        assert_eq!((status, asked, desk.path(&format!("{last}.txt")).exists()), (ends, 3, ends == 0), "{last}: {shown}");
    }
    let letter = fs::read_to_string(desk.path("yes.txt")).expect("a notice");
    assert!(letter.contains("good-faith belief") && !letter.contains("DRAFT"), "{letter}");
}

#[test]
fn passwords_are_looked_up_one_after_the_other_and_never_shown() {
    let desk = Desk::new();
    // The example that the published service uses for itself; its sum is 21BD12DC183F740EE76F27B78EB39C8AD972A757.
    desk.write("list.txt", "21BD12DC183F740EE76F27B78EB39C8AD972A757:52579\r\n");
    desk.run("protect --build-list list.txt --out leaks").ended(0);
    for (typed, answers) in [
        (vec!["P@ssw0rd"], vec!["that you gave is in"]),
        (vec!["mine-alone-7", "P@ssw0rd", "other-8"], vec!["no. 1 is not in", "no. 2 is in", "no. 3 is not in"]),
    ] {
        let Some(mut terminal) = start(&desk, "protect --list leaks") else { return };
        let mut shown = terminal.until("The password to look for");
        for password in &typed {
            terminal.press(&format!("{password}\r"));
            shown.push_str(&terminal.until("Another password?"));
        }
        terminal.press("\r");
        let (rest, status) = terminal.end();
        shown.push_str(&rest);
        let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(status, 0, "{shown}");
        assert!(answers.iter().all(|answer| flat.contains(answer)), "{answers:?}: {flat}");
        for password in &typed {
            assert!(!shown.contains(password), "{password} is shown: {shown}");
            for (path, bytes) in Desk::files_below(desk.folder.path()) {
                assert!(!String::from_utf8_lossy(&bytes).contains(password), "{password} is kept in {}", path.display());
            }
        }
    }
    // Nothing typed at all is no password that could be looked for.
    let Some(mut terminal) = start(&desk, "protect --list leaks") else { return };
    terminal.until("The password to look for");
    terminal.press("\r");
    assert_eq!(terminal.end().1, 2);
}

/// A relay that plays every site: `/moves` leads to another host, which has a page. It tells what it was asked for.
fn sites() -> (std::net::SocketAddr, Arc<std::sync::Mutex<Vec<String>>>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let (socket, asked) = (listener.local_addr().expect("it has an address"), Arc::new(std::sync::Mutex::new(Vec::new())));
    let list = Arc::clone(&asked);
    thread::spawn(move || {
        for mut stream in listener.incoming().filter_map(Result::ok) {
            let Ok(head) = relay::greet(&mut stream).and_then(|()| relay::head(&mut stream)) else { continue };
            let host = head.lines().find_map(|line| line.strip_prefix("Host: ")).unwrap_or_default();
            let path = head.split(' ').nth(1).unwrap_or_default();
            list.lock().expect("nobody panics").push(format!("{host}{path}"));
            let answer = match path {
                "/moves" => "302 Found\r\nLocation: http://other.example.org/there\r\nContent-Length: 0",
                "/there" => "200 OK\r\nContent-Type: text/html\r\nContent-Length: 47\r\n\r\n<title>There</title><p>Words to be read.</p>....",
                _ => "404 Not Found\r\nContent-Length: 0",
            };
            let end = if answer.contains("\r\n\r\n") { "" } else { "\r\nConnection: close\r\n\r\n" };
            let _ = write!(stream, "HTTP/1.1 {answer}{end}");
        }
    });
    (socket, asked)
}

#[test]
fn a_link_is_asked_for_host_by_host_and_a_redirect_goes_on() {
    let desk = Desk::new();
    let (socket, asked) = sites();
    let line = format!("link --level visit --via socks5h://{socket} http://www.example.org/moves");
    // Somebody may be under 18: nobody is asked, whatever else would be answered.
    let Some(mut terminal) = start(&desk, &line) else { return };
    terminal.until("under 18, or maybe");
    terminal.press("yes\r");
    let (shown, status) = terminal.end();
    assert!(status == 5 && shown.contains("for your safety"), "{status}: {shown}");

    let Some(mut terminal) = start(&desk, &line) else { return };
    terminal.until("under 18, or maybe");
    terminal.press("no\r");
    let before = terminal.until("www.example.org, the site of the link");
    assert!(before.contains("text only") && before.contains("The visit goes through"), "explained before it is asked: {before}");
    terminal.press("no\r");
    let (shown, status) = terminal.end();
    assert!(status == 6, "{status}: {shown}");
    assert!(asked.lock().expect("nobody panics").is_empty(), "somebody was asked without a yes");

    let Some(mut terminal) = start(&desk, &line) else { return };
    terminal.until("under 18, or maybe");
    terminal.press("no\r");
    terminal.until("(yes/no)");
    terminal.press("yes\r");
    terminal.until("leads on to other.example.org");
    terminal.press("yes\r");
    let (shown, status) = terminal.end();
    assert_eq!(status, 0, "{shown}");
    let asked = asked.lock().expect("nobody panics");
    let of = |what: &str| asked.iter().filter(|one| *one == what).count();
    assert_eq!((of("www.example.org/moves"), of("other.example.org/there")), (1, 1), "the first is not asked again: {asked:?}");
}
