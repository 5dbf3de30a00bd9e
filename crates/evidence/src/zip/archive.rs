//! The strict reader: every entry's two descriptions compared, and every byte of the file accounted for, before anything is read.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::io::{self, Read, Seek, SeekFrom};

use super::directory::{self, Record};
use super::end::{self, Directory, read_at};
use super::entry::{Bytes, Place, Shared};
use super::layout::{Central, Common, DESCRIPTOR, FLAG_DESCRIPTOR, LOCAL_SIZE, Numbers, local, our_end, our_local};
use super::scan::scan;
use crate::finding::{Finding, Problem};
use crate::path::BagPath;
use crate::source::{Damage, Entry, Kind, Source};

/// An entry may unpack to this much, and to this many times its archive, before it is held for a bomb. All entries together, too.
const BOMB_SIZE: u64 = 64 << 20;
const BOMB_RATIO: u64 = 200;

/// The files of a zip.
///
/// Contradictions do not stop it: they are [findings](Source::findings), and what can be read safely is read.
#[derive(Debug)]
pub struct Archive<R> {
    shared: Shared<R>,
    entries: Vec<Entry>,
    places: Vec<Result<Place, Damage>>,
    findings: Vec<Finding>,
    irregular: Vec<Finding>,
}

impl<R: Read + Seek> Archive<R> {
    /// Reads the directory and every local header.
    ///
    /// # Errors
    /// When the medium fails. A zip that is none has no entries and a finding.
    pub fn open(mut reader: R) -> io::Result<Self> {
        let length = reader.seek(SeekFrom::End(0))?;
        let mut findings = Vec::new();
        let directory = end::find(&mut reader, length, &mut findings)?;
        let records = match directory {
            Some(directory) => directory::read(&mut reader, directory, &mut findings)?,
            None => scan(&mut reader, length)?,
        };
        let end = directory.map_or(length, |directory| directory.offset);
        let shift = directory.map_or(0, |directory| directory.shift);
        let mut checks = Checks { reader, end, shift, findings, drafts: records.into_iter().map(Draft::new).collect() };
        checks.names();
        checks.headers(directory.is_some())?;
        checks.bombs(length);
        let irregular = checks.irregular(directory, length)?;
        let Checks { reader, findings, drafts, .. } = checks;
        let mut entries = Vec::new();
        let mut places = Vec::new();
        for draft in drafts.into_iter().filter(|draft| !draft.is_folder()) {
            let place = draft.place();
            entries.push(Entry { name: draft.name, size: draft.record.central.common.size, kind: if draft.special { Kind::Special } else { Kind::File } });
            places.push(place);
        }
        let shared = Shared { reader: RefCell::new(reader), at: Cell::new(None) };
        Ok(Archive { shared, entries, places, findings, irregular })
    }
}

impl<R: Read + Seek> Source for Archive<R> {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn open(&self, entry: usize) -> io::Result<Box<dyn Read + '_>> {
        match self.places.get(entry).ok_or(io::ErrorKind::NotFound)? {
            Ok(place) => Ok(Box::new(Bytes::new(&self.shared, *place))),
            Err(damage) => Err(io::Error::new(io::ErrorKind::InvalidData, damage.clone())),
        }
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn irregular(&self) -> &[Finding] {
        &self.irregular
    }
}

/// An entry while it is being judged.
struct Draft {
    name: String,
    record: Record,
    special: bool,
    /// Where the packed bytes begin, once the local header was read.
    start: Option<u64>,
    /// Why it will not be read.
    refused: Option<Damage>,
    local_is_ours: bool,
}

impl Draft {
    fn new(record: Record) -> Self {
        let name = String::from_utf8_lossy(&record.central.common.name).into_owned();
        let special = !matches!(record.central.attributes >> 16 & 0o170_000, 0 | 0o100_000 | 0o040_000);
        Draft { name, record, special, start: None, refused: None, local_is_ours: false }
    }

    fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }

    fn refuse(&mut self, problem: Problem, detail: impl Into<String>) {
        self.refused.get_or_insert(Damage { problem, detail: detail.into() });
    }

    fn place(&self) -> Result<Place, Damage> {
        let Common { packed, size, crc32, method, .. } = self.record.central.common;
        match (&self.refused, self.start) {
            (Some(damage), _) => Err(damage.clone()),
            (None, Some(start)) => Ok(Place { start, packed, size, crc32, deflated: method == 8 }),
            (None, None) => Err(Damage { problem: Problem::Truncated, detail: "no local header".to_owned() }),
        }
    }
}

struct Checks<R> {
    reader: R,
    /// Where the entries end: the directory begins, or the file ends.
    end: u64,
    shift: u64,
    findings: Vec<Finding>,
    drafts: Vec<Draft>,
}

impl<R: Read + Seek> Checks<R> {
    /// What can be judged by the directory alone.
    fn names(&mut self) {
        let mut seen = BTreeSet::new();
        let findings = &mut self.findings;
        for draft in &mut self.drafts {
            let folder = draft.is_folder();
            let Central { common, attributes, disk, other_name, .. } = &draft.record.central;
            let Common { flags, method, packed, size, .. } = *common;
            let mut find = |problem, detail: &str| findings.push(Finding::new(&draft.name, problem, detail));
            if std::str::from_utf8(&common.name).is_err() {
                find(Problem::OutsidePath, "name is not UTF-8");
            }
            if let Err(problem) = BagPath::new(draft.name.strip_suffix('/').unwrap_or(&draft.name)) {
                find(Problem::OutsidePath, &problem.to_string());
            }
            if !seen.insert(common.name.clone()) {
                find(Problem::Duplicated, "the same name twice");
            }
            if draft.special {
                find(Problem::SpecialFile, &format!("mode {:o}", attributes >> 16));
            }
            let said_folder = attributes >> 16 & 0o170_000 == 0o040_000 || attributes & 0x10 != 0;
            if folder && size != 0 || said_folder && !folder {
                find(Problem::ZipContradiction, "a folder and a file");
            }
            if *other_name {
                find(Problem::ZipContradiction, "another name in an extra field");
            }
            if *disk != 0 {
                find(Problem::ZipContradiction, &format!("on disk {disk}"));
            }
            // Encrypted, by the old way or the strong one, or with a masked directory; patched data.
            if flags & (1 | 1 << 5 | 1 << 6 | 1 << 13) != 0 || method == 99 {
                draft.refuse(Problem::Unreadable, format!("encrypted, flags {flags:04x}"));
            } else if method != 0 && method != 8 {
                draft.refuse(Problem::Unreadable, format!("compression method {method}"));
            } else if method == 0 && packed != size {
                draft.refuse(Problem::ZipContradiction, format!("stored {packed} bytes as {size}"));
            }
        }
    }

    /// Every local header against the directory, and every byte between them.
    fn headers(&mut self, whole: bool) -> io::Result<()> {
        let mut order: Vec<usize> = (0..self.drafts.len()).collect();
        order.sort_by_key(|index| self.drafts[*index].record.central.offset);
        let mut reached = self.shift;
        let mut last: Option<usize> = None;
        for index in order {
            let Central { common, offset, .. } = &self.drafts[index].record.central;
            let begin = offset.saturating_add(self.shift);
            if begin < reached {
                // Not looked at any closer: thousands of entries over the same bytes are how bombs are made.
                reached = reached.max(begin.saturating_add(common.packed));
                for index in last.into_iter().chain([index]) {
                    let draft = &mut self.drafts[index];
                    draft.refuse(Problem::ZipContradiction, "overlaps with another entry");
                    self.findings.push(Finding::new(&draft.name, Problem::ZipContradiction, "overlaps with another entry"));
                }
                continue;
            }
            let end = match self.header(index, begin)? {
                Ok(end) => end,
                Err(detail) => {
                    let draft = &mut self.drafts[index];
                    let problem = if whole { Problem::ZipContradiction } else { Problem::Truncated };
                    draft.refuse(problem, detail.clone());
                    self.findings.push(Finding::new(&draft.name, problem, detail));
                    continue;
                }
            };
            if begin > reached {
                self.findings.push(Finding::new("zip", Problem::Truncated, format!("bytes {reached} to {begin} belong to nothing")));
            }
            (reached, last) = (end, Some(index));
        }
        if whole && reached < self.end {
            self.findings.push(Finding::new("zip", Problem::Truncated, format!("bytes {reached} to {} belong to nothing", self.end)));
        }
        Ok(())
    }

    /// Reads one local header, compares it, and returns where the entry ends; or what keeps it from being read.
    fn header(&mut self, index: usize, begin: u64) -> io::Result<Result<u64, String>> {
        let room = self.end.saturating_sub(begin);
        if room < LOCAL_SIZE {
            return Ok(Err(format!("no room for a local header at {begin}")));
        }
        let mut raw = read_at(&mut self.reader, begin, LOCAL_SIZE as usize)?;
        let Some((mut here, lengths)) = local(&raw) else { return Ok(Err(format!("no local header at {begin}"))) };
        let tail = u64::from(lengths.name) + u64::from(lengths.extra);
        let there = &self.drafts[index].record.central.common;
        if room - LOCAL_SIZE < tail.saturating_add(there.packed) {
            return Ok(Err(format!("{} packed bytes at {begin} do not fit", there.packed)));
        }
        let rest = read_at(&mut self.reader, begin + LOCAL_SIZE, tail as usize)?;
        raw.extend(&rest);
        let (name, extra) = rest.split_at(lengths.name.into());
        here.name = name.to_vec();
        let other_name = here.widen(extra, None);
        let start = begin + LOCAL_SIZE + tail;
        let mut end = start + there.packed;
        let described = here.flags & FLAG_DESCRIPTOR != 0;
        if described {
            // What is known only after the bytes may be nought in front of them.
            let hidden = |number: &mut u64, there: u64| {
                if *number == 0 {
                    *number = there
                }
            };
            hidden(&mut here.size, there.size);
            hidden(&mut here.packed, there.packed);
            if here.crc32 == 0 {
                here.crc32 = there.crc32;
            }
        }
        let differ = differences(&here, there);
        let draft_name = self.drafts[index].name.clone();
        if !differ.is_empty() {
            self.findings.push(Finding::new(&draft_name, Problem::ZipContradiction, format!("local header differs: {}", differ.join(", "))));
        }
        if other_name != Some(false) {
            self.findings.push(Finding::new(&draft_name, Problem::ZipContradiction, "extra fields of the local header"));
        }
        if described {
            match self.descriptor(index, end)? {
                Some(length) => end += length,
                None => self.findings.push(Finding::new(&draft_name, Problem::ZipContradiction, "data descriptor")),
            }
        }
        let draft = &mut self.drafts[index];
        let there = &draft.record.central.common;
        draft.local_is_ours = std::str::from_utf8(&there.name).is_ok_and(|name| our_local(&Common::ours(name, there.size, there.crc32)) == raw);
        draft.start = Some(start);
        if here.name != there.name {
            // Which of the two it is, other programs decide otherwise: both are named.
            self.findings.push(Finding::new(String::from_utf8_lossy(&here.name), Problem::ZipContradiction, format!("is {draft_name} in the directory")));
        }
        Ok(Ok(end))
    }

    /// The length of the data descriptor at this place, if one is there that says the same as the directory.
    fn descriptor(&mut self, index: usize, at: u64) -> io::Result<Option<u64>> {
        let there = self.drafts[index].record.central.common.clone();
        let bytes = read_at(&mut self.reader, at, self.end.saturating_sub(at).min(24) as usize)?;
        for signed in [true, false] {
            for wide in [false, true] {
                let mut numbers = Numbers(&bytes);
                let mut read = || {
                    let signature = if signed { numbers.u32()? } else { DESCRIPTOR };
                    let crc32 = numbers.u32()?;
                    let sizes = if wide { (numbers.u64()?, numbers.u64()?) } else { (numbers.u32()?.into(), numbers.u32()?.into()) };
                    Some((signature, crc32, sizes))
                };
                if read() == Some((DESCRIPTOR, there.crc32, (there.packed, there.size))) {
                    return Ok(Some(4 + if signed { 4 } else { 0 } + if wide { 16 } else { 8 }));
                }
            }
        }
        Ok(None)
    }

    /// Refuses what would unpack to absurdly much.
    fn bombs(&mut self, length: u64) {
        let mut total = 0u64;
        for draft in &mut self.drafts {
            let Common { method, packed, size, .. } = draft.record.central.common;
            if method != 8 {
                continue;
            }
            total = total.saturating_add(size);
            let alone = size > BOMB_SIZE.saturating_add(packed.saturating_mul(BOMB_RATIO));
            let together = total > (BOMB_SIZE << 4).saturating_add(length.saturating_mul(BOMB_RATIO));
            if alone || together {
                draft.refuse(Problem::ZipContradiction, format!("{packed} bytes that say they unpack to {size}"));
            }
        }
    }

    /// What is not as our writer makes it, in a zip that it seems to have made.
    fn irregular(&mut self, directory: Option<Directory>, length: u64) -> io::Result<Vec<Finding>> {
        let Some(directory) = directory else { return Ok(Vec::new()) };
        let is_ours = |draft: &Draft| draft.record.ours && draft.local_is_ours;
        if !self.drafts.iter().any(is_ours) {
            return Ok(vec![Finding::new("zip", Problem::NotChecked, "packed by another program")]);
        }
        let strange = self.drafts.iter().filter(|draft| !is_ours(draft));
        let mut findings: Vec<Finding> = strange.map(|draft| Finding::new(&draft.name, Problem::ZipContradiction, "header is not as it was written")).collect();
        if let Some(pair) = self.drafts.windows(2).find(|pair| pair[0].record.central.common.name >= pair[1].record.central.common.name) {
            findings.push(Finding::new(&pair[1].name, Problem::ZipContradiction, "out of order"));
        }
        if let Some(pair) = self.drafts.windows(2).find(|pair| pair[0].record.central.offset >= pair[1].record.central.offset) {
            findings.push(Finding::new(&pair[1].name, Problem::ZipContradiction, "out of order"));
        }
        let want = our_end(self.drafts.len() as u64, directory.size, directory.offset);
        let at = directory.offset + directory.size;
        if length - at != want.len() as u64 || read_at(&mut self.reader, at, want.len())? != want {
            findings.push(Finding::new("zip", Problem::ZipContradiction, "end is not as it was written"));
        }
        Ok(findings)
    }
}

fn differences(here: &Common, there: &Common) -> Vec<&'static str> {
    let fields = [
        ("name", here.name == there.name),
        ("flags", here.flags == there.flags),
        ("method", here.method == there.method),
        ("time", (here.time, here.date) == (there.time, there.date)),
        ("crc32", here.crc32 == there.crc32),
        ("packed size", here.packed == there.packed),
        ("size", here.size == there.size),
    ];
    fields.iter().filter(|(_, same)| !same).map(|(field, _)| *field).collect()
}
