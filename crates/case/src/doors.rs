//! Every door in reach: it fits, or it does not and why.

use directory::{CaseKind, Condition, Date, Directory, Door, Reason, Role};

use crate::clock::Clock;
use crate::desk::Desk;
use crate::{Facts, Offer, Refusal};

/// Every door of the person's country, of the platforms named, and for every country, each once: those that fit, those for this
/// kind of case first; and those that do not, with the reason.
#[must_use]
pub fn doors(facts: &Facts, directory: &Directory, today: Date) -> (Vec<Offer>, Vec<Refusal>) {
    let desk = Desk::new(facts, directory, Clock(today));
    let (mut offers, mut refusals) = (Vec::new(), Vec::new());
    let platforms = facts.platforms.iter().flat_map(|id| desk.of_platform(id));
    for door in desk.national().iter().chain(platforms).chain(desk.international()) {
        let fit = desk.fit(door);
        let Some(mut offer) = desk.offer(door, &fit) else {
            refusals.extend(desk.refusal(door, &fit));
            continue;
        };
        if !offer.meant && needs_publication(door) && facts.holds(Condition::Published) != Some(true) {
            // Nothing is online: there is nothing to remove.
            if facts.holds(Condition::Published) == Some(false) {
                refusals.push(desk.refuse(door, Reason::Needs(Condition::Published)));
                continue;
            }
            offer.unknown.push(Condition::Published);
        }
        offers.push(offer);
    }
    offers.sort_by_key(|offer| (!offer.meant, !offer.unknown.is_empty()));
    (offers, refusals)
}

/// Whether a door works on images that are online, or only for cases in which they are.
fn needs_publication(door: &Door) -> bool {
    let removes = matches!(door.role, Role::RemovalHelp | Role::RemovalOrder | Role::PlatformRemoval | Role::HashPrevention);
    let only = |kind: &CaseKind| matches!(kind, CaseKind::Published | CaseKind::Deepfake);
    removes || (door.case.contains(&CaseKind::Published) && door.case.iter().all(only))
}
