//! This machine, as the pages ask for it.

use std::path::PathBuf;

use accounts::breach::Sum;
use directory::{Date, TimeOfDay, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use pages::{Jobs, Outside, Press, Vault, World};
use words::Words;

use super::jobs::Threads;
use super::outside::{self, WayOut};
use super::press::Printer;
use super::vault::Drawer;
use crate::settings::Settings;
use crate::vault::home;

/// The clock, the vault, the printer and the way out of this machine.
#[derive(Debug)]
pub(crate) struct Machine {
    /// Where its data is; nothing when the system does not say.
    home: Option<PathBuf>,
    pub(crate) vault: Drawer,
    pub(crate) jobs: Threads,
    printer: Printer,
}

impl Machine {
    pub(crate) fn new(settings: &Settings) -> Machine {
        let home = home::folder(settings.home.as_deref()).ok();
        Machine { vault: Drawer::new(home.clone(), Words::in_language(settings.words.language())), jobs: Threads::default(), printer: Printer::default(), home }
    }
}

impl World for Machine {
    fn vault(&self) -> Option<&dyn Vault> {
        self.vault.there().then_some(&self.vault as &dyn Vault)
    }

    fn jobs(&self) -> Option<&dyn Jobs> {
        Some(&self.jobs)
    }

    fn today(&self) -> Date {
        let today = Zoned::now().date();
        Date::new(i32::from(today.year()), today.month().unsigned_abs(), today.day().unsigned_abs()).expect("the clock's library gives dates that exist")
    }

    fn local(&self, zone: &str) -> Option<(Weekday, TimeOfDay)> {
        let there = Timestamp::now().to_zoned(TimeZone::get(zone).ok()?);
        let day = Weekday::ALL.get(usize::try_from(there.weekday().to_monday_zero_offset()).ok()?)?;
        Some((*day, TimeOfDay::new(there.hour().unsigned_abs(), there.minute().unsigned_abs())?))
    }

    fn now(&self) -> i64 {
        Timestamp::now().as_second()
    }

    fn outside(&self) -> Option<&dyn Outside> {
        Some(&WayOut)
    }

    fn leak_lists(&self) -> Vec<String> {
        self.home.as_deref().map(outside::lists).unwrap_or_default()
    }

    fn in_leak_list(&self, list: &str, sums: &[Sum]) -> Option<Result<Vec<bool>, pages::Trouble>> {
        Some(outside::in_list(self.home.as_deref()?, list, sums))
    }

    fn press(&self) -> Option<&dyn Press> {
        Some(&self.printer)
    }
}
