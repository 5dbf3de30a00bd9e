//! What is written into the open case: bytes, answers, letters that were sent, looks at links. No passphrase is needed for it.

use std::io::Read;
use std::ops::ControlFlow;

use ::case::{Age, Facts};
use directory::Date;
use evidence::disk::{Meta, Trouble as Disk};
use evidence::item::{SNIFF, Shows, shows};
use evidence::journal::Event;
use links::{Check, Clue, Verdict};
use pages::ToKeep;

use super::Drawer;
use crate::looks;
use crate::looks::shelf::{Shelf, Then};
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::{age, facts, finding};

/// Bytes of a message that are read for its finding; a longer one is kept without.
const MOST_FINDING: usize = 8 << 20;

impl Drawer {
    /// Keeps what a reader gives, however much it is, when the reader ends well; nothing of it otherwise. `None` where it may show somebody
    /// and it is not known that nobody was under 18: then nothing is written.
    ///
    /// # Errors
    /// No case is open, the reader failed, or the disk.
    pub(crate) fn keep_stream(&self, name: &str, adult: bool, mut reader: impl Read) -> Result<Option<String>, Trouble> {
        let mut head = Vec::with_capacity(SNIFF);
        reader.by_ref().take(SNIFF as u64).read_to_end(&mut head).map_err(Disk::Unreadable)?;
        let shown = shows(name, &head);
        // A mail of this length is not looked into: it may carry pictures.
        if shown >= Shows::Mail && !adult {
            return Ok(None);
        }
        let case = self.case()?;
        let now = Now::look();
        let kept = case.keep(head.as_slice().chain(reader), Meta::file(name), now.moment(), &mut |_| ControlFlow::Continue(()))?;
        Ok(Some(kept.item))
    }

    pub(super) fn keep_bytes(&self, what: &ToKeep<'_>) -> Result<Option<String>, Trouble> {
        let case = self.case()?;
        let pasted = what.name.is_empty();
        let name = if pasted { "message.txt" } else { what.name };
        let shown = shows(name, what.bytes);
        let mut meta = if pasted { Meta::stdin(name) } else { Meta::file(name) };
        meta.size = Some(what.bytes.len() as u64);
        let now = Now::look();
        let mut may_show = shown.must_ask() || (shown == Shows::Mail && what.bytes.len() > MOST_FINDING);
        if shown <= Shows::Mail && what.bytes.len() <= MOST_FINDING {
            let derived = finding::derive(name, what.bytes, now.text(), &self.recogniser, &self.words);
            may_show |= derived.carries_images;
            meta.finding = derived.finding;
        }
        if may_show && !what.adult {
            return Ok(None);
        }
        Ok(Some(case.keep(what.bytes, meta, now.moment(), &mut |_| ControlFlow::Continue(()))?.item))
    }

    pub(super) fn fact(&self, key: &str, value: &str) -> Result<(), Trouble> {
        let case = self.case()?;
        let lines = case.journal()?.lines;
        let mut checked = Facts::default();
        // An answer that is no fact, or a fact that may not stand in a journal.
        if !(key == "age" || facts::may_be_written(key)) || checked.set(key, value).is_err() {
            return Ok(());
        }
        let note = match (key, checked.age) {
            ("age", Some(said)) => {
                let of_case = age::of_case(&lines);
                let settled: Age = age::settled(Some(said), of_case).unwrap_or(said);
                if of_case == Some(settled) {
                    return Ok(());
                }
                age::note(settled).to_owned()
            }
            _ => format!("{key}={value}"),
        };
        // What stands there already is not written again.
        let last = lines.iter().rev().filter(|line| line.event == Event::Fact).filter_map(|line| line.note.as_deref());
        if key != "age" && last.into_iter().find(|note| note.split('=').next() == Some(key)) == Some(note.as_str()) {
            return Ok(());
        }
        case.write_down(Event::Fact, None, Some(&note), Now::look().moment())?;
        Ok(())
    }

    pub(super) fn look(&self, check: &Check) -> Result<Vec<String>, Trouble> {
        let case = self.case()?;
        let data = looks::data(check, &self.words);
        Shelf::open(&case)?.keep(&[(check, &data)], &Now::look())
    }

    pub(super) fn note(&self, item: Option<&str>, note: &str) -> Result<(), Trouble> {
        self.case()?.write_down(Event::Note, item, Some(note), Now::look().moment())?;
        Ok(())
    }

    pub(super) fn look_before(&self, check: &Check) -> Result<Option<Check>, Trouble> {
        let last = self.with_open(|open| Ok(Shelf::open(open.case())?.then(check, Some(open))))?;
        Ok(last.map(|then| look_of(check, &then)))
    }
}

/// What a case knows of the last look at an address, as a look.
fn look_of(check: &Check, then: &Then) -> Check {
    let clue = |(id, value): &(String, String)| links::clue::named(id).map(|id| Clue::new(id, value.clone()));
    let clues = then.clues.iter().flatten().filter_map(clue).collect();
    let day: Option<Date> = then.at.get(..10).and_then(|day| day.parse().ok());
    let at = day.map_or(0, |day| day.day_number() * 86_400);
    Check { level: then.level, at, verdict: Verdict { state: then.state, clues }, journeys: Vec::new(), ..check.clone() }
}
