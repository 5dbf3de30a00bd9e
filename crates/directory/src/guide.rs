//! One thing to know or to do about a service, in words, with a confidence of its own.

use serde::{Deserialize, Serialize};

use crate::confidence::facts;
use crate::{Confidence, Date, Text};

/// One thing to know or to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// What it is about.
    pub topic: Topic,
    /// What the person reads.
    pub say: Text,
    /// The page that goes with it (`https`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// What a [`Guide`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// What can go wrong, and must be said before anything else.
    Warning,
    /// What the service cannot do.
    Limits,
    /// How to keep a copy of the conversation.
    Export,
    /// How to report inside the platform.
    Report,
    /// What to do while there is a threat and nothing is online.
    ThreatOnly,
    /// How to report without an account.
    NoAccount,
    /// How to block.
    Block,
    /// Where to change the password and to sign other devices out.
    Password,
    /// What one has to give, and what the request is judged on.
    Needs,
    /// What happens then.
    Effect,
    /// Whether the platform still exists.
    Status,
    /// How long a right lasts, and how it is held on to.
    Rights,
    /// What usually happens next, after a threat with real images.
    Next,
    /// What usually happens next, after a mass mail.
    NextBluff,
}

facts!(Guide);
