//! BagIt (RFC 8493 and the drafts from 0.93 on): reading tag files, checking contents against them, writing those of our own bags.

pub mod algorithm;
pub mod check;
pub mod declaration;
pub mod fetch;
pub mod info;
pub mod manifest;
pub mod text;
pub mod write;

use std::collections::BTreeMap;

use algorithm::Algorithm;
use declaration::Declaration;
use fetch::Hole;
use info::Info;
use manifest::Manifest;

use crate::finding::{Finding, Problem};
use crate::path::percent_decode;

/// The label in `bag-info.txt` that says which rules of ours a bundle follows. Its value is the number of the format.
pub const MARKER: &str = "Sangfroid-Bundle";

/// What the tag files of a bag say.
#[derive(Debug, Clone)]
pub struct Bag {
    /// `bagit.txt`; the strictest rules when it cannot be read.
    pub declaration: Declaration,
    /// `bag-info.txt`.
    pub info: Info,
    /// `manifest-*.txt` of the algorithms that we know.
    pub manifests: Vec<Manifest>,
    /// `tagmanifest-*.txt` of the algorithms that we know.
    pub tag_manifests: Vec<Manifest>,
    /// `fetch.txt`.
    pub holes: Vec<Hole>,
    /// Manifests that are not in the one form in which we write them: another order, capitals, other line ends.
    pub uncanonical: Vec<String>,
}

/// Which manifest a file at the root of a bag is, if it is one: of tag files or of the payload, and the algorithm's name.
pub fn manifest_kind(name: &str) -> Option<(ManifestKind, &str)> {
    let (kind, rest) = match name.strip_prefix("tagmanifest-") {
        Some(rest) => (ManifestKind::Tags, rest),
        None => (ManifestKind::Payload, name.strip_prefix("manifest-")?),
    };
    Some((kind, rest.strip_suffix(".txt")?))
}

/// What a manifest lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ManifestKind {
    /// The files below `data/`.
    Payload,
    /// All other files, but for manifests of this kind.
    Tags,
}

/// Whether a file says something about the bag that has to be read before anything can be checked.
pub fn is_read_as_tag_file(name: &str) -> bool {
    matches!(name, "bagit.txt" | "bag-info.txt" | "fetch.txt") || manifest_kind(name).is_some_and(|(_, algorithm)| Algorithm::from_name(algorithm).is_some())
}

impl Bag {
    /// Reads the tag files of a bag by their names, and says what is wrong with them. Other files are passed over.
    pub fn read(files: &BTreeMap<String, Vec<u8>>) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        let declaration = match files.get("bagit.txt").map(|bytes| Declaration::read(bytes)) {
            Some(Ok(declaration)) => declaration,
            Some(Err(detail)) => {
                findings.push(Finding::new("bagit.txt", Problem::Malformed, detail));
                Declaration::assumed()
            }
            None => {
                findings.push(Finding::new("bagit.txt", Problem::Missing, "no bag declaration"));
                Declaration::assumed()
            }
        };
        let mut bag = Bag { declaration, info: Info::default(), manifests: Vec::new(), tag_manifests: Vec::new(), holes: Vec::new(), uncanonical: Vec::new() };
        for (name, bytes) in files.iter().filter(|(name, _)| *name != "bagit.txt" && is_read_as_tag_file(name)) {
            match text::decode(bytes, &bag.declaration.encoding) {
                Some(text) => bag.take(name, &text, &mut findings),
                None => findings.push(Finding::new(name, Problem::Malformed, format!("not {}", bag.declaration.encoding))),
            }
        }
        (bag, findings)
    }

    fn take(&mut self, name: &str, text: &str, findings: &mut Vec<Finding>) {
        let strange = match manifest_kind(name) {
            None if name == "fetch.txt" => {
                let (holes, strange) = fetch::read(text);
                self.holes = holes;
                strange
            }
            None => {
                let (info, strange) = Info::read(text);
                self.info = info;
                // The drafts had no grammar for it.
                if self.declaration.is_rfc() { strange } else { Vec::new() }
            }
            Some((kind, algorithm)) => {
                let Some(algorithm) = Algorithm::from_name(algorithm) else { return };
                let (manifest, strange) = Manifest::read(name, algorithm, text);
                let decoded: Vec<_> = manifest.lines.iter().map(|line| (percent_decode(&line.path), line.sum.as_slice())).collect();
                if Manifest::canonical(decoded.iter().map(|(path, sum)| (path.as_str(), *sum))) != text {
                    self.uncanonical.push(name.to_owned());
                }
                match kind {
                    ManifestKind::Payload => self.manifests.push(manifest),
                    ManifestKind::Tags => self.tag_manifests.push(manifest),
                }
                strange
            }
        };
        if let (Some(first), count) = (strange.first(), strange.len()) {
            findings.push(Finding::new(name, Problem::Malformed, format!("line {first}, {count} in all")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_manifests() {
        assert_eq!(manifest_kind("manifest-sha256.txt"), Some((ManifestKind::Payload, "sha256")));
        assert_eq!(manifest_kind("tagmanifest-md5.txt"), Some((ManifestKind::Tags, "md5")));
        assert_eq!(manifest_kind("manifest.txt"), None);
        assert!(is_read_as_tag_file("fetch.txt") && !is_read_as_tag_file("manifest-blake3.txt") && !is_read_as_tag_file("data/bagit.txt"));
    }

    #[test]
    fn what_is_wrong_with_tag_files_is_named() {
        let files = [
            ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            ("bag-info.txt", "x\n"),
            ("manifest-md5.txt", "x y\n"),
            ("fetch.txt", "x\n"),
        ];
        let files = files.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect();
        let (_, findings) = Bag::read(&files);
        assert_eq!(findings.iter().map(|finding| finding.item.as_str()).collect::<Vec<_>>(), ["bag-info.txt", "fetch.txt", "manifest-md5.txt"]);
        assert!(findings.iter().all(|finding| finding.problem == Problem::Malformed));
        assert_eq!(Bag::read(&BTreeMap::new()).1, [Finding::new("bagit.txt", Problem::Missing, "no bag declaration")]);
    }
}
