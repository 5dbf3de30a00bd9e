//! Every single bit of a small bundle: none can change unseen, and what is found names the place.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test may panic, and say what it left out")]

mod common;

use common::{TOP, alarms, bundle, verify_files, verify_zip, zip};

#[test]
fn an_untouched_bundle_never_alarms() {
    for (items, size) in [(0, 0), (1, 0), (2, 50), (40, 3000), (2, 3 << 20)] {
        let files = bundle(items, size);
        assert_eq!(verify_files(&files), [], "{items} items, unpacked");
        assert_eq!(verify_zip(&zip(&files)), [], "{items} items, zip");
    }
}

/// Unpacked: no zip watches over the bytes, the manifests and proofs alone do.
#[test]
fn every_bit_of_every_file_counts_and_is_named() {
    let whole = bundle(1, 40);
    let mut bits = 0;
    for name in whole.keys() {
        let mut files = whole.clone();
        for bit in 0..whole[name].len() * 8 {
            files.get_mut(name).unwrap()[bit / 8] ^= 1 << (bit % 8);
            let findings = verify_files(&files);
            let alarms = alarms(&findings);
            assert!(!alarms.is_empty(), "bit {bit} of {name} is not found");
            // A bit of a manifest can also make it speak of another file, or say another sum; then that one is named.
            let manifest = name.contains("manifest-");
            assert!(manifest || alarms.iter().any(|finding| finding.item == *name), "bit {bit} of {name}: {alarms:?}");
            files.get_mut(name).unwrap()[bit / 8] ^= 1 << (bit % 8);
            bits += 1;
        }
    }
    println!("{bits} bits, all found");
}

/// In the zip: headers, directory and end too.
#[test]
fn every_bit_of_the_zip_counts_and_is_named() {
    let mut bytes = zip(&bundle(1, 40));
    let whole = bytes.clone();
    let names: Vec<String> = bundle(1, 40).keys().map(|name| format!("{TOP}{name}")).collect();
    // Where each entry lies: from its local header to the next.
    let places: Vec<usize> = names.iter().map(|name| whole.windows(name.len()).position(|window| window == name.as_bytes()).unwrap() - 30).collect();
    let directory = whole.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    let mut named = 0;
    let mut in_entries = 0;
    for bit in 0..whole.len() * 8 {
        bytes[bit / 8] ^= 1 << (bit % 8);
        let findings = verify_zip(&bytes);
        let alarms = alarms(&findings);
        assert!(!alarms.is_empty(), "bit {bit} of {} is not found", whole.len() * 8);
        if bit / 8 < directory {
            let entry = places.iter().rposition(|place| *place <= bit / 8).unwrap();
            let name = names[entry].strip_prefix(TOP).unwrap();
            in_entries += 1;
            if alarms.iter().any(|finding| finding.item == name) {
                named += 1;
            } else {
                panic!("bit {bit} in {name}: {alarms:?}");
            }
        }
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    println!("{} bits, all found; {named} of {in_entries} in entries named by their file", whole.len() * 8);
}
