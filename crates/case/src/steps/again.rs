//! Look again; and the time limits of the law, where the facts support them.

use directory::{Period, Role};
use recognise::Verdict;

use crate::clock::in_european_union;
use crate::desk::{Desk, Sorted};
use crate::{Step, StepId};

pub(crate) fn add(desk: &Desk<'_>, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    let clock = desk.clock;
    let mut push = |id: StepId, days: i64| steps.push(Step::new(id).due(clock.days(days)));
    let verdict = facts.verdict();
    if verdict == Verdict::Bluff {
        push(StepId::LookAgain72h, 3);
        return;
    }
    if verdict == Verdict::Approach || !facts.images_in_play() {
        push(StepId::LookAgainWeek, 7);
        return;
    }
    push(StepId::LookAgain24h, 1);
    push(StepId::LookAgain48h, 2);
    push(StepId::LookAgain72h, 3);
    push(StepId::LookAgainWeek, 7);
    steps.push(Step::new(StepId::LookAgainMonth).due(clock.month()));
    if facts.is_published() {
        legal(desk, steps);
    }
}

/// The clock of a removal duty or of an erasure request, with the supervisor who comes after it. They count from today: the
/// request is a step of the same plan.
fn legal(desk: &Desk<'_>, steps: &mut Vec<Step>) {
    let gives = |period: Period| desk.clock.law_gives(period, desk.country_code(), desk.directory);
    let regulators = regulators(desk);
    if gives(Period::Hours(48)) {
        steps.push(Step::new(StepId::RemovalDeadline48h).due(desk.clock.days(2)).with(regulators));
    } else if gives(Period::Months(1)) {
        steps.push(Step::new(StepId::ErasureDeadlineMonth).due(desk.clock.month()).with(regulators));
    } else if !regulators.0.is_empty() || !regulators.1.is_empty() {
        steps.push(Step::new(StepId::Escalate).with(regulators));
    }
}

/// The supervisors of the country; where it has none and is in the European Union, or is not known, the list of them.
fn regulators(desk: &Desk<'_>) -> Sorted {
    let national = desk.sort(desk.national(), &[Role::Regulator]);
    let elsewhere = desk.country_code().is_some_and(|code| !in_european_union(code));
    if !national.0.is_empty() || !national.1.is_empty() || elsewhere {
        return national;
    }
    desk.sort(desk.international(), &[Role::Regulator])
}
