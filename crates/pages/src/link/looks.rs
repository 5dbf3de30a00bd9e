//! The looks of a session: the last two at each address, whom the person agreed to, and which one is under way.

use std::collections::BTreeMap;

use directory::Date;
use links::Check;

/// All looks of a session.
#[derive(Debug, Default)]
pub(crate) struct Looks {
    by_address: BTreeMap<String, At>,
    days: Vec<Date>,
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

    /// Takes a look that came back. One that goes on from the last takes its place; else the last one is what it is compared to.
    pub(super) fn take(&mut self, check: Check, goes_on: bool, day: Date) {
        let at = self.at_mut(&check);
        let last = at.last.replace(check);
        if !goes_on {
            at.before = last;
        }
        if !self.days.contains(&day) {
            self.days.push(day);
        }
    }

    pub(super) fn forget(&mut self, check: &Check) {
        self.by_address.remove(&key(check));
    }
}
