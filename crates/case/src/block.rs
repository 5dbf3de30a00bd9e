//! One platform: keep first, then report, then block.

use directory::{Date, Directory, Status, Topic};

use crate::clock::Clock;
use crate::desk::Desk;
use crate::plan::in_order;
use crate::{Facts, Step, steps};

/// What a platform's own guides say that matters before a block, in the order in which it matters.
pub const GUIDES: &[Topic] =
    &[Topic::Warning, Topic::Status, Topic::Export, Topic::ThreatOnly, Topic::Report, Topic::NoAccount, Topic::Block, Topic::Password, Topic::Limits];

/// The steps on one platform, in order; `None` when the directory has no such platform.
///
/// On a platform that has closed there is nothing to block: what was kept goes to the police. A search engine has no account to block.
#[must_use]
pub fn block(platform: &str, facts: &Facts, directory: &Directory, today: Date) -> Option<Vec<Step>> {
    let known = directory.platform(platform)?;
    let facts = Facts { platforms: vec![platform.to_owned()], ..facts.clone() };
    let desk = Desk::new(&facts, directory, Clock(today));
    let mut all = steps::keep::both(&desk);
    if known.status == Status::Closed {
        all.push(steps::report::police(&desk));
    } else {
        if steps::has_accounts(platform) {
            all.push(steps::report::account(&desk, platform));
            if facts.contacted_again == Some(true) {
                all.push(steps::report::again(&desk));
            }
            all.push(steps::block::on(&desk, platform));
        }
        if facts.is_published() || !steps::has_accounts(platform) {
            all.push(steps::remove::from(&desk, platform));
        }
    }
    Some(in_order(all, &facts))
}
