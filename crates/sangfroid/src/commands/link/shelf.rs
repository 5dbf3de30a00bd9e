//! Looks in a case: kept as items, and found again by a mark in the journal that does not say the address.
//!
//! The journal can be read without the passphrase, so it has of a look: the mark of its address (an HMAC under the case's own key, which
//! tells the same address again to whoever has the case, and does not say which one it is), the level, the state, and the day.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use evidence::disk::{Case, Meta, Unlocked};
use evidence::journal::Event;
use links::{Check, Level, State};
use serde_json::Value;

use super::pack;
use crate::trouble::Trouble;
use crate::vault::clock::{self, Now};
use crate::vault::facts::{Look, look_of};

/// How such an item came, in its record.
pub(crate) const HOW: &str = "capture";

/// The looks of a case.
pub(super) struct Shelf<'a> {
    case: &'a Case,
    /// The last look at each address, by its mark.
    last: BTreeMap<String, Look>,
    count: usize,
}

/// The last time that an address was looked at.
#[derive(Debug)]
pub(super) struct Then {
    pub(super) level: Level,
    pub(super) state: State,
    /// Day and minute.
    pub(super) at: String,
    /// What it rested on, when the case is open: id and value of each clue.
    pub(super) clues: Option<Vec<(String, String)>>,
}

impl Then {
    /// Whether this look found another state, as deep as then.
    pub(super) fn changed(&self, check: &Check) -> bool {
        self.level == check.level && self.state != check.verdict.state
    }
}

impl<'a> Shelf<'a> {
    /// What the journal knows.
    ///
    /// # Errors
    /// The disk.
    pub(super) fn open(case: &'a Case) -> Result<Self, Trouble> {
        let mut shelf = Shelf { case, last: BTreeMap::new(), count: 0 };
        for look in case.journal()?.lines.iter().filter_map(look_of) {
            shelf.count += 1;
            shelf.last.insert(look.mark.clone(), look);
        }
        Ok(shelf)
    }

    /// The last look at the address of this one.
    pub(super) fn then(&self, check: &Check, open: Option<&Unlocked<'_>>) -> Option<Then> {
        let look = self.last.get(&self.mark(check))?;
        let clues = open.zip(look.item.as_deref()).and_then(|(open, item)| clues(open, item));
        Some(Then { level: look.level, state: look.state, at: clock::short(&look.at), clues })
    }

    /// Keeps a look: the address as text (once), the archive where somebody was asked, and the verdict. The numbers of the items.
    ///
    /// # Errors
    /// The vault.
    pub(super) fn keep(&mut self, check: &Check, verdict: &Value, now: &Now) -> Result<Vec<String>, Trouble> {
        let mark = self.mark(check);
        let number = self.count + 1;
        let mut items = Vec::new();
        if !self.last.contains_key(&mark)
            && let Some(item) = self.add(&format!("link-{number}.txt"), format!("{}\n", check.written).as_bytes(), check, now)?
        {
            // The list of what is missing for a report asks for the address as text.
            self.case.write_down(Event::Note, Some(&item), Some("shows=link"), now.moment())?;
            items.push(item);
        }
        let broken = |error: evidence::zip::WriteError| Trouble::Vault(evidence::disk::Trouble::Disk(std::io::Error::other(error)));
        if let Some((ending, bytes)) = pack::archive(check).map_err(broken)? {
            items.extend(self.add(&format!("link-{number}.{ending}"), &bytes, check, now)?);
        }
        let text = format!("{verdict:#}\n");
        let item = self.add(&format!("link-{number}-verdict.json"), text.as_bytes(), check, now)?;
        let look = Look { mark, level: check.level, state: check.verdict.state, at: now.text().to_owned(), item };
        let line = self.case.write_down(Event::Note, look.item.as_deref(), Some(&look.note()), now.moment())?;
        items.extend(line.item);
        self.count += 1;
        self.last.insert(look.mark.clone(), look);
        Ok(items)
    }

    /// Adds one file; its number, when it was not there already.
    fn add(&self, name: &str, bytes: &[u8], check: &Check, now: &Now) -> Result<Option<String>, Trouble> {
        // Two looks that found the same are two looks all the same; an address is one.
        let again = !name.ends_with(".txt");
        let meta = Meta { how: HOW.to_owned(), again, source: Some(address(check).to_owned()), size: Some(bytes.len() as u64), ..Meta::file(name) };
        let kept = self.case.keep(bytes, meta, now.moment(), &mut |_| ControlFlow::Continue(()))?;
        Ok(kept.added.then_some(kept.item))
    }

    /// 128 bits of the mark are enough to tell addresses apart.
    fn mark(&self, check: &Check) -> String {
        let mut mark = self.case.mark_of(format!("link\n{}", address(check)).as_bytes());
        mark.truncate(32);
        mark
    }
}

/// The address as it was understood, else as it was given.
fn address(check: &Check) -> &str {
    check.url.as_deref().unwrap_or_else(|| check.written.trim())
}

/// What a kept verdict rested on; nothing when it cannot be read any more.
fn clues(open: &Unlocked<'_>, item: &str) -> Option<Vec<(String, String)>> {
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut open.content(item).ok()?, &mut bytes).ok()?;
    let verdict: Value = serde_json::from_slice(&bytes).ok()?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Some(verdict["evidence"].as_array()?.iter().map(|one| (text(&one["id"]), text(&one["value"]))).collect())
}
