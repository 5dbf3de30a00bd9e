//! Holds the doors of a directory against the facts of a case.

use directory::{CaseKind, Condition, Directory, Door, Fact, Fit, Reason, Role, Shown};

use crate::clock::Clock;
use crate::{Facts, Offer, Refusal};

/// One case and one directory, side by side.
#[derive(Debug)]
pub(crate) struct Desk<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) directory: &'a Directory,
    pub(crate) clock: Clock,
    country: Option<String>,
    kinds: Vec<CaseKind>,
}

/// Offers and refusals of one step.
pub(crate) type Sorted = (Vec<Offer>, Vec<Refusal>);

impl<'a> Desk<'a> {
    pub(crate) fn new(facts: &'a Facts, directory: &'a Directory, clock: Clock) -> Desk<'a> {
        Desk { facts, directory, clock, country: facts.country_code(), kinds: facts.case_kinds() }
    }

    /// The person's country, when the directory has it.
    pub(crate) fn country(&self) -> Option<&'a directory::Country> {
        self.directory.country(self.country.as_deref()?)
    }

    /// The person's country as a code, whether or not the directory has it.
    pub(crate) fn country_code(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// The doors of the person's country.
    pub(crate) fn national(&self) -> &'a [Door] {
        self.country().map_or(&[], |country| &country.doors)
    }

    /// The doors for every country.
    pub(crate) fn international(&self) -> &'a [Door] {
        &self.directory.international().doors
    }

    /// The doors of a platform; none when there is no such platform.
    pub(crate) fn of_platform(&self, id: &str) -> &'a [Door] {
        self.directory.platform(id).map_or(&[], |platform| &platform.doors)
    }

    /// Whether a door is for this kind of case.
    pub(crate) fn is_meant(&self, door: &Door) -> bool {
        self.kinds.iter().any(|kind| door.is_for(*kind))
    }

    /// The doors with these roles: those that fit this kind of case, and those that are wrong. A door whose sources contradict
    /// each other is left out: it helps nobody to read of it in a plan.
    pub(crate) fn sort(&self, doors: impl IntoIterator<Item = &'a Door>, roles: &[Role]) -> Sorted {
        let (mut offers, mut refusals) = (Vec::new(), Vec::new());
        for door in doors.into_iter().filter(|door| roles.contains(&door.role)) {
            let fit = self.fit(door);
            if fit.refused.contains(&Reason::Contradicted) {
                continue;
            }
            match self.offer(door, &fit) {
                Some(offer) if offer.meant => offers.push(offer),
                Some(_) => {}
                None => refusals.extend(self.refusal(door, &fit)),
            }
        }
        // The doors made for people under 18 first, when the person is; those that depend on something later, those that only find
        // others last; else the order of the data, best first.
        offers.sort_by_key(|offer: &Offer| (self.is(offer, Role::Finder), !self.is_for_minors(offer), !offer.unknown.is_empty()));
        (offers, refusals)
    }

    /// Whether the door of an offer is only for people under 18, and nothing is left open.
    fn is_for_minors(&self, offer: &Offer) -> bool {
        let only = |door: &Door| door.requires.iter().any(|one| matches!(one, Condition::Minor | Condition::ImageryTakenUnder18));
        offer.unknown.is_empty() && self.directory.door(&offer.door).is_some_and(only)
    }

    /// Whether the door of an offer has this role.
    pub(crate) fn is(&self, offer: &Offer, role: Role) -> bool {
        self.directory.door(&offer.door).is_some_and(|door| door.role == role)
    }

    /// How a door and the case go together.
    pub(crate) fn fit(&self, door: &Door) -> Fit {
        let abroad = self.is_abroad(door);
        door.judge(|condition| match condition {
            Condition::Resident if abroad => Some(false),
            _ => self.facts.holds(condition),
        })
    }

    /// The door as an offer; `None` when something speaks against it.
    pub(crate) fn offer(&self, door: &Door, fit: &Fit) -> Option<Offer> {
        let shown = door.shown(self.clock.0);
        if !fit.is_open() || shown == Shown::LeftOut {
            return None;
        }
        let mut unknown: Vec<Condition> = Vec::new();
        let mut unless: Vec<Condition> = Vec::new();
        for &condition in &fit.unknown {
            if !door.refuses.contains(&condition) {
                unknown.push(condition);
            } else if !said_by(condition).iter().any(|other| door.requires.contains(other)) {
                unless.push(condition);
            }
        }
        // An image is there or it is not. "Have it ready" would send somebody to fetch or to ask for it.
        let mut prepare = fit.prepare.clone();
        if prepare.contains(&Condition::ImageAtHand) {
            prepare.retain(|condition| *condition != Condition::ImageAtHand);
            unknown.push(Condition::ImageAtHand);
        }
        Some(Offer { door: door.id.clone(), shown, unknown, unless, prepare, meant: self.is_meant(door) })
    }

    /// The door as a refusal; `None` when nothing speaks against it.
    ///
    /// Of several reasons the one that sends somewhere is given.
    pub(crate) fn refusal(&self, door: &Door, fit: &Fit) -> Option<Refusal> {
        let for_all = |reason: &&Reason| matches!(reason, Reason::Contradicted | Reason::IdentityDisclosedToUploader);
        let sends = |reason: &&Reason| !self.redirect(door, **reason).is_empty();
        let reasons = &fit.refused;
        let because = reasons.iter().find(for_all).or_else(|| reasons.iter().find(sends)).or(reasons.first())?;
        Some(self.refuse(door, *because))
    }

    /// A refusal for this reason, with what is right instead.
    pub(crate) fn refuse(&self, door: &Door, because: Reason) -> Refusal {
        let mut instead = self.redirect(door, because);
        if instead.is_empty() {
            instead = self.beside(door);
        }
        Refusal { door: door.id.clone(), because, instead }
    }

    /// Where the data sends for this reason: what exists, and stands open to this person.
    fn redirect(&self, door: &Door, because: Reason) -> Vec<String> {
        let to = door.redirect(because).map_or(&[][..], |redirect| &redirect.to);
        let open = |id: &&String| match self.directory.door(id) {
            Some(other) => self.is_open(other),
            None => self.directory.helpline(id).is_some() || self.directory.emergency(id).is_some(),
        };
        to.iter().filter(open).cloned().collect()
    }

    /// Where the data sends nowhere: the doors of the country, or of the same platform, that do the same work; else one that says
    /// where to go.
    fn beside(&self, door: &Door) -> Vec<String> {
        let same_platform = self.directory.platforms().find(|platform| platform.doors.iter().any(|one| one.id == door.id));
        let nearby = same_platform.map_or_else(|| self.national(), |platform| &platform.doors);
        let with = |role: Role| -> Vec<String> {
            let fits = |other: &&Door| other.role == role && other.id != door.id && self.is_open(other) && self.is_meant(other);
            nearby.iter().filter(fits).map(|other| other.id.clone()).collect()
        };
        let roles = [door.role, Role::Orientation, Role::Complaint];
        roles.into_iter().map(with).find(|ids| !ids.is_empty()).unwrap_or_default()
    }

    fn is_open(&self, door: &Door) -> bool {
        self.fit(door).is_open() && door.shown(self.clock.0) != Shown::LeftOut
    }

    /// Whether a door belongs to a country, and nobody said that the person lives there.
    fn is_abroad(&self, door: &Door) -> bool {
        let Some((prefix, _)) = door.id.split_once('-') else {
            return false;
        };
        let at_home = self.country_code().is_some_and(|own| prefix.eq_ignore_ascii_case(own));
        prefix.len() == 2 && !at_home && self.directory.country(prefix).is_some()
    }
}

/// Conditions that, where they hold, say that this one does not: to ask for them is enough.
fn said_by(condition: Condition) -> &'static [Condition] {
    match condition {
        Condition::Met => &[Condition::NeverMet],
        Condition::ImagesDemanded => &[Condition::MoneyDemanded],
        Condition::Minor => &[Condition::Adult, Condition::ImageryTakenAdult],
        Condition::Adult => &[Condition::Minor],
        Condition::ImageryTakenUnder18 => &[Condition::ImageryTakenAdult],
        Condition::PrivateMessage => &[Condition::PublicUrl, Condition::Published],
        _ => &[],
    }
}
