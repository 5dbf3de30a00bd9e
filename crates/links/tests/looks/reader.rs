//! A small reader of WARC for tests: by the standard alone, and strict.

use std::io::Read;

use sha2::{Digest, Sha256};

/// A record as it was read.
#[derive(Debug)]
pub(crate) struct Read1 {
    pub(crate) fields: Vec<(String, String)>,
    pub(crate) block: Vec<u8>,
}

impl Read1 {
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }
}

/// Splits a file into its records.
#[track_caller]
pub(crate) fn records(mut bytes: &[u8]) -> Vec<Read1> {
    let mut all = Vec::new();
    while !bytes.is_empty() {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head ends");
        let head = std::str::from_utf8(&bytes[..end]).expect("a head is text");
        let mut lines = head.split("\r\n");
        assert_eq!(lines.next(), Some("WARC/1.1"));
        let field = |line: &str| {
            assert!(!line.contains(['\r', '\n']), "{line:?}");
            let (name, value) = line.split_once(": ").expect("name and value");
            (name.to_owned(), value.to_owned())
        };
        let fields: Vec<_> = lines.map(field).collect();
        let length = |name: &str| fields.iter().find(|(one, _)| one == name).expect("it is there").1.parse::<usize>().expect("a number");
        let length = length("Content-Length");
        let block = bytes[end + 4..end + 4 + length].to_vec();
        let rest = &bytes[end + 4 + length..];
        assert_eq!(&rest[..4], b"\r\n\r\n", "two line ends behind a block");
        bytes = &rest[4..];
        let record = Read1 { fields, block };
        assert_eq!(record.field("WARC-Block-Digest"), Some(digest(&record.block).as_str()));
        all.push(record);
    }
    all
}

/// Unpacks members one after the other, each by itself.
pub(crate) fn members(bytes: &[u8], places: &[(usize, usize)]) -> Vec<u8> {
    let mut plain = Vec::new();
    for (offset, length) in places {
        flate2::read::GzDecoder::new(&bytes[*offset..offset + length]).read_to_end(&mut plain).expect("a member by itself");
    }
    plain
}

/// A digest as archives write it, by another road than the writer's: a number in base 32.
pub(crate) fn digest(bytes: &[u8]) -> String {
    let mut bits: Vec<u8> = Sha256::digest(bytes).iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    bits.extend([0; 4]);
    let letters = bits.chunks(5).map(|five| five.iter().fold(0, |sum, bit| sum * 2 + usize::from(*bit)));
    let text: String = letters.map(|value| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[value])).collect();
    format!("sha256:{text}====")
}
