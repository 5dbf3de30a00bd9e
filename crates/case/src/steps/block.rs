//! Block: after keeping, reporting and asking for removal.

use recognise::Verdict;

use crate::desk::Desk;
use crate::steps::with_accounts;
use crate::{Channel, Step, StepId};

pub(crate) fn add(desk: &Desk<'_>, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    if facts.verdict() == Verdict::Bluff {
        // The sender is forged, and writes to thousands: blocking stops nothing.
        return;
    }
    let before = steps.len();
    steps.extend(with_accounts(facts, desk.directory).map(|platform| on(desk, platform)));
    let by_mail = matches!(facts.channel, Some(Channel::Mail));
    if steps.len() == before && (facts.images_in_play() || !by_mail) {
        steps.push(Step::new(StepId::Block).due(desk.clock.days(3)));
    }
}

/// Blocks on one platform.
pub(crate) fn on(desk: &Desk<'_>, platform: &str) -> Step {
    Step::new(StepId::Block).on(platform).due(desk.clock.days(3))
}
