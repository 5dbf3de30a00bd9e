//! One file a part of the road: what is added to a plan there, and when.

pub(crate) mod again;
pub(crate) mod ask;
pub(crate) mod block;
pub(crate) mod keep;
pub(crate) mod protect;
pub(crate) mod remove;
pub(crate) mod report;
pub(crate) mod safe;
pub(crate) mod stop;

use directory::{Directory, Status};

use crate::Facts;

/// Platforms that only find what others show.
pub(crate) const SEARCH_ENGINES: &[&str] = &["google-search", "microsoft-bing"];
/// Any site that has no file of its own.
pub(crate) const OTHER_SITE: &str = "other-site";

/// Whether there is an account there that can be reported and blocked.
pub(crate) fn has_accounts(platform: &str) -> bool {
    platform != OTHER_SITE && !SEARCH_ENGINES.contains(&platform)
}

/// The platforms named that the directory has, that still exist, and that have accounts.
pub(crate) fn with_accounts<'a>(facts: &'a Facts, directory: &'a Directory) -> impl Iterator<Item = &'a str> {
    let open = |id: &&str| directory.platform(id).is_some_and(|platform| platform.status != Status::Closed);
    facts.platforms.iter().map(String::as_str).filter(|id| has_accounts(id)).filter(open)
}
