//! What not to do; and what was paid already.

use directory::Role;
use recognise::Verdict;

use crate::desk::Desk;
use crate::{Facts, Step, StepId, Talk};

pub(crate) fn add(desk: &Desk<'_>, people: &Talk, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    let mut push = |id: StepId| steps.push(Step::new(id).lines(lines_with(id, facts, people)));
    let verdict = facts.verdict();
    if verdict == Verdict::Approach {
        push(StepId::HangUp);
        push(StepId::SendNothing);
    } else if facts.images_asked == Some(true) {
        push(StepId::SendNothing);
    }
    if verdict != Verdict::Approach || facts.money == Some(true) || facts.paid == Some(true) {
        push(StepId::DoNotPay);
    }
    if verdict != Verdict::Approach {
        push(StepId::DoNotAnswer);
    }
    if verdict == Verdict::RecoveryScam {
        push(StepId::GiveNoAccess);
    }
    if facts.minors_rules() && (facts.images_in_play() || facts.is_minor()) {
        push(StepId::TellTrustedAdult);
    }
    if facts.paid == Some(true) {
        let bank = desk.sort(desk.international().iter().chain(desk.national()), &[Role::Bank]);
        steps.push(Step::new(StepId::ContactBank).due(desk.clock.days(0)).with(bank));
    }
    if facts.paid == Some(true) || facts.contacted_again == Some(true) {
        steps.push(Step::new(StepId::ExpectNextDemand));
    }
}

/// Somebody under 18 who has no adult to trust finds one at the end of a line: it stands beside the advice, not ten steps below.
fn lines_with(id: StepId, facts: &Facts, people: &Talk) -> Vec<String> {
    if id == StepId::TellTrustedAdult && facts.is_minor() { people.lines.clone() } else { Vec::new() }
}
