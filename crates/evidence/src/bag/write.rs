//! The tag files of the bags that we make: BagIt 1.0, one form for one content.

use std::collections::BTreeSet;

use super::MARKER;
use super::manifest::Manifest;
use crate::digest::{Digests, sha256};
use crate::path::BagPath;

/// Why no bag can be made of this.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// Not below `data/`, or not a [safe](BagPath::is_safe) name.
    #[error("not a name for a file of a bag: {0}")]
    Name(String),
    /// Two names that are one, here or on some system.
    #[error("twice, or twice on some systems: {0}")]
    Twice(String),
    /// A label of `bag-info.txt` with a colon, a line break, or white space at an end; or one that is written anyway.
    #[error("not a label for bag-info.txt: {0}")]
    Label(String),
}

/// The tag files for a payload of known digests: `bagit.txt`, `bag-info.txt`, both manifests, the tag manifest, and `more` (tag files that
/// the tag manifest is to list too). Names and bytes, sorted by name; the same for the same input, in whatever order it comes.
///
/// `about` goes into `bag-info.txt` in its order; line breaks in values become spaces. The marker and `Payload-Oxum` are added.
///
/// # Errors
/// When a name or label cannot stand in a bag of ours.
pub fn tag_files(payload: &[(BagPath, Digests)], about: &[(String, String)], more: &[(BagPath, Vec<u8>)]) -> Result<Vec<(String, Vec<u8>)>, WriteError> {
    let mut keys = BTreeSet::new();
    for (path, below_data) in payload.iter().map(|(path, _)| (path, true)).chain(more.iter().map(|(path, _)| (path, false))) {
        if path.as_str().starts_with("data/") != below_data || !path.is_safe() {
            return Err(WriteError::Name(path.to_string()));
        }
        if !keys.insert(path.collision_key()) {
            return Err(WriteError::Twice(path.to_string()));
        }
    }
    let manifest = |sum: fn(&Digests) -> &[u8]| Manifest::canonical(payload.iter().map(|(path, digests)| (path.as_str(), sum(digests)))).into_bytes();
    let mut files = vec![
        ("bagit.txt".to_owned(), b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec()),
        ("bag-info.txt".to_owned(), info(payload, about)?.into_bytes()),
        ("manifest-sha256.txt".to_owned(), manifest(|digests| &digests.sha256)),
        ("manifest-sha512.txt".to_owned(), manifest(|digests| &digests.sha512)),
    ];
    for (path, bytes) in more {
        if files.iter().any(|(name, _)| name == path.as_str()) || path.as_str() == "tagmanifest-sha256.txt" {
            return Err(WriteError::Twice(path.to_string()));
        }
        files.push((path.to_string(), bytes.clone()));
    }
    let sums: Vec<_> = files.iter().map(|(name, bytes)| (name.clone(), sha256(bytes))).collect();
    let tags = Manifest::canonical(sums.iter().map(|(name, sum)| (name.as_str(), &sum[..])));
    files.push(("tagmanifest-sha256.txt".to_owned(), tags.into_bytes()));
    files.sort();
    Ok(files)
}

fn info(payload: &[(BagPath, Digests)], about: &[(String, String)]) -> Result<String, WriteError> {
    let mut text = format!("{MARKER}: 1\n");
    for (label, value) in about {
        let taken = [MARKER, "Payload-Oxum"].iter().any(|own| own.eq_ignore_ascii_case(label));
        if taken || label.is_empty() || label.trim() != label || label.contains([':', '\n', '\r']) {
            return Err(WriteError::Label(label.clone()));
        }
        text.push_str(&format!("{label}: {}\n", value.replace(['\r', '\n'], " ").trim()));
    }
    let bytes: u64 = payload.iter().map(|(_, digests)| digests.size).sum();
    text.push_str(&format!("Payload-Oxum: {bytes}.{}\n", payload.len()));
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payload(names: &[&str]) -> Vec<(BagPath, Digests)> {
        names.iter().map(|name| (BagPath::new(name).unwrap(), Digests::of(name.as_bytes()))).collect()
    }

    #[test]
    fn one_form_for_one_content() {
        let about = [("Bagging-Date".to_owned(), "2026-11-27".to_owned()), ("External-Description".to_owned(), "two\nlines".to_owned())];
        let files = tag_files(&payload(&["data/b", "data/a"]), &about, &[]).unwrap();
        assert_eq!(files, tag_files(&payload(&["data/a", "data/b"]), &about, &[]).unwrap());
        let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt"]);
        let info = "Sangfroid-Bundle: 1\nBagging-Date: 2026-11-27\nExternal-Description: two lines\nPayload-Oxum: 12.2\n";
        assert_eq!(String::from_utf8_lossy(&files[0].1), info);
        assert!(String::from_utf8_lossy(&files[4].1).ends_with("  manifest-sha512.txt\n"));
    }

    #[test]
    fn names_and_labels_that_cannot_be() {
        for name in ["a", "data/a b", "data/é"] {
            assert_eq!(tag_files(&payload(&[name]), &[], &[]), Err(WriteError::Name(name.to_owned())));
        }
        assert_eq!(tag_files(&payload(&["data/a", "data/A"]), &[], &[]), Err(WriteError::Twice("data/A".to_owned())));
        let more = [(BagPath::new("bagit.txt").unwrap(), Vec::new())];
        assert_eq!(tag_files(&[], &[], &more), Err(WriteError::Twice("bagit.txt".to_owned())));
        for label in ["", "a:b", "a\nb", " a", "payload-oxum", MARKER] {
            assert_eq!(tag_files(&[], &[(label.to_owned(), String::new())], &[]), Err(WriteError::Label(label.to_owned())));
        }
    }
}
