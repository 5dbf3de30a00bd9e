//! Where in a source the bag begins: at its root, or in the one folder there.

use std::collections::BTreeMap;

use crate::source::Entry;

/// The folder of the bag, with a slash at its end; empty for the root.
///
/// The root when `bagit.txt` lies there; else the first top folder that has one; else, for a bag that lost it, the top folder with the most
/// files when all have one.
pub(super) fn find(entries: &[Entry]) -> String {
    if entries.iter().any(|entry| entry.name == "bagit.txt") {
        return String::new();
    }
    let mut declared: Vec<&str> = entries
        .iter()
        .filter_map(|entry| entry.name.strip_suffix("bagit.txt"))
        .filter(|folder| folder.find('/') == Some(folder.len().wrapping_sub(1)))
        .collect();
    declared.sort_unstable();
    if let Some(folder) = declared.first() {
        return (*folder).to_owned();
    }
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries {
        // A file at the root: the bag is the root, or there is none.
        let Some(end) = entry.name.find('/') else { return String::new() };
        *folders.entry(&entry.name[..=end]).or_default() += 1;
    }
    // `data/` alone is a bag that lost all its tag files, not a folder with a bag in it.
    folders.iter().max_by_key(|(_, count)| **count).map(|(folder, _)| *folder).filter(|folder| *folder != "data/").unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Memory, Source};

    fn root(names: &[&str]) -> String {
        find(Memory::new(names.iter().map(|name| ((*name).to_owned(), Vec::new()))).entries())
    }

    #[test]
    fn where_the_bag_is() {
        assert_eq!(root(&["bagit.txt", "data/x"]), "");
        assert_eq!(root(&["CASE/bagit.txt", "CASE/data/x"]), "CASE/");
        assert_eq!(root(&["CASE/bagit.txt", "other/x"]), "CASE/");
        assert_eq!(root(&["bagit.txt", "CASE/bagit.txt"]), "");
        assert_eq!(root(&["CASE/data/bagit.txt", "CASE/manifest-md5.txt"]), "CASE/");
        assert_eq!(root(&["CASE/x", "CASE/y", "z/x"]), "CASE/");
        assert_eq!(root(&["manifest-md5.txt", "data/bag/bagit.txt"]), "");
        assert_eq!(root(&["data/x"]), "");
        assert_eq!(root(&[]), "");
    }
}
