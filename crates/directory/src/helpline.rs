//! People to talk to, and the numbers that always answer.

use serde::{Deserialize, Serialize};

use crate::confidence::facts;
use crate::door::shown_contacts;
use crate::{Confidence, Contact, ContactKind, Date, Guide, Hours, Name, Shown, Text};

/// A line on which somebody listens: a helpline, or a crisis line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// A name for machines: small letters, digits and `-`, beginning with the country's code.
    pub id: String,
    /// Its name for people.
    pub name: Name,
    /// For whom it is.
    pub audience: Vec<Audience>,
    /// The languages it answers in (ISO 639-1); empty when the source does not say.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Whether one may stay anonymous; absent when the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anonymous: Option<bool>,
    /// Platforms must treat its notices first (DSA, article 22).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub trusted_flagger: bool,
    /// What the person should know before calling; as sure as the line itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// When it is open, unless a contact says otherwise; absent when no source was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Things to know that are surer, or less sure, than the line.
    #[serde(default, rename = "guide")]
    pub guides: Vec<Guide>,
    /// The ways to reach it; empty when none was seen.
    #[serde(default, rename = "contact")]
    pub contacts: Vec<Contact>,
    /// How sure it is that the line exists and is for these people.
    pub confidence: Confidence,
    /// Where that was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// For whom a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// People of 18 and over.
    Adults,
    /// People under 18.
    Minors,
    /// People who are a little over 18.
    YoungAdults,
    /// Parents.
    Parents,
    /// Women.
    Women,
    /// Victims of an offence, of an age the source does not say.
    Victims,
    /// Anybody.
    All,
    /// Somebody who thinks of suicide, or cannot go on.
    Crisis,
}

/// A number that always answers when somebody is in danger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// A name for machines: small letters, digits and `-`, beginning with the country's code.
    pub id: String,
    /// Who answers.
    pub name: Name,
    /// Call, or send an SMS.
    pub kind: ContactKind,
    /// The number.
    pub value: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

impl Helpline {
    /// Whether the line is for these people, or for anybody.
    #[must_use]
    pub fn is_for(&self, audience: Audience) -> bool {
        self.audience.contains(&audience) || self.audience.contains(&Audience::All)
    }

    /// When this way to reach it is open: its own hours, else the line's.
    #[must_use]
    pub fn hours_of<'a>(&'a self, contact: &'a Contact) -> Option<&'a Hours> {
        contact.hours.as_ref().or(self.hours.as_ref())
    }

    /// The ways to reach it that may be shown on `today`, each with how.
    pub fn reachable(&self, today: Date) -> impl Iterator<Item = (&Contact, Shown)> {
        shown_contacts(&self.contacts, today)
    }
}

facts!(Helpline, Emergency);
