//! A platform: how to keep, report, remove and block there.

use serde::{Deserialize, Serialize};

use crate::confidence::facts;
use crate::{Confidence, Date, Door, Element, Guide, Name, Topic};

/// One platform: the file `platforms/ID.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Platform {
    /// A name for machines, and that of the file: small letters, digits and `-`.
    pub id: String,
    /// Its name for people.
    pub name: Name,
    /// Whether it still exists; unless it is open, a guide on [`Topic::Status`] says what is known.
    #[serde(default)]
    pub status: Status,
    /// Whether it acts on fingerprints from `StopNCII` (adults).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopncii: Option<Claim>,
    /// Whether it acts on fingerprints from Take It Down (images taken under 18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take_it_down: Option<Claim>,
    /// Whether the other side learns that a screenshot was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screenshot_notifies_other_side: Option<Claim>,
    /// It is a search engine: it shows where things are, and does not store them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub search_engine: bool,
    /// What its own reports must hold, beyond what every platform asks for.
    #[serde(default, rename = "element", skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Element>,
    /// What to know and to do there, most urgent first.
    #[serde(default, rename = "guide")]
    pub guides: Vec<Guide>,
    /// Its forms and addresses.
    #[serde(default, rename = "door")]
    pub doors: Vec<Door>,
}

/// Whether a platform still exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It exists.
    #[default]
    Open,
    /// One of its services is closed.
    PartlyClosed,
    /// It is closed.
    Closed,
}

/// A yes or no that somebody stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What was stated.
    pub is: Answer,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// What a [`Claim`] states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// It was announced; whether it happened is not known.
    Announced,
    /// The sources disagree.
    Disputed,
}

impl Platform {
    /// The guides on one topic, in the order of the file.
    pub fn guides_on(&self, topic: Topic) -> impl Iterator<Item = &Guide> {
        self.guides.iter().filter(move |guide| guide.topic == topic)
    }
}

facts!(Claim);
