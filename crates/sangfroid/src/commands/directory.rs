//! `directory check`: the facts that are unsure, or that nobody has looked at for long.

use directory::{Directory, Why, check};
use serde_json::json;

use crate::settings::Settings;
use crate::trouble::Trouble;

/// Runs the command.
///
/// # Errors
/// When standard output cannot be written.
pub(crate) fn run(settings: &Settings) -> Result<(), Trouble> {
    let directory = Directory::shipped();
    let doubts = check(&directory, settings.today);
    let mut out = String::new();
    for doubt in &doubts {
        if settings.json {
            out.push_str(&format!("{}\n", json!(doubt)));
        } else {
            let why = settings.words.say(&format!("doubt-{}", id(doubt.why)));
            out.push_str(&format!("{}\t{}\t{}\t{why}\t{}\t{}\n", doubt.file, doubt.entry, doubt.what, doubt.checked, doubt.source));
        }
    }
    crate::print(&out)
}

/// The stable id of a doubt; its words are `doubt-<id>`.
fn id(why: Why) -> &'static str {
    match why {
        Why::Contradicted => "contradicted",
        Why::NotSeen => "not-seen",
        Why::CheckedInTheFuture => "checked-in-the-future",
        Why::Stale { .. } => "stale",
    }
}
