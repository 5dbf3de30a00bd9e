//! What verification says of each kind of damage, of bags of others, and that other programs agree with it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test may panic, and say what it left out")]

mod common;

use std::io::Cursor;
use std::path::Path;

use common::{Files, Same, TOP, alarms, bundle, tool, verify_files, verify_zip, zip};
use evidence::bag::write::tag_files;
use evidence::digest::{Digests, hex, sha256};
use evidence::finding::{Finding, Problem};
use evidence::path::BagPath;
use evidence::source::Memory;
use evidence::verify::{SIGNATURE, Unchecked, examine, verify};
use evidence::zip::Archive;

fn has(findings: &[Finding], item: &str, problem: Problem) -> bool {
    findings.iter().any(|finding| finding.item == item && finding.problem == problem)
}

/// One change to a small bundle, and what must be found of it; the zip and the files say the same.
fn change(what: impl Fn(&mut Files)) -> Vec<Finding> {
    let mut files = bundle(2, 100);
    what(&mut files);
    let findings = verify_files(&files);
    assert_eq!(findings, verify_zip(&zip(&files)));
    findings
}

fn move_to(files: &mut Files, from: &str, to: &str) {
    let bytes = files.remove(from).unwrap();
    files.insert(to.to_owned(), bytes);
}

/// All manifests made anew, as somebody does who knows the format.
fn seal_again(files: &mut Files) {
    let payload: Vec<_> =
        files.iter().filter(|(name, _)| name.starts_with("data/")).map(|(name, bytes)| (BagPath::new(name).unwrap(), Digests::of(bytes))).collect();
    files.extend(tag_files(&payload, &[], &[]).unwrap());
}

const ONE: &str = "data/items/0001/original.png";
const TWO: &str = "data/items/0002/original.png";

#[test]
fn each_kind_of_damage_is_one_finding() {
    let changed = change(|files| files.get_mut(ONE).unwrap()[0] ^= 1);
    assert_eq!(changed.len(), 1);
    assert!(has(&changed, ONE, Problem::Changed) && changed[0].detail.starts_with("sha256 "));
    assert_eq!(change(|files| drop(files.remove(ONE))), [Finding::new(ONE, Problem::Missing, "listed in manifest-sha256.txt, manifest-sha512.txt")]);
    assert_eq!(
        change(|files| drop(files.insert("data/x".to_owned(), vec![1]))),
        [Finding::new("data/x", Problem::Added, "not in manifest-sha256.txt, manifest-sha512.txt")]
    );
    assert_eq!(change(|files| drop(files.insert("proof/x".to_owned(), vec![1]))), [Finding::new("proof/x", Problem::Added, "not in tagmanifest-sha256.txt")]);
    assert_eq!(change(|files| move_to(files, ONE, "data/items/0001/x.png")), [Finding::new(ONE, Problem::Renamed, "now data/items/0001/x.png")]);
    assert_eq!(change(|files| drop(files.remove(SIGNATURE))), [Finding::new(SIGNATURE, Problem::Missing, "every bundle has it")]);
    let vouched = change(|files| files.get_mut("proof/VERIFY.txt").unwrap().push(b'x'));
    assert!(has(&vouched, "proof/VERIFY.txt", Problem::Changed) && vouched.len() == 1);
}

#[test]
fn exchanged_contents_are_told_by_name() {
    let findings = change(|files| {
        let (one, two) = (files[ONE].clone(), files[TWO].clone());
        files.insert(ONE.to_owned(), two);
        files.insert(TWO.to_owned(), one);
    });
    assert_eq!(findings.len(), 2);
    assert!(findings[0].detail.ends_with(&format!("these are the bytes of {TWO}")), "{findings:?}");
}

#[test]
fn what_lies_beside_the_bag_is_added_or_moved_out() {
    let mut files: Vec<(String, Vec<u8>)> = bundle(2, 100).into_iter().map(|(name, bytes)| (format!("{TOP}{name}"), bytes)).collect();
    files.push(("other/x".to_owned(), vec![1]));
    assert_eq!(verify(&Memory::new(files.clone()), &Same), [Finding::new("other/x", Problem::Added, "outside of the bag")]);
    for (name, _) in &mut files {
        if name.ends_with("0001/original.png") {
            *name = "other/original.png".to_owned();
        }
    }
    let findings = verify(&Memory::new(files), &Same);
    assert!(has(&findings, ONE, Problem::Renamed), "{findings:?}");
}

#[test]
fn names_that_collide_and_files_in_the_place_of_folders() {
    assert!(has(&change(|files| drop(files.insert("data/items/0001/ORIGINAL.png".to_owned(), vec![1]))), ONE, Problem::Duplicated));
    let findings = change(|files| drop(files.insert("data/items/0001/original.png/x".to_owned(), vec![1])));
    assert!(has(&findings, "data/items/0001/original.png/x", Problem::Duplicated), "{findings:?}");
    let mut twice: Vec<_> = bundle(1, 10).into_iter().collect();
    twice.push(twice[3].clone());
    let name = twice[3].0.clone();
    assert!(has(&verify(&Memory::new(twice), &Same), &name, Problem::Duplicated));
}

/// Sealed again after a change: the manifests fit, and records, commitments, journal and signature still tell.
#[test]
fn a_bundle_sealed_again_by_somebody_else() {
    let again = |what: &dyn Fn(&mut Files)| {
        change(|files| {
            what(files);
            seal_again(files);
        })
    };
    let bytes = again(&|files| files.get_mut(ONE).unwrap()[0] ^= 1);
    assert!(has(&bytes, ONE, Problem::Record) && has(&bytes, SIGNATURE, Problem::Signature) && has(&bytes, "proof/tsa-1.tsr", Problem::Timestamp));
    let exchanged = again(&|files| {
        let (one, two) = (files["data/items/0001/item.json"].clone(), files["data/items/0002/item.json"].clone());
        files.insert("data/items/0001/item.json".to_owned(), two);
        files.insert("data/items/0002/item.json".to_owned(), one);
    });
    assert!(has(&exchanged, "data/items/0001/item.json", Problem::Record));
    let dropped = again(&|files| drop(files.remove("data/items/0001/item.json")));
    assert!(has(&dropped, "data/items/0001/item.json", Problem::Record), "{dropped:?}");
    let committed = again(&|files| files.get_mut("data/custody/items.txt").unwrap()[0] ^= 1);
    assert!(has(&committed, "data/custody/items.txt", Problem::Record), "{committed:?}");
    let journal = again(&|files| {
        let text = String::from_utf8(files["data/custody/log.jsonl"].clone()).unwrap();
        files.insert("data/custody/log.jsonl".to_owned(), text.replacen("18:03", "17:03", 1).into_bytes());
    });
    assert!(has(&journal, "data/custody/log.jsonl", Problem::Journal), "{journal:?}");
    for gone in ["data/custody/log.jsonl", "data/custody/items.txt"] {
        assert!(has(&again(&|files| drop(files.remove(gone))), gone, Problem::Missing));
    }
}

/// The mark of our bundles taken away, so that less would be checked.
#[test]
fn taking_the_mark_away_does_not_make_checks_fewer() {
    let findings = change(|files| {
        let text = String::from_utf8(files["bag-info.txt"].clone()).unwrap();
        let text = text.replace("Sangfroid-Bundle: 1\n", "");
        let sum = hex(&sha256(&files["bag-info.txt"]));
        let tags = String::from_utf8(files["tagmanifest-sha256.txt"].clone()).unwrap().replace(&sum, &hex(&sha256(text.as_bytes())));
        files.insert("bag-info.txt".to_owned(), text.into_bytes());
        files.insert("tagmanifest-sha256.txt".to_owned(), tags.into_bytes());
    });
    assert!(has(&findings, "bag-info.txt", Problem::Malformed) && has(&findings, SIGNATURE, Problem::Signature), "{findings:?}");
}

#[test]
fn bags_of_others_are_checked_as_bags_and_the_rest_is_said() {
    let hello = Digests::of(b"hello");
    let files = vec![
        ("bagit.txt".to_owned(), b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec()),
        ("manifest-sha512.txt".to_owned(), format!("{} data/50%25.txt\n", hex(&hello.sha512)).into_bytes()),
        ("manifest-blake3.txt".to_owned(), b"x".to_vec()),
        ("notes.txt".to_owned(), b"x".to_vec()),
        ("data/50%.txt".to_owned(), b"hello".to_vec()),
    ];
    let report = examine(&Memory::new(files.clone()), &Unchecked, &mut |_| ());
    assert!(report.is_whole() && !report.ours, "{:?}", report.findings);
    let noted: Vec<_> = report.findings.iter().map(|finding| finding.item.as_str()).collect();
    assert_eq!(noted, ["bag-info.txt", "manifest-blake3.txt", "manifest-blake3.txt", "notes.txt"]);
    let folder = files.into_iter().map(|(name, bytes)| (format!("bag/{name}"), bytes));
    assert!(examine(&Memory::new(folder), &Unchecked, &mut |_| ()).is_whole());
}

#[test]
fn without_anybody_to_judge_proofs_they_are_named_as_not_checked() {
    let mut heard = 0;
    let report = examine(&Memory::new(bundle(3, 10)), &Unchecked, &mut |bytes| heard += bytes);
    assert!(report.is_whole() && report.ours);
    assert_eq!((report.items.len(), report.bytes), (3, heard));
    assert!(has(&report.findings, SIGNATURE, Problem::NotChecked) && has(&report.findings, "proof/tsa-2.tsr", Problem::NotChecked));
}

/// Unpacked and packed again by another program, in another order and compressed: nothing was lost, and that is said.
#[test]
fn packed_again_by_another_program() {
    let Some(mut program) = tool("zip", &["-v"]) else { return };
    let folder = tempfile::tempdir().unwrap();
    unpack(&bundle(2, 5000), &folder.path().join(TOP));
    assert!(program.args(["-qr", "again.zip", TOP]).current_dir(folder.path()).status().unwrap().success());
    let archive = Archive::open(Cursor::new(std::fs::read(folder.path().join("again.zip")).unwrap())).unwrap();
    assert_eq!(verify(&archive, &Same), [Finding::new("zip", Problem::NotChecked, "packed by another program")]);
}

fn unpack(files: &Files, root: &Path) {
    for (name, bytes) in files {
        let path = root.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

/// `bagit.py` and `sha256sum` find it good, and find the damage that they can see.
#[test]
fn ordinary_tools_agree() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let run = |name: &str, probe: &str, arguments: &[&str]| {
        tool(name, &[probe]).map(|mut tool| tool.args(arguments).current_dir(root).output().unwrap().status.success())
    };
    let all = || {
        [
            run("bagit.py", "--help", &["--validate", "."]),
            run("sha256sum", "--version", &["-c", "--strict", "--quiet", "tagmanifest-sha256.txt"]),
            run("sha256sum", "--version", &["-c", "--strict", "--quiet", "manifest-sha256.txt"]),
            run("sha512sum", "--version", &["-c", "--strict", "--quiet", "manifest-sha512.txt"]),
        ]
    };
    unpack(&bundle(2, 100), root);
    assert!(all().iter().all(|good| *good != Some(false)), "{:?}", all());
    std::fs::write(root.join(ONE), "other bytes").unwrap();
    assert!(alarms(&verify_files(&bundle(2, 100))).is_empty());
    let [bag, tags, small, large] = all();
    assert!(bag != Some(true) && tags != Some(false) && small != Some(true) && large != Some(true));
}
