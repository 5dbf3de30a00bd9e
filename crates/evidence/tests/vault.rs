//! A case on the real disk: made, found, opened, read with ordinary `age`, damaged, wiped.
#![cfg(feature = "disk")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that meets what it did not expect stops at once")]

use std::fs;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

use evidence::disk::{Case, ExposeSecret, Kept, Meta, Moment, New, Secret, Trouble, Vault, passphrase};
use evidence::journal::Event;

const NOW: Moment<'static> = Moment { at: "2026-11-27T18:03:11+01:00[Europe/Paris]", tool: "test" };

fn secret(text: &str) -> Secret {
    text.to_owned().into()
}

fn new() -> New {
    New { work_for_tests: Some(1), ..New::neutral() }
}

fn made() -> (tempfile::TempDir, Case) {
    let home = tempfile::tempdir().unwrap();
    let case = Vault::new(home.path()).create(&new(), &secret("plume abaisser"), NOW).unwrap();
    (home, case)
}

fn keep(case: &Case, name: &str, bytes: &[u8]) -> Kept {
    case.keep(bytes, Meta::file(name), NOW, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// All files of a case.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() { files.extend(self::files(&entry.path())) } else { files.push(entry.path()) }
    }
    files.sort();
    files
}

#[test]
fn cases_are_made_found_listed_and_wiped() {
    let home = tempfile::tempdir().unwrap();
    let vault = Vault::new(home.path());
    assert!(vault.list().unwrap().is_empty());
    let neutral = vault.create(&new(), &secret("a"), NOW).unwrap();
    let id = neutral.facts().id.clone();
    assert_eq!(neutral.folder().file_name().unwrap().to_str(), Some(id.as_str()));
    let named = New { label: Some("Été: 2026".to_owned()), ..new() };
    vault.create(&named, &secret("b"), NOW).unwrap();
    assert!(matches!(vault.create(&named, &secret("b"), NOW), Err(Trouble::AlreadyThere(_))));
    assert!(matches!(vault.create(&New { label: Some("été 2026".to_owned()), ..new() }, &secret("b"), NOW), Err(Trouble::AlreadyThere(_))));

    assert_eq!(vault.find(&id[..4]).unwrap().facts().id, id);
    assert_eq!(vault.find("Été: 2026").unwrap().facts().label.as_deref(), Some("Été: 2026"));
    assert_eq!(vault.find("Été-2026").unwrap().folder().file_name().unwrap().to_str(), Some("Été-2026"));
    assert!(matches!(vault.find("none"), Err(Trouble::NoSuchCase(_))));
    assert!(matches!(vault.find("../cases"), Err(Trouble::NoSuchCase(_))));
    assert_eq!(vault.list().unwrap().len(), 2);

    assert!(matches!(vault.wipe(".."), Err(Trouble::NoSuchCase(_))));
    assert!(matches!(vault.wipe("../cases"), Err(Trouble::NoSuchCase(_))));
    vault.wipe(&id).unwrap();
    assert_eq!(vault.list().unwrap().len(), 1);
    assert!(!home.path().join("cases").join(id).exists());
    assert!(matches!(vault.create(&new(), &secret(" \n"), NOW), Err(Trouble::EmptyPassphrase)));
}

/// Which work a key was locked with: the last word of its stanza.
fn work(case: &Case) -> String {
    let key = fs::read(case.folder().join("key.age")).unwrap();
    let stanza = key.split(|byte| *byte == b'\n').nth(1).unwrap();
    String::from_utf8_lossy(stanza).rsplit(' ').next().unwrap().to_owned()
}

/// Six words drawn by lot need less work; whoever calls anything else drawn gets the work of a passphrase of one's own. All open.
#[test]
fn drawn_words_are_locked_with_less_work_and_nothing_else_is() {
    let home = tempfile::tempdir().unwrap();
    let vault = Vault::new(home.path());
    let drawn = passphrase::draw(passphrase::Words::French);
    let own = secret("six plain words for a test");
    for (words, called_drawn, expected) in [(&drawn, true, "15"), (&drawn, false, "18"), (&own, true, "18")] {
        let case = vault.create(&New { drawn: called_drawn, ..New::neutral() }, words, NOW).unwrap();
        assert_eq!(work(&case), expected);
        assert!(case.unlock(words).is_ok());
    }
}

/// What `create_with_key` gives is what the key file holds, and opens the case without its passphrase.
#[test]
fn a_case_is_open_as_soon_as_it_is_made() {
    let home = tempfile::tempdir().unwrap();
    let (case, key) = Vault::new(home.path()).create_with_key(&new(), &secret("plume abaisser"), NOW).unwrap();
    let open = case.unlock_with_key_file(key.expose_secret().as_bytes()).unwrap();
    assert_eq!(open.key_file().expose_secret(), key.expose_secret());
    assert_eq!(case.unlock(&secret("plume abaisser")).unwrap().key_file().expose_secret(), key.expose_secret());
}

#[test]
fn passphrase_key_file_and_wrong_ones() {
    let (_home, case) = made();
    keep(&case, "x", b"hello");
    assert!(matches!(case.unlock(&secret("plume")), Err(Trouble::WrongPassphrase)));
    let open = case.unlock(&secret("Plume Abaisser")).unwrap();
    let key = open.key_file();
    let by_key = case.unlock_with_key_file(key.expose_secret().as_bytes()).unwrap();
    let mut found = String::new();
    by_key.content("0001").unwrap().read_to_string(&mut found).unwrap();
    assert_eq!(found, "hello");
    let public = by_key.signing_key().unwrap().public_key().to_openssh().unwrap();
    assert_eq!(public, case.facts().signing);

    let (_other_home, other) = made();
    assert!(matches!(other.unlock_with_key_file(key.expose_secret().as_bytes()), Err(Trouble::WrongKey)));
    assert!(matches!(other.unlock_with_key_file(b"no key"), Err(Trouble::NotAKey)));
}

#[cfg(unix)]
#[test]
fn everything_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (home, case) = made();
    keep(&case, "x", b"hello");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for folder in [home.path().join("cases"), case.folder().to_owned(), case.folder().join("items")] {
        assert_eq!(mode(&folder), 0o700, "{folder:?}");
    }
    let files = files(case.folder());
    assert!(files.len() >= 7, "{files:?}");
    for file in files {
        assert_eq!(mode(&file), 0o600, "{file:?}");
    }
}

#[test]
fn nothing_of_the_content_is_readable_in_the_folder() {
    let (home, case) = made();
    let marker = b"MARKER-5f0e9d-IN-THE-CONTENT";
    let meta =
        Meta { note: Some("MARKER-5f0e9d-IN-A-NOTE".to_owned()), source: Some("MARKER-5f0e9d-IN-THE-SOURCE".to_owned()), ..Meta::file("MARKER-5f0e9d.png") };
    case.keep(marker.as_slice(), meta, NOW, &mut |_| ControlFlow::Continue(())).unwrap();
    for file in files(home.path()) {
        let bytes = fs::read(&file).unwrap();
        assert!(!bytes.windows(13).any(|window| window == b"MARKER-5f0e9d"), "{file:?}");
        assert!(!file.to_string_lossy().contains("MARKER"), "{file:?}");
    }
}

#[test]
fn ordinary_age_opens_items_and_records_and_the_key_itself() {
    if Command::new("age").arg("--version").output().is_err() {
        // CI has it (Debian's package age); without it there is nothing to compare with.
        return;
    }
    let (home, case) = made();
    let bytes: Vec<u8> = (0..200_000u32).flat_map(u32::to_le_bytes).collect();
    keep(&case, "x", &bytes);
    let open = case.unlock(&secret("plume abaisser")).unwrap();
    let key = home.path().join("key.txt");
    fs::write(&key, open.key_file().expose_secret()).unwrap();
    let age = |name: &str| {
        let out = Command::new("age").arg("-d").arg("-i").arg(&key).arg(case.folder().join(name)).output().unwrap();
        assert!(out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stderr));
        out.stdout
    };
    assert!(age("items/0001.age") == bytes);
    assert_eq!(age("items/0001.json.age"), *open.record_bytes("0001").unwrap());
    assert!(age("signing.age").starts_with(b"-----BEGIN OPENSSH PRIVATE KEY-----"));

    // `age -d key.age` asks on a terminal: `script` gives it one, and the words come through it as a person would type them.
    let Ok(mut script) = Command::new("script")
        .args(["-qec", &format!("age -d -o {0}/identity.txt {1}/key.age", home.path().display(), case.folder().display()), "/dev/null"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
    else {
        return;
    };
    let mut terminal = script.stdin.take().unwrap();
    std::io::Write::write_all(&mut terminal, b"plume abaisser\n").unwrap();
    assert!(script.wait().unwrap().success());
    drop(terminal);
    let identity = fs::read(home.path().join("identity.txt")).unwrap();
    assert_eq!(identity, open.key_file().expose_secret().as_bytes());
}

#[test]
fn every_damaged_file_has_clear_words_and_nothing_panics() {
    let (_home, case) = made();
    keep(&case, "a", b"hello");
    keep(&case, "b", &[7; 3000]);
    let folder = case.folder().to_owned();
    drop(case);
    // What a person would do with a case: look, read everything, add. Whether all of it was as it should be.
    let use_it = || -> Result<(), Trouble> {
        let case = Case::open(&folder)?;
        let whole = case.journal()?.is_whole();
        let open = case.unlock(&secret("plume abaisser"))?;
        open.signing_key()?;
        for item in ["0001", "0002"] {
            open.check(item)?;
        }
        if whole { Ok(()) } else { Err(Trouble::NoSuchItem("the journal says so".to_owned())) }
    };
    use_it().unwrap();
    for file in files(&folder) {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let good = fs::read(&file).unwrap();
        if name == "lock" || name.ends_with(".line") {
            continue;
        }
        let step = (good.len() / 60).max(1);
        for at in (0..good.len()).step_by(step) {
            let mut flipped = good.clone();
            flipped[at] ^= 0x10;
            for (what, bytes) in [("flipped", flipped), ("cut", good[..at].to_vec())] {
                fs::write(&file, bytes).unwrap();
                let result = use_it();
                // Times and the label in case.json, and the last line of the journal, are not covered by anything; whole lines may be gone.
                let may_pass = name == "case.json" || name == "journal.jsonl";
                assert!(result.is_err() || may_pass, "{name} {what} at {at}");
            }
        }
        fs::remove_file(&file).unwrap();
        assert!(use_it().is_err(), "{name} removed");
        fs::write(&file, good).unwrap();
    }
    use_it().unwrap();
}

#[test]
fn a_lost_journal_is_begun_anew_with_all_items() {
    let (_home, case) = made();
    keep(&case, "a", b"hello");
    keep(&case, "b", b"you");
    fs::remove_file(case.folder().join("journal.jsonl")).unwrap();
    let case = Case::open(case.folder()).unwrap();
    assert!(case.items().unwrap().is_empty());
    assert_eq!(keep(&case, "c", b"more").item, "0003");
    let journal = case.journal().unwrap();
    assert!(journal.is_whole());
    assert_eq!(journal.lines.iter().map(|line| line.event).collect::<Vec<_>>(), [Event::Recovered, Event::Recovered, Event::Kept]);
    let open = case.unlock(&secret("plume abaisser")).unwrap();
    ["0001", "0002", "0003"].iter().for_each(|item| open.check(item).unwrap());
}

#[test]
fn an_exchanged_item_is_noticed() {
    let (_home, case) = made();
    keep(&case, "a", b"hello");
    keep(&case, "b", b"world");
    let path = |name: &str| case.folder().join("items").join(name);
    fs::copy(path("0002.age"), path("0001.age")).unwrap();
    let open = case.unlock(&secret("plume abaisser")).unwrap();
    assert!(matches!(open.check("0001"), Err(Trouble::Damaged { .. })));
    let mut content = open.content("0001").unwrap();
    let mut buffer = [0; 64];
    assert_eq!(content.read(&mut buffer).unwrap(), 5);
    assert!(content.read(&mut buffer).is_err());
    assert!(content.read(&mut buffer).is_err());
    fs::copy(path("0002.json.age"), path("0001.json.age")).unwrap();
    assert!(matches!(open.record("0001"), Err(Trouble::Damaged { .. })));
}

#[test]
fn an_item_that_was_wiped_leaves_only_its_lines() {
    let (_home, case) = made();
    keep(&case, "a", b"hello");
    keep(&case, "b", b"world");
    case.wipe_item("0001", Some("asked for"), NOW).unwrap();
    assert!(matches!(case.wipe_item("0001", None, NOW), Err(Trouble::NoSuchItem(_))));
    assert!(!case.folder().join("items/0001.age").exists() && !case.folder().join("items/0001.json.age").exists());
    assert_eq!(case.items().unwrap().len(), 1);
    // Its number is not given again, and the same bytes can be kept again.
    let again = keep(&case, "a", b"hello");
    assert_eq!((again.item.as_str(), again.same_as), ("0003", None));
    assert!(case.journal().unwrap().is_whole());
}

#[cfg(unix)]
#[test]
fn a_link_in_the_vault_is_not_followed() {
    let (home, case) = made();
    keep(&case, "a", b"hello");
    let outside = home.path().join("outside.txt");
    fs::write(&outside, "the person's own file").unwrap();
    fs::remove_file(case.folder().join("key.age")).unwrap();
    std::os::unix::fs::symlink(&outside, case.folder().join("key.age")).unwrap();
    assert!(matches!(case.unlock(&secret("plume abaisser")), Err(Trouble::Damaged { .. })));
    let name = case.facts().id.clone();
    Vault::new(home.path()).wipe(&name).unwrap();
    assert_eq!(fs::read_to_string(outside).unwrap(), "the person's own file");
}
