//! A law that letters rest on: what a notice under it must hold, and what it says.

use serde::{Deserialize, Serialize};

use crate::confidence::facts;
use crate::{Confidence, Date, Text};

/// One law, or one group of provisions: the file `laws/ID.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// A name for machines, and that of the file: small letters, digits and `-`.
    pub id: String,
    /// Its name for people.
    pub name: Text,
    /// Where it holds: ISO 3166-1 alpha-2 codes, `EU`, or empty for a platform's own rules.
    pub jurisdiction: Vec<String>,
    /// What a notice under it must hold.
    #[serde(default, rename = "element")]
    pub elements: Vec<Element>,
    /// What it says.
    #[serde(default, rename = "provision")]
    pub provisions: Vec<Provision>,
}

/// One thing that a notice must, should or must never hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// What it is.
    pub what: ElementKind,
    /// How much it is needed.
    pub need: Need,
    /// The place in the law that asks for it, such as `Art. 16(2)(b)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// What the person reads.
    pub say: Text,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// What an [`Element`] of a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ElementKind {
    /// The exact address, with the time code and the account where that helps.
    ExactLocation,
    /// Why the content is unlawful.
    WhyUnlawful,
    /// That the person is the one shown, or acts for them.
    PersonShown,
    /// A signature, on paper or electronic.
    Signature,
    /// A name and a mail address.
    NameAndEmail,
    /// That the statements are made in good faith, and are true.
    GoodFaith,
    /// That identical copies be removed too.
    IdenticalCopies,
    /// That the person was not paid for the image.
    NotPaid,
    /// One address in each report.
    OneItem,
    /// The image itself.
    Image,
    /// A requirement whose wording was not seen.
    NotSeen,
}

/// How much a notice needs an [`Element`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Without it the notice does not count.
    Required,
    /// As [`Need::Required`], except when the content may show a person under 18.
    RequiredUnlessMinor,
    /// It makes the notice stronger.
    Recommended,
    /// Some of those who receive the notice want it.
    Sometimes,
    /// The law does not ask for it.
    NotNeeded,
    /// It must not be there.
    Never,
    /// The source leaves it open.
    Unclear,
}

/// One thing a law says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// A name for machines: small letters, digits and `-`, beginning with the law's id.
    pub id: String,
    /// The article as it is cited.
    pub article: String,
    /// The country (ISO 3166-1 alpha-2), where the law's file holds several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What kind of provision it is.
    pub kind: ProvisionKind,
    /// What it says, in plain words.
    pub say: Text,
    /// How a letter names the offence, in the middle of a sentence: it speaks to others, and not to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The number of the article was not seen: a letter names the offence without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unnumbered: bool,
    /// The time limit it sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Period>,
    /// The penalties it sets.
    #[serde(default, rename = "penalty")]
    pub penalties: Vec<Penalty>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// What kind of provision it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionKind {
    /// An offence, to be named in a letter.
    Offence,
    /// A duty of the one who receives the notice.
    Duty,
    /// A right of the person.
    Right,
    /// To what and whom the law applies, and since when.
    Scope,
    /// How and until when something is asked for.
    Procedure,
    /// What must not be relied on.
    Warning,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// So many hours.
    Hours(u32),
    /// So many months.
    Months(u32),
    /// So many years.
    Years(u32),
}

/// The highest penalty for an offence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Penalty {
    /// When it applies; absent when it is the ordinary one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Text>,
    /// Years of prison, at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// A fine, at most, in whole units of `currency`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fine: Option<u32>,
    /// The currency of the fine (ISO 4217).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

facts!(Element, Provision, Penalty);
