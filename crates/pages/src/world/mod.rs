//! What the pages ask of the world: the clock, the vault, the printer, the way out, and work that takes its time.

mod jobs;
mod outside;
mod press;
mod vault;

use std::fmt;

use accounts::breach::Sum;
use directory::{Date, TimeOfDay, Weekday};
use words::Words;

pub use jobs::{Broke, Cancelled, Far, Jobs, Outcome, Progress, Work};
pub use outside::{Look, Outside};
pub use press::{Press, Print};
pub use vault::{CaseThere, Checked, Confirmed, Entry, Inside, ItemThere, KeptMessage, Opened, SealTo, Sealed, Secret, ToKeep, Vault};

/// The world behind the pages. Whatever is not there (a page in a static file has no vault) is said in words.
pub trait World {
    /// Today, on the person's clock.
    fn today(&self) -> Date;

    /// Day of the week and time in a zone (IANA name); nothing where the zone is not known.
    fn local(&self, zone: &str) -> Option<(Weekday, TimeOfDay)>;

    /// Seconds since 1970 (UTC), as exactly as this world knows.
    fn now(&self) -> i64 {
        self.today().day_number() * 86_400
    }

    /// Lists of leaked passwords that lie on this machine where its data is, by name.
    fn leak_lists(&self) -> Vec<String> {
        Vec::new()
    }

    /// Whether passwords are in such a list: one of [`World::leak_lists`], or a file by its whole path. Nothing leaves the machine.
    ///
    /// # Errors
    /// A file that is not there, or is no such list.
    fn in_leak_list(&self, _list: &str, _sums: &[Sum]) -> Option<Result<Vec<bool>, Trouble>> {
        None
    }

    /// Where things are kept; nothing where nothing can be written.
    fn vault(&self) -> Option<&dyn Vault> {
        None
    }

    /// What makes paper of letters; nothing where there is none.
    fn press(&self) -> Option<&dyn Press> {
        None
    }

    /// The one guarded way out; nothing where there is none.
    fn outside(&self) -> Option<&dyn Outside> {
        None
    }

    /// Work that takes longer than a page; nothing where everything is done at once.
    fn jobs(&self) -> Option<&dyn Jobs> {
        None
    }
}

/// A trouble that can tell what happened and what to do now.
pub trait Tells: fmt::Debug + Send {
    /// What happened, and what to do now.
    fn tell(&self, words: &Words) -> (String, String);
}

/// Something went wrong in the world.
pub type Trouble = Box<dyn Tells>;
