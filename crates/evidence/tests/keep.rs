//! Keeping on the real disk: what goes in comes out, whatever it is called; killed processes; several at once; many items.
#![cfg(feature = "disk")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that meets what it did not expect stops at once")]

use std::ffi::OsString;
use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use evidence::disk::{Case, Kept, Meta, Moment, New, Secret, Trouble, Vault};
use evidence::journal::Event;

const NOW: Moment<'static> = Moment { at: "2026-11-27T18:03:11+01:00[Europe/Paris]", tool: "test" };

fn passphrase() -> Secret {
    "plume abaisser".to_owned().into()
}

fn made() -> (tempfile::TempDir, Case) {
    let home = tempfile::tempdir().unwrap();
    let case = Vault::new(home.path()).create(&New { work_for_tests: Some(1), ..New::neutral() }, &passphrase(), NOW).unwrap();
    (home, case)
}

fn keep(case: &Case, meta: Meta, bytes: impl Read) -> Result<Kept, Trouble> {
    case.keep(bytes, meta, NOW, &mut |_| ControlFlow::Continue(()))
}

fn full() -> bool {
    std::env::var_os("SANGFROID_FULL").is_some()
}

#[test]
fn bytes_and_names_come_back_as_they_were() {
    let (_home, case) = made();
    let mut names: Vec<OsString> = ["💔 été.png", "line\nfeed", "100%.txt", "", "../../etc/passwd", "con", "a\u{202e}gnp.exe"].map(OsString::from).to_vec();
    #[cfg(unix)]
    names.push(std::os::unix::ffi::OsStringExt::from_vec(vec![0xff, b'x', 0xfe]));
    // Around the sizes where something changes: none, one, a piece of age, a piece of ours, more than all pieces in memory.
    let sizes = [0, 1, 65_535, 65_536, 65_537, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 9 << 20];
    let mut kept = Vec::new();
    for (n, size) in sizes.into_iter().enumerate() {
        let bytes: Vec<u8> = (0..size).map(|at| (at * 31 + n * 7 + at / 251) as u8).collect();
        let name = names[n % names.len()].clone();
        kept.push((keep(&case, Meta { size: Some(size as u64), ..Meta::file(name.clone()) }, bytes.as_slice()).unwrap(), name, bytes));
    }
    let open = case.unlock(&passphrase()).unwrap();
    for (kept, name, bytes) in kept {
        let record = open.record(&kept.item).unwrap();
        let mut found = Vec::new();
        open.content(&kept.item).unwrap().read_to_end(&mut found).unwrap();
        assert!(found == bytes, "{name:?}");
        assert_eq!(record.size, bytes.len() as u64);
        assert_eq!(record.sha256, evidence::digest::hex(&evidence::digest::sha256(&bytes)));
        assert_eq!(record.sha512, evidence::digest::hex(&evidence::digest::Digests::of(&bytes).sha512));
        assert_eq!(record.crc32, format!("{:08x}", evidence::digest::Digests::of(&bytes).crc32));
        match name.to_str() {
            Some(name) => assert_eq!((record.name.as_str(), record.name_raw), (name, None)),
            None => assert_eq!((record.name.as_str(), record.name_raw.as_deref()), ("\u{fffd}x\u{fffd}", Some("/3j+"))),
        }
    }
}

#[test]
fn the_same_file_twice_is_noticed() {
    let (_home, case) = made();
    let first = keep(&case, Meta::file("a"), b"hello".as_slice()).unwrap();
    let second = keep(&case, Meta::file("b"), b"hello".as_slice()).unwrap();
    assert_eq!((second.item.as_str(), second.same_as.as_deref(), second.added), (first.item.as_str(), Some("0001"), false));
    let third = keep(&case, Meta { again: true, ..Meta::file("b") }, b"hello".as_slice()).unwrap();
    assert_eq!((third.item.as_str(), third.same_as.as_deref(), third.added), ("0002", Some("0001"), true));
    assert_eq!(case.items().unwrap().len(), 2);
    // The one that is there has lost bytes: then it is no reason to keep nothing.
    fs::write(case.folder().join("items/0001.age"), b"").unwrap();
    assert!(keep(&case, Meta::file("a"), b"hello".as_slice()).unwrap().added);
}

#[test]
fn stopped_changed_and_unreadable_files_leave_nothing() {
    let (home, case) = made();
    let big = vec![3; 5 << 20];
    let mut seen = 0;
    let stopped = case.keep(big.as_slice(), Meta::file("a"), NOW, &mut |done| {
        seen = done;
        if done > 2 << 20 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(stopped, Err(Trouble::Stopped)));
    assert_eq!(seen, 3 << 20);

    let grew = keep(&case, Meta { size: Some(4), ..Meta::file("a") }, b"hello".as_slice());
    assert!(matches!(grew, Err(Trouble::ChangedWhileRead { expected: 4, found: 5 })));

    struct Broken(u64);
    impl Read for Broken {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.0 += 1;
            if self.0 > 40 { Err(io::Error::other("unplugged")) } else { Ok(buffer.len().min(100_000)) }
        }
    }
    assert!(matches!(keep(&case, Meta::stdin("a"), Broken(0)), Err(Trouble::Unreadable(_))));

    // Written to while it is read.
    let path = home.path().join("video.mp4");
    fs::write(&path, &big).unwrap();
    let mut wrote = false;
    let changed = case.keep_file(&path, Meta::file("video.mp4"), NOW, &mut |_| {
        if !wrote {
            wrote = true;
            let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
            io::Write::write_all(&mut file, b"more").unwrap();
        }
        ControlFlow::Continue(())
    });
    assert!(matches!(changed, Err(Trouble::ChangedWhileRead { .. })), "{changed:?}");
    assert!(matches!(case.keep_file(home.path(), Meta::file("x"), NOW, &mut |_| ControlFlow::Continue(())), Err(Trouble::Unreadable(_))));

    assert_eq!(fs::read_dir(case.folder().join("items")).unwrap().count(), 0);
    assert_eq!(case.journal().unwrap().lines.len(), 1);
    assert!(case.keep_file(&path, Meta::file("video.mp4"), NOW, &mut |_| ControlFlow::Continue(())).unwrap().added);
}

#[test]
fn many_items_stay_fast() {
    // A journal of a hundred thousand items (2,000 normally), then one more: it must not take longer than reading the journal once.
    let (_home, case) = made();
    let count = if full() { 100_000 } else { 2_000 };
    let mut bytes = case.journal_bytes().unwrap();
    let mut tip = case.journal().unwrap().tip;
    for n in 1..=count {
        let draft = evidence::journal::Draft {
            item: Some(format!("{n:04}")),
            record: Some("a".repeat(64)),
            content: Some("b".repeat(64)),
            size: Some(1),
            mark: Some(format!("{n:064x}")),
            ..evidence::journal::Draft::new(Event::Kept, NOW.at, NOW.tool)
        };
        bytes.extend(tip.next(draft).to_bytes());
        // Two of each hundred are enough for the folder to be long; all of them would only try the file system.
        if n % 50 == 0 {
            fs::write(case.folder().join(format!("items/{n:04}.age")), b"x").unwrap();
            fs::write(case.folder().join(format!("items/{n:04}.json.age")), b"x").unwrap();
        }
    }
    fs::write(case.folder().join("journal.jsonl"), bytes).unwrap();
    let case = Case::open(case.folder()).unwrap();
    let since = Instant::now();
    assert_eq!(keep(&case, Meta::file("first"), b"first".as_slice()).unwrap().item, format!("{:04}", count + 1));
    let first = since.elapsed();
    let since = Instant::now();
    for n in 0..20u8 {
        assert!(keep(&case, Meta::file("more"), [n].as_slice()).unwrap().added);
    }
    let each = since.elapsed() / 20;
    println!("{count} items: first addition {first:?}, each of those after it {each:?}");
    assert!(first < Duration::from_secs(20) && each < Duration::from_secs(2), "{first:?} {each:?}");
    assert!(case.journal().unwrap().is_whole());
}

/// This very program as another process: adds files to the case that the environment names, and says which were accepted.
#[test]
fn child() {
    let Some(folder) = std::env::var_os("SANGFROID_TEST_CASE") else { return };
    let seed: u64 = std::env::var("SANGFROID_TEST_SEED").unwrap().parse().unwrap();
    let count: u64 = std::env::var("SANGFROID_TEST_COUNT").unwrap().parse().unwrap();
    let case = Case::open(folder).unwrap();
    for n in 0..count {
        let kept = keep(&case, Meta::file("x"), content(seed, n).as_slice()).unwrap();
        println!("\naccepted {} {n}", kept.item);
    }
}

fn content(seed: u64, n: u64) -> Vec<u8> {
    let size = [10, 3_000, 1_500_000, 200_000][(n % 4) as usize];
    let mut bytes = format!("{seed} {n} ").into_bytes();
    bytes.resize(size, n as u8);
    bytes
}

fn start(case: &Path, seed: u64, count: u64) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child", "--nocapture"]).env("SANGFROID_TEST_CASE", case);
    command.env("SANGFROID_TEST_SEED", seed.to_string()).env("SANGFROID_TEST_COUNT", count.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap()
}

/// What a process said was accepted: item and content.
fn accepted(child: &mut Child, seed: u64) -> Vec<(String, Vec<u8>)> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let accepted = lines.filter_map(|line| {
        let (item, n) = line.strip_prefix("accepted ")?.split_once(' ')?;
        Some((item.to_owned(), content(seed, n.parse().ok()?)))
    });
    accepted.collect()
}

fn check(case: &Case, accepted: &[(String, Vec<u8>)]) {
    assert!(case.journal().unwrap().is_whole());
    let open = case.unlock(&passphrase()).unwrap();
    for (item, bytes) in accepted {
        let mut found = Vec::new();
        open.content(item).unwrap().read_to_end(&mut found).unwrap();
        assert!(found == *bytes, "item {item}");
    }
    for line in case.items().unwrap() {
        open.check(line.item.as_deref().unwrap()).unwrap();
    }
}

#[test]
fn a_process_killed_at_any_moment_loses_nothing() {
    let (_home, case) = made();
    let kills = if full() { 200 } else { 20 };
    let mut all = Vec::new();
    for seed in 0..kills {
        let mut child = start(case.folder(), seed, 1_000);
        // Somewhere in the first additions; spread without a clock or luck, so that a failure can be had again.
        std::thread::sleep(Duration::from_micros(8_000 + seed * 7_919 % 60_000));
        child.kill().unwrap();
        all.extend(accepted(&mut child, seed));
        child.wait().unwrap();
        keep(&Case::open(case.folder()).unwrap(), Meta::file("one more"), format!("after {seed}").as_bytes()).unwrap();
    }
    check(&case, &all);
    let left =
        fs::read_dir(case.folder().join("items")).unwrap().filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "part"));
    assert_eq!(left.count(), 0);
    println!(
        "{kills} kills, {} items accepted, {} adopted",
        all.len(),
        case.journal().unwrap().lines.iter().filter(|line| line.event == Event::Recovered).count()
    );
}

#[test]
fn two_processes_at_once_both_succeed() {
    let (_home, case) = made();
    let mut children = [start(case.folder(), 1, 12), start(case.folder(), 2, 12), start(case.folder(), 3, 12)];
    let mut all = Vec::new();
    for (child, seed) in children.iter_mut().zip(1..) {
        all.extend(accepted(child, seed));
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(all.len(), 36);
    check(&case, &all);
    let mut items: Vec<_> = all.into_iter().map(|(item, _)| item).collect();
    items.sort();
    items.dedup();
    assert_eq!(items.len(), 36);
    assert!(case.journal().unwrap().lines.iter().all(|line| line.event != Event::Recovered));
}
