//! The test vectors of the age format (C2SP/CCTV), each through the way in which we open every file of age.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test may panic, and say what it left out")]
#![cfg(feature = "disk")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use evidence::digest::{hex, sha256};
use evidence::disk::envelope::{self, Refused};
use evidence::disk::open::{Key, decrypt_from};
use evidence::disk::{Trouble, age_header};
use proptest::prelude::*;

const NOT_ARMOUR: &str = "nothing that begins like this is taken for armour: it is refused as something that is no file of age";
const HYBRID: &str = "the crate has no hybrid keys (post-quantum): the key file itself is refused, and nothing of the file is read";

/// Vectors whose result is not the one that they name: what comes instead, and why. Every other one does what it says. None of these opens.
const OTHERWISE: &[(&str, &str, &str)] = &[
    ("armor_garbage_leading", "header failure", NOT_ARMOUR),
    ("armor_lowercase", "header failure", NOT_ARMOUR),
    ("armor_whitespace_begin", "header failure", NOT_ARMOUR),
    ("armor_wrong_type", "header failure", NOT_ARMOUR),
    ("armor_hybrid", "key not known", HYBRID),
    ("hybrid", "key not known", HYBRID),
    ("hybrid_and_x25519", "key not known", HYBRID),
    ("hybrid_bad_tag", "key not known", HYBRID),
    ("hybrid_currupted_enc_mlkem", "key not known", HYBRID),
    ("hybrid_currupted_enc_x25519", "key not known", HYBRID),
    ("hybrid_extra_argument", "key not known", HYBRID),
    ("hybrid_grease", "key not known", HYBRID),
    ("hybrid_identity", "key not known", HYBRID),
    ("hybrid_long_file_key", "key not known", HYBRID),
    ("hybrid_long_share", "key not known", HYBRID),
    ("hybrid_low_order", "key not known", HYBRID),
    ("hybrid_multiple_recipients", "key not known", HYBRID),
    ("hybrid_no_match", "key not known", HYBRID),
    ("hybrid_not_canonical_body", "key not known", HYBRID),
    ("hybrid_not_canonical_enc", "key not known", HYBRID),
    ("hybrid_short_share", "key not known", HYBRID),
    ("hybrid_uppercase", "key not known", HYBRID),
    ("hybrid_x25519_arg", "key not known", HYBRID),
];

fn vectors() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = root.ancestors().map(|folder| folder.join("shared/fixtures/cctv-age")).find(|folder| folder.join("x25519").is_file());
    if found.is_none() {
        println!("LEFT OUT: the age test vectors are not on this machine (shared/fixtures/cctv-age above the project)");
    }
    found
}

/// A vector: what its first lines say, and the file of age.
struct Vector {
    name: String,
    expect: String,
    payload: Option<String>,
    identities: Vec<String>,
    passphrases: Vec<String>,
    file: Vec<u8>,
}

fn read(path: &Path) -> Vector {
    let bytes = std::fs::read(path).unwrap();
    let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
    let mut vector = Vector {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        expect: String::new(),
        payload: None,
        identities: Vec::new(),
        passphrases: Vec::new(),
        file: bytes[end + 2..].to_vec(),
    };
    for line in std::str::from_utf8(&bytes[..end]).unwrap().lines() {
        let (key, value) = line.split_once(": ").unwrap();
        match key {
            "expect" => vector.expect = value.to_owned(),
            "payload" => vector.payload = Some(value.to_owned()),
            "identity" => vector.identities.push(value.to_owned()),
            "passphrase" => vector.passphrases.push(value.to_owned()),
            "compressed" => {
                assert_eq!(value, "zlib");
                let mut plain = Vec::new();
                flate2::read::ZlibDecoder::new(vector.file.as_slice()).read_to_end(&mut plain).unwrap();
                vector.file = plain;
            }
            "armored" | "file key" | "comment" => {}
            other => panic!("{}: {other} is not known", vector.name),
        }
    }
    vector
}

fn all() -> Vec<Vector> {
    let Some(folder) = vectors() else { return Vec::new() };
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_none()).collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// The result of one key, in the words of the vectors; with the hash of whatever came out.
fn result(file: &[u8], key: &Key) -> (&'static str, Option<String>) {
    let mut plain = match decrypt_from(|| Ok(Cursor::new(file)), key) {
        Ok(plain) => plain,
        Err(Refused::Armour(_)) => return ("armor failure", None),
        Err(Refused::Header(_) | Refused::Work) => return ("header failure", None),
        Err(Refused::Sum) => return ("HMAC failure", None),
        Err(Refused::NoMatch) => return ("no match", None),
        Err(Refused::Medium(error)) => panic!("{error}"),
    };
    let mut bytes = Vec::new();
    let word = if plain.read_to_end(&mut bytes).is_ok() { "success" } else { "payload failure" };
    (word, Some(hex(&sha256(&bytes))))
}

fn keys(vector: &Vector) -> Result<Vec<Key>, Trouble> {
    let mut keys: Vec<Key> = vector.passphrases.iter().map(|one| Key::passphrase(one.as_str().into())).collect();
    if !vector.identities.is_empty() {
        keys.push(Key::from_file(vector.identities.join("\n").as_bytes(), || -> Result<_, Trouble> { panic!("nothing is locked") })?);
    }
    if keys.is_empty() {
        // A file that nothing could open: any key will do.
        keys.push(Key::passphrase("password".into()));
    }
    Ok(keys)
}

#[test]
fn every_vector_does_what_it_says_and_the_others_are_named() {
    let vectors = all();
    assert!(vectors.is_empty() || vectors.len() == 143, "{} vectors", vectors.len());
    let otherwise: BTreeMap<_, _> = OTHERWISE.iter().map(|(name, result, _)| (*name, *result)).collect();
    let mut wrong = Vec::new();
    for (name, ..) in OTHERWISE {
        assert!(vectors.is_empty() || vectors.iter().any(|vector| vector.name == *name), "{name} is no vector");
    }
    for vector in &vectors {
        let (found, hash) = match keys(vector) {
            Err(Trouble::NotAKey) => ("key not known", None),
            Err(other) => panic!("{other}"),
            // Several passphrases: one after the other, as a person would.
            Ok(keys) => {
                let mut results = keys.iter().map(|key| result(&vector.file, key));
                let first = results.next().unwrap();
                if first.0 == "no match" { results.next().unwrap_or(first) } else { first }
            }
        };
        let wanted = otherwise.get(vector.name.as_str()).copied().unwrap_or(&vector.expect);
        if found != wanted || vector.payload.is_some() && hash.is_some() && hash != vector.payload {
            wrong.push(format!("{}: {found} ({hash:?}), and not {wanted}", vector.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
    println!("{} vectors, {} of them otherwise than they say:", vectors.len(), otherwise.len());
    for (name, result, why) in OTHERWISE {
        println!("  {name}: {result} ({why})");
    }
}

#[test]
fn what_the_other_reader_takes_and_must_not_is_refused() {
    for vector in all().iter().filter(|vector| ["stanza_missing_body", "stanza_missing_final_line"].contains(&vector.name.as_str())) {
        assert!(age::Decryptor::new_buffered(vector.file.as_slice()).is_ok(), "{}: the crate refuses it by itself now", vector.name);
        assert!(age_header::read(&mut vector.file.as_slice()).is_err(), "{}", vector.name);
    }
}

#[test]
fn the_longest_header_does_not_hold_anybody_up() {
    let line = format!("{}\n", "A".repeat(64));
    let stanza = format!("-> X\n{}\n", line.repeat(3));
    let mac = "--- OaSGgYUB+XR0qCCme0Uwp9GNJXSEgNpbknu3Q9qtL+M\n";
    let file = format!("age-encryption.org/v1\n{}{mac}0123456789abcdef", stanza.repeat(1000));
    let before = std::time::Instant::now();
    assert_eq!(result(file.as_bytes(), &Key::passphrase("x".into())).0, "no match");
    println!("{} bytes of header: {:?}", file.len(), before.elapsed());
    assert!(before.elapsed().as_secs() < 20);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), armour in any::<bool>(), lines in "([A-Za-z0-9+/=]{0,66}\r?\n){0,6}(-----END AGE ENCRYPTED FILE-----)?[ \n]{0,3}") {
        let key = Key::passphrase("x".into());
        let mut file = if armour { b" \n-----BEGIN AGE ENCRYPTED FILE-----\n".to_vec() } else { b"age-encryption.org/v1\n".to_vec() };
        file.extend_from_slice(lines.as_bytes());
        for file in [bytes.as_slice(), &file, &[&file, bytes.as_slice()].concat()] {
            let _ = envelope::look(Cursor::new(file));
            let _ = decrypt_from(|| Ok(Cursor::new(file)), &key);
        }
    }

    #[test]
    fn a_changed_file_is_never_taken_for_the_same(place in 0usize..3000, bit in 0u8..8, armour in any::<bool>(), cut in any::<bool>()) {
        use std::io::Write;
        let identity: age::x25519::Identity = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0".parse().unwrap();
        let format = if armour { age::armor::Format::AsciiArmor } else { age::armor::Format::Binary };
        let mut file = Vec::new();
        let to = identity.to_public();
        let out = age::armor::ArmoredWriter::wrap_output(&mut file, format).unwrap();
        let mut sealing = age::Encryptor::with_recipients(std::iter::once(&to as &dyn age::Recipient)).unwrap().wrap_output(out).unwrap();
        sealing.write_all(&[7; 900]).unwrap();
        sealing.finish().unwrap().finish().unwrap();
        let key = Key::of_case(&identity);
        prop_assert_eq!(result(&file, &key), ("success", Some(hex(&sha256(&[7; 900])))));
        let place = place % file.len();
        if cut { file.truncate(place) } else { file[place] ^= 1 << bit }
        let (word, hash) = result(&file, &key);
        // White space around armour means nothing, wherever it stands.
        prop_assert!(word != "success" || armour && hash == Some(hex(&sha256(&[7; 900]))), "{word}");
    }
}
