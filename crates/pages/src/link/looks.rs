//! The looks of a session: the last two at each address, whom the person agreed to, and which one is under way.

use std::collections::BTreeMap;

use directory::Date;
use links::Check;

/// All looks of a session.
#[derive(Debug, Default)]
pub(crate) struct Looks {
    by_address: BTreeMap<String, At>,
    days: Vec<Date>,
    /// Looks that the open case does not have yet, oldest first.
    to_keep: Vec<Check>,
    /// The place of the address that is being looked at.
    pub(super) going: usize,
}

/// What is known of one address.
#[derive(Debug, Default)]
pub(super) struct At {
    pub(super) last: Option<Check>,
    pub(super) before: Option<Check>,
    /// What was answered for each further host.
    pub(super) answers: BTreeMap<String, bool>,
    pub(super) via: Option<String>,
    pub(super) hoster: bool,
    /// Where it is kept: items of the case.
    pub(super) kept: Vec<String>,
}

/// The address as it was understood, else as it was given.
fn key(check: &Check) -> String {
    check.url.clone().unwrap_or_else(|| check.written.trim().to_owned())
}

impl Looks {
    /// The days on which somebody looked.
    pub(crate) fn days(&self) -> &[Date] {
        &self.days
    }

    /// All looks of this visit that still count, oldest first.
    pub(crate) fn all(&self) -> Vec<&Check> {
        let mut all: Vec<&Check> = self.by_address.values().flat_map(|at| at.before.iter().chain(&at.last)).collect();
        all.sort_by_key(|check| check.at);
        all
    }

    /// The last look at an address.
    pub(crate) fn last(&self, check: &Check) -> Option<&Check> {
        self.at(check)?.last.as_ref()
    }

    pub(super) fn at(&self, check: &Check) -> Option<&At> {
        self.by_address.get(&key(check))
    }

    pub(super) fn at_mut(&mut self, check: &Check) -> &mut At {
        self.by_address.entry(key(check)).or_default()
    }

    /// What an opened case knows of the last look at an address, where nobody looked here.
    pub(super) fn known_before(&mut self, check: &Check, last: Option<Check>) {
        let at = self.at_mut(check);
        if at.last.is_none() {
            at.last = last;
        }
    }

    /// Takes a look that came back. One that goes on from the last takes its place; else the last one is what it is compared to.
    pub(super) fn take(&mut self, check: Check, goes_on: bool, day: Date) {
        self.to_keep.push(check.clone());
        let at = self.at_mut(&check);
        let last = at.last.replace(check);
        if !goes_on {
            at.before = last;
        }
        if !self.days.contains(&day) {
            self.days.push(day);
        }
    }

    /// An address that came new: what it says by itself is a look, too.
    pub(super) fn note(&mut self, offline: Check) {
        self.to_keep.push(offline);
    }

    /// The next look that the open case does not have yet.
    pub(crate) fn next_to_keep(&self) -> Option<&Check> {
        self.to_keep.first()
    }

    /// It is in the case now, as these items.
    pub(crate) fn is_kept(&mut self, items: Vec<String>) {
        if !self.to_keep.is_empty() {
            let check = self.to_keep.remove(0);
            self.at_mut(&check).kept = items;
        }
    }

    pub(super) fn forget(&mut self, check: &Check) {
        self.by_address.remove(&key(check));
        self.to_keep.retain(|one| key(one) != key(check));
    }
}
