//! Everything about one bundle in one list of findings; each file is read once.

mod custody;
mod proofs;
mod read;
mod records;
mod root;

use std::collections::{BTreeMap, BTreeSet};

pub use proofs::{Proof, Proofs, SIGNATURE, Unchecked, is_stamp, may_be_unlisted};

use crate::bag::algorithm::Algorithm;
use crate::bag::check::{Contents, Seen, Unlisted, check};
use crate::bag::{Bag, MARKER, is_read_as_tag_file, manifest_kind};
use crate::finding::{Finding, Problem};
use crate::path::{BagPath, collision_key};
use crate::source::{Damage, Kind, Source};
use records::Items;

/// A manifest of a million files is below this.
const MANIFEST_LIMIT: u64 = 256 << 20;
/// Records, the custody files, and what lies in `proof/`.
const SMALL_LIMIT: u64 = 16 << 20;
/// Files of `proof/` that are read as proofs: ours has a dozen.
const PROOFS_LIMIT: usize = 256;

/// What was found, and what was looked at.
#[derive(Debug, Clone)]
pub struct Report {
    /// Sorted, each once.
    pub findings: Vec<Finding>,
    /// The folder of the bag in the source, with a slash at its end; empty when the source is the bag.
    pub root: String,
    /// Whether it is a bundle of ours; of others, only the bag is checked.
    pub ours: bool,
    /// Files that were read to their end.
    pub files: u64,
    /// Bytes that were read.
    pub bytes: u64,
    /// The items that are in it: `0001` and on. Empty for bags of others.
    pub items: Vec<String>,
}

impl Report {
    /// Whether nothing is wrong. What was not checked is no alarm.
    pub fn is_whole(&self) -> bool {
        !self.findings.iter().any(|finding| finding.problem.is_alarm())
    }
}

/// Checks a bundle, or a bag made by others: the source itself, names, manifests, records, journal, and what `proofs` says of `proof/`.
pub fn verify(source: &dyn Source, proofs: &dyn Proofs) -> Vec<Finding> {
    examine(source, proofs, &mut |_| ()).findings
}

/// As [`verify`], with what was looked at; `progress` hears the bytes of each piece that was read.
pub fn examine(source: &dyn Source, proofs: &dyn Proofs, progress: &mut dyn FnMut(u64)) -> Report {
    let root = root::find(source.entries());
    let mut reading = Reading::new(source, &root);
    reading.run(progress);
    let Reading { mut findings, contents, outside, kept, items, files, bytes, .. } = reading;
    let own_names = |finding: &Finding| Finding { item: inside(&root, &finding.item), ..finding.clone() };
    findings.extend(source.findings().iter().map(own_names));

    let (bag, more) = Bag::read(&kept);
    findings.extend(more);
    // Both ways to tell, so that taking one away does not make the checks fewer.
    let marked = bag.info.all(MARKER).next().is_some();
    let ours = marked || contents.contains_key(custody::LOG) && contents.contains_key(records::ITEMS);
    let unlisted = if ours { Unlisted::Only(may_be_unlisted) } else { Unlisted::Noted };
    findings.extend(check(&bag, &contents, &outside, unlisted));
    for (name, _) in kept.iter().filter(|(name, _)| manifest_kind(name).is_some_and(|(_, algorithm)| Algorithm::from_name(algorithm).is_none())) {
        findings.push(Finding::new(name, Problem::NotChecked, "algorithm not known"));
    }
    collisions(&bag, &contents, &mut findings);
    if ours {
        findings.extend(source.irregular().iter().map(own_names));
        own(&bag, &contents, &kept, marked, &mut findings);
        proven(&kept, proofs, &mut findings);
        let known: BTreeSet<String> = findings.iter().filter(|finding| finding.problem.is_alarm()).map(|finding| finding.item.clone()).collect();
        let journal = kept.get(custody::LOG).map(|bytes| custody::check(bytes));
        let journal = journal.map(|(records, more)| {
            findings.extend(more);
            records
        });
        findings.extend(items.check(kept.get(records::ITEMS).map(Vec::as_slice), journal.as_ref(), &known));
    } else {
        findings.push(Finding::new("bag-info.txt", Problem::NotChecked, "not marked as a bundle: signature, time stamps, journal, records"));
    }
    findings.sort();
    findings.dedup();
    // The same problem of the same file, seen from two sides, is one finding.
    findings.dedup_by(|second, first| first.item == second.item && first.problem == second.problem && second.problem == Problem::OutsidePath);
    let items = if ours { items.numbers() } else { Vec::new() };
    Report { findings, root, ours, files, bytes, items }
}

fn inside(root: &str, name: &str) -> String {
    name.strip_prefix(root).filter(|rest| !rest.is_empty()).unwrap_or(name).to_owned()
}

/// The pass over all files.
struct Reading<'a> {
    source: &'a dyn Source,
    root: &'a str,
    algorithms: Vec<Algorithm>,
    findings: Vec<Finding>,
    contents: Contents,
    outside: Contents,
    kept: BTreeMap<String, Vec<u8>>,
    items: Items,
    files: u64,
    bytes: u64,
}

impl<'a> Reading<'a> {
    fn new(source: &'a dyn Source, root: &'a str) -> Self {
        // The names of the manifests say which sums are wanted, before anything is read.
        let names = source.entries().iter().filter_map(|entry| entry.name.strip_prefix(root));
        let algorithms: BTreeSet<Algorithm> = names.filter_map(manifest_kind).filter_map(|(_, algorithm)| Algorithm::from_name(algorithm)).collect();
        Reading {
            source,
            root,
            algorithms: algorithms.into_iter().collect(),
            findings: Vec::new(),
            contents: Contents::new(),
            outside: Contents::new(),
            kept: BTreeMap::new(),
            items: Items::default(),
            files: 0,
            bytes: 0,
        }
    }

    fn run(&mut self, progress: &mut dyn FnMut(u64)) {
        let mut names = BTreeSet::new();
        let mut proofs = 0;
        for (index, entry) in self.source.entries().iter().enumerate() {
            let within = entry.name.strip_prefix(self.root);
            let name = within.unwrap_or(&entry.name);
            if let Err(problem) = BagPath::new(&entry.name) {
                self.findings.push(Finding::new(name, Problem::OutsidePath, problem.to_string()));
            }
            if !names.insert(entry.name.as_str()) {
                self.findings.push(Finding::new(name, Problem::Duplicated, "the same name twice"));
                continue;
            }
            let contents = if within.is_some() { &mut self.contents } else { &mut self.outside };
            if entry.kind == Kind::Special {
                self.findings.push(Finding::new(name, Problem::SpecialFile, ""));
                contents.insert(name.to_owned(), Seen { size: 0, sums: None });
                continue;
            }
            let keep = match name {
                _ if within.is_none() => None,
                _ if is_read_as_tag_file(name) => Some(MANIFEST_LIMIT),
                custody::LOG | records::ITEMS => Some(MANIFEST_LIMIT),
                _ if records::is_record(name) => Some(SMALL_LIMIT),
                _ if name.starts_with("proof/") && proofs < PROOFS_LIMIT => {
                    proofs += 1;
                    Some(SMALL_LIMIT)
                }
                _ => None,
            };
            let pass = self.source.open(index).and_then(|mut reader| read::read(&mut *reader, entry.size, &self.algorithms, keep, progress));
            match pass {
                Err(error) => {
                    self.findings.push(Damage::finding(name, &error));
                    contents.insert(name.to_owned(), Seen { size: entry.size, sums: None });
                }
                Ok(mut pass) => {
                    self.files += 1;
                    self.bytes += pass.size;
                    if within.is_some() {
                        self.items.take(name, &pass);
                    }
                    if keep.is_some() && !records::is_record(name) {
                        self.kept.insert(name.to_owned(), std::mem::take(&mut pass.kept));
                    } else if within.is_some() && manifest_kind(name).is_some() {
                        // Of an algorithm that is not known: its being there is to be noted.
                        self.kept.insert(name.to_owned(), Vec::new());
                    }
                    contents.insert(name.to_owned(), Seen { size: pass.size, sums: Some(pass.sums) });
                }
            }
        }
    }
}

/// Names that some disk holds for one, and files that stand where a folder should be.
fn collisions(bag: &Bag, contents: &Contents, findings: &mut Vec<Finding>) {
    let listed = bag.manifests.iter().chain(&bag.tag_manifests).flat_map(|manifest| &manifest.lines).map(|line| crate::path::percent_decode(&line.path));
    let names: BTreeSet<String> = contents.keys().cloned().chain(listed).collect();
    let mut keys: BTreeMap<String, &String> = BTreeMap::new();
    for name in &names {
        if let Some(first) = keys.insert(collision_key(name), name) {
            findings.push(Finding::new(name, Problem::Duplicated, format!("one name with {first} on some systems")));
        }
    }
    for (key, name) in &keys {
        let folders = key.match_indices('/').filter_map(|(end, _)| keys.get(&key[..end]));
        findings.extend(folders.map(|file| Finding::new(*name, Problem::Duplicated, format!("lies below {file}, which is a file"))));
    }
}

/// What a bundle of ours has to have besides what every bag has.
fn own(bag: &Bag, contents: &Contents, kept: &BTreeMap<String, Vec<u8>>, marked: bool, findings: &mut Vec<Finding>) {
    for name in ["bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", SIGNATURE, custody::LOG, records::ITEMS] {
        if !contents.contains_key(name) && !findings.iter().any(|finding| finding.item == name) {
            findings.push(Finding::new(name, Problem::Missing, "every bundle has it"));
        }
    }
    if !marked && kept.contains_key("bag-info.txt") {
        findings.push(Finding::new("bag-info.txt", Problem::Malformed, format!("no {MARKER}")));
    }
    if let Some(version) = bag.info.all(MARKER).find(|version| *version != "1") {
        findings.push(Finding::new("bag-info.txt", Problem::NotChecked, format!("{MARKER} {version}")));
    }
    findings.extend(bag.uncanonical.iter().map(|name| Finding::new(name, Problem::Malformed, "not in the one form in which it is written")));
    let listed = |name: &str| bag.tag_manifests.iter().any(|manifest| manifest.lines.iter().any(|line| line.path == name));
    findings.extend(
        contents
            .keys()
            .filter(|name| proofs::is_explanation(name) && !listed(name))
            .map(|name| Finding::new(name, Problem::NotChecked, "nothing vouches for it")),
    );
}

fn proven(kept: &BTreeMap<String, Vec<u8>>, proofs: &dyn Proofs, findings: &mut Vec<Finding>) {
    let Some(tag_manifest) = kept.get("tagmanifest-sha256.txt") else { return };

    let files = kept.iter().filter(|(name, _)| name.starts_with("proof/")).map(|(name, bytes)| (name.clone(), bytes.clone())).collect();
    let proof = Proof { tag_manifest, files: &files };
    if files.contains_key(SIGNATURE) {
        findings.extend(proofs.signature(proof));
    }
    findings.extend(proofs.stamps(proof));
}
