//! What verification found: which item, which problem.

use serde::Serialize;

/// One thing that is not as it was sealed, or not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The file in the bag (`data/items/0003/original.png`), or a part of the bundle (`age`, `zip`, `proof/tsa-1.tsr`).
    pub item: String,
    /// What is wrong with it.
    pub problem: Problem,
    /// What a person who knows the formats wants to see: numbers, names, offsets. Empty when there is nothing to add.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl Finding {
    /// A finding.
    pub fn new(item: impl Into<String>, problem: Problem, detail: impl Into<String>) -> Self {
        Finding { item: item.into(), problem, detail: detail.into() }
    }
}

/// The kinds of problem. The serialised names are a contract (`verify --json`); the sentences are `finding-<name>` in the Fluent files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// The bytes are not those that were sealed.
    Changed,
    /// A manifest lists it, and it is not there.
    Missing,
    /// It is there, and no manifest lists it.
    Added,
    /// These bytes were sealed under another name.
    Renamed,
    /// The same name twice, in a manifest or in the zip; or two names that some systems hold for one.
    Duplicated,
    /// A name that leads, or could lead on some system, outside the bag.
    OutsidePath,
    /// A symbolic link or another special file.
    SpecialFile,
    /// A file of the format is missing or does not say what the format wants.
    Malformed,
    /// The bundle ends too early, or has bytes that belong to nothing.
    Truncated,
    /// The two directories of the zip contradict each other, or entries overlap.
    ZipContradiction,
    /// The encryption does not hold: wrong key, damaged, or not age.
    Encryption,
    /// The signature does not fit, or is not by the key of the case.
    Signature,
    /// A time stamp does not fit, or its chain does not hold.
    Timestamp,
    /// The journal's chain is broken, or its last line is torn.
    Journal,
    /// A record says something else than the item.
    Record,
    /// It could not be read: the medium failed.
    Unreadable,
    /// Not wrong, but to be known: something was not checked, and what.
    NotChecked,
}

impl Problem {
    /// All, in the order of their declaration.
    pub const ALL: &'static [Problem] = &[
        Problem::Changed,
        Problem::Missing,
        Problem::Added,
        Problem::Renamed,
        Problem::Duplicated,
        Problem::OutsidePath,
        Problem::SpecialFile,
        Problem::Malformed,
        Problem::Truncated,
        Problem::ZipContradiction,
        Problem::Encryption,
        Problem::Signature,
        Problem::Timestamp,
        Problem::Journal,
        Problem::Record,
        Problem::Unreadable,
        Problem::NotChecked,
    ];

    /// The serialised name.
    pub fn id(self) -> &'static str {
        match self {
            Problem::Changed => "changed",
            Problem::Missing => "missing",
            Problem::Added => "added",
            Problem::Renamed => "renamed",
            Problem::Duplicated => "duplicated",
            Problem::OutsidePath => "outside-path",
            Problem::SpecialFile => "special-file",
            Problem::Malformed => "malformed",
            Problem::Truncated => "truncated",
            Problem::ZipContradiction => "zip-contradiction",
            Problem::Encryption => "encryption",
            Problem::Signature => "signature",
            Problem::Timestamp => "timestamp",
            Problem::Journal => "journal",
            Problem::Record => "record",
            Problem::Unreadable => "unreadable",
            Problem::NotChecked => "not-checked",
        }
    }

    /// Whether a bundle with this finding is not whole.
    pub fn is_alarm(self) -> bool {
        self != Problem::NotChecked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_the_serialised_names() {
        for one in Problem::ALL {
            assert_eq!(serde_json::to_value(one).ok(), Some(serde_json::Value::from(one.id())));
        }
    }
}
