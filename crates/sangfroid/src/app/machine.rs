//! This machine, as the pages ask for it.

use directory::{Date, TimeOfDay, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use pages::{Press, World};

use super::press::Printer;

/// The clock, the vault, the printer and the way out of this machine.
#[derive(Debug, Default)]
pub(crate) struct Machine {
    printer: Printer,
}

impl World for Machine {
    fn today(&self) -> Date {
        let today = Zoned::now().date();
        Date::new(i32::from(today.year()), today.month().unsigned_abs(), today.day().unsigned_abs()).expect("the clock's library gives dates that exist")
    }

    fn local(&self, zone: &str) -> Option<(Weekday, TimeOfDay)> {
        let there = Timestamp::now().to_zoned(TimeZone::get(zone).ok()?);
        let day = Weekday::ALL.get(usize::try_from(there.weekday().to_monday_zero_offset()).ok()?)?;
        Some((*day, TimeOfDay::new(there.hour().unsigned_abs(), there.minute().unsigned_abs())?))
    }

    fn press(&self) -> Option<&dyn Press> {
        Some(&self.printer)
    }
}
