//! One run over several addresses: each is looked at, kept, and said once it is kept.

use evidence::disk::Unlocked;
use indicatif::ProgressBar;
use links::net::pool::{self, Heard};
use links::{Check, Level, look};
use serde_json::Value;

use super::consents::{self, Consents};
use super::order::Order;
use super::pile::{self, Found, Pile};
use super::said;
use super::turns::{Answer, Turns};
use crate::looks;
use crate::looks::shelf::{Shelf, Then};
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::secret;

/// Bytes of answers that are held for a question at the end; looks beyond that are not asked about, and say which option would have answered.
const MOST_STOPPED: usize = 64 << 20;

/// A run.
pub(super) struct Desk<'a> {
    pub(super) order: &'a Order,
    /// The case, opened: what was found last time can be read whole.
    open: Option<Unlocked<'a>>,
    pub(super) shelf: Option<Shelf<'a>>,
    pub(super) settings: &'a Settings,
    /// Addresses whose state is another than last time.
    pub(super) changed: usize,
    /// Found, and not kept yet.
    pile: Pile,
    /// Kept, and not said yet.
    turns: Turns,
    /// Kept as it is, and to be asked about; with the numbers of its items.
    stopped: Vec<(Found, Vec<String>)>,
    /// Bytes of the answers of those.
    stopped_bytes: usize,
    pub(super) first: Option<Trouble>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(order: &'a Order, open: Option<Unlocked<'a>>, shelf: Option<Shelf<'a>>, settings: &'a Settings) -> Self {
        let (pile, turns) = (Pile::default(), Turns::default());
        Desk { order, open, shelf, settings, changed: 0, pile, turns, stopped: Vec::new(), stopped_bytes: 0, first: None }
    }

    /// Looks at all of them, a few at once; says and keeps each as it comes.
    pub(super) fn look_at(&mut self, addresses: Vec<String>, progress: &ProgressBar) -> Result<(), Trouble> {
        let order = self.order;
        let mut consents = Consents::new(order, self.settings);
        let mut jobs = Vec::new();
        for (place, text) in addresses.into_iter().enumerate() {
            let offline = looks::offline(&text);
            if order.level == Level::Offline {
                self.found(place, offline, progress)?;
                progress.inc(1);
                continue;
            }
            match consents.admit(&offline) {
                Ok(Some(host)) => jobs.push((place, host, offline)),
                // There is nobody to ask: what the address says is all there is.
                Ok(None) => self.found(place, look::nobody(order.level, offline, looks::now()), progress)?,
                Err(trouble) => self.refused(place, offline, trouble, progress)?,
            }
        }
        let mut ended = Ok(());
        let way = order.way();
        let work = |(_, _, offline): &(usize, String, Check)| looks::look(&way, offline.clone(), consents.given(), &[]);
        pool::run(
            &jobs,
            |(_, host, _)| host.clone(),
            pool::Pace::default(),
            work,
            |heard| {
                if ended.is_err() {
                    return;
                }
                ended = match heard {
                    Heard::Nothing if self.pile.is_high() => self.settle(progress),
                    Heard::Nothing => Ok(()),
                    Heard::Result(job, check) => {
                        progress.inc(1);
                        let place = jobs[job].0;
                        // Asked at the end, so that nobody waits meanwhile.
                        if secret::can_ask() && consents.wanted(&check).is_some() {
                            self.stops(place, check, progress)
                        } else {
                            self.found(place, check, progress)
                        }
                    }
                };
            },
        );
        ended?;
        self.settle(progress)?;
        for (found, kept) in std::mem::take(&mut self.stopped) {
            self.go_on(found, kept, &mut consents, progress)?;
        }
        self.settle(progress)
    }

    /// What was found of an address: compared to the last time, then kept and said.
    fn found(&mut self, place: usize, check: Check, progress: &ProgressBar) -> Result<(), Trouble> {
        let then = self.then(&check);
        self.count(then.as_ref(), &check);
        self.keep(Found { place, check, then, goes_on: false }, progress)
    }

    /// Puts a look on the pile, and keeps it: at once, or with others where many are looked at. What an addition to the case costs is waiting
    /// for the disk, and that is the same for one look and for many.
    fn keep(&mut self, found: Found, progress: &ProgressBar) -> Result<(), Trouble> {
        self.pile.add(found);
        if self.shelf.is_some() && self.order.many && !self.pile.is_high() { Ok(()) } else { self.settle(progress) }
    }

    /// A look that somebody will be asked about. Of many, it is kept as it is before anybody answers.
    fn stops(&mut self, place: usize, check: Check, progress: &ProgressBar) -> Result<(), Trouble> {
        self.stopped_bytes += pile::bytes(&check);
        if self.stopped_bytes > MOST_STOPPED {
            return self.found(place, check, progress);
        }
        let then = self.then(&check);
        let found = Found { place, check, then, goes_on: true };
        if self.order.many {
            return self.keep(found, progress);
        }
        self.stopped.push((found, Vec::new()));
        Ok(())
    }

    /// Asks about a look that stopped. What goes on is kept anew; what does not is kept already, where many are looked at.
    fn go_on(&mut self, found: Found, kept: Vec<String>, consents: &mut Consents<'_>, progress: &ProgressBar) -> Result<(), Trouble> {
        let before = found.check.journeys.clone();
        let found = Found { check: consents.follow(found.check), goes_on: false, ..found };
        self.count(found.then.as_ref(), &found.check);
        if self.order.many && found.check.journeys == before {
            let data = looks::data(&found.check, &self.settings.words);
            self.answer(&found, data, &kept);
            return self.say(progress);
        }
        self.keep(found, progress)
    }

    fn then(&self, check: &Check) -> Option<Then> {
        self.shelf.as_ref().and_then(|shelf| shelf.then(check, self.open.as_ref()))
    }

    fn count(&mut self, then: Option<&Then>, check: &Check) {
        self.changed += usize::from(then.is_some_and(|then| then.changed(check)));
    }

    /// Keeps what lies on the pile, then says it: what was said is kept.
    fn settle(&mut self, progress: &ProgressBar) -> Result<(), Trouble> {
        let mut looks = self.pile.take();
        // They ended in any order; what is kept together has the order of the addresses.
        looks.sort_by_key(|found| found.place);
        if looks.is_empty() {
            return self.say(progress);
        }
        let data: Vec<Value> = looks.iter().map(|found| looks::data(&found.check, &self.settings.words)).collect();
        let kept = match &mut self.shelf {
            Some(shelf) => shelf.keep(&looks.iter().map(|found| &found.check).zip(&data).collect::<Vec<_>>(), &Now::look())?,
            None => Vec::new(),
        };
        for (found, data) in looks.into_iter().zip(data) {
            if found.goes_on {
                self.stopped.push((found, kept.clone()));
            } else {
                self.answer(&found, data, &kept);
            }
        }
        self.say(progress)
    }

    /// Has what was found wait for its turn to be said.
    fn answer(&mut self, Found { place, check, then, .. }: &Found, data: Value, kept: &[String]) {
        let then = then.as_ref();
        let text = match (self.settings.json, self.order.many) {
            (true, _) => format!("{}\n", said::machine(data, check, then, kept)),
            (false, true) => said::short(check, then, self.settings),
            (false, false) => said::page(check, then, kept, self.order.case_name.as_deref(), self.settings),
        };
        self.turns.add(*place, Answer { text, trouble: consents::no_answer(check) });
    }

    /// An address that is not asked for: that is an answer, too, and nothing of it is kept.
    fn refused(&mut self, place: usize, offline: Check, trouble: Trouble, progress: &ProgressBar) -> Result<(), Trouble> {
        let check = look::refused(self.order.level, offline, consents::why(&trouble), looks::now());
        let text = match (self.settings.json, self.order.many) {
            (true, _) => format!("{}\n", said::machine(looks::data(&check, &self.settings.words), &check, None, &[])),
            (false, true) => said::short(&check, None, self.settings),
            (false, false) => said::page(&check, None, &[], None, self.settings),
        };
        self.turns.add(place, Answer { text, trouble: Some(trouble) });
        self.say(progress)
    }

    /// Says what has its turn.
    fn say(&mut self, progress: &ProgressBar) -> Result<(), Trouble> {
        while let Some(Answer { text, trouble }) = self.turns.ready() {
            progress.suspend(|| crate::print(&text))?;
            if let Some(trouble) = trouble {
                self.trouble(trouble, progress);
            }
        }
        Ok(())
    }

    /// The first trouble ends the command, once everything was looked at; others are said at once.
    fn trouble(&mut self, trouble: Trouble, progress: &ProgressBar) {
        match self.first {
            None => self.first = Some(trouble),
            Some(_) => progress.suspend(|| crate::complain(&trouble, self.settings)),
        }
    }
}
