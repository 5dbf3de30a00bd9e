//! Keep, and note what stays when a name changes. Before everything that can make it vanish.

use recognise::Verdict;

use crate::desk::Desk;
use crate::{Step, StepId};

pub(crate) fn add(desk: &Desk<'_>, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    let mut both = both(desk);
    if facts.verdict() == Verdict::Bluff {
        // A mass mail has no profile behind it; its wallet is in the mail that is kept.
        both.retain(|step| step.id != StepId::NoteStableIds);
    }
    steps.extend(both);
    if facts.paid == Some(true) {
        steps.push(Step::new(StepId::KeepReceipts).due(desk.clock.days(1)));
    }
}

/// Keeping and noting. Where somebody under 18 may be on the images, words and addresses only.
pub(crate) fn both(desk: &Desk<'_>) -> Vec<Step> {
    let keep = if desk.facts.minors_rules() { StepId::KeepWordsOnly } else { StepId::KeepMessages };
    [keep, StepId::NoteStableIds].map(|id| Step::new(id).due(desk.clock.days(1))).into()
}
