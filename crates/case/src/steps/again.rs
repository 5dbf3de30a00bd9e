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
    links(desk, &mut push);
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

/// Days after the first look.
const NEXT: [i64; 3] = [1, 3, 7];

/// The looks at a link, a day, three days and a week after the first: from then on it counts, or from today where nobody has looked yet.
/// One that a later look has already made is not asked for again. No link is looked at where somebody under 18 may be on the images.
fn links(desk: &Desk<'_>, push: &mut impl FnMut(StepId, i64)) {
    let facts = desk.facts;
    if (facts.urls.is_empty() && facts.link_looks.is_empty()) || !facts.images_in_play() || facts.minors_rules() {
        return;
    }
    let today = desk.clock.0;
    let first = facts.link_looks.iter().min().copied().unwrap_or(today);
    let last = facts.link_looks.iter().max().copied();
    let elapsed = today.days_since(first);
    for (id, days) in [StepId::LinkAgain24h, StepId::LinkAgain72h, StepId::LinkAgainWeek].into_iter().zip(NEXT) {
        let made = last.is_some_and(|last| last.days_since(first) >= days);
        // One look today makes up for all that were forgotten.
        let made_up_for = NEXT.iter().any(|next| *next > days && *next <= elapsed);
        if !made && !made_up_for {
            push(id, (days - elapsed).max(0));
        }
    }
}

/// The clock of a removal duty or of an erasure request, with the supervisor who comes after it. They count from today: the
/// request is a step of the same plan.
fn legal(desk: &Desk<'_>, steps: &mut Vec<Step>) {
    let gives = |period: Period| desk.clock.law_gives(period, desk.country_code(), desk.directory);
    let regulators = regulators(desk);
    if desk.facts.request_unanswered == Some(true) {
        // The time that they had is over: now, and not in another month.
        if !regulators.0.is_empty() || !regulators.1.is_empty() {
            steps.push(Step::new(StepId::Escalate).due(desk.clock.days(2)).with(regulators));
        }
        return;
    }
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
