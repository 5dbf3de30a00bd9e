//! `link`: does it exist? The address alone by default; anything deeper is named, explained, and asked for host by host.

mod all;
mod consents;
mod minor;
mod order;
mod pile;
mod said;

use evidence::disk::Unlocked;
use indicatif::{ProgressBar, ProgressStyle};
use links::net::pool;
use links::{Check, Level, look};
use serde_json::Value;

use self::consents::Consents;
use self::order::Order;
use self::pile::Pile;
use crate::arguments::LinkArguments;
use crate::looks;
use crate::looks::shelf::{Shelf, Then};
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::{guard, keys, secret};

/// Runs the command. An address that cannot be looked at does not keep the others from it.
///
/// # Errors
/// What a wrong order says; else the first trouble of an address.
pub(crate) fn run(arguments: &LinkArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let case = order::case(arguments, settings)?;
    let order = Order::new(arguments, case.as_ref(), settings)?;
    let open = match (&arguments.all, &case) {
        (Some(_), Some(case)) => Some(keys::unlock(case, &arguments.key, settings)?),
        _ => None,
    };
    let addresses = match &open {
        Some(open) => all::addresses(open, &order.facts)?,
        None => arguments.urls.iter().flat_map(|text| look::each(text)).collect(),
    };
    if addresses.is_empty() {
        return if settings.json { Ok(()) } else { crate::print(&format!("{}\n", settings.words.say("link-all-none"))) };
    }
    let shelf = case.as_ref().map(Shelf::open).transpose()?;
    let mut desk = Desk { order: &order, open, shelf, case_name: order.case_name.clone(), settings, changed: 0, pile: Pile::default(), first: None };
    if order.is_for_minors() {
        return desk.refuse(&addresses);
    }
    let (many, count) = (arguments.all.is_some(), addresses.len());
    let progress = bar(if many { count } else { 0 }, settings);
    desk.look_at(addresses, &progress)?;
    progress.finish_and_clear();
    if many && !settings.json {
        let values = [("count", count.into()), ("changed", desk.changed.into())];
        crate::print(&format!("\n{}\n", settings.words.say_with("link-all-summary", &values)))?;
    }
    desk.first.map_or(Ok(()), Err)
}

/// A bar over addresses, where somebody looks.
fn bar(addresses: usize, settings: &Settings) -> ProgressBar {
    if !settings.watched || addresses == 0 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len}  {eta}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(addresses as u64).with_style(style)
}

/// One run over several addresses.
struct Desk<'a> {
    order: &'a Order,
    /// The case, opened: what was found last time can be read whole.
    open: Option<Unlocked<'a>>,
    shelf: Option<Shelf<'a>>,
    case_name: Option<String>,
    settings: &'a Settings,
    changed: usize,
    /// Found, and not kept yet.
    pile: Pile,
    first: Option<Trouble>,
}

impl Desk<'_> {
    /// Looks at all of them, a few at once, and says and keeps each as it comes.
    fn look_at(&mut self, addresses: Vec<String>, progress: &ProgressBar) -> Result<(), Trouble> {
        let order = self.order;
        if order.level == Level::Offline {
            for text in addresses {
                self.found(looks::offline(&text), progress)?;
                progress.inc(1);
            }
            return self.settle(progress);
        }
        let mut consents = Consents::new(order, self.settings);
        let mut jobs = Vec::new();
        for text in addresses {
            let offline = looks::offline(&text);
            match consents.admit(&offline) {
                Ok(Some(host)) => jobs.push((host, offline)),
                // There is nobody to ask: what the address says is all there is.
                Ok(None) => self.found(look::nobody(order.level, offline, looks::now()), progress)?,
                Err(trouble) => self.trouble(trouble, progress),
            }
        }
        let way = order.way();
        let (mut stopped, mut ended) = (Vec::new(), Ok(()));
        let work = |(_, offline): &(String, Check)| looks::look(&way, offline.clone(), consents.given(), &[]);
        pool::run(
            &jobs,
            |(host, _)| host.clone(),
            pool::Pace::default(),
            work,
            |_, check| {
                progress.inc(1);
                // Asked at the end, so that nobody waits meanwhile.
                if secret::can_ask() && consents.wanted(&check).is_some() {
                    stopped.push(check);
                } else if ended.is_ok() {
                    ended = self.found(check, progress);
                }
            },
        );
        ended?;
        for check in stopped {
            let check = consents.follow(check);
            self.found(check, progress)?;
        }
        self.settle(progress)
    }

    /// Compares what was found to the last time, and keeps and says it: at once, or with others where many are looked at. What an
    /// addition to the case costs is waiting for the disk, and that is the same for one look and for many.
    fn found(&mut self, check: Check, progress: &ProgressBar) -> Result<(), Trouble> {
        let then = self.shelf.as_ref().and_then(|shelf| shelf.then(&check, self.open.as_ref()));
        self.changed += usize::from(then.as_ref().is_some_and(|then| then.changed(&check)));
        self.pile.add(check, then);
        if self.shelf.is_some() && self.order.many && !self.pile.is_high() { Ok(()) } else { self.settle(progress) }
    }

    /// Keeps what lies on the pile, then says it: what was said is kept.
    fn settle(&mut self, progress: &ProgressBar) -> Result<(), Trouble> {
        let looks = self.pile.take();
        if looks.is_empty() {
            return Ok(());
        }
        let data: Vec<Value> = looks.iter().map(|(check, _)| looks::data(check, &self.settings.words)).collect();
        let kept = match &mut self.shelf {
            Some(shelf) => shelf.keep(&looks.iter().map(|(check, _)| check).zip(&data).collect::<Vec<_>>(), &Now::look())?,
            None => Vec::new(),
        };
        for (check, then) in looks {
            self.say(&check, then.as_ref(), &kept, progress)?;
            if let Some(trouble) = consents::no_answer(&check) {
                self.trouble(trouble, progress);
            }
        }
        Ok(())
    }

    fn say(&self, check: &Check, then: Option<&Then>, kept: &[String], progress: &ProgressBar) -> Result<(), Trouble> {
        let case = self.case_name.as_deref();
        let text = match (self.settings.json, self.order.many) {
            (true, _) => format!("{}\n", said::machine(check, then, kept, self.settings)),
            (false, true) => said::short(check, then, self.settings),
            (false, false) => said::page(check, then, kept, case, self.settings),
        };
        progress.suspend(|| crate::print(&text))
    }

    /// The first trouble ends the command, once everything was looked at; others are said at once.
    fn trouble(&mut self, trouble: Trouble, progress: &ProgressBar) {
        match self.first {
            None => self.first = Some(trouble),
            Some(_) => progress.suspend(|| crate::complain(&trouble, self.settings)),
        }
    }
}
