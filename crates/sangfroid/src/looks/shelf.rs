//! Looks in a case: kept as items, and found again by a mark in the journal that does not say the address.
//!
//! The journal can be read without the passphrase, so it has of a look: the mark of its address (an HMAC under the case's own key, which
//! tells the same address again to whoever has the case, and does not say which one it is), the level, the state, and the day.

use std::cell::RefCell;
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
pub(crate) struct Shelf<'a> {
    case: &'a Case,
    /// The last look at each address, by its mark.
    last: BTreeMap<String, Look>,
    count: usize,
    /// An item with verdicts, as it was read last.
    read: RefCell<(String, Vec<Value>)>,
}

/// The last time that an address was looked at.
#[derive(Debug)]
pub(crate) struct Then {
    pub(crate) level: Level,
    pub(crate) state: State,
    /// Day and minute.
    pub(crate) at: String,
    /// What it rested on, when the case is open: id and value of each clue.
    pub(crate) clues: Option<Vec<(String, String)>>,
}

impl Then {
    /// Whether this look found another state, as deep as then.
    pub(crate) fn changed(&self, check: &Check) -> bool {
        self.level == check.level && self.state != check.verdict.state
    }
}

impl<'a> Shelf<'a> {
    /// What the journal knows.
    ///
    /// # Errors
    /// The disk.
    pub(crate) fn open(case: &'a Case) -> Result<Self, Trouble> {
        let mut shelf = Shelf { case, last: BTreeMap::new(), count: 0, read: RefCell::default() };
        for look in case.journal()?.lines.iter().filter_map(look_of) {
            shelf.count += 1;
            shelf.last.insert(look.mark.clone(), look);
        }
        Ok(shelf)
    }

    /// The last look at the address of this one.
    pub(crate) fn then(&self, check: &Check, open: Option<&Unlocked<'_>>) -> Option<Then> {
        let look = self.last.get(&self.mark(check))?;
        let clues = open.zip(look.item.as_deref()).and_then(|(open, item)| self.clues(open, item, address(check)));
        Some(Then { level: look.level, state: look.state, at: clock::short(&look.at), clues })
    }

    /// Keeps looks, together in the same items: the addresses that are new as text, the archive where somebody was asked, and the verdicts.
    /// The numbers of the items. Nothing is said of a look before this returns.
    ///
    /// # Errors
    /// The vault.
    pub(crate) fn keep(&mut self, looks: &[(&Check, &Value)], now: &Now) -> Result<Vec<String>, Trouble> {
        let (first, last) = (self.count + 1, self.count + looks.len());
        let name = if first == last { format!("link-{first}") } else { format!("link-{first}-{last}") };
        let checks: Vec<&Check> = looks.iter().map(|(check, _)| *check).collect();
        // What is about one address says so in its record.
        let source = checks.first().filter(|_| checks.len() == 1).map(|check| address(check).to_owned());
        let mut items = Vec::new();
        let marks: Vec<String> = checks.iter().map(|check| self.mark(check)).collect();
        let new = |(check, mark): (&&Check, &String)| (!self.last.contains_key(mark)).then(|| format!("{}\n", check.written));
        let text: String = checks.iter().zip(&marks).filter_map(new).collect();
        if !text.is_empty()
            && let Some(item) = self.add(&format!("{name}.txt"), text.as_bytes(), source.as_deref(), now)?
        {
            // The list of what is missing for a report asks for the address as text.
            self.case.write_down(Event::Note, Some(&item), Some("shows=link"), now.moment())?;
            items.push(item);
        }
        let broken = |error: evidence::zip::WriteError| Trouble::Vault(evidence::disk::Trouble::Disk(std::io::Error::other(error)));
        if let Some((ending, bytes)) = pack::archive(&checks).map_err(broken)? {
            items.extend(self.add(&format!("{name}.{ending}"), &bytes, source.as_deref(), now)?);
        }
        let (name, text) = match looks {
            [(_, one)] => (format!("{name}-verdict.json"), format!("{one:#}\n")),
            _ => (format!("{name}-verdicts.json"), format!("{:#}\n", Value::from_iter(looks.iter().map(|(_, one)| (*one).clone())))),
        };
        let item = self.add(&name, text.as_bytes(), source.as_deref(), now)?;
        let look =
            |(check, mark): (&&Check, String)| Look { mark, level: check.level, state: check.verdict.state, at: now.text().to_owned(), item: item.clone() };
        let found: Vec<Look> = checks.iter().zip(marks).map(look).collect();
        let notes: Vec<String> = found.iter().map(Look::note).collect();
        self.case.write_down_all(item.as_deref(), &notes, now.moment())?;
        items.extend(item);
        self.count = last;
        self.last.extend(found.into_iter().map(|look| (look.mark.clone(), look)));
        Ok(items)
    }

    /// Adds one file; its number, when it was not there already.
    fn add(&self, name: &str, bytes: &[u8], source: Option<&str>, now: &Now) -> Result<Option<String>, Trouble> {
        // Two looks that found the same are two looks all the same; an address is one.
        let again = !name.ends_with(".txt");
        let meta = Meta { how: HOW.to_owned(), again, source: source.map(str::to_owned), size: Some(bytes.len() as u64), ..Meta::file(name) };
        let kept = self.case.keep(bytes, meta, now.moment(), &mut |_| ControlFlow::Continue(()))?;
        Ok(kept.added.then_some(kept.item))
    }

    /// What the last look at an address rested on. Looks of one run lie together: the item that was read last is remembered.
    fn clues(&self, open: &Unlocked<'_>, item: &str, address: &str) -> Option<Vec<(String, String)>> {
        let mut read = self.read.borrow_mut();
        if read.0 != item {
            *read = (item.to_owned(), verdicts(open, item));
        }
        let verdict = read.1.iter().find(|verdict| address_of(verdict) == address)?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Some(verdict["evidence"].as_array()?.iter().map(|one| (text(&one["id"]), text(&one["value"]))).collect())
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

/// The verdicts in an item: of one look, or of several; none when it cannot be read any more.
pub(crate) fn verdicts(open: &Unlocked<'_>, item: &str) -> Vec<Value> {
    let mut bytes = Vec::new();
    let read = open.content(item).ok().and_then(|mut content| std::io::Read::read_to_end(&mut content, &mut bytes).ok());
    match read.and_then(|_| serde_json::from_slice(&bytes).ok()) {
        Some(Value::Array(all)) => all,
        Some(one @ Value::Object(_)) => vec![one],
        _ => Vec::new(),
    }
}

/// The address that a verdict is about, as it was understood, else as it was given.
pub(crate) fn address_of(verdict: &Value) -> &str {
    verdict["read"].as_str().unwrap_or_else(|| verdict["url"].as_str().unwrap_or_default().trim())
}
