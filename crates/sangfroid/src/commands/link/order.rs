//! What `link` was asked, once it was understood: how deep, which way, with whose consent, and what is known of the case.

use case::{Age, Facts};
use directory::Directory;
use evidence::disk::Case;
use evidence::journal::Event;
use links::Level;

use super::super::facts;
use crate::arguments::LinkArguments;
use crate::looks::{self, Way};
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::{self, age, secret};

/// The order.
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) level: Level,
    /// A relay for everything that is asked.
    pub(crate) via: Option<links::net::Proxy>,
    /// The person agreed, by an option, to be seen by whoever owns the page.
    pub(crate) direct: bool,
    /// The person agreed, by an option, to visit an address that would tell who visits.
    pub(crate) even_marked: bool,
    /// At `passive`: who hosts the domain is asked, too.
    pub(crate) hoster: bool,
    /// Hosts that were allowed by an option.
    pub(crate) allowed: Vec<String>,
    pub(crate) facts: Facts,
    /// The case that looks are kept in, as it was named.
    pub(crate) case_name: Option<String>,
    /// A whole case is looked at: one line an address.
    pub(crate) many: bool,
}

/// The case that was named.
///
/// # Errors
/// When there is none.
pub(crate) fn case(arguments: &LinkArguments, settings: &Settings) -> Result<Option<Case>, Trouble> {
    let name = arguments.case.as_deref().or(arguments.all.as_deref());
    name.map(|name| vault::case(name, settings)).transpose()
}

impl Order {
    /// Understands the options, and asks for the age where it decides.
    ///
    /// # Errors
    /// A fact or a relay that is none; the vault.
    pub(crate) fn new(arguments: &LinkArguments, case: Option<&Case>, settings: &Settings) -> Result<Order, Trouble> {
        let level = Level::from_id(&arguments.level).unwrap_or(Level::Offline);
        let relay = |via: &String| looks::relay(via).map_err(|why| Trouble::LinkVia(via.clone(), why));
        let via = arguments.via.as_ref().map(relay).transpose()?;
        let lines = case.map(Case::journal).transpose()?.map(|journal| journal.lines).unwrap_or_default();
        let known = vault::facts::of_case(&lines);
        let of_case = known.age;
        let mut facts = facts::over(known, &arguments.facts, &Directory::shipped(), settings)?;
        facts.age = age::settled(facts.age, of_case);
        if level > Level::Passive && facts.age.is_none() && facts.age_now != Some(Age::Minor) {
            let question = settings.words.say("link-ask-age");
            facts.age = Some(if secret::can_ask() { age::ask_by(&question, settings)? } else { Age::Unknown });
        }
        // An answer is written down, so that it is not asked again; a question that nobody could answer is not one.
        if let (Some(case), Some(age)) = (case, facts.age.filter(|age| Some(*age) != of_case && (*age != Age::Unknown || secret::can_ask()))) {
            case.write_down(Event::Fact, None, Some(age::note(age)), Now::look().moment())?;
        }
        Ok(Order {
            level,
            via,
            direct: arguments.direct,
            even_marked: arguments.even_marked,
            hoster: arguments.hoster,
            allowed: arguments.allowed.clone(),
            facts,
            case_name: arguments.case.clone().or_else(|| arguments.all.clone()),
            many: arguments.all.is_some(),
        })
    }

    /// How deep, and which way.
    pub(crate) fn way(&self) -> Way {
        Way { level: self.level, via: self.via.clone(), hoster: self.hoster }
    }

    /// Whether the address must not be asked for: nobody said that all were adults.
    pub(crate) fn is_for_minors(&self) -> bool {
        self.level > Level::Passive && !self.facts.was_adult()
    }
}
