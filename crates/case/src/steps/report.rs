//! Tell police, services, and the platform on which it happened.

use directory::Role;
use recognise::Verdict;

use crate::desk::{Desk, Sorted};
use crate::steps::with_accounts;
use crate::{Channel, Offer, Step, StepId};

/// Doors that open a case, take a report, or say where to go; and the one that people are wrongly sent to.
const TELL: &[Role] = &[Role::Complaint, Role::Report, Role::Orientation, Role::PublicContentReport];
const TELL_SPAM: &[Role] = &[Role::SpamReport, Role::Orientation, Role::Complaint, Role::Report, Role::PublicContentReport];

pub(crate) fn add(desk: &Desk<'_>, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    if facts.verdict() == Verdict::Bluff {
        steps.push(Step::new(StepId::ReportSpam).due(desk.clock.days(2)).with(to_tell(desk, TELL_SPAM)));
        return;
    }
    let without_images = !facts.images_in_play();
    let to_police = police(desk);
    // Before a threat there is often nobody to tell but the platform.
    if facts.verdict() != Verdict::Approach || !to_police.doors.is_empty() {
        steps.push(to_police);
    }
    let before = steps.len();
    steps.extend(with_accounts(facts, desk.directory).map(|platform| account(desk, platform)));
    let on_a_platform = !matches!(facts.channel, Some(Channel::Mail | Channel::Sms));
    if steps.len() == before && on_a_platform && !without_images {
        steps.push(Step::new(StepId::ReportAccount).due(desk.clock.days(2)));
    }
    if facts.contacted_again == Some(true) && on_a_platform && facts.verdict() != Verdict::RecoveryScam {
        steps.push(again(desk));
    }
}

/// They write from another account: it goes round a block, which platforms act on.
pub(crate) fn again(desk: &Desk<'_>) -> Step {
    Step::new(StepId::ReportNewAccount).due(desk.clock.days(1))
}

/// Tells the police or a service. Services for unwanted messages belong here when no image is in play.
pub(crate) fn police(desk: &Desk<'_>) -> Step {
    let roles = if desk.facts.images_in_play() { TELL } else { TELL_SPAM };
    Step::new(StepId::Report).due(desk.clock.days(2)).with(to_tell(desk, roles))
}

/// Reports the account on one platform. Forms for removal belong here as long as nothing is online: some take threats too.
pub(crate) fn account(desk: &Desk<'_>, platform: &str) -> Step {
    let mut roles = vec![Role::PlatformReport];
    if desk.facts.impersonated == Some(true) {
        roles.push(Role::ImpersonationReport);
    }
    if !desk.facts.is_published() {
        roles.push(Role::PlatformRemoval);
    }
    let doors = desk.sort(desk.of_platform(platform), &roles);
    Step::new(StepId::ReportAccount).on(platform).due(desk.clock.days(2)).with(doors)
}

/// The doors of the country; without a country, those that find one.
fn to_tell(desk: &Desk<'_>, roles: &[Role]) -> Sorted {
    let (mut offers, mut refusals) = desk.sort(desk.national(), roles);
    if desk.facts.verdict() == Verdict::Bluff {
        // For a mass mail only the doors that people are wrongly sent to are worth a warning.
        refusals.retain(|refusal| desk.directory.door(&refusal.door).is_none_or(|door| door.role != Role::Report));
        offers.sort_by_key(|offer| (!offer.unknown.is_empty(), !desk.is(offer, Role::SpamReport)));
    } else {
        offers.extend(police_anyway(desk, &offers));
    }
    if desk.country().is_none() {
        let (finders, _) = desk.sort(desk.international(), &[Role::Finder]);
        offers.extend(finders);
    }
    (offers, refusals)
}

/// A threat is always a case for the police. Where the data names no complaint for this kind of case that is open for sure, the
/// country's general one is offered.
fn police_anyway(desk: &Desk<'_>, offers: &[Offer]) -> Vec<Offer> {
    let takes_it = |offer: &Offer| offer.unknown.is_empty() && desk.is(offer, Role::Complaint);
    if desk.facts.verdict() == Verdict::Approach || offers.iter().any(takes_it) {
        return Vec::new();
    }
    let general = desk.national().iter().filter(|door| door.role == Role::Complaint && door.requires.is_empty());
    general.filter_map(|door| desk.offer(door, &desk.fit(door))).map(|offer| Offer { meant: true, ..offer }).collect()
}
