//! The conformance suite of the Library of Congress: every valid bag is accepted, every invalid one refused.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test may panic, and say what it left out")]
#![cfg(feature = "disk")]

use std::path::{Path, PathBuf};

use evidence::finding::{Finding, Problem};
use evidence::folder::Folder;
use evidence::verify::{Unchecked, verify};

/// The folder of the suite; `None` with a word about it where it is not there.
fn suite() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = root.ancestors().map(|folder| folder.join("shared/fixtures/bagit")).find(|folder| folder.join("v1.0").is_dir());
    if found.is_none() {
        println!("LEFT OUT: the BagIt conformance suite is not on this machine (shared/fixtures/bagit above the project)");
    }
    found
}

/// The bags of a folder of the suite, with what is found in each.
fn bags(folder: &str) -> Vec<(String, Vec<Finding>)> {
    let Some(suite) = suite() else { return Vec::new() };
    let mut bags: Vec<_> = std::fs::read_dir(suite.join(folder)).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    bags.sort();
    bags.iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), verify(&Folder::open(path).unwrap(), &Unchecked))).collect()
}

fn alarms(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.problem.is_alarm()).collect()
}

#[test]
fn every_valid_bag_is_accepted() {
    for (folder, count) in [("v0.97/valid", 12), ("v1.0/valid", 1)] {
        let bags = bags(folder);
        assert!(bags.is_empty() || bags.len() == count, "{folder} has {} bags", bags.len());
        for (name, findings) in bags {
            assert!(alarms(&findings).is_empty(), "{folder}/{name}: {findings:?}");
        }
    }
}

#[test]
fn every_invalid_bag_is_refused_for_its_own_reason() {
    use Problem::*;
    let setx = (r"C:\Windows\System32\setx.exe", r"%HomeDrive%\Windows\System32\setx.exe", r"\\?\UNC\server\Windows\System32\setx.exe");
    let wanted = [
        ("v0.97/invalid", "baginfo-missing-encoding", Malformed, "bagit.txt"),
        ("v0.97/invalid", "bom-in-bagit.txt", Malformed, "bagit.txt"),
        ("v0.97/invalid", "corrupt-data-file", Changed, "data/bare-filename"),
        ("v0.97/invalid", "corrupt-tag-file", Changed, "bag-info.txt"),
        ("v0.97/invalid", "extra-file-in-bag", Added, "data/bar"),
        ("v0.97/invalid", "invalid-version-number", Malformed, "bagit.txt"),
        ("v0.97/invalid", "missing-baginfo", Missing, "bag-info.txt"),
        ("v0.97/invalid", "missing-bagit.txt", Missing, "bagit.txt"),
        ("v0.97/invalid", "out-of-scope-file-paths-using-dot-notation", OutsidePath, "../../../README.md"),
        ("v0.97/invalid", "out-of-scope-file-paths-using-dot-notation-for-fetch", OutsidePath, "../../../README.md"),
        ("v0.97/invalid", "same-filename-listed-twice-with-different-hashes", Duplicated, "data/README"),
        ("v1.0/invalid", "bagit-with-invalid-whitespace", Malformed, "bagit.txt"),
        ("v1.0/invalid", "notAllManifestsListAllFiles", Added, "data/missingFromManifest.txt"),
        ("v1.0/invalid", "same-filename-listed-twice-with-different-hashes", Duplicated, "data/README"),
        ("v1.0/invalid", "same-filename-listed-twice-with-the-same-hash", Duplicated, "data/README"),
        ("v0.97/linux-only", "out-of-scope-file-paths-using-absolute-path", OutsidePath, "/tmp/foo"),
        ("v0.97/linux-only", "out-of-scope-file-paths-using-absolute-path-for-fetch", OutsidePath, "/tmp/test.txt"),
        ("v0.97/linux-only", "out-of-scope-file-paths-using-shortcut", OutsidePath, "~/foo"),
        ("v0.97/linux-only", "out-of-scope-file-paths-using-shortcut-for-fetch", OutsidePath, "~/test.txt"),
        ("v0.97/linux-only", "out-of-scope-file-paths-using-shortcut-username", OutsidePath, "~root/foo"),
        ("v0.97/linux-only", "out-of-scope-file-paths-using-shortcut-username-for-fetch", OutsidePath, "~root/foo"),
        ("v0.97/windows-only", "out-of-scope-file-paths-using-absolute-path", OutsidePath, setx.0),
        ("v0.97/windows-only", "out-of-scope-file-paths-using-absolute-path-for-fetch", OutsidePath, setx.0),
        ("v0.97/windows-only", "out-of-scope-file-paths-using-shortcut", OutsidePath, setx.1),
        ("v0.97/windows-only", "out-of-scope-file-paths-using-shortcut-for-fetch", OutsidePath, setx.1),
        ("v0.97/windows-only", "out-of-scope-file-paths-using-unc", OutsidePath, setx.2),
        ("v0.97/windows-only", "out-of-scope-file-paths-using-unc-for-fetch", OutsidePath, setx.2),
    ];
    let mut refused = 0;
    for folder in ["v0.97/invalid", "v1.0/invalid", "v0.97/linux-only", "v0.97/windows-only"] {
        for (name, findings) in bags(folder) {
            let (_, _, problem, item) = *wanted.iter().find(|row| row.0 == folder && row.1 == name).unwrap_or_else(|| panic!("{folder}/{name} is new"));
            assert!(findings.iter().any(|finding| finding.problem == problem && finding.item == item), "{folder}/{name}: {findings:?}");
            refused += 1;
        }
    }
    assert!(refused == wanted.len() || suite().is_none(), "{refused} of {}", wanted.len());
}

/// The suite leaves these to the reader. What names files twice, or names what is not there, is refused; what is only unusual is noted.
#[test]
fn the_warning_cases_as_judged_here() {
    let refused = ["duplicate-file-with-different-case", "same-filename-listed-twice-with-different-normalization", "special-system-files"];
    let noted = ["made-with-md5sum-tools", "relative-path", "same-filename-listed-twice-with-the-same-hash"];
    for (name, findings) in bags("v0.97/warning") {
        let alarmed = !alarms(&findings).is_empty();
        assert_eq!(alarmed, refused.contains(&name.as_str()), "{name}: {findings:?}");
        assert_eq!(!alarmed, noted.contains(&name.as_str()), "{name}: {findings:?}");
        assert!(!findings.is_empty());
        println!("{name}: {findings:?}");
    }
}
