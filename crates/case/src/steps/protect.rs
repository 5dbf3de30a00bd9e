//! Passwords, accounts, friends lists; and somebody to talk to.

use directory::Role;
use recognise::Verdict;

use crate::desk::Desk;
use crate::{Step, StepId, Talk};

pub(crate) fn add(desk: &Desk<'_>, people: &Talk, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    let verdict = facts.verdict();
    let hacked = facts.account_hacked == Some(true);
    if hacked {
        let doors = facts.platforms.iter().flat_map(|id| desk.of_platform(id));
        let recover = desk.sort(doors, &[Role::AccountRecovery]);
        steps.push(Step::new(StepId::RecoverAccount).due(desk.clock.days(1)).with(recover));
    }
    let mut push = |id: StepId| steps.push(Step::new(id).due(desk.clock.days(3)));
    if hacked || facts.password_shown == Some(true) {
        push(StepId::ChangePassword);
    }
    if hacked || verdict != Verdict::Bluff {
        push(StepId::ProtectAccounts);
    }
    if (verdict == Verdict::Recorded || facts.is_published()) && !facts.was_or_may_have_been_minor() {
        push(StepId::TellContacts);
    }
    steps.push(Step::new(StepId::Talk).lines(people.lines.clone()));
}
