//! The plan that follows from the facts of a case.

use directory::{Date, Directory};

use crate::clock::Clock;
use crate::desk::Desk;
use crate::{Facts, Phase, Step, steps, talk};

/// What to do, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Crisis lines, by id. They are part of every plan: never empty with the directory that is shipped.
    pub crisis: Vec<String>,
    /// Emergency numbers, by id; empty when the country is not known.
    pub emergency: Vec<String>,
    /// The crisis lines come before everything else.
    pub crisis_first: bool,
    /// The steps, in the order of their [`Phase`](crate::Phase).
    pub steps: Vec<Step>,
}

impl Plan {
    /// The steps that were not in an earlier plan: what a new fact brought.
    pub fn new_since(&self, before: &Plan) -> impl Iterator<Item = &Step> {
        let known = |step: &Step| before.steps.iter().any(|known| known.id == step.id && known.platform == step.platform);
        self.steps.iter().filter(move |step| !known(step))
    }
}

/// The plan for a case on a day. The same facts, directory and day give the same plan.
#[must_use]
pub fn plan(facts: &Facts, directory: &Directory, today: Date) -> Plan {
    let desk = Desk::new(facts, directory, Clock(today));
    let people = talk(facts, directory, today);
    let mut all = Vec::new();
    steps::safe::add(&desk, &people, &mut all);
    steps::stop::add(&desk, &people, &mut all);
    steps::keep::add(&desk, &mut all);
    steps::ask::add(&desk, &mut all);
    steps::report::add(&desk, &mut all);
    steps::remove::add(&desk, &mut all);
    steps::block::add(&desk, &mut all);
    steps::protect::add(&desk, &people, &mut all);
    steps::again::add(&desk, &mut all);
    Plan { crisis: people.crisis, emergency: people.emergency, crisis_first: facts.self_harm == Some(true), steps: in_order(all, facts) }
}

/// The one place where the order is made: whatever was added, and when, goes where its phase is.
pub(crate) fn in_order(mut steps: Vec<Step>, facts: &Facts) -> Vec<Step> {
    // What is to be looked at again goes by its day; what has none comes last.
    let by_day = |step: &Step| (step.id.phase() == Phase::LookAgain).then_some((step.due.is_none(), step.due));
    steps.sort_by_key(|step| (step.id.phase(), by_day(step)));
    for step in &mut steps {
        step.done = facts.done.contains(&step.id);
    }
    steps
}
