//! The promises of `evidence`: no panic, no byte more than was announced, no name that leads outside.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use ::evidence::bag::Bag;
use ::evidence::path::{BagPath, percent_decode, percent_encode};
use ::evidence::source::{Memory, Source};
use ::evidence::verify::{Unchecked, verify};
use ::evidence::zip::Archive;

/// Opens the bytes as a zip, reads every file, and verifies it as a bundle.
pub fn zip(bytes: &[u8]) {
    let archive = Archive::open(Cursor::new(bytes)).expect("memory does not fail");
    for (index, entry) in archive.entries().iter().enumerate() {
        let Ok(mut reader) = archive.open(index) else { continue };
        let (mut buffer, mut count) = ([0; 4096], 0);
        while let Ok(more @ 1..) = reader.read(&mut buffer) {
            count += more as u64;
            assert!(count <= entry.size, "more bytes than were announced");
        }
    }
    verify(&archive, &Unchecked);
}

/// Reads the bytes as each tag file, and verifies a bag that consists of them: pieces between NULs are the files.
pub fn bag(bytes: &[u8]) {
    let names = ["bagit.txt", "manifest-md5.txt", "tagmanifest-md5.txt", "fetch.txt", "bag-info.txt", "data/a", "data/custody/log.jsonl", "data/custody/items.txt", "data/items/0001/item.json"];
    let files: BTreeMap<String, Vec<u8>> = names.iter().map(|name| (*name).to_owned()).zip(bytes.split(|byte| *byte == 0).map(<[u8]>::to_vec)).collect();
    Bag::read(&files);
    let findings = verify(&Memory::new(files), &Unchecked);
    assert!(findings.windows(2).all(|pair| pair[0] < pair[1]), "findings are sorted, each once");
}

/// Judges the bytes as a name.
pub fn path(bytes: &[u8]) {
    let name = String::from_utf8_lossy(bytes);
    assert_eq!(percent_decode(&percent_encode(&name)), name);
    let Ok(path) = BagPath::new(&name) else { return };
    assert!(!name.starts_with(['/', '~']) && !name.contains(['\\', ':', '\0', '\n']));
    assert!(name.split('/').all(|part| !matches!(part, "" | "." | "..")));
    if path.is_safe() {
        assert!(name.is_ascii() && !name.contains(' '));
    }
    let under = std::path::Path::new("bag").join(path.as_str());
    assert!(under.starts_with("bag") && under.components().all(|part| matches!(part, std::path::Component::Normal(_))));
}
