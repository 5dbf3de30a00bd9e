//! Nothing accepted is ever lost: adding is cut, starved and broken at every operation, and each time everything accepted is still there.
//!
//! Some five hundred cases normally; ten thousand with `SANGFROID_FULL=1`.
#![cfg(feature = "disk")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that meets what it did not expect stops at once")]

mod model;

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use evidence::disk::{Case, Kept, Meta, Moment, New, Secret, Trouble, Vault};
use evidence::journal::Event;
use model::{End, Fault, Model};

const NOW: Moment<'static> = Moment { at: "2026-11-27T18:03:11+01:00[Europe/Paris]", tool: "test" };

fn passphrase() -> Secret {
    "plume abaisser".to_owned().into()
}

fn vault(disk: &Model) -> Vault<Model> {
    Vault::on(disk.clone(), "/home")
}

fn create(disk: &Model) -> Result<Case<Model>, Trouble> {
    vault(disk).create(&New { work_for_tests: Some(1), ..New::named("case") }, &passphrase(), NOW)
}

fn keep(case: &Case<Model>, name: &str, bytes: &[u8]) -> Result<Kept, Trouble> {
    case.keep(bytes, Meta::file(name), NOW, &mut |_| ControlFlow::Continue(()))
}

/// Files of different sizes: none, small, larger than what age encrypts at a time.
fn file(seed: u64, n: u64) -> Vec<u8> {
    let size = [0, 1, 700, 70_000, 3_000][(n % 5) as usize];
    let mut state = (seed << 8 | n).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    // An empty file is one and the same each time: the first bytes tell the others apart.
    (0..size).map(|_| next()).collect()
}

/// A disk with a case of two items, and those items.
fn start() -> (Model, BTreeMap<String, Vec<u8>>) {
    let disk = Model::new(7);
    let case = create(&disk).unwrap();
    let accepted = (0..2).map(|n| (keep(&case, "before", &file(1000, n + 1)).unwrap().item, file(1000, n + 1))).collect();
    drop(case);
    (disk.reboot(End::Killed), accepted)
}

/// Adds three files. Returns what was accepted.
fn add(disk: &Model, seed: u64) -> BTreeMap<String, Vec<u8>> {
    let mut accepted = BTreeMap::new();
    let Ok(case) = Case::open_on(disk.clone(), Path::new("/home/cases/case")) else { return accepted };
    for n in 0..3 {
        let bytes = file(seed, seed + n);
        if let Ok(kept) = keep(&case, "file", &bytes) {
            accepted.insert(kept.item, bytes);
        }
    }
    accepted
}

/// Everything accepted is there, bit for bit; the journal is whole or names its torn line; one more file can be added.
fn check(disk: &Model, accepted: &BTreeMap<String, Vec<u8>>, what: &dyn std::fmt::Debug) {
    let case = Case::open_on(disk.clone(), Path::new("/home/cases/case")).unwrap_or_else(|error| panic!("{what:?}: {error}"));
    let journal = case.journal().unwrap();
    assert!(journal.breaks.is_empty(), "{what:?}: {:?}", journal.breaks);
    let torn = journal.torn;
    let lines = journal.lines.len();

    let more = keep(&case, "one more", b"one more").unwrap_or_else(|error| panic!("{what:?}: {error}"));
    assert!(more.added, "{what:?}");
    let journal = case.journal().unwrap();
    assert!(journal.is_whole(), "{what:?}: {journal:?}");
    let new = &journal.lines[lines..];
    assert_eq!(new.iter().filter(|line| line.event == Event::Repaired).count(), usize::from(torn.is_some()), "{what:?}");

    // What is adopted has all that a line of its own would have had.
    assert!(journal.lines.iter().all(|line| line.event != Event::Recovered || line.record.is_some() && line.mark.is_some()), "{what:?}");
    let open = case.unlock(&passphrase()).unwrap_or_else(|error| panic!("{what:?}: {error}"));
    for (item, bytes) in accepted {
        let mut found = Vec::new();
        let read = open.content(item).map(|mut content| content.read_to_end(&mut found));
        assert!(matches!(read, Ok(Ok(_))), "{what:?}: item {item}: {read:?}");
        assert!(found == *bytes, "{what:?}: item {item} is another");
    }
    // Nothing half-done is left, and every item, adopted ones included, can be read.
    let items = case.items().unwrap();
    for line in &items {
        open.check(line.item.as_deref().unwrap()).unwrap_or_else(|error| panic!("{what:?}: {line:?}: {error}"));
    }
    let mut names: Vec<String> =
        evidence::disk::Layer::list(disk, Path::new("/home/cases/case/items")).unwrap().into_iter().map(|(name, _)| name.into_string().unwrap()).collect();
    names.retain(|name| !name.contains(".orphan-") && !name.ends_with(".line"));
    assert_eq!(names.len(), items.len() * 2, "{what:?}: {names:?}");
}

/// How many cases are tried.
fn cases() -> u64 {
    if std::env::var_os("SANGFROID_FULL").is_some() { 10_000 } else { 500 }
}

/// Operations of an addition without a fault.
fn operations(disk: &Model) -> u64 {
    let disk = disk.copy(1);
    add(&disk, 0);
    disk.operations()
}

#[test]
fn cuts_at_every_operation() {
    let (disk, before) = start();
    let operations = operations(&disk);
    let mut dead = 0;
    for seed in 0..cases() {
        let copy = disk.copy(seed);
        let fault = Fault::Cut(1 + seed % operations);
        copy.set(Some(fault));
        let mut accepted = before.clone();
        accepted.extend(add(&copy, seed / operations));
        dead += u64::from(copy.is_dead());
        for end in [End::Killed, End::Power] {
            check(&copy.reboot(end), &accepted, &(seed, fault, end));
        }
    }
    assert!(dead > cases() * 9 / 10, "only {dead} cuts came to pass");
}

#[test]
fn lines_written_together_are_whole_and_stay_once_accepted() {
    let (disk, before) = start();
    let notes: Vec<String> = (0..40).map(|place| format!("note {place} {}", "x".repeat(place * 7))).collect();
    let write =
        |disk: &Model| Case::open_on(disk.clone(), Path::new("/home/cases/case")).and_then(|case| case.write_down_all(Some("0001"), &notes, NOW)).is_ok();
    let whole = disk.copy(1);
    assert!(write(&whole));
    let operations = whole.operations();
    for seed in 0..cases() / 2 {
        let copy = disk.copy(seed);
        copy.set(Some(Fault::Cut(1 + seed % (operations + 1))));
        let accepted = write(&copy);
        for end in [End::Killed, End::Power] {
            let disk = copy.reboot(end);
            check(&disk, &before, &(seed, end));
            let case = Case::open_on(disk, Path::new("/home/cases/case")).unwrap();
            let found: Vec<String> = case.journal().unwrap().lines.into_iter().filter(|line| line.event == Event::Note).filter_map(|line| line.note).collect();
            assert!(found.len() <= notes.len() && found[..] == notes[..found.len()], "{seed} {end:?}: {found:?}");
            assert!(!accepted || found.len() == notes.len(), "{seed} {end:?}: {} of the accepted lines are left", found.len());
        }
    }
}

#[test]
fn a_full_or_failing_disk() {
    let (disk, before) = start();
    let operations = operations(&disk);
    for seed in 0..cases() / 2 {
        let copy = disk.copy(seed);
        let kind = if seed % 2 == 0 { io::ErrorKind::StorageFull } else { io::ErrorKind::Other };
        let at = 1 + seed / 4 % operations;
        let fault = if seed / 2 % 2 == 0 { Fault::Once(at, kind) } else { Fault::From(at, kind) };
        copy.set(Some(fault));
        let mut accepted = before.clone();
        accepted.extend(add(&copy, seed / operations));
        // The person makes room, and goes on: at once, or after the computer was started anew.
        for end in [None, Some(End::Killed), Some(End::Power)] {
            let disk = end.map_or_else(|| copy.copy(seed), |end| copy.reboot(end));
            disk.set(None);
            check(&disk, &accepted, &(seed, fault, end));
        }
    }
}

#[test]
fn a_cut_while_a_case_is_made_leaves_it_whole_or_not_there() {
    let whole = Model::new(1);
    create(&whole).unwrap();
    for cut in 1..=whole.operations() {
        let disk = Model::new(cut * 31);
        disk.set(Some(Fault::Cut(cut)));
        let made = create(&disk).is_ok();
        let disk = disk.reboot(End::Killed);
        let found = vault(&disk).list().unwrap();
        assert!(found.len() <= 1 && found.iter().all(|summary| summary.facts.is_ok()), "cut {cut}: {found:?}");
        assert!(!made || found.len() == 1);
        if found.is_empty() {
            create(&disk).unwrap_or_else(|error| panic!("cut {cut}: {error}"));
        }
        let case = vault(&disk).find("case").unwrap();
        keep(&case, "x", b"x").unwrap();
        case.unlock(&passphrase()).unwrap().check("0001").unwrap();
        let left = evidence::disk::Layer::list(&disk, Path::new("/home/cases")).unwrap();
        assert!(!found.is_empty() || left.iter().filter(|(_, is_folder)| *is_folder).count() == 1, "cut {cut}: {left:?}");
    }
}

#[test]
fn a_cut_while_a_case_is_wiped_has_destroyed_the_key_first() {
    let (disk, _) = start();
    let operations = {
        let disk = disk.copy(1);
        vault(&disk).wipe("case").unwrap();
        assert!(vault(&disk).list().unwrap().is_empty());
        disk.operations()
    };
    for cut in 1..=operations {
        let disk = disk.copy(cut);
        disk.set(Some(Fault::Cut(cut)));
        let _ = vault(&disk).wipe("case");
        let disk = disk.reboot(End::Killed);
        let has = |name: &str| evidence::disk::Layer::size(&disk, &Path::new("/home/cases/case").join(name)).unwrap().is_some();
        assert!(has("items/0001.age") || !has("key.age"), "cut {cut}");
        if vault(&disk).list().unwrap().len() == 1 {
            vault(&disk).wipe("case").unwrap();
        }
        assert!(vault(&disk).list().unwrap().is_empty(), "cut {cut}");
    }
}

#[test]
fn an_item_whose_wiping_was_cut_is_gone_after_the_next_addition_or_still_whole() {
    let (disk, _) = start();
    for cut in 1..60 {
        let disk = disk.copy(cut);
        disk.set(Some(Fault::Cut(cut)));
        let wiped = Case::open_on(disk.clone(), Path::new("/home/cases/case")).is_ok_and(|case| case.wipe_item("0001", None, NOW).is_ok());
        let disk = disk.reboot(End::Killed);
        let case = vault(&disk).find("case").unwrap();
        keep(&case, "one more", b"one more").unwrap();
        let there = case.items().unwrap().iter().any(|line| line.item.as_deref() == Some("0001"));
        let file = evidence::disk::Layer::size(&disk, Path::new("/home/cases/case/items/0001.age")).unwrap().is_some();
        assert_eq!(there, file, "cut {cut}");
        assert!(!(wiped && there), "cut {cut}");
        if there {
            case.unlock(&passphrase()).unwrap().check("0001").unwrap();
        }
    }
}
