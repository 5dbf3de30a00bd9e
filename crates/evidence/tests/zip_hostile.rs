//! Zips made to deceive: each trick is found, by its own name, and nothing is read that should not be.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test may panic, and say what it left out")]

mod common;

use std::io::{Cursor, Read, Write};

use common::{alarms, bundle, read_all, verify_zip, zip};
use evidence::finding::Problem;
use evidence::source::{Kind, Source};
use evidence::zip::Archive;

/// An entry as a liar wants it: what the two places say can be set apart.
#[derive(Clone)]
struct Made {
    local_name: &'static [u8],
    name: &'static [u8],
    bytes: Vec<u8>,
    method: u16,
    flags: u16,
    size: u32,
    local_size: u32,
    crc32: u32,
    local_crc32: u32,
    attributes: u32,
    extra: Vec<u8>,
    /// Points to this offset instead of its own.
    offset: Option<u32>,
}

fn made(name: &'static str, bytes: &[u8]) -> Made {
    let (size, crc32) = (bytes.len() as u32, crc32fast::hash(bytes));
    Made {
        local_name: name.as_bytes(),
        name: name.as_bytes(),
        bytes: bytes.to_vec(),
        method: 0,
        flags: 0,
        size,
        local_size: size,
        crc32,
        local_crc32: crc32,
        attributes: 0o100_644 << 16,
        extra: Vec::new(),
        offset: None,
    }
}

fn deflated(name: &'static str, bytes: &[u8]) -> Made {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    Made { bytes: encoder.finish().unwrap(), method: 8, ..made(name, bytes) }
}

fn header(out: &mut Vec<u8>, entry: &Made, crc32: u32, size: u32, name: &[u8]) {
    for number in [20, entry.flags, entry.method, 0, 33] {
        out.extend(number.to_le_bytes());
    }
    for number in [crc32, entry.bytes.len() as u32, size] {
        out.extend(number.to_le_bytes());
    }
    out.extend((name.len() as u16).to_le_bytes());
    out.extend((entry.extra.len() as u16).to_le_bytes());
}

fn pack(entries: &[Made]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut central = Vec::new();
    for entry in entries {
        let offset = entry.offset.unwrap_or(out.len() as u32);
        if entry.offset.is_none() {
            out.extend(b"PK\x03\x04");
            header(&mut out, entry, entry.local_crc32, entry.local_size, entry.local_name);
            out.extend(entry.local_name);
            out.extend(&entry.extra);
            out.extend(&entry.bytes);
        }
        central.extend(b"PK\x01\x02\x14\x03");
        header(&mut central, entry, entry.crc32, entry.size, entry.name);
        central.extend([0; 6]);
        central.extend(entry.attributes.to_le_bytes());
        central.extend(offset.to_le_bytes());
        central.extend(entry.name);
        central.extend(&entry.extra);
    }
    let offset = out.len() as u32;
    let count = entries.len() as u16;
    out.extend(&central);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend((central.len() as u32).to_le_bytes());
    out.extend(offset.to_le_bytes());
    out.extend([0; 2]);
    out
}

/// What the archive says by itself, and what reading its files says.
fn problems(zip: &[u8]) -> Vec<(String, Problem)> {
    let archive = Archive::open(Cursor::new(zip)).unwrap();
    let mut found: Vec<_> = archive.findings().iter().map(|finding| (finding.item.clone(), finding.problem)).collect();
    for (name, read) in read_all(&archive) {
        found.extend(read.err().map(|error| (name.clone(), evidence::source::Damage::finding(&name, &error).problem)));
    }
    found
}

fn found(zip: &[u8], item: &str, problem: Problem) {
    let problems = problems(zip);
    assert!(problems.contains(&(item.to_owned(), problem)), "{item} {problem:?} is not in {problems:?}");
}

#[test]
fn honest_zips_of_both_methods_are_read() {
    let text = b"the same line again and again\n".repeat(500);
    let bytes = pack(&[made("a", b"stored"), deflated("b/c", &text), made("b/", b""), made("empty", b"")]);
    assert_eq!(problems(&bytes), []);
    let archive = Archive::open(Cursor::new(&bytes)).unwrap();
    let files: Vec<_> = read_all(&archive).into_iter().map(|(name, read)| (name, read.unwrap())).collect();
    assert_eq!(files, [("a".to_owned(), b"stored".to_vec()), ("b/c".to_owned(), text), ("empty".to_owned(), Vec::new())]);
}

#[test]
fn two_files_can_be_read_in_turns() {
    let bytes = pack(&[made("a", b"0123456789"), made("b", b"abcdefghij")]);
    let archive = Archive::open(Cursor::new(bytes)).unwrap();
    let (mut first, mut second) = (archive.open(0).unwrap(), archive.open(1).unwrap());
    let mut text = String::new();
    for _ in 0..5 {
        for reader in [&mut first, &mut second] {
            let mut two = [0; 2];
            reader.read_exact(&mut two).unwrap();
            text.push_str(std::str::from_utf8(&two).unwrap());
        }
    }
    assert_eq!(text, "01ab23cd45ef67gh89ij");
}

#[test]
fn names_that_lead_outside() {
    for name in ["../x", "/etc/passwd", r"C:\x", "C:x", "a/../../x", "~/x", "a//b", "nul.txt", "a\0b", "x."] {
        found(&pack(&[made(name, b"x")]), name, Problem::OutsidePath);
    }
    found(&pack(&[Made { name: b"\xff", local_name: b"\xff", ..made("", b"x") }]), "\u{fffd}", Problem::OutsidePath);
}

#[test]
fn the_two_directories_contradict_each_other() {
    let whole = made("a", b"abc");
    found(&pack(&[Made { local_name: b"b", ..whole.clone() }]), "a", Problem::ZipContradiction);
    found(&pack(&[Made { local_name: b"b", ..whole.clone() }]), "b", Problem::ZipContradiction);
    found(&pack(&[Made { local_size: 2, ..whole.clone() }]), "a", Problem::ZipContradiction);
    found(&pack(&[Made { local_crc32: 1, ..whole.clone() }]), "a", Problem::ZipContradiction);
    found(&pack(&[Made { size: 2, local_size: 2, ..whole.clone() }]), "a", Problem::ZipContradiction);
    found(&pack(&[Made { crc32: 1, local_crc32: 1, ..whole.clone() }]), "a", Problem::Changed);
    // The field that some programs take the name from instead.
    let other = [0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, b'z'].to_vec();
    found(&pack(&[Made { extra: other, ..whole }]), "a", Problem::ZipContradiction);
}

#[test]
fn the_same_name_twice_and_the_same_bytes_twice() {
    found(&pack(&[made("a", b"one"), made("a", b"two")]), "a", Problem::Duplicated);
    let overlap = pack(&[made("a", b"one"), Made { offset: Some(0), ..made("b", b"one") }]);
    found(&overlap, "a", Problem::ZipContradiction);
    found(&overlap, "b", Problem::ZipContradiction);
    // An entry whose bytes are another entry, header and all.
    let inner = pack(&[made("b", b"two")]);
    let nested = pack(&[made("a", &inner), Made { offset: Some(31), ..made("b", b"two") }]);
    found(&nested, "b", Problem::ZipContradiction);
}

#[test]
fn links_and_devices_are_special_and_not_followed() {
    for mode in [0o120_777u32, 0o020_644, 0o010_644, 0o140_644] {
        let bytes = pack(&[Made { attributes: mode << 16, ..made("a", b"/etc/passwd") }]);
        found(&bytes, "a", Problem::SpecialFile);
        assert_eq!(Archive::open(Cursor::new(bytes)).unwrap().entries()[0].kind, Kind::Special);
    }
    found(&pack(&[Made { attributes: 0o040_755 << 16, ..made("a", b"x") }]), "a", Problem::ZipContradiction);
    found(&pack(&[made("a/", b"x")]), "a/", Problem::ZipContradiction);
}

#[test]
fn encrypted_and_unknown_methods_are_not_guessed_at() {
    found(&pack(&[Made { flags: 1, ..made("a", b"x") }]), "a", Problem::Unreadable);
    found(&pack(&[Made { method: 99, ..made("a", b"x") }]), "a", Problem::Unreadable);
    found(&pack(&[Made { method: 12, ..made("a", b"x") }]), "a", Problem::Unreadable);
}

#[test]
fn bombs_are_not_unpacked() {
    // 70 MB of nothing in 70 kB; and one that says it is small and is not.
    let nothing = vec![0; 70 << 20];
    let bomb = deflated("a", &nothing);
    assert!(bomb.bytes.len() < 100_000);
    let big = Made { size: u32::MAX - 1, local_size: u32::MAX - 1, ..bomb.clone() };
    found(&pack(&[big]), "a", Problem::ZipContradiction);
    let liar = pack(&[Made { size: 1000, local_size: 1000, ..bomb }]);
    found(&liar, "a", Problem::Changed);
    let archive = Archive::open(Cursor::new(&liar)).unwrap();
    let mut reader = archive.open(0).unwrap();
    let mut buffer = [0; 4096];
    assert!(reader.read(&mut buffer).is_err(), "not one byte more than was announced is handed out");
    // Bytes behind the end of the packed stream.
    let mut tail = deflated("a", b"abc");
    tail.bytes.push(0);
    found(&pack(&[tail]), "a", Problem::ZipContradiction);
}

#[test]
fn bytes_before_between_and_after() {
    let whole = pack(&[made("a", b"abc"), made("b", b"def")]);
    found(&[&b"#!/bin/sh\n"[..], &whole].concat(), "zip", Problem::Truncated);
    found(&[&whole[..], b"x"].concat(), "zip", Problem::Truncated);
    found(&[&whole[..], &whole[..]].concat(), "zip", Problem::Truncated);
    let mut gap = pack(&[made("a", b"abc"), made("b", b"def"), made("c", b"ghi")]);
    // The middle entry forgotten by the directory: its bytes are still there.
    let record = gap.windows(4).position(|window| window == b"PK\x01\x02").unwrap() + 47;
    gap.drain(record..record + 47);
    let end = gap.len() - 22;
    gap[end + 8] = 2;
    gap[end + 10] = 2;
    gap[end + 12] = 94;
    found(&gap, "zip", Problem::Truncated);
    // Prefix or not, the files are read.
    let shifted = [&b"#!/bin/sh\n"[..], &whole].concat();
    let archive = Archive::open(Cursor::new(shifted)).unwrap();
    assert!(read_all(&archive).into_iter().all(|(_, read)| read.is_ok()));
}

#[test]
fn absurd_counts_do_not_allocate() {
    let mut bytes = pack(&[made("a", b"abc")]);
    let end = bytes.len() - 22;
    bytes[end + 8..end + 12].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    found(&bytes, "zip", Problem::ZipContradiction);
    bytes[end + 12..end + 16].copy_from_slice(&[0xfe, 0xff, 0xff, 0xff]);
    found(&bytes, "zip", Problem::Truncated);
    assert_eq!(problems(b""), [("zip".to_owned(), Problem::Truncated)]);
    assert_eq!(problems(b"not a zip at all, but long enough to hold an end"), [("zip".to_owned(), Problem::Truncated)]);
}

#[test]
fn cut_at_every_byte() {
    let files = bundle(1, 30);
    let whole = zip(&files);
    for length in 0..whole.len() {
        let findings = verify_zip(&whole[..length]);
        assert!(alarms(&findings).iter().any(|finding| finding.item == "zip" && finding.problem == Problem::Truncated), "cut at {length}: {findings:?}");
    }
    // What is left can still be told from what was lost.
    let middle = whole.windows(13).position(|window| window == b"tagmanifest-s").unwrap() - 60;
    let findings = verify_zip(&whole[..middle]);
    assert!(findings.iter().any(|finding| finding.item == "tagmanifest-sha256.txt" && finding.problem == Problem::Missing), "{findings:?}");
    assert!(!findings.iter().any(|finding| finding.item.starts_with("data/")), "{findings:?}");
}
