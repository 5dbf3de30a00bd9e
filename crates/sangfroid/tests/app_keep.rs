//! What was kept through the pages is kept: killed in the middle, cut in the middle, too large for the memory; and it can be read again.

mod app;
#[path = "desk/authority.rs"]
mod authority;

use std::io::Write;
use std::net::Shutdown;
use std::path::Path;
use std::process::{Command, Stdio};

use app::{App, entered, read};

const PASSPHRASE: &str = "six plain words for a test";
/// A message of our own that asks for money.
const MESSAGE: &str = "I recorded you through your camera. Pay 900 EUR in bitcoin within 48 hours or I send the video to all your contacts.";

fn tell(app: &App, age: &str) {
    assert_eq!(app.post("/", &[("answer", "no")]).status, 303);
    assert_eq!(app.post("/ask/age", &[("answer", age)]).status, 303);
}

fn items(home: &Path, folder: &str) -> usize {
    let folder = home.join("cases").join(folder).join("items");
    std::fs::read_dir(folder)
        .expect("the case is there")
        .filter_map(Result::ok)
        .filter(|file| file.file_name().to_string_lossy().ends_with(".json.age"))
        .count()
}

fn only_case(home: &Path) -> String {
    let mut names =
        std::fs::read_dir(home.join("cases")).expect("there are cases").filter_map(Result::ok).map(|one| one.file_name().to_string_lossy().into_owned());
    names.find(|name| !name.starts_with('.') && home.join("cases").join(name).is_dir()).expect("a case")
}

/// A part of a form with a file.
fn part(name: &str) -> String {
    format!("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n")
}

/// Killed right after something was kept: the next start offers the case, and everything is in it.
#[test]
fn a_killed_program_loses_nothing_that_was_kept() {
    let home = tempfile::tempdir().expect("a place for a home");
    let mut app = entered(home.path(), &[]);
    tell(&app, "adult");
    assert!(!app.get("/").text().contains("There is a case on this device"));
    // Shown before there is a case, and after.
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).location(), "/verdict/1");
    app.make_case(PASSPHRASE);
    assert_eq!(app.post("/received", &[("text", "You have until tonight. Write to me at once.")]).location(), "/verdict/2");
    assert_eq!(app.post("/ask/paid", &[("answer", "yes")]).status, 303);
    app.child.kill().expect("it runs");
    app.child.wait().expect("it ends");

    let app = entered(home.path(), &[]);
    let name = only_case(home.path());
    assert!(app.get("/").text().contains("There is a case on this device"), "the next start offers it");
    let list = app.get("/keep").text();
    assert!(list.contains(&name) && list.contains("2 items"), "{list}");
    // A wrong passphrase is said at the field, and opens nothing.
    let wrong = app.follow(app.post("/keep/open/1", &[("case", &name), ("passphrase", "something else")]));
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("does not open the case"));
    assert!(!wrong.text().contains("something else"));
    let inside = app.follow(app.post("/keep/open/1", &[("case", &name), ("passphrase", PASSPHRASE)])).text();
    assert!(inside.contains("0001") && inside.contains("0002") && !inside.contains("0003"), "{inside}");
    let verdict = app.get("/verdict/1").text();
    assert!(verdict.contains("Pay 900 EUR"), "the message is here again: {verdict}");
    assert_eq!(app.get("/verdict/2").status, 200);
    let answers = app.get("/answers").text();
    assert!(answers.contains("/ask/contacted_again"), "that something was paid is known: {answers}");
    // Shown again, it is the same item, and not kept twice.
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).status, 303);
    assert_eq!(items(home.path(), &name), 2);
    // The command reads what the pages kept.
    let mut show = Command::new(app::PROGRAM);
    show.args(["case", "show", &name, "--json", "--passphrase-file", "-", "--home"]).arg(home.path());
    let mut show = show.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program was built for this test");
    show.stdin.take().expect("it is piped").write_all(PASSPHRASE.as_bytes()).expect("it reads");
    let shown = show.wait_with_output().expect("it ends");
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(shown.contains("\"verdict\":\"") && shown.contains("\"0002\""), "{shown}");
}

/// Leaving locks the case; sealing gives a file that the command can check.
#[test]
fn a_sealed_file_is_downloaded_and_holds() {
    let home = tempfile::tempdir().expect("a place for a home");
    let app = entered(home.path(), &[]);
    tell(&app, "adult");
    app.make_case(PASSPHRASE);
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).status, 303);
    assert_eq!(app.post("/keep/seal", &[("to", "passphrase"), ("passphrase", "one"), ("again", "two")]).status, 422);
    let page = app.follow(app.post("/keep/seal", &[("to", "own")])).text();
    let path =
        page.split("href=\"/keep/sealed/").nth(1).and_then(|rest| rest.split('"').next()).map(|file| format!("/keep/sealed/{file}")).expect("a download");
    let file = app.get(&path);
    assert_eq!(file.header("content-type"), Some("application/octet-stream"));
    assert!(file.header("content-disposition").is_some_and(|value| value.starts_with("attachment")));
    assert_eq!(file.header("content-length"), Some(file.body.len().to_string().as_str()));
    assert!(file.body.starts_with(b"age-encryption.org/v1"));
    let bundle = home.path().join("bundle.zip.age");
    std::fs::write(&bundle, &file.body).expect("it can be written");
    let mut verify = Command::new(app::PROGRAM);
    verify.arg("verify").arg(&bundle).args(["--passphrase-file", "-", "--home"]).arg(home.path());
    let mut verify = verify.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program was built for this test");
    verify.stdin.take().expect("it is piped").write_all(PASSPHRASE.as_bytes()).expect("it reads");
    assert!(verify.wait_with_output().expect("it ends").status.success());
    for hostile in ["/keep/sealed/..", "/keep/sealed/%2e%2e%2fcase.json", "/keep/sealed/case.json", "/keep/sealed/"] {
        assert_ne!(app.get(hostile).status, 200, "{hostile}");
    }
    assert_eq!(app.post("/keep/lock", &[]).status, 303);
    assert_ne!(app.get(&path).status, 200, "a case that is closed gives nothing");
    assert_eq!(app.get("/verdict/1").status, 404, "and nothing of it is on the pages");
}

/// Memory with the typesetter loaded: with the words that are offered it is never more than asked; with a passphrase of one's own
/// (256 MB for a moment, as safety wants it) it is given back.
#[test]
#[cfg(target_os = "linux")]
fn a_case_is_made_within_the_memory_that_is_asked() {
    const ASKED: u64 = 150_000;
    let home = tempfile::tempdir().expect("a place for a home");
    let app = entered(home.path(), &[]);
    let holds = |which| app.memory(which).expect("its memory");
    tell(&app, "adult");
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).status, 303);
    assert_eq!(app.get("/report/fr-police/letter.pdf").header("content-type"), Some("application/pdf"));
    app.make_case(&app.drawn());
    let peak = holds("VmHWM");
    assert!(peak < ASKED, "{peak} kB");
    app.post("/keep/lock", &[]);
    app.make_case(PASSPHRASE);
    let (now, peak) = (holds("VmRSS"), holds("VmHWM"));
    assert!(now < ASKED && peak > 256_000, "{now} kB, and {peak} kB");
}

/// A file for the public key of somebody else: they open it with their own key, without our passphrase; wiping takes the case and leaves theirs.
#[test]
fn a_file_is_sealed_for_somebody_s_key_and_the_case_is_wiped() {
    let (home, theirs) = (tempfile::tempdir().expect("a home"), tempfile::tempdir().expect("another home"));
    let key = theirs.path().join("key.txt");
    let new =
        run(&["case", "new", "--key-file", &key.display().to_string(), "--passphrase-file", "-", "--home", &theirs.path().display().to_string()], "theirs");
    assert!(new.status.success());
    let public = std::fs::read_to_string(&key).expect("a key");
    let public = public.lines().find_map(|line| line.strip_prefix("# public key: ")).expect("its public half").to_owned();

    let app = entered(home.path(), &[]);
    tell(&app, "adult");
    app.make_case(PASSPHRASE);
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).status, 303);
    assert_eq!(app.post("/keep/seal", &[("to", "keys"), ("keys", "age1nonsense")]).status, 422);
    let page = app.follow(app.post("/keep/seal", &[("to", "keys"), ("keys", &public)])).text();
    let file = page.split("href=\"/keep/sealed/").nth(1).and_then(|rest| rest.split('"').next()).expect("a download").to_owned();
    let bundle = theirs.path().join("bundle.zip.age");
    std::fs::write(&bundle, app.get(&format!("/keep/sealed/{file}")).body).expect("it can be written");
    let (bundle, key, out) = (bundle.display().to_string(), key.display().to_string(), theirs.path().join("out"));
    let opened = run(&["open", &bundle, "--key-file", &key, "--out", &out.display().to_string(), "--home", &theirs.path().display().to_string()], "");
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    assert!(out.read_dir().is_ok_and(|mut folder| folder.next().is_some()));

    // Checked on the page, whole and then with one byte changed.
    let check = format!("/keep/check/{file}");
    let whole = app.follow(app.post(&check, &[])).text();
    assert!(whole.contains("Nothing was changed"), "{whole}");
    let name = only_case(home.path());
    let place = home.path().join("cases").join(&name).join("sealed").join(&file);
    let mut bytes = std::fs::read(&place).expect("it is there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&place, &bytes).expect("it can be written");
    let changed = app.follow(app.post(&check, &[])).text();
    assert!(changed.contains("not as it was sealed"), "{changed}");

    // The key as a file opens the case without the passphrase.
    let own = home.path().join("own.txt");
    std::fs::write(&own, app.post("/keep/key", &[("sure", "yes")]).body).expect("it can be written");
    let show = ["case", "show", &name, "--key-file", &own.display().to_string(), "--home", &home.path().display().to_string()].map(str::to_owned);
    assert!(run(&show.each_ref().map(String::as_str), "").status.success());

    assert_eq!(app.post("/keep/wipe", &[("case", &name), ("name", "another")]).status, 422);
    assert!(home.path().join("cases").join(&name).exists());
    let gone = app.follow(app.post("/keep/wipe", &[("case", &name), ("name", &name)])).text();
    assert!(gone.contains("The case is erased"), "{gone}");
    assert!(!home.path().join("cases").join(&name).exists());
    assert_eq!(app.get("/verdict/1").status, 404);
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).status, 303, "and the app goes on without it");
}

/// A file that was sealed with a passphrase is checked with that passphrase.
#[test]
fn a_file_with_a_passphrase_of_its_own_is_checked_with_it() {
    let home = tempfile::tempdir().expect("a place for a home");
    let app = entered(home.path(), &[]);
    tell(&app, "adult");
    app.make_case(&app.drawn());
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).status, 303);
    let page = app.follow(app.post("/keep/seal", &[("to", "passphrase"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)])).text();
    let check = page.split("href=\"/keep/check/").nth(1).and_then(|rest| rest.split('"').next()).map(|file| format!("/keep/check/{file}")).expect("a check");
    assert!(app.follow(app.post(&check, &[])).text().contains("Type a passphrase"));
    assert!(app.follow(app.post(&check, &[("passphrase", "something else")])).text().contains("does not open this file"));
    assert!(app.follow(app.post(&check, &[("passphrase", PASSPHRASE)])).text().contains("Nothing was changed"));
}

/// An authority confirms the date of a sealed file, of either kind; one that is not there leaves the file as it was.
#[test]
fn the_date_of_a_sealed_file_is_confirmed() {
    let home = tempfile::tempdir().expect("a place for a home");
    let Some(authority) = authority::Authority::start(home.path(), "first") else {
        return eprintln!("LEFT OUT: openssl cannot play an authority here, so no date is confirmed");
    };
    let app = entered(home.path(), &[]);
    tell(&app, "adult");
    app.make_case(&app.drawn());
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).status, 303);
    let (url, host) = (authority.url(), authority.address.as_str());
    let mut before = Vec::new();
    for (to, passphrase) in [("own", ""), ("passphrase", PASSPHRASE)] {
        let page = app.follow(app.post("/keep/seal", &[("to", to), ("passphrase", passphrase), ("again", passphrase)])).text();
        let files = page.split("href=\"/keep/time/").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned);
        let file = files.filter(|file| !before.contains(file)).last().expect("a sealed file");
        before.push(file.clone());
        let (time, check) = (format!("/keep/time/{file}"), format!("/keep/check/{file}"));
        let as_it_was = app.get(&format!("/keep/sealed/{file}")).body;
        let nobody = "http://127.0.0.1:9/tsr";
        let silent = app.follow(app.post(&time, &[("authority", nobody), ("allow", "127.0.0.1:9"), ("passphrase", passphrase)])).text();
        assert!(silent.contains("is as it was") && !silent.contains("--tsa"), "{silent}");
        assert_eq!(app.get(&format!("/keep/sealed/{file}")).body, as_it_was, "the file stays as it was");
        assert_eq!(app.post(&time, &[("authority", &url), ("allow", "127.0.0.1:9"), ("passphrase", passphrase)]).status, 422);
        let done = app.follow(app.post(&time, &[("authority", &url), ("allow", host), ("passphrase", passphrase)])).text();
        assert!(done.contains("The date is confirmed") && done.contains("first"), "{done}");
        let checked = app.follow(app.post(&check, &[("passphrase", passphrase)])).text();
        assert!(checked.contains("Nothing was changed") && checked.contains("It has a time stamp, and it holds."), "{checked}");
    }
}

/// The program with something on its standard input.
fn run(arguments: &[&str], input: &str) -> std::process::Output {
    let mut command = Command::new(app::PROGRAM);
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program was built for this test");
    child.stdin.take().expect("it is piped").write_all(input.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// Under 18: words are kept, pictures never, whatever their size.
#[test]
fn pictures_of_somebody_under_18_are_never_written() {
    let home = tempfile::tempdir().expect("a place for a home");
    let app = entered(home.path(), &[]);
    tell(&app, "minor");
    app.make_case(PASSPHRASE);
    let body = format!("{}\u{0}\u{0}picture\r\n--edge--\r\n", part("a.jpg"));
    let small =
        app.raw(&format!("{}Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: {}\r\n\r\n{body}", app.post_head("/received"), body.len()));
    assert_eq!(small.status, 422);
    let (answer, _) = send_large(&app, "b.mp4", 80 << 20, true);
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("never") || answer.text().contains("18"), "{}", answer.text());
    assert_eq!(app.post("/received", &[("text", MESSAGE)]).status, 303);
    assert_eq!(items(home.path(), &only_case(home.path())), 1);
}

/// Sends a file of so many bytes, in pieces; a cut one stops in the middle. The answer, and the most memory that the app took (kB).
fn send_large(app: &App, name: &str, size: u64, whole: bool) -> (app::Answer, u64) {
    let (head, tail) = (part(name), "\r\n--edge--\r\n");
    let mut stream = app.connect();
    let length = head.len() as u64 + size + tail.len() as u64;
    let begin = format!("{}Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: {length}\r\n\r\n{head}", app.post_head("/received"));
    stream.write_all(begin.as_bytes()).expect("it listens");
    let piece = vec![0u8; 1 << 20];
    let sent = if whole { size } else { size / 2 };
    for _ in 0..sent >> 20 {
        stream.write_all(&piece).expect("it reads to the end, whatever becomes of it");
    }
    if whole {
        stream.write_all(tail.as_bytes()).expect("it reads to the end");
    } else {
        stream.shutdown(Shutdown::Write).expect("it can be cut");
    }
    (read(&mut stream), peak(app))
}

fn peak(app: &App) -> u64 {
    app.memory("VmHWM").unwrap_or(0)
}

const TWO_GB: u64 = 2 << 30;

/// Without a case 2 GB are refused on a page, and nothing of them stays.
#[test]
fn two_gigabytes_are_refused_in_words() {
    let home = tempfile::tempdir().expect("a place for a home");
    let app = entered(home.path(), &[]);
    tell(&app, "adult");
    let (answer, peak) = send_large(&app, "film.mp4", TWO_GB, true);
    assert_eq!(answer.status, 413);
    let page = answer.text();
    assert!(page.contains("<h1>") && page.contains("film.mp4") && page.contains("/keep"), "{page}");
    assert!(peak < 300_000, "{peak} kB");
    assert!(!home.path().join("cases").exists());
}

/// With a case they go straight into it; a connection that is cut leaves nothing half kept.
#[test]
fn two_gigabytes_go_into_the_case_whole_or_not_at_all() {
    let home = tempfile::tempdir().expect("a place for a home");
    let app = entered(home.path(), &[]);
    tell(&app, "adult");
    app.make_case(PASSPHRASE);
    let name = only_case(home.path());
    let (answer, _) = send_large(&app, "cut.mp4", 200 << 20, false);
    assert!(matches!(answer.status, 0 | 400), "{}", answer.status);
    // The keeper hears of it a moment later.
    std::thread::sleep(std::time::Duration::from_millis(500));
    let left = || std::fs::read_dir(home.path().join("cases").join(&name).join("items")).expect("the case is there").count();
    assert_eq!(left(), 0, "nothing half kept");
    let (answer, peak) = send_large(&app, "film.mp4", TWO_GB, true);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.text().contains("0001"), "{}", answer.text());
    assert_eq!(items(home.path(), &name), 1);
    // Making the case took 256 MB for a moment (scrypt); the file itself takes 64 MB and a few pieces.
    assert!(peak < 450_000, "{peak} kB");
}
