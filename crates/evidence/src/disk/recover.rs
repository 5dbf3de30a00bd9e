//! What a cut left behind, found and put right before something is added; and what is known of the journal, so that it is read once.
//!
//! | left behind | what is done |
//! |---|---|
//! | `*.part` that nobody holds | removed: never accepted |
//! | `NNNN.age` and `NNNN.json.age` without a line | adopted with an event `recovered`, with what `NNNN.line` says when that fits |
//! | `NNNN.json.age` alone, without a line | removed: never accepted, and its bytes are not there |
//! | `NNNN.age` alone, without a line | set aside as `NNNN.age.orphan-…`: bytes are never thrown away |
//! | files of an item that was wiped | removed: the wiping is finished |
//! | `NNNN.line` of an item with a line | removed |
//! | a torn last line | left out of a new journal that takes the old one's place, and named by an event `repaired` |

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Read, Seek, SeekFrom};

use rand::RngCore;
use rand::rngs::OsRng;
use sha2::{Digest, Sha256};

use super::case::Held;
use super::keep::Intent;
use super::{Case, Layer, Moment, Trouble};
use crate::digest::{hex, unhex};
use crate::journal::{self, Draft, Event, Line, Tip, Torn};

/// What has to be known of the journal to add to it. Small: a hundred thousand items are a few megabytes.
#[derive(Debug, Default)]
pub(super) struct Known {
    read: journal::Read,
    /// The first item, and the size of its encrypted file, for each mark.
    marks: HashMap<[u8; 32], (u64, u64)>,
    accepted: HashSet<u64>,
    wiped: HashSet<u64>,
    last: u64,
    /// Whether the folder of items was looked through.
    pub(super) swept: bool,
}

impl Known {
    pub(super) fn tip(&self) -> &Tip {
        &self.read.tip
    }

    pub(super) fn torn(&self) -> Option<Torn> {
        self.read.torn
    }

    pub(super) fn next_number(&self) -> u64 {
        self.last + 1
    }

    pub(super) fn marked(&self, mark: &[u8; 32]) -> Option<(u64, u64)> {
        self.marks.get(mark).copied()
    }

    /// Takes lines that are in the journal behind those known.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.read.feed(bytes);
        for line in std::mem::take(&mut self.read.lines) {
            self.learn(&line);
        }
        self.read.breaks.clear();
    }

    fn learn(&mut self, line: &Line) {
        let Some(number) = line.item.as_deref().and_then(number) else { return };
        self.last = self.last.max(number);
        match line.event {
            Event::Kept | Event::Recovered => {
                self.accepted.insert(number);
                self.wiped.remove(&number);
                let mark = line.mark.as_deref().and_then(unhex).and_then(|mark| mark.try_into().ok());
                if let (Some(mark), Some(size)) = (mark, line.size) {
                    self.marks.entry(mark).or_insert((number, size));
                }
            }
            Event::WipedItem => {
                self.accepted.remove(&number);
                self.wiped.insert(number);
                self.marks.retain(|_, (marked, _)| *marked != number);
            }
            _ => {}
        }
    }

    /// Reads the lines that others added since; everything, when the journal is shorter than it was.
    pub(super) fn catch_up<L: Layer>(&mut self, case: &Case<L>) -> Result<(), Trouble> {
        let path = case.folder.join("journal.jsonl");
        let Some(size) = case.layer.size(&path).map_err(Trouble::disk)? else {
            // Somebody removed it. The items are still there: all are adopted by a new one.
            *self = Known::default();
            case.layer.write_new(&path, b"").map_err(Trouble::disk)?;
            return case.layer.sync_folder(&case.folder).map_err(Trouble::disk);
        };
        if size < self.read.tip.len {
            *self = Known::default();
        }
        let mut file = case.layer.open(&path).map_err(Trouble::disk)?;
        file.seek(SeekFrom::Start(self.read.tip.len)).map_err(Trouble::disk)?;
        let mut waiting = Vec::new();
        loop {
            let read = file.by_ref().take(1 << 20).read_to_end(&mut waiting).map_err(Trouble::disk)?;
            if read == 0 {
                self.feed(&waiting);
                return Ok(());
            }
            if let Some(end) = waiting.iter().rposition(|&b| b == b'\n') {
                self.feed(&waiting[..=end]);
                waiting.drain(..=end);
            }
        }
    }
}

/// `0001` and on.
pub(super) fn name(number: u64) -> String {
    format!("{number:04}")
}

/// The number of an item's name; only names that [`name`] makes.
fn number(item: &str) -> Option<u64> {
    item.parse().ok().filter(|&number| number > 0 && number < 1_000_000_000_000 && name(number) == item)
}

/// Moves a torn last line out of the journal. The old journal is replaced as a whole: a cut leaves the one or the other.
pub(super) fn journal<L: Layer>(held: &mut Held<'_, L>, now: Moment<'_>) -> Result<(), Trouble> {
    let Some(torn) = held.torn() else { return Ok(()) };
    let disk = Trouble::disk;
    let layer = &held.case.layer;
    let path = held.case.folder.join("journal.jsonl");
    let part = held.case.folder.join("journal.jsonl.part");
    let mut old = layer.open(&path).map_err(disk)?;
    let _ = layer.remove(&part);
    let mut new = layer.create_new(&part, false).map_err(disk)?;
    io::copy(&mut old.by_ref().take(torn.offset), &mut new).map_err(disk)?;
    let mut lost = Vec::new();
    old.read_to_end(&mut lost).map_err(disk)?;
    let note = format!("torn line: {} bytes, sha256 {}", lost.len(), hex(&Sha256::digest(&lost)));
    let line = held.known.tip().clone().next(Draft { note: Some(note), ..Draft::new(Event::Repaired, now.at, now.tool) }).to_bytes();
    io::Write::write_all(&mut new, &line).map_err(disk)?;
    layer.sync(&mut new).map_err(disk)?;
    layer.rename(&part, &path).map_err(disk)?;
    layer.sync_folder(&held.case.folder).map_err(disk)?;
    held.known.feed(&line);
    Ok(())
}

/// The files of one number.
#[derive(Debug, Default)]
struct Files {
    content: bool,
    record: bool,
    intent: bool,
}

/// Looks through the folder of items and puts right what is half-done.
pub(super) fn items<L: Layer>(held: &mut Held<'_, L>, now: Moment<'_>) -> Result<(), Trouble> {
    let disk = Trouble::disk;
    let layer = held.case.layer.clone();
    let folder = held.case.folder.join("items");
    let mut found: BTreeMap<u64, Files> = BTreeMap::new();
    let listed = match layer.list(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            layer.make_folder(&folder).and_then(|()| layer.sync_folder(&held.case.folder)).map_err(disk)?;
            Vec::new()
        }
        listed => listed.map_err(disk)?,
    };
    for (file, is_folder) in listed {
        let Some(file) = file.to_str().filter(|_| !is_folder) else { continue };
        let (item, ending) = file.split_once('.').unwrap_or((file, ""));
        match (number(item), ending) {
            (Some(_), "json.age.part") => layer.remove(&folder.join(file)).map_err(disk)?,
            (Some(number), "age") => found.entry(number).or_default().content = true,
            (Some(number), "json.age") => found.entry(number).or_default().record = true,
            (Some(number), "line") => found.entry(number).or_default().intent = true,
            (_, "part") if !layer.is_held(&folder.join(file)).map_err(disk)? => layer.remove(&folder.join(file)).map_err(disk)?,
            _ => {}
        }
    }
    for (number, files) in found {
        let path = |ending: &str| folder.join(format!("{}{ending}", name(number)));
        let remove = |is_there: bool, ending: &str| if is_there { layer.remove(&path(ending)).map_err(disk) } else { Ok(()) };
        if held.known.wiped.contains(&number) {
            remove(files.content, ".age")?;
            remove(files.record, ".json.age")?;
        } else if !held.known.accepted.contains(&number) {
            match (files.content, files.record) {
                (true, true) => adopt(held, number, now)?,
                (true, false) => {
                    let mut random = [0; 4];
                    OsRng.fill_bytes(&mut random);
                    layer.rename(&path(".age"), &path(&format!(".age.orphan-{}", hex(&random)))).map_err(disk)?;
                }
                (false, there) => remove(there, ".json.age")?,
            }
        }
        remove(files.intent, ".line")?;
    }
    Ok(())
}

/// Accepts a pair that has no line. Its names may not be on the medium yet: they are before the line is.
fn adopt<L: Layer>(held: &mut Held<'_, L>, number: u64, now: Moment<'_>) -> Result<(), Trouble> {
    let disk = Trouble::disk;
    let item = name(number);
    let folder = held.case.folder.join("items");
    let mut hash = Sha256::new();
    let size = io::copy(&mut held.case.layer.open(&folder.join(format!("{item}.age"))).map_err(disk)?, &mut hash).map_err(disk)?;
    let content = hex(&hash.finalize());
    let intent = held.case.layer.read(&folder.join(format!("{item}.line")), 4096).ok();
    let intent = intent.and_then(|bytes| serde_json::from_slice::<Intent>(&bytes).ok()).filter(|intent| intent.content == content);
    let (record, mark) = intent.map(|intent| (intent.record, intent.mark)).unzip();
    held.case.layer.sync_folder(&folder).map_err(disk)?;
    let draft = Draft { item: Some(item), record, content: Some(content), size: Some(size), mark, ..Draft::new(Event::Recovered, now.at, now.tool) };
    held.append(draft).map(drop)
}
