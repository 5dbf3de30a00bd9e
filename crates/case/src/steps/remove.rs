//! Stop uploads before they happen, and have removed what is online.

use directory::Role;
use recognise::Verdict;

use crate::desk::Desk;
use crate::steps::{OTHER_SITE, SEARCH_ENGINES, with_accounts};
use crate::{Step, StepId};

pub(crate) fn add(desk: &Desk<'_>, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    if !facts.images_in_play() || facts.verdict() == Verdict::Approach && facts.sent_images != Some(true) {
        return;
    }
    let everywhere = || desk.national().iter().chain(desk.international());
    let hashes = desk.sort(everywhere(), &[Role::HashPrevention]);
    steps.push(Step::new(StepId::PreventUpload).due(desk.clock.days(2)).with(hashes));
    if facts.is_published() {
        let mut platforms: Vec<&str> = with_accounts(facts, desk.directory).collect();
        if platforms.is_empty() || facts.platforms.iter().any(|id| id == OTHER_SITE) {
            platforms.push(OTHER_SITE);
        }
        steps.extend(platforms.into_iter().map(|platform| from(desk, platform)));
        steps.extend(SEARCH_ENGINES.iter().map(|engine| from(desk, engine)));
    }
    let mut roles = vec![Role::RemovalHelp, Role::RemovalOrder, Role::Finder, Role::Copyright];
    if facts.is_published() {
        // A warning about a site is worth a line only when something is on a site.
        roles.push(Role::PlatformRemoval);
    }
    let help = desk.sort(everywhere(), &roles);
    steps.push(Step::new(StepId::GetRemovalHelp).due(desk.clock.days(2)).with(help));
}

/// Asks one platform, site or search engine.
pub(crate) fn from(desk: &Desk<'_>, platform: &str) -> Step {
    let id = if SEARCH_ENGINES.contains(&platform) { StepId::AskRemovalSearch } else { StepId::AskRemoval };
    let doors = desk.sort(desk.of_platform(platform), &[Role::PlatformRemoval, Role::Finder, Role::Copyright]);
    Step::new(id).on(platform).due(desk.clock.days(2)).with(doors)
}
