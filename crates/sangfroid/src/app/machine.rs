//! This machine, as the pages ask for it.

use std::path::PathBuf;

use accounts::breach::Sum;
use directory::{Date, TimeOfDay, Weekday};
use jiff::Timestamp;
use pages::{Jobs, Outside, Pages, Press, Vault, World};

use super::jobs::Threads;
use super::outside::{self, WayOut};
use super::press::Printer;
use super::vault::Drawer;
use crate::commands::people;
use crate::settings::{self, Settings};
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
    pub(crate) fn new(settings: &Settings, pages: &Pages) -> Machine {
        let home = home::folder(settings.home.as_deref()).ok();
        let vault = Drawer::new(home.clone(), pages.recogniser(), pages.sentences(settings.words.language()));
        Machine { home, vault, jobs: Threads::default(), printer: Printer::default() }
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
        settings::today()
    }

    fn local(&self, zone: &str) -> Option<(Weekday, TimeOfDay)> {
        people::local(Timestamp::now(), zone)
    }

    fn press(&self) -> Option<&dyn Press> {
        Some(&self.printer)
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
}
