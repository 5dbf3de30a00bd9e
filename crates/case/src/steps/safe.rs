//! Danger first.

use recognise::ThreatKind;

use crate::desk::Desk;
use crate::{Step, StepId, Talk};

pub(crate) fn add(desk: &Desk<'_>, people: &Talk, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    let threatens_life = matches!(facts.threat, Some(ThreatKind::Bomb | ThreatKind::Violence));
    if facts.danger == Some(true) || (threatens_life && facts.danger.is_none()) {
        steps.push(Step::new(StepId::GetSafe).due(desk.clock.days(0)));
    }
    if facts.self_harm == Some(true) {
        steps.push(Step::new(StepId::TalkNow).due(desk.clock.days(0)).lines(people.crisis.clone()));
    }
    if facts.is_close() {
        steps.push(Step::new(StepId::UseSafeDevice));
    }
}
