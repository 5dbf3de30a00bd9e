//! What is in the open case. What was read stays in memory, as long as nothing was written: each page with a letter asks for it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, PoisonError};
use std::time::SystemTime;

use ::case::Facts;
use ::case::missing::{Kept, missing};
use evidence::disk::{Case, ExposeSecret};
use evidence::item::ItemRecord;
use pages::{Inside, ItemThere};

use super::seal::SEALED;
use super::{Drawer, Open};
use crate::trouble::Trouble;
use crate::vault::{clock, inside};

/// What was read of a case.
#[derive(Default)]
pub(super) struct Known {
    /// The journal and the folder of items, as they were just before they were read.
    journal: Option<Stamp>,
    items: Option<Stamp>,
    /// Where the record of an item stands in what was read, and the hash by which the journal named it.
    places: BTreeMap<String, (usize, String)>,
    read: Arc<Read>,
}

/// What follows from journal and records.
#[derive(Default)]
struct Read {
    /// Oldest first. Of findings only what is asked for here.
    records: Vec<ItemRecord>,
    kept: Kept,
    broken: Option<u64>,
    torn: bool,
}

/// What tells that something was written: whoever adds a line makes the journal longer, and an item that is added, wiped or exchanged is
/// another name in its folder. Bytes changed in place are found when the case is sealed, checked, or opened again.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: SystemTime,
}

fn stamp(path: &Path) -> Option<Stamp> {
    let about = path.metadata().ok()?;
    Some(Stamp { size: about.len(), modified: about.modified().ok()? })
}

impl Known {
    fn read(&mut self, open: &Open) -> Result<Arc<Read>, Trouble> {
        // Before anything is read: what is written meanwhile is then read the next time.
        let (journal, items) = (stamp(&open.folder.join("journal.jsonl")), stamp(&open.folder.join("items")));
        if journal.is_some() && items.is_some() && (journal, items) == (self.journal, self.items) {
            return Ok(Arc::clone(&self.read));
        }
        let case = Case::open(&open.folder)?;
        let unlocked = case.unlock_with_key_file(open.key.expose_secret().as_bytes())?;
        let said = case.journal()?;
        let lines = evidence::disk::case::items(said.lines.clone());
        // With the same folder of items, a line that only says something leaves all records as they were.
        let (before, old) = (std::mem::take(&mut self.places), std::mem::take(&mut self.read));
        let same_items = items.is_some() && items == self.items;
        (self.journal, self.items) = (None, None);
        let mut records = Vec::with_capacity(lines.len());
        for line in &lines {
            let known = line.item.as_ref().and_then(|item| before.get(item)).filter(|(_, hash)| same_items && line.record.as_ref() == Some(hash));
            records.push(match known {
                Some((place, _)) => old.records[*place].clone(),
                None => inside::short(unlocked.record_of(line)?.1),
            });
        }
        let kept = inside::kept(&said.lines, &lines, Some(&records));
        let named = lines.into_iter().enumerate().filter_map(|(place, line)| Some((line.item?, (place, line.record?))));
        self.places = named.collect();
        self.read = Arc::new(Read { records, kept, broken: said.breaks.first().map(|broken| broken.line), torn: said.torn.is_some() });
        (self.journal, self.items) = (journal, items);
        Ok(Arc::clone(&self.read))
    }
}

impl Drawer {
    pub(super) fn look_inside(&self, known: &Facts) -> Result<Inside, Trouble> {
        let open = self.held().clone().ok_or(Trouble::NoCaseOpen)?;
        // What a thread that broke left is not marked as read.
        let read = open.known.lock().unwrap_or_else(PoisonError::into_inner).read(&open)?;
        let facts = inside::facts(known.clone(), Some(&read.records));
        let one = |record: &ItemRecord| ItemThere {
            item: record.item.clone(),
            name: record.name.clone(),
            size: record.size,
            at: clock::short(&record.kept_at),
            kept_at: record.kept_at.clone(),
            sha256: record.sha256.clone(),
            verdict: record.finding.as_ref().and_then(|finding| finding["verdict"].as_str()).map(str::to_owned),
        };
        Ok(Inside {
            items: read.records.iter().map(one).collect(),
            lacking: missing(&read.kept, &facts),
            broken: read.broken,
            torn: read.torn,
            sealed: self.sealed(),
            folder: open.folder.join(SEALED),
            name: open.name,
        })
    }
}

#[cfg(test)]
mod tests {
    use evidence::disk::{Meta, Moment, New, Vault};
    use std::ops::ControlFlow;

    use super::*;

    const NOW: Moment<'static> = Moment { at: "2026-11-27T18:03:11+01:00[Europe/Paris]", tool: "test" };

    /// What others write is seen at once, what nobody wrote is not read again, and what was exchanged is found.
    #[test]
    fn what_was_read_stays_until_something_is_written() {
        let home = tempfile::tempdir().expect("a place for a home");
        let new = New { work_for_tests: Some(1), ..New::neutral() };
        let (case, key) = Vault::new(home.path()).create_with_key(&new, &"a b".into(), NOW).expect("a case");
        let open = Open { folder: case.folder().to_owned(), name: "x".to_owned(), key, known: Arc::default() };
        let keep = |bytes: &[u8]| case.keep(bytes, Meta::file("a.txt"), NOW, &mut |_| ControlFlow::Continue(())).expect("it is kept");
        let mut known = Known::default();
        assert!(known.read(&open).expect("it is read").records.is_empty());
        keep(b"one");
        keep(b"two");
        let two = known.read(&open).expect("it is read");
        assert_eq!(two.records.len(), 2);
        assert!(Arc::ptr_eq(&two, &known.read(&open).expect("it is read")), "nothing was written");
        case.write_down(evidence::journal::Event::Note, Some("0001"), Some("shows=profile"), NOW).expect("a note");
        let noted = known.read(&open).expect("it is read");
        assert_eq!((noted.kept.shows.len(), &noted.records), (1, &two.records));
        case.wipe_item("0001", None, NOW).expect("it is wiped");
        assert_eq!(known.read(&open).expect("it is read").records.len(), 1);
        // A record that another took the place of.
        let items = open.folder.join("items");
        std::fs::write(items.join("new"), b"nonsense").expect("it can be written");
        std::fs::rename(items.join("new"), items.join("0002.json.age")).expect("it can be renamed");
        assert!(known.read(&open).is_err());
        assert!(known.read(&open).is_err(), "and it stays so");
    }
}
