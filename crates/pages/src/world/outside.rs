//! The way out of the machine: two questions, each only after a consent that names the host.

use accounts::breach::Sum;
use links::{Check, Consent, Level};

use super::{Trouble, Work};

/// A look that somebody asked for.
#[derive(Debug)]
pub struct Look {
    /// What the address alone says: the look begins with it.
    pub offline: Check,
    /// How deep.
    pub level: Level,
    /// The hosts that the person agreed to, each by its name. Nobody else is asked.
    pub allowed: Vec<Consent>,
    /// A relay for everything that is asked (`socks5h://127.0.0.1:9050`), as it was typed.
    pub via: Option<String>,
    /// At [`Level::Passive`]: who hosts the domain is asked, too.
    pub hoster: bool,
    /// What was asked before: a look that stopped for want of a consent goes on from there.
    pub before: Option<Check>,
}

/// The way out of the machine. Nothing else can be asked of it.
pub trait Outside {
    /// A look at an address, no deeper than was asked: the work gives a [`Check`].
    ///
    /// # Errors
    /// A relay that is none, before anything is asked.
    fn look(&self, look: Look) -> Result<Work, Trouble>;

    /// The host that is asked about leaked passwords, for the consent.
    fn leak_service(&self) -> String;

    /// How often passwords were seen in leaks: five of forty digits of each sum leave the machine (k-anonymity), the answer is padded. The
    /// work gives a `Vec` of [`accounts::breach::Seen`], one for each sum.
    ///
    /// # Errors
    /// A consent for another host, a relay that is none.
    fn leaked(&self, sums: Vec<Sum>, consent: Consent, via: Option<String>) -> Result<Work, Trouble>;
}
