//! Which facts nobody should rely on without looking again.

use std::fmt;

use serde::Serialize;

use crate::{Confidence, Date, Directory, STALE_AFTER_DAYS, facts};

/// One fact that is unsure or stale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Doubt {
    /// The data file, such as `countries/fr.toml`.
    pub file: String,
    /// The id of the door, line, platform or provision the fact belongs to.
    pub entry: String,
    /// Which of its facts it is: `door`, `contact phone 3114`, `hours`.
    pub what: String,
    /// Why it is doubted.
    pub why: Why,
    /// Where it was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// Why a fact is doubted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Its sources contradict each other, or are known to be out of date (`X`).
    Contradicted,
    /// No source was seen (`C`).
    NotSeen,
    /// It claims to have been checked after today.
    CheckedInTheFuture,
    /// Its source was last looked at so many days ago, which is more than [`STALE_AFTER_DAYS`].
    Stale {
        /// The age in days.
        days: i64,
    },
}

/// Every fact that is unsure or stale on `today`, in the order of the files; the first reason in the order of [`Why`] counts.
#[must_use]
pub fn check(directory: &Directory, today: Date) -> Vec<Doubt> {
    let doubtful = facts(directory).into_iter().filter_map(|fact| {
        let why = doubt(fact.confidence, fact.checked, today)?;
        Some(Doubt { file: fact.file.to_owned(), entry: fact.entry.to_owned(), what: fact.what, why, source: fact.source.to_owned(), checked: fact.checked })
    });
    doubtful.collect()
}

fn doubt(confidence: Confidence, checked: Date, today: Date) -> Option<Why> {
    let days = today.days_since(checked);
    match confidence {
        Confidence::X => Some(Why::Contradicted),
        Confidence::C => Some(Why::NotSeen),
        Confidence::A | Confidence::B if days < 0 => Some(Why::CheckedInTheFuture),
        Confidence::A | Confidence::B if days > STALE_AFTER_DAYS => Some(Why::Stale { days }),
        Confidence::A | Confidence::B => None,
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::Contradicted => f.write_str("contradicted"),
            Why::NotSeen => f.write_str("not-seen"),
            Why::CheckedInTheFuture => f.write_str("checked-in-the-future"),
            Why::Stale { days } => write!(f, "stale-{days}-days"),
        }
    }
}
