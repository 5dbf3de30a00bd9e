//! A bundle as `seal` makes it, small and written by hand; and proofs that compare bytes.
#![allow(dead_code, unreachable_pub, reason = "each test takes what it needs")]

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use evidence::bag::write::tag_files;
use evidence::digest::{Digests, hex, sha256};
use evidence::finding::{Finding, Problem};
use evidence::path::BagPath;
use evidence::source::{Memory, Source};
use evidence::verify::{Proof, Proofs, SIGNATURE, is_stamp, verify};
use evidence::zip::{Archive, Writer};

/// Names in the bag, and bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The folder in the zip.
pub const TOP: &str = "CASE-7f3a9c21/";

/// A line of a journal behind another.
fn line(log: &mut String, event: &str) {
    let before = log.split_inclusive('\n').next_back().map_or("0".repeat(64), |line| hex(&sha256(line.as_bytes())));
    let number = log.lines().count() + 1;
    log.push_str(&format!(
        "{{\"n\":{number},\"prev\":\"{before}\",\"at\":\"2026-11-27T18:03:11+01:00[Europe/Paris]\",\"tool\":\"sangfroid 0.1.0\",{event}}}\n"
    ));
}

/// A whole bundle of so many items, of about `size` bytes each, with one more item in the case that is not handed over.
pub fn bundle(items: usize, size: usize) -> Files {
    let mut files = Files::new();
    let mut log = String::new();
    let mut committed = String::new();
    line(&mut log, r#""event":"created""#);
    for number in 1..=items + 1 {
        let bytes: Vec<u8> = (0..size + number).map(|index| (index * 31 + number * 7 + index / 256) as u8).collect();
        let digests = Digests::of(&bytes);
        let item = format!("{number:04}");
        let (small, large) = (hex(&digests.sha256), hex(&digests.sha512));
        let record = format!(
            "{{\"item\":\"{item}\",\"salt\":\"{}\",\"name\":\"Capture {number}.png\",\"size\":{},\"sha256\":\"{small}\",\"sha512\":\"{large}\",\"crc32\":\"{:08x}\",\"type\":\"image/png\",\"kept_at\":\"2026-11-27T18:03:11+01:00[Europe/Paris]\",\"how\":\"file\"}}",
            hex(&sha256(item.as_bytes())),
            digests.size,
            digests.crc32
        );
        let sum = hex(&sha256(record.as_bytes()));
        line(&mut log, &format!(r#""event":"kept","item":"{item}","record":"{sum}","content":"{small}","size":{}"#, digests.size));
        committed.push_str(&format!("{sum}  items/{item}/item.json\n"));
        if number <= items {
            files.insert(format!("data/items/{item}/original.png"), bytes);
            files.insert(format!("data/items/{item}/item.json"), record.into_bytes());
        }
    }
    files.insert("data/custody/log.jsonl".to_owned(), log.into_bytes());
    files.insert("data/custody/items.txt".to_owned(), committed.into_bytes());
    files.insert("data/READ-ME-FIRST.txt".to_owned(), b"Read me first.\n".to_vec());
    let payload: Vec<_> = files.iter().map(|(name, bytes)| (BagPath::new(name).unwrap(), Digests::of(bytes))).collect();
    let more = [(BagPath::new("proof/VERIFY.txt").unwrap(), b"sha256sum -c\n".to_vec()), (BagPath::new("proof/recipients.txt").unwrap(), b"age1\n".to_vec())];
    files.extend(tag_files(&payload, &[("Bagging-Date".to_owned(), "2026-11-27".to_owned())], &more).unwrap());
    let tags = sha256(&files["tagmanifest-sha256.txt"]);
    files.insert(SIGNATURE.to_owned(), format!("signature of {}\n", hex(&tags)).into_bytes());
    files.insert("proof/allowed_signers".to_owned(), b"case ssh-ed25519 AAAA\n".to_vec());
    for number in 1..=2 {
        files.insert(format!("proof/tsa-{number}.tsr"), format!("token {number} of {}\n", hex(&tags)).into_bytes());
        files.insert(format!("proof/tsa-{number}-chain.pem"), format!("chain {number}\n").into_bytes());
    }
    files
}

/// Holds a proof for good when it has the bytes that [`bundle`] gives it.
pub struct Same;

impl Same {
    fn want(name: &str, tags: &str) -> String {
        let number = name.chars().find(char::is_ascii_digit).unwrap_or('?');
        match name {
            SIGNATURE => format!("signature of {tags}\n"),
            "proof/allowed_signers" => "case ssh-ed25519 AAAA\n".to_owned(),
            _ if name.ends_with(".tsr") => format!("token {number} of {tags}\n"),
            _ => format!("chain {number}\n"),
        }
    }

    fn judge(proof: Proof<'_>, names: impl Iterator<Item = String>, problem: Problem) -> Vec<Finding> {
        let tags = hex(&sha256(proof.tag_manifest));
        names
            .filter(|name| proof.files.get(name).is_none_or(|bytes| *bytes != Same::want(name, &tags).as_bytes()))
            .map(|name| Finding::new(name, problem, ""))
            .collect()
    }
}

impl Proofs for Same {
    fn signature(&self, proof: Proof<'_>) -> Vec<Finding> {
        Same::judge(proof, [SIGNATURE, "proof/allowed_signers"].map(str::to_owned).into_iter(), Problem::Signature)
    }

    fn stamps(&self, proof: Proof<'_>) -> Vec<Finding> {
        // A token without its chain is found too.
        let there = proof.files.keys().filter(|name| is_stamp(name)).cloned();
        let chains = proof.files.keys().filter_map(|name| name.strip_suffix(".tsr")).map(|name| format!("{name}-chain.pem"));
        let tokens = proof.files.keys().filter_map(|name| name.strip_suffix("-chain.pem")).map(|name| format!("{name}.tsr"));
        Same::judge(proof, there.chain(chains).chain(tokens), Problem::Timestamp)
    }
}

/// The zip of a bundle.
pub fn zip(files: &Files) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    for (name, bytes) in files {
        writer.start(&BagPath::new(&format!("{TOP}{name}")).unwrap(), bytes.len() as u64, crc32fast::hash(bytes)).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap()
}

/// What is found in a zip.
pub fn verify_zip(bytes: &[u8]) -> Vec<Finding> {
    verify(&Archive::open(Cursor::new(bytes)).unwrap(), &Same)
}

/// What is found in unpacked files.
pub fn verify_files(files: &Files) -> Vec<Finding> {
    verify(&Memory::new(files.clone()), &Same)
}

/// Only what is wrong.
pub fn alarms(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.problem.is_alarm()).collect()
}

/// All files of a source, read to their ends.
pub fn read_all(source: &dyn Source) -> Vec<(String, std::io::Result<Vec<u8>>)> {
    let read = |index| {
        let mut bytes = Vec::new();
        source.open(index).and_then(|mut reader| reader.read_to_end(&mut bytes)).map(|_| bytes)
    };
    source.entries().iter().enumerate().map(|(index, entry)| (entry.name.clone(), read(index))).collect()
}

/// A program of the machine, if it is there; else a word about what is left out.
pub fn tool(name: &str, probe: &[&str]) -> Option<std::process::Command> {
    let found = std::process::Command::new(name).args(probe).output().is_ok_and(|output| output.status.success());
    if !found {
        println!("LEFT OUT: {name} {} is not on this machine", probe.join(" "));
    }
    found.then(|| std::process::Command::new(name))
}

/// Small random numbers from a seed (splitmix64): the same edits on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % below as u64) as usize
    }
}
