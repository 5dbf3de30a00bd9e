//! Nobody needs our program: in a folder without it, `age`, `unzip`, `sha256sum`, `bagit.py`, `ssh-keygen`, `openssl` and `case_validate`
//! judge a fresh bundle and tampered ones, and agree with `verify`.
#![cfg(unix)]

mod desk;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use desk::Desk;
use desk::authority::Authority;

/// Where `scripts/test` puts the tools that come from Python.
fn python_tools() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/peers/bin")
}

/// Whether a command line of a shell ends well, in a folder.
fn runs(folder: &Path, line: &str) -> bool {
    let path = format!("{}:{}", python_tools().display(), std::env::var("PATH").unwrap_or_default());
    let mut shell = Command::new("sh");
    shell.args(["-c", line]).current_dir(folder).env("PATH", path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.status().is_ok_and(|status| status.success())
}

/// A check by one tool; what is missing on this machine is named once.
#[expect(clippy::print_stderr, reason = "what was left out is said where the test is read")]
fn tool(name: &str, there: &str) -> bool {
    let found = runs(Path::new("."), &format!("command -v {there}"));
    if !found {
        eprintln!("LEFT OUT: {name} is not installed, so nobody asked it");
    }
    found
}

/// The commands of VERIFY.txt inside the bag, by tool. Exactly those that a person would type.
fn commands(bag: &Path) -> BTreeMap<&'static str, Vec<String>> {
    let text = fs::read_to_string(bag.join("proof/VERIFY.txt")).expect("the instructions");
    let mut all: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("    ")).filter(|line| !line.starts_with("echo ")) {
        let name = ["sha256sum", "sha512sum", "bagit.py", "ssh-keygen", "openssl", "case_validate"].into_iter().find(|name| line.starts_with(name));
        if let Some(name) = name {
            all.entry(name).or_default().push(line.to_owned());
        }
    }
    all
}

/// What the tools that are there say of a bag, by the instructions of the untouched one.
fn judged(bag: &Path, commands: &BTreeMap<&'static str, Vec<String>>) -> BTreeMap<&'static str, bool> {
    commands.iter().map(|(name, lines)| (*name, lines.iter().all(|line| runs(bag, line)))).collect()
}

#[test]
fn ordinary_tools_agree_with_verify() {
    if !tool("age", "age") || !tool("unzip", "unzip") {
        return;
    }
    let desk = Desk::new();
    desk.run("case new proof --key-file stick.txt --passphrase-file passphrase").ended(0);
    desk.write("mail.eml", desk::MAIL);
    desk.write("100 % of it\n\u{1f642}.txt", "a name that manifests do not like\n");
    desk.write("shot.png", desk::PNG);
    desk.run_words(&["keep", "proof", "mail.eml", "100 % of it\n\u{1f642}.txt", "shot.png", "--age", "adult"]).ended(0);
    desk.run("seal proof --out b.age --passphrase-file passphrase").ended(0);
    let authorities: Vec<Authority> = ["first", "second"].iter().filter_map(|name| Authority::start(desk.folder.path(), name)).collect();
    if authorities.len() == 2 {
        let mut line = vec!["timestamp", "b.age", "--passphrase-file", "passphrase"];
        let urls: Vec<String> = authorities.iter().map(Authority::url).collect();
        for (url, authority) in urls.iter().zip(&authorities) {
            line.extend(["--tsa", url, "--allow", &authority.address]);
        }
        desk.run_words(&line).ended(0);
    } else {
        eprintln!("LEFT OUT: openssl cannot play an authority here, so there are no time stamps");
    }

    // Out of the program's sight.
    let apart = tempfile::tempdir().expect("a place for files");
    for name in ["b.age", "stick.txt", "b.age.receipt.txt"] {
        fs::copy(desk.path(name), apart.path().join(name)).expect("it can be copied");
    }
    assert!(runs(apart.path(), "age -d -i stick.txt -o bundle.zip b.age"), "age opens it");
    assert!(runs(apart.path(), "unzip -q bundle.zip"), "unzip unpacks it");
    let hash = evidence::digest::hex(&evidence::digest::sha256(&fs::read(desk.path("b.age")).expect("the bundle")));
    let receipt = fs::read_to_string(desk.path("b.age.receipt.txt")).expect("the receipt").replace([' ', '\n'], "");
    assert!(receipt.contains(&hash), "the receipt is of this file");
    let bag = fs::read_dir(apart.path()).expect("a folder").filter_map(Result::ok).map(|entry| entry.path()).find(|path| path.is_dir()).expect("one folder");
    let mut commands = commands(&bag);
    assert_eq!(commands.get("openssl").map_or(0, Vec::len), authorities.len(), "one command a time stamp");
    commands.retain(|name, _| tool(name, name));
    for (name, good) in judged(&bag, &commands) {
        assert!(good, "{name} alarms at a bundle that nobody touched: {:?}", commands[name]);
    }
    desk.run_words(&["verify", &bag.display().to_string()]).ended(0);
    if authorities.len() == 2 && commands.contains_key("openssl") {
        assert!(
            runs(apart.path(), &format!("openssl ts -verify -data b.age -in {0}.tsr -CAfile {0}.tsr.pem", desk.path("b.age").display())),
            "the token over the encrypted file"
        );
    }

    for (what, tamper) in tampers() {
        let other = apart.path().join("tampered");
        assert!(runs(apart.path(), &format!("rm -rf tampered && cp -r '{}' tampered", bag.display())));
        if !tamper(&other) {
            continue;
        }
        let judged = judged(&other, &commands);
        let ours = desk.run_words(&["verify", &other.display().to_string(), "--json"]);
        assert_eq!(ours.status, 4, "{what}: {judged:?}, and verify says {}", ours.out);
        if let Some(expected) = what.split(": ").next().filter(|name| commands.contains_key(name)) {
            assert!(!judged[expected], "{what}: {expected} saw nothing");
        }
    }
}

type Tamper = fn(&Path) -> bool;

fn flip(path: PathBuf) -> bool {
    let Ok(mut bytes) = fs::read(&path) else { return false };
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).is_ok()
}

/// What is done to a bag, with the tool that must notice.
fn tampers() -> Vec<(&'static str, Tamper)> {
    vec![
        ("sha256sum: a picture changed", |bag| flip(bag.join("data/items/0003/original.png"))),
        ("sha256sum: a record changed", |bag| flip(bag.join("data/items/0001/item.json"))),
        ("sha256sum: a manifest changed", |bag| flip(bag.join("manifest-sha256.txt"))),
        ("bagit.py: an item gone", |bag| fs::remove_file(bag.join("data/items/0002/original.txt")).is_ok()),
        ("bagit.py: an item added", |bag| fs::write(bag.join("data/items/0002/more.txt"), "x").is_ok()),
        ("bagit.py: an item renamed", |bag| fs::rename(bag.join("data/items/0003/original.png"), bag.join("data/items/0003/other.png")).is_ok()),
        ("ssh-keygen: the tag manifest changed", |bag| flip(bag.join("tagmanifest-sha256.txt"))),
        ("ssh-keygen: the signature changed", |bag| flip(bag.join("proof/tagmanifest-sha256.txt.sig"))),
        ("openssl: a token changed", |bag| flip(bag.join("proof/tsa-1.tsr"))),
        ("openssl: a token's chain is another's", |bag| fs::copy(bag.join("proof/tsa-2-chain.pem"), bag.join("proof/tsa-1-chain.pem")).is_ok()),
        // These nobody but our program notices.
        ("a file that no list has", |bag| fs::write(bag.join("proof/tool.exe"), "x").is_ok()),
        ("instructions changed", |bag| flip(bag.join("proof/VERIFY.txt"))),
    ]
}
