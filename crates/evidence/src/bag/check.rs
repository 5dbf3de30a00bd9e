//! The contents of a bag against its manifests: changed, missing, added, renamed, named twice.

use std::collections::{BTreeMap, BTreeSet};

use super::algorithm::{Algorithm, Sums};
use super::manifest::Manifest;
use super::{Bag, ManifestKind, info, is_read_as_tag_file, manifest_kind};
use crate::digest::hex;
use crate::finding::{Finding, Problem};
use crate::path::{BagPath, percent_decode};

/// What was seen of one file.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Bytes.
    pub size: u64,
    /// `None` when the bytes could not be read, which has its own finding.
    pub sums: Option<Sums>,
}

/// Files by their name in the bag.
pub type Contents = BTreeMap<String, Seen>;

/// Which files may stand in a bag without any manifest listing them.
#[derive(Debug, Clone, Copy)]
pub enum Unlisted {
    /// Tag files of any name, as BagIt has it: each is noted.
    Noted,
    /// Only those for which this is true: bundles of ours.
    Only(fn(&str) -> bool),
}

/// Checks the contents. `outside` are files beside the bag in the same source, for finding what was moved out.
pub fn check(bag: &Bag, contents: &Contents, outside: &Contents, unlisted: Unlisted) -> Vec<Finding> {
    let mut check = Check { bag, contents, findings: Vec::new(), expected: BTreeMap::new() };
    if bag.manifests.is_empty() {
        check.find("manifest-sha256.txt", Problem::Missing, "no payload manifest of a known algorithm");
    }
    for manifest in &bag.manifests {
        check.expect(manifest, ManifestKind::Payload);
    }
    for manifest in &bag.tag_manifests {
        check.expect(manifest, ManifestKind::Tags);
    }
    let missing = check.compare();
    let mut added = check.added(unlisted);
    added.extend(outside.iter().map(|(name, seen)| (name.clone(), seen, "outside of the bag".to_owned())));
    check.pair(missing, added);
    check.fetch();
    check.oxum();
    check.findings
}

struct Check<'a> {
    bag: &'a Bag,
    contents: &'a Contents,
    findings: Vec<Finding>,
    /// Names, each with the manifests that list it and their sums.
    expected: BTreeMap<String, Vec<(&'a Manifest, &'a [u8])>>,
}

/// A file that no manifest lists: its name, what was seen of it, and by which manifests it is missed.
type Added<'a> = (String, &'a Seen, String);

impl<'a> Check<'a> {
    fn find(&mut self, item: &str, problem: Problem, detail: impl Into<String>) {
        self.findings.push(Finding::new(item, problem, detail));
    }

    /// Takes in the lines of a manifest, each judged.
    fn expect(&mut self, manifest: &'a Manifest, kind: ManifestKind) {
        let mut seen: BTreeMap<String, &[u8]> = BTreeMap::new();
        let rfc = self.bag.declaration.is_rfc();
        for line in &manifest.lines {
            let place = format!("{} line {}", manifest.name, line.number);
            let name = match self.name(&line.path) {
                Ok(name) => name,
                Err(problem) => {
                    self.find(&line.path, Problem::OutsidePath, format!("{place}: {problem}"));
                    continue;
                }
            };
            let payload = name.starts_with("data/");
            let misplaced = match kind {
                ManifestKind::Payload => !payload,
                ManifestKind::Tags => rfc && (payload || manifest_kind(&name).is_some_and(|(kind, _)| kind == ManifestKind::Tags)),
            };
            if misplaced {
                self.find(&name, Problem::Malformed, format!("{place}: not for this manifest"));
                continue;
            }
            match seen.get(&name) {
                Some(sum) if *sum == line.sum && !rfc => self.find(&name, Problem::NotChecked, format!("{place}: listed twice with the same sum")),
                Some(_) => self.find(&name, Problem::Duplicated, format!("{place}: listed twice")),
                None => {
                    seen.insert(name.clone(), &line.sum);
                    self.expected.entry(name).or_default().push((manifest, &line.sum));
                }
            }
        }
        if let Some(line) = manifest.lines.iter().find(|line| line.unusual) {
            self.find(&manifest.name, Problem::NotChecked, format!("line {}: ./ or * before the name", line.number));
        }
    }

    /// The name that a line means. Makers that do not encode `%` are understood: the name as it stands counts when only that is there.
    fn name(&self, written: &str) -> Result<String, crate::path::PathProblem> {
        let decoded = percent_decode(written);
        let name = if !self.contents.contains_key(&decoded) && self.contents.contains_key(written) { written } else { &decoded };
        BagPath::new(name).map(|path| path.to_string())
    }

    /// Compares what is there with what should be, and returns the names that are not there.
    fn compare(&mut self) -> Vec<String> {
        let known: BTreeMap<(Algorithm, &[u8]), &str> =
            self.expected.iter().flat_map(|(name, sums)| sums.iter().map(move |(manifest, sum)| ((manifest.algorithm, *sum), name.as_str()))).collect();
        let mut missing = Vec::new();
        let mut changed = Vec::new();
        for (name, sums) in &self.expected {
            let Some(seen) = self.contents.get(name) else {
                missing.push(name.clone());
                continue;
            };
            let Some(found) = &seen.sums else { continue };
            let wrong = sums.iter().find_map(|(manifest, sum)| match found.get(manifest.algorithm) {
                Some(is) if is != *sum => Some((manifest.algorithm, *sum, is)),
                _ => None,
            });
            if let Some((algorithm, sum, is)) = wrong {
                let other = known.get(&(algorithm, is)).map(|other| format!("; these are the bytes of {other}")).unwrap_or_default();
                changed.push(Finding::new(name, Problem::Changed, format!("{} {} was {}{other}", algorithm.name(), hex(is), hex(sum))));
            }
        }
        self.findings.append(&mut changed);
        missing
    }

    /// Files that a manifest should list and does not.
    fn added(&mut self, unlisted: Unlisted) -> Vec<Added<'a>> {
        let mut added = Vec::new();
        for (name, seen) in self.contents {
            let payload = name.starts_with("data/");
            let manifests = if payload { &self.bag.manifests } else { &self.bag.tag_manifests };
            let by = self.expected.get(name).map(Vec::as_slice).unwrap_or_default();
            let missed: Vec<&str> =
                manifests.iter().filter(|manifest| !by.iter().any(|(own, _)| own.name == manifest.name)).map(|manifest| manifest.name.as_str()).collect();
            // Before 1.0, one manifest was enough. And a file that nothing at all lists is one also where there is no manifest to list it.
            if !by.is_empty() && (missed.is_empty() || !self.bag.declaration.is_rfc()) {
                continue;
            }
            if !payload && manifest_kind(name).is_some_and(|(kind, _)| kind == ManifestKind::Tags) {
                continue;
            }
            match unlisted {
                // Without any tag manifest there is nothing that should list these.
                Unlisted::Noted if !payload && missed.is_empty() && is_read_as_tag_file(name) => {}
                Unlisted::Noted if !payload => self.find(name, Problem::NotChecked, "a tag file that no manifest lists"),
                Unlisted::Only(allowed) if !payload && allowed(name) => {}
                _ => added.push((name.clone(), seen, if missed.is_empty() { "no manifest".to_owned() } else { format!("not in {}", missed.join(", ")) })),
            }
        }
        added
    }

    /// A missing file whose bytes lie under a name that nobody listed was renamed.
    fn pair(&mut self, missing: Vec<String>, added: Vec<Added<'a>>) {
        let mut free: BTreeSet<usize> = (0..added.len()).collect();
        for name in missing {
            let sums = self.expected.get(&name).map(Vec::as_slice).unwrap_or_default();
            let same = |seen: &Seen| seen.sums.as_ref().is_some_and(|found| sums.iter().all(|(manifest, sum)| found.get(manifest.algorithm) == Some(*sum)));
            let listed: Vec<&str> = sums.iter().map(|(manifest, _)| manifest.name.as_str()).collect();
            let listed = format!("listed in {}", listed.join(", "));
            match free.iter().copied().find(|index| same(added[*index].1)) {
                Some(index) => {
                    free.remove(&index);
                    self.find(&name, Problem::Renamed, format!("now {}", added[index].0));
                }
                None => self.find(&name, Problem::Missing, listed),
            }
        }
        for index in free {
            let (name, _, detail) = &added[index];
            self.find(name, Problem::Added, detail.clone());
        }
    }

    fn fetch(&mut self) {
        let bag = self.bag;
        for hole in &bag.holes {
            match self.name(&hole.path) {
                Err(problem) => self.find(&hole.path, Problem::OutsidePath, format!("fetch.txt: {problem}")),
                Ok(name) if self.expected.contains_key(&name) => {}
                Ok(name) if bag.declaration.is_rfc() => self.find(&name, Problem::Malformed, "in fetch.txt, and in no manifest"),
                Ok(name) => self.find(&name, Problem::NotChecked, "in fetch.txt, and in no manifest"),
            }
        }
        if !bag.holes.is_empty() {
            self.find("fetch.txt", Problem::NotChecked, "nothing is fetched");
        }
    }

    fn oxum(&mut self) {
        let bag = self.bag;
        let payload = self.contents.iter().filter(|(name, _)| name.starts_with("data/"));
        let is = payload.fold((0u64, 0u64), |(bytes, count), (_, seen)| (bytes.saturating_add(seen.size), count + 1));
        for value in bag.info.all("Payload-Oxum") {
            match info::oxum(value) {
                None => self.find("bag-info.txt", Problem::Malformed, format!("Payload-Oxum {value:?}")),
                // A consequence of files that are changed, missing or added is not one more finding.
                Some(said) if said != is && !self.findings.iter().any(|finding| finding.problem.is_alarm() && finding.item.starts_with("data/")) => {
                    self.find("bag-info.txt", Problem::Changed, format!("Payload-Oxum {value}, found {}.{}", is.0, is.1));
                }
                Some(_) => {}
            }
        }
    }
}
