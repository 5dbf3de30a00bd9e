//! Chooses the way that fits the person's country and the addressee, and says why.

use case::{Facts, in_european_union};
use directory::{Directory, Role};

use super::{Coverage, Route, To, coverage, is_search_engine};

/// A way, and why it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The way.
    pub route: Route,
    /// Why: the words are `removal-why-route-<id>`.
    pub because: &'static str,
}

/// The way that fits best when nobody named one.
#[must_use]
pub fn choose(to: &To, facts: &Facts, directory: &Directory) -> Choice {
    let choice = |route, because| Choice { route, because };
    let id = match to {
        To::Abuse(_) => return choice(Route::Host, "host"),
        To::Authority(_) => return choice(Route::Regulator, "regulator"),
        To::Platform(id) => id,
    };
    if is_search_engine(id, directory) {
        return choice(Route::Search, "search");
    }
    let removes = directory.platform(id).is_some_and(|platform| platform.doors.iter().any(|door| door.role == Role::PlatformRemoval));
    if !removes {
        return choice(Route::Platform, "in-app");
    }
    match facts.country_code().as_deref() {
        Some("US") if coverage(to, directory) == Coverage::Unsaid => choice(Route::TakeItDown, "us-unsaid"),
        Some("US") => choice(Route::TakeItDown, "us"),
        Some("GB") => choice(Route::Uk, "gb"),
        Some(code) if in_european_union(code) => choice(Route::Dsa, "eu"),
        Some(_) => choice(Route::Platform, "elsewhere"),
        None => choice(Route::Platform, "no-country"),
    }
}
