//! Broken, hostile and useless input: an answer or two lines that help, never a crash, and never more memory than is sane.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Address space that one run may take, in KiB; a file of 2 GB does not fit.
const MEMORY: &str = "1500000";

/// Bytes that a PNG file begins with.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02\0\0\0";
/// Bytes that a compound file, such as Outlook's `.msg`, begins with.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Bytes without any order, the same in each run.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    (0..length).map(|_| next()).collect()
}

fn run(arguments: &[&str], path: &Path) -> Output {
    let program = env!("CARGO_BIN_EXE_sangfroid");
    let mut command = if cfg!(target_os = "linux") {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -v {MEMORY} && exec \"$0\" \"$@\""), program]);
        shell
    } else {
        Command::new(program)
    };
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "SANGFROID_HOME"] {
        command.env_remove(name);
    }
    command.args(arguments).arg(path).output().expect("the program starts")
}

fn written(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("the folder can be written");
    path
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("there is a place for files")
}

/// No crash; nothing on the screen but letters; and with an error, one line that says what happened and one what to do.
fn assert_calm(output: &Output, of: &str) -> i32 {
    let said = String::from_utf8(output.stderr.clone()).expect("errors are UTF-8");
    let code = output.status.code().unwrap_or(-1);
    assert_ne!(code, -1, "{of}: ended by a signal: {said}");
    assert!(matches!(code, 0 | 3), "{of}: exit {code}: {said}");
    assert!(!said.contains("panicked") && !said.contains("memory allocation"), "{of}: {said}");
    let answer = String::from_utf8(output.stdout.clone()).expect("answers are UTF-8");
    for text in [&answer, &said] {
        assert!(!text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')), "{of}: control characters in {text:?}");
    }
    code
}

/// `check`, in words and for machines, and `scan`; gives the exit status of `check`.
fn tried(path: &Path) -> i32 {
    let of = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
    let check = run(&["check", "--lang", "en", "--plain"], path);
    let code = assert_calm(&check, &of);
    let said = String::from_utf8_lossy(&check.stderr);
    if code == 0 {
        assert!(said.is_empty(), "{of}: an answer came with {said}");
        assert!(!check.stdout.is_empty(), "{of}: no answer");
    } else {
        assert_eq!(said.lines().filter(|line| !line.trim().is_empty()).count(), 2, "{of}: not two lines: {said}");
        assert!(check.stdout.is_empty(), "{of}: an error came with an answer");
        assert!(!said.contains("err-") && !said.contains("rec-"), "{of}: words are missing: {said}");
    }
    let machine = run(&["check", "--lang", "fr", "--json"], path);
    assert_eq!(assert_calm(&machine, &of), code, "{of}: --json ends otherwise");
    assert_eq!(machine.stdout.is_empty(), code != 0, "{of}: --json");
    for line in machine.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let value: serde_json::Value = serde_json::from_slice(line).expect("each line is JSON");
        assert!(value["verdict"].is_string(), "{of}: no verdict in {value}");
    }
    assert_calm(&run(&["scan", "--lang", "en", "--json"], path), &of);
    code
}

#[test]
fn nothing_at_all() {
    let folder = folder();
    assert_eq!(tried(&written(&folder, "empty.eml", b"")), 3);
}

#[test]
fn only_nulls() {
    let folder = folder();
    assert_eq!(tried(&written(&folder, "null.eml", &[0; 100_000])), 3);
}

#[test]
fn bytes_without_order() {
    let folder = folder();
    for length in [1, 7, 1_000, 300_000] {
        tried(&written(&folder, &format!("noise-{length}"), &noise(length)));
    }
}

#[test]
fn letters_that_are_none() {
    let folder = folder();
    let broken = b"\xff\xfe\xfa\x80\x80 J'ai pirat\xe9 votre cam\xe9ra \xc3\x28 \xf0\x9f\x92 payez 500 euros en bitcoin \xed\xa0\x80";
    tried(&written(&folder, "broken.txt", broken));
    let latin = b"J'ai pirat\xe9 votre ordinateur et j'ai enregistr\xe9 une vid\xe9o de vous. Payez 500 euros.";
    assert_eq!(tried(&written(&folder, "latin.txt", latin)), 0, "text in an old character set can be read");
}

#[test]
fn pictures_archives_and_outlook_files() {
    let folder = folder();
    assert_eq!(tried(&written(&folder, "picture.png", PNG)), 3);
    assert_eq!(tried(&written(&folder, "picture-long.png", &[PNG, &noise(50_000)].concat())), 3);
    assert_eq!(tried(&written(&folder, "archive.zip", &[b"PK\x03\x04\x14\0\0\0\x08\0".as_slice(), &noise(5_000)].concat())), 3);
    for length in [0, 100, 504, 4_096, 100_000] {
        tried(&written(&folder, &format!("outlook-{length}.msg"), &[COMPOUND, &noise(length)].concat()));
    }
    // A header that promises a structure which is not there.
    let mut promise = [COMPOUND, &[0; 16], &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]].concat();
    promise.resize(512, 0xff);
    tried(&written(&folder, "promise.msg", &promise));
}

#[test]
fn parts_within_parts() {
    let folder = folder();
    let mut mail = String::from("From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n");
    for depth in 0..10_000 {
        mail += &format!("Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n");
    }
    mail += "Content-Type: text/plain\r\n\r\nthe innermost words\r\n";
    tried(&written(&folder, "parts.eml", mail.as_bytes()));
    let message = "Content-Type: message/rfc822\r\n\r\n".repeat(10_000) + "Subject: x\r\n\r\nthe innermost words\r\n";
    tried(&written(&folder, "messages.eml", message.as_bytes()));
    tried(&written(&folder, "tags.html", ("<html><body>".to_owned() + &"<div><b>".repeat(10_000) + "words").as_bytes()));
}

#[test]
fn a_folder() {
    let folder = folder();
    let output = run(&["check", "--lang", "en"], folder.path());
    assert_eq!(assert_calm(&output, "a folder"), 3);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("sangfroid scan "), "the right command is not named: {said}");
    assert_eq!(said.lines().count(), 2);
}

/// A file's name comes from whoever sent it: it must not steer the terminal.
#[cfg(unix)]
#[test]
fn a_name_that_steers_the_terminal() {
    let folder = folder();
    let bad = written(&folder, "a\u{1b}]0;b\u{7}\u{202e}c\nd.eml", b"From: a@example.org\r\nSubject: lunch\r\n\r\nShall we have lunch?\r\n");
    assert_eq!(tried(&bad), 0);
    let good = written(&folder, "good.eml", b"Shall we have lunch?\n");
    // With two files each answer stands under its file's name.
    let both = run(&["check", "--lang", "en", good.to_str().expect("a name in letters")], &bad);
    assert_eq!(assert_calm(&both, "two files"), 0);
    assert!(String::from_utf8_lossy(&both.stdout).contains("good.eml"));
    assert_calm(&run(&["scan", "--lang", "en"], &bad), "scan");
    assert_eq!(assert_calm(&run(&["check", "--lang", "en"], &folder.path().join("no\u{1b}[31m\u{7}ne")), "not there"), 3);
}

/// Two gigabytes that take no room on the disk.
#[cfg(target_os = "linux")]
#[test]
fn more_than_the_memory() {
    let folder = folder();
    let path = folder.path().join("huge.eml");
    File::create(&path).and_then(|file| file.set_len(2 << 30)).expect("a sparse file can be made");
    for command in ["check", "scan"] {
        assert_calm(&run(&[command, "--lang", "en"], &path), command);
    }
    // The limit is a real one: it is set, and it is below the size of the file.
    let limit = Command::new("sh").args(["-c", &format!("ulimit -v {MEMORY} && ulimit -v")]).output().expect("a shell is there");
    assert_eq!(String::from_utf8_lossy(&limit.stdout).trim(), MEMORY, "the limit does not hold");
    assert!(MEMORY.parse::<u64>().is_ok_and(|kibibytes| kibibytes << 10 < 2 << 30));
}

/// A source that never ends.
#[cfg(target_os = "linux")]
#[test]
fn without_an_end() {
    assert_eq!(assert_calm(&run(&["check", "--lang", "en"], Path::new("/dev/zero")), "/dev/zero"), 3);
}

/// A device has no end, and a pipe without a writer makes a reader wait for ever.
#[cfg(unix)]
#[test]
fn devices_and_pipes() {
    for device in ["/dev/zero", "/dev/null"] {
        assert_eq!(tried(Path::new(device)), 3, "{device}");
    }
    let folder = folder();
    let pipe = folder.path().join("pipe");
    if Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        assert_eq!(tried(&pipe), 3);
    }
    // What the shell hands over is a pipe too, and is read.
    let program = env!("CARGO_BIN_EXE_sangfroid");
    let shell = Command::new("bash").args(["-c", "\"$0\" check --json <(echo 'See you at the library tomorrow, I keep a seat.')", program]).output();
    if let Ok(output) = shell {
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

/// Links that lead in circles, links to files, and a folder that may not be looked into: the rest is read.
#[cfg(unix)]
#[test]
fn folders_with_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder();
    let inside = folder.path().join("inside");
    fs::create_dir(&inside).expect("the folder can be written");
    written(&folder, "mail.eml", b"From: a@example.org\nTo: b@example.org\n\nSee you at the library tomorrow.\n");
    let elsewhere = tempfile::tempdir().expect("there is a place for files");
    let linked = written(&elsewhere, "linked.eml", b"From: a@example.org\nTo: b@example.org\n\nI keep a seat for you.\n");
    for (to, name) in [(folder.path(), "inside/up"), (Path::new("round"), "round"), (Path::new("nowhere"), "broken"), (linked.as_path(), "link.eml")] {
        symlink(to, folder.path().join(name)).expect("links can be made");
    }
    let closed = folder.path().join("closed");
    fs::create_dir(&closed).expect("the folder can be written");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("rights can be changed");
    let output = run(&["scan", "--lang", "en", "--json"], folder.path());
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).expect("rights can be changed");
    assert_eq!(assert_calm(&output, "links"), 0);
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2, "the mail, and the one that a link leads to");
}

/// Of several paths one is not there: the others are read all the same, and the end says so.
#[test]
fn one_path_of_several_is_not_there() {
    let folder = folder();
    let mail = written(&folder, "mail.eml", b"From: a@example.org\nTo: b@example.org\n\nSee you at the library tomorrow.\n");
    let nowhere = folder.path().join("nowhere");
    let output = run(&["scan", "--json", "--lang", "en", &nowhere.to_string_lossy()], &mail);
    assert_eq!(assert_calm(&output, "paths"), 3);
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 1);
}

/// A list of the messages that lies beside them is none of them, and what was left out is said; named itself it is read.
#[test]
fn a_table_among_messages() {
    let folder = folder();
    written(&folder, "mail.eml", b"From: a@example.org\nTo: b@example.org\n\nSee you at the library tomorrow.\n");
    let table = written(&folder, "MANIFEST.TSV", b"file\tlanguage\tclass\nmail.eml\ten\tham\n");
    written(&folder, ".notes", b"not for you\n");
    let output = run(&["scan", "--json", "--lang", "en"], folder.path());
    assert_eq!(assert_calm(&output, "table"), 0);
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 1);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("1 table (.tsv, .csv)") && said.contains("1 hidden file"), "what was left out is not said: {said}");
    let output = run(&["scan", "--json", "--lang", "en"], &table);
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 1);
    assert!(!String::from_utf8_lossy(&output.stderr).contains("left out"));
}
