//! Random edits of a larger bundle: every one is found, and the finding names the file.
//!
//! A slice of them by default. All 10,000:
//! `SANGFROID_FULL=1 cargo nextest run --release -p evidence --features disk --test edits`
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test may panic, and say what it left out")]

mod common;

use std::io::Cursor;

use common::{Dice, Files, Same, TOP, alarms, bundle, verify_files, verify_zip, zip};
use evidence::bag::write::tag_files;
use evidence::digest::Digests;
use evidence::finding::Finding;
use evidence::path::BagPath;
use evidence::verify::verify;
use evidence::zip::Archive;

fn rounds() -> usize {
    if std::env::var_os("SANGFROID_FULL").is_some() { 10_000 } else { 500 }
}

/// What an edit did, and which names tell of it: one of them has to be found. Empty: anything may tell.
struct Edit {
    what: String,
    names: Vec<String>,
}

fn edit(what: &str, names: &[&str]) -> Option<Edit> {
    Some(Edit { what: format!("{what} {}", names.join(", ")), names: names.iter().map(|name| (*name).to_owned()).collect() })
}

/// One random edit; `None` when it would change nothing.
fn edit_files(files: &mut Files, dice: &mut Dice) -> Option<Edit> {
    let names: Vec<String> = files.keys().cloned().collect();
    let name = names[dice.roll(names.len())].as_str();
    let other = names[dice.roll(names.len())].as_str();
    match dice.roll(11) {
        0 => {
            let bytes = files.get_mut(name)?;
            let at = dice.roll(bytes.len());
            bytes[at] = bytes[at].wrapping_add(1 + dice.roll(255) as u8);
            changed("changed", name)
        }
        1 => {
            files.remove(name);
            changed("deleted", name)
        }
        2 => {
            let places = [
                "data/x",
                "data/items/0003/second.png",
                "proof/note.txt",
                "x.txt",
                "data/custody/log2.jsonl",
                "proof/tsa-9.tsr",
                "data/items/9999/item.json",
                "manifest-md5.txt",
            ];
            let place = places[dice.roll(places.len())];
            files.insert(place.to_owned(), vec![7; dice.roll(50)]);
            edit("added", &[place])
        }
        3 => {
            let bytes = files.remove(name)?;
            let place = format!("{name}.old");
            files.insert(place.clone(), bytes);
            if name.contains("manifest-") { edit("renamed", &[name, &place, ""]) } else { edit("renamed", &[name, &place]) }
        }
        4 => {
            if files[name] == files[other] {
                return None;
            }
            let (left, right) = (files[name].clone(), files[other].clone());
            files.insert(name.to_owned(), right);
            files.insert(other.to_owned(), left);
            if [name, other].iter().any(|name| name.contains("manifest-")) { edit("swapped", &[name, other, ""]) } else { edit("swapped", &[name, other]) }
        }
        5 => {
            let bytes = files.get_mut(name)?;
            let length = dice.roll(bytes.len());
            bytes.truncate(length);
            changed("cut", name)
        }
        6 => {
            files.get_mut(name)?.push(dice.roll(256) as u8);
            changed("lengthened", name)
        }
        7 => {
            let texts = [
                "manifest-sha256.txt",
                "manifest-sha512.txt",
                "tagmanifest-sha256.txt",
                "data/custody/log.jsonl",
                "data/custody/items.txt",
                "bag-info.txt",
                "bagit.txt",
            ];
            let name = texts[dice.roll(texts.len())];
            let text = String::from_utf8(files[name].clone()).ok()?;
            let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
            let (left, right) = (dice.roll(lines.len()), dice.roll(lines.len()));
            lines.swap(left, right);
            let text = match dice.roll(3) {
                0 => [&lines.concat(), lines[left]].concat(),
                1 => lines[1..].concat(),
                _ if left == right => return None,
                _ => lines.concat(),
            };
            files.insert(name.to_owned(), text.into_bytes());
            changed("lines of", name)
        }
        8 => {
            let (one, two) = ("proof/tsa-1.tsr", "proof/tsa-2.tsr");
            let (left, right) = (files[one].clone(), files[two].clone());
            files.insert(one.to_owned(), right);
            files.insert(two.to_owned(), left);
            edit("tokens", &[one, two])
        }
        9 => {
            let bytes = files.get_mut(name)?;
            let (from, to) = (dice.roll(bytes.len()), dice.roll(bytes.len()));
            if bytes[from] == bytes[to] {
                return None;
            }
            bytes.swap(from, to);
            changed("two bytes of", name)
        }
        // Somebody who knows the format: an item is changed, and all manifests are made anew to fit. The record still tells.
        _ => {
            let item = format!("{:04}", 1 + dice.roll(12));
            let name = format!("data/items/{item}/{}", ["original.png", "item.json"][dice.roll(2)]);
            let bytes = files.get_mut(&name)?;
            let at = dice.roll(bytes.len());
            bytes[at] = bytes[at].wrapping_add(1);
            seal_again(files);
            edit("changed and sealed again", &[&name])
        }
    }
}

/// A bit of a manifest can make it speak of another file: then that one is named.
fn changed(what: &str, name: &str) -> Option<Edit> {
    if name.contains("manifest-") { edit(what, &[name, ""]) } else { edit(what, &[name]) }
}

fn seal_again(files: &mut Files) {
    let payload: Vec<_> =
        files.iter().filter(|(name, _)| name.starts_with("data/")).map(|(name, bytes)| (BagPath::new(name).unwrap(), Digests::of(bytes))).collect();
    let more: Vec<_> = ["proof/VERIFY.txt", "proof/recipients.txt"].iter().map(|name| (BagPath::new(name).unwrap(), files[*name].clone())).collect();
    files.extend(tag_files(&payload, &[("Bagging-Date".to_owned(), "2026-11-27".to_owned())], &more).unwrap());
}

fn told(edit: &Edit, findings: &[Finding]) {
    let alarms = alarms(findings);
    let any = edit.names.iter().any(String::is_empty) && !alarms.is_empty();
    assert!(any || alarms.iter().any(|finding| edit.names.contains(&finding.item)), "{}: {alarms:?}", edit.what);
}

#[test]
fn edits_of_files() {
    let whole = bundle(12, 400);
    let mut dice = Dice(2026);
    let mut done = 0;
    while done < rounds() {
        let mut files = whole.clone();
        let Some(edit) = edit_files(&mut files, &mut dice) else { continue };
        assert!(files != whole, "{} changed nothing", edit.what);
        let findings = if dice.roll(2) == 0 { verify_files(&files) } else { verify_zip(&zip(&files)) };
        told(&edit, &findings);
        done += 1;
    }
    println!("{done} edits of files, all found and named");
}

/// Several edits at once: none covers another.
#[test]
fn edits_upon_edits() {
    let whole = bundle(12, 400);
    let mut dice = Dice(11);
    for _ in 0..rounds() / 10 {
        let mut files = whole.clone();
        for _ in 0..3 {
            let names: Vec<String> = files.keys().filter(|name| name.starts_with("data/")).cloned().collect();
            let name = &names[dice.roll(names.len())];
            match dice.roll(3) {
                0 => drop(files.remove(name)),
                1 => files.get_mut(name).unwrap().push(1),
                _ => drop(files.insert(format!("{name}.{}", dice.roll(9)), vec![1])),
            }
        }
        let findings = verify_files(&files);
        for name in whole.keys().chain(files.keys()).filter(|name| whole.get(*name) != files.get(*name)) {
            assert!(findings.iter().any(|finding| finding.item == *name), "{name}: {findings:?}");
        }
    }
}

/// The zip itself: entries doubled, moved, left out of the directory, bytes changed anywhere, cut anywhere.
#[test]
fn edits_of_the_zip() {
    let whole = zip(&bundle(12, 400));
    let directory = whole.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    let mut dice = Dice(1980);
    for round in 0..rounds() {
        let mut bytes = whole.clone();
        let what = match dice.roll(5) {
            0 => {
                let at = dice.roll(bytes.len());
                bytes[at] ^= 1 + dice.roll(255) as u8;
                format!("byte {at}")
            }
            1 => {
                let at = dice.roll(bytes.len());
                bytes.truncate(at);
                format!("cut at {at}")
            }
            2 => {
                let at = dice.roll(bytes.len());
                bytes.insert(at, dice.roll(256) as u8);
                format!("inserted at {at}")
            }
            3 => {
                let at = dice.roll(bytes.len());
                bytes.remove(at);
                format!("removed at {at}")
            }
            // A record of the directory written over another of the same length.
            _ => {
                let starts: Vec<usize> =
                    bytes.windows(4).enumerate().skip(directory).filter(|(_, window)| *window == b"PK\x01\x02").map(|(at, _)| at).collect();
                let length = |at: usize| 46 + usize::from(u16::from_le_bytes([whole[at + 28], whole[at + 29]]));
                let (from, to) = (starts[dice.roll(starts.len())], starts[dice.roll(starts.len())]);
                if from == to || length(from) != length(to) {
                    continue;
                }
                bytes.copy_within(from..from + length(from), to);
                format!("record {from} over {to}")
            }
        };
        let archive = Archive::open(Cursor::new(&bytes)).unwrap();
        assert!(!alarms(&verify(&archive, &Same)).is_empty(), "round {round}: {what} is not found");
    }
    println!("{} edits of the zip, all found; top folder {TOP}", rounds());
}
