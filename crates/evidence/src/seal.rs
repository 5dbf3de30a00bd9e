//! From records and documents to the list of a bundle's files: a BagIt 1.0 bag (RFC 8493), and the proof beside it.
//!
//! Nothing is read here: the manifests are made from the hashes in the records. The same input gives the same bag, byte for byte.

use std::collections::BTreeMap;

use crate::bag::write::tag_files;
use crate::digest::{Digests, unhex};
use crate::documents::{Commitment, Kept, items_list};
use crate::path::BagPath;

/// A file of the bundle, in the zip's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// With the bag's folder before it.
    pub name: BagPath,
    /// Bytes.
    pub size: u64,
    /// The sum that the zip wants before the bytes.
    pub crc32: u32,
    /// Where the bytes come from.
    pub content: Content,
}

/// Where a piece's bytes come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The bytes of the item of this number, out of the vault.
    Item(String),
    /// These.
    Bytes(Vec<u8>),
}

/// What is to be sealed.
#[derive(Debug, Clone, Copy)]
pub struct Sealing<'a> {
    /// The folder in the zip: letters, digits and `-` only.
    pub folder: &'a str,
    /// Program and version.
    pub tool: &'a str,
    /// RFC 9557; its day is the `Bagging-Date`.
    pub sealed_at: &'a str,
    /// The items that go in.
    pub items: &'a [Kept],
    /// Every item of the case, those left out included.
    pub all: &'a [Commitment],
    /// The journal as it is.
    pub journal: &'a [u8],
    /// Files directly below `data/`, by name: `report.html` and its like.
    pub documents: &'a [(&'a str, Vec<u8>)],
    /// Files below `proof/` that are known before the signature, by name: the tag manifest lists them, and so protects them.
    pub proof: &'a [(&'a str, Vec<u8>)],
}

/// Why there is no bag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// A record that does not hold together: its item, and the field.
    #[error("record of item {0}: {1}")]
    Record(String, &'static str),
    /// Two files of one name, or a name that must not stand in a bag.
    #[error("name: {0}")]
    Name(String),
}

/// A bag without its proof: the signature and the time stamps are over its tag manifest.
#[derive(Debug, Clone)]
pub struct Bag {
    folder: String,
    files: BTreeMap<String, File>,
    tag_manifest: Vec<u8>,
}

#[derive(Debug, Clone)]
struct File {
    size: u64,
    crc32: u32,
    content: Content,
}

/// Payload files with their digests, as the manifests list them.
type Listed = Vec<(BagPath, Digests)>;

impl Bag {
    /// The bag of these items and documents.
    ///
    /// # Errors
    /// When a record contradicts itself or a name could lead elsewhere. Nothing that this program wrote does.
    pub fn new(sealing: &Sealing<'_>) -> Result<Self, SealError> {
        let mut bag = Bag { folder: safe(sealing.folder)?.to_owned(), files: BTreeMap::new(), tag_manifest: Vec::new() };
        let mut listed = Listed::new();
        for kept in sealing.items {
            bag.item(kept, &mut listed)?;
        }
        bag.payload("data/custody/items.txt".to_owned(), items_list(sealing.all), &mut listed)?;
        bag.payload("data/custody/log.jsonl".to_owned(), sealing.journal.to_vec(), &mut listed)?;
        for (name, bytes) in sealing.documents {
            bag.payload(format!("data/{}", safe(name)?), bytes.clone(), &mut listed)?;
        }
        let about = [("Bag-Software-Agent", sealing.tool), ("Bagging-Date", day(sealing.sealed_at)), ("External-Identifier", sealing.folder)];
        let about = about.map(|(label, value)| (label.to_owned(), value.to_owned()));
        let proof = sealing.proof.iter().map(|(name, bytes)| Ok((path(&format!("proof/{}", safe(name)?))?, bytes.clone())));
        let proof = proof.collect::<Result<Vec<_>, SealError>>()?;
        for (name, bytes) in tag_files(&listed, &about, &proof).map_err(|error| SealError::Name(error.to_string()))? {
            if name == "tagmanifest-sha256.txt" {
                bag.tag_manifest.clone_from(&bytes);
            }
            bag.add(name, bytes)?;
        }
        Ok(bag)
    }

    /// `tagmanifest-sha256.txt`: what is signed and time-stamped. Through it, every byte of the payload is.
    pub fn tag_manifest(&self) -> &[u8] {
        &self.tag_manifest
    }

    /// The folder in the zip.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Adds a file below `proof/`, which no manifest lists: it is about the tag manifest.
    ///
    /// # Errors
    /// A name that is taken, or that must not stand in a bag.
    pub fn add_proof(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), SealError> {
        self.add(format!("proof/{}", safe(name)?), bytes)
    }

    /// All files, sorted by name: the order of the zip.
    ///
    /// # Errors
    /// A name that may not stand in a bag; names of ours may.
    pub fn into_pieces(self) -> Result<Vec<Piece>, SealError> {
        let folder = self.folder;
        // Sorted by bytes with the folder before them, which keeps the order of the map.
        let piece =
            |(name, file): (String, File)| Ok(Piece { name: path(&format!("{folder}/{name}"))?, size: file.size, crc32: file.crc32, content: file.content });
        self.files.into_iter().map(piece).collect()
    }

    fn item(&mut self, kept: &Kept, listed: &mut Listed) -> Result<(), SealError> {
        let record = &kept.record;
        let wrong = |field| SealError::Record(record.item.clone(), field);
        let number = record.item.as_str();
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong("item"));
        }
        let sha256 = unhex(&record.sha256).and_then(|raw| raw.try_into().ok()).ok_or_else(|| wrong("sha256"))?;
        let sha512 = unhex(&record.sha512).and_then(|raw| raw.try_into().ok()).ok_or_else(|| wrong("sha512"))?;
        let crc32 = u32::from_str_radix(&record.crc32, 16).map_err(|_| wrong("crc32"))?;
        let name = format!("data/items/{number}/{}", original_name(&record.media_type));
        listed.push((path(&name)?, Digests { size: record.size, sha256, sha512, crc32 }));
        self.insert(name, File { size: record.size, crc32, content: Content::Item(number.to_owned()) })?;
        self.payload(format!("data/items/{number}/item.json"), kept.json.clone(), listed)?;
        if let Some(finding) = &record.finding {
            let mut bytes = serde_json::to_vec_pretty(finding).map_err(|_| wrong("finding"))?;
            bytes.push(b'\n');
            self.payload(format!("data/derived/{number}/finding.json"), bytes, listed)?;
        }
        Ok(())
    }

    fn payload(&mut self, name: String, bytes: Vec<u8>, listed: &mut Listed) -> Result<(), SealError> {
        listed.push((path(&name)?, Digests::of(&bytes)));
        self.add(name, bytes)
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) -> Result<(), SealError> {
        let digests = Digests::of(&bytes);
        self.insert(name, File { size: digests.size, crc32: digests.crc32, content: Content::Bytes(bytes) })
    }

    fn insert(&mut self, name: String, file: File) -> Result<(), SealError> {
        match self.files.insert(name.clone(), file) {
            None => Ok(()),
            Some(_) => Err(SealError::Name(name)),
        }
    }
}

/// `original.png` and its like: made from the type, never from the person's file name.
pub fn original_name(media_type: &str) -> String {
    let ending = ENDINGS.iter().find(|(known, _)| *known == media_type).map_or("bin", |(_, ending)| ending);
    format!("original.{ending}")
}

/// Endings by media type, for the types that evidence mostly has.
const ENDINGS: &[(&str, &str)] = &[
    ("application/json", "json"),
    ("application/mbox", "mbox"),
    ("application/pdf", "pdf"),
    ("application/vnd.ms-outlook", "msg"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ("application/vnd.rar", "rar"),
    ("application/x-7z-compressed", "7z"),
    ("application/x-tar", "tar"),
    ("application/x-wacz", "wacz"),
    ("application/x-warc-gzip", "warc.gz"),
    ("application/gzip", "gz"),
    ("application/zip", "zip"),
    ("audio/aac", "aac"),
    ("audio/amr", "amr"),
    ("audio/m4a", "m4a"),
    ("audio/mp4", "m4a"),
    ("audio/mpeg", "mp3"),
    ("audio/ogg", "ogg"),
    ("audio/opus", "opus"),
    ("audio/x-wav", "wav"),
    ("image/avif", "avif"),
    ("image/bmp", "bmp"),
    ("image/gif", "gif"),
    ("image/heic", "heic"),
    ("image/heif", "heif"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/tiff", "tif"),
    ("image/webp", "webp"),
    ("message/rfc822", "eml"),
    ("text/csv", "csv"),
    ("text/html", "html"),
    ("text/plain", "txt"),
    ("text/xml", "xml"),
    ("video/3gpp", "3gp"),
    ("video/mp4", "mp4"),
    ("video/mpeg", "mpg"),
    ("video/quicktime", "mov"),
    ("video/webm", "webm"),
    ("video/x-m4v", "m4v"),
    ("video/x-matroska", "mkv"),
    ("video/x-msvideo", "avi"),
];

fn day(at: &str) -> &str {
    at.split('T').next().unwrap_or(at)
}

fn path(name: &str) -> Result<BagPath, SealError> {
    BagPath::new(name).map_err(|_| SealError::Name(name.to_owned()))
}

/// A name of one part that is the same on every system.
fn safe(name: &str) -> Result<&str, SealError> {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    if name.is_empty() || name.starts_with(['.', '-']) || !name.bytes().all(good) {
        return Err(SealError::Name(name.to_owned()));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::{hex, sha256};
    use crate::documents::tests::kept;

    fn commitments(items: &[Kept]) -> Vec<Commitment> {
        items.iter().map(|one| Commitment { item: one.record.item.clone(), record: hex(&sha256(&one.json)) }).collect()
    }

    fn bag(items: &[Kept], all: &[Commitment]) -> Bag {
        let documents = [("READ-ME-FIRST.txt", b"read me\n".to_vec())];
        let sealing = Sealing {
            folder: "CASE-7f3a9c21",
            tool: "sangfroid 0.1.0",
            sealed_at: "2026-11-27T18:03:11+01:00[Europe/Paris]",
            items,
            all,
            journal: b"{}\n",
            documents: &documents,
            proof: &[("recipients.txt", b"age1\n".to_vec())],
        };
        Bag::new(&sealing).expect("good records make a bag")
    }

    fn bytes<'a>(pieces: &'a [Piece], name: &str) -> &'a [u8] {
        let piece = pieces.iter().find(|one| one.name.as_str().ends_with(name)).unwrap_or_else(|| panic!("no {name}"));
        match &piece.content {
            Content::Bytes(bytes) => bytes,
            Content::Item(item) => panic!("{name} is item {item}"),
        }
    }

    #[test]
    fn every_payload_file_is_in_both_manifests_and_every_tag_file_in_the_tag_manifest() {
        let items = [kept("0001", "Capture \u{1f642}%\n.png", "image/png", b"one"), kept("0002", "x", "application/x-unheard-of", b"")];
        let all = commitments(&items);
        let pieces = bag(&items, &all).into_pieces().expect("our names may stand in a bag");
        let text = |name: &str| String::from_utf8(bytes(&pieces, name).to_vec()).expect("ASCII");
        let (short, long, tags) = (text("/manifest-sha256.txt"), text("/manifest-sha512.txt"), text("/tagmanifest-sha256.txt"));
        for piece in &pieces {
            let name = piece.name.as_str().strip_prefix("CASE-7f3a9c21/").expect("all lie in one folder");
            let listed = |manifest: &str| manifest.lines().filter(|line| line.ends_with(&format!("  {name}"))).count();
            let payload = usize::from(name.starts_with("data/"));
            let tag = usize::from(!name.starts_with("data/") && name != "tagmanifest-sha256.txt");
            assert_eq!((listed(&short), listed(&long), listed(&tags)), (payload, payload, tag), "{name}");
        }
        let size: u64 = pieces.iter().filter(|one| one.name.as_str().contains("/data/")).map(|one| one.size).sum();
        let count = pieces.iter().filter(|one| one.name.as_str().contains("/data/")).count();
        assert!(text("/bag-info.txt").contains(&format!("Payload-Oxum: {size}.{count}\n")));
        assert!(text("/bag-info.txt").contains("Bagging-Date: 2026-11-27\n"));
        let mut sorted = pieces.clone();
        sorted.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
        assert_eq!(pieces, sorted);
    }

    #[test]
    fn a_part_is_a_whole_bag_that_commits_to_all() {
        let items = [kept("0001", "a.png", "image/png", b"one"), kept("0002", "secret plan.txt", "text/plain", b"two"), kept("0003", "c", "text/plain", b"3")];
        let all = commitments(&items);
        let pieces = bag(&items[..1], &all).into_pieces().expect("our names may stand in a bag");
        assert!(!pieces.iter().any(|one| one.name.as_str().contains("/0002/") || one.name.as_str().contains("/0003/")));
        let list = bytes(&pieces, "/custody/items.txt");
        for one in &all {
            assert!(String::from_utf8_lossy(list).contains(&one.record));
        }
        // Nothing of what stays out is disclosed but the hash of its salted record.
        for piece in &pieces {
            if let Content::Bytes(bytes) = &piece.content {
                let text = String::from_utf8_lossy(bytes);
                assert!(!text.contains("secret plan") && !text.contains(&items[1].record.sha256), "{}", piece.name);
            }
        }
    }

    #[test]
    fn the_same_input_gives_the_same_bag_and_proof_is_in_no_manifest() {
        let items = [kept("0001", "a.png", "image/png", b"one")];
        let all = commitments(&items);
        let (first, mut second) = (bag(&items, &all), bag(&items, &all));
        assert_eq!(first.tag_manifest(), second.tag_manifest());
        second.add_proof("tsa-1.tsr", vec![1]).expect("a good name");
        assert_eq!(first.tag_manifest(), second.tag_manifest());
        assert!(second.add_proof("tsa-1.tsr", vec![1]).is_err(), "a name twice");
        assert!(second.add_proof("../x", vec![1]).is_err(), "a name outside");
        let pieces = second.into_pieces().expect("our names may stand in a bag");
        assert!(pieces.iter().any(|one| one.name.as_str() == "CASE-7f3a9c21/proof/tsa-1.tsr"));
        assert!(!String::from_utf8_lossy(bytes(&pieces, "/tagmanifest-sha256.txt")).contains("tsa-1"));
    }

    #[test]
    fn a_record_that_does_not_hold_makes_no_bag() {
        for break_it in
            [|one: &mut Kept| one.record.item = "../1".to_owned(), |one: &mut Kept| one.record.sha256.truncate(10), |one: &mut Kept| one.record.crc32.push('g')]
        {
            let mut one = kept("0001", "a", "text/plain", b"x");
            break_it(&mut one);
            let sealing =
                Sealing { folder: "CASE-1", tool: "t 1", sealed_at: "2026-11-27T00:00:00Z", items: &[one], all: &[], journal: b"", documents: &[], proof: &[] };
            assert!(matches!(Bag::new(&sealing), Err(SealError::Record(..))));
        }
    }

    #[test]
    fn the_names_say_the_type_only() {
        assert_eq!(original_name("image/png"), "original.png");
        assert_eq!(original_name("../../etc/passwd"), "original.bin");
    }
}
