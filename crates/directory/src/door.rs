//! A door: one place to turn to, what it is for, and who may use it.

use serde::{Deserialize, Serialize};

use crate::confidence::facts;
use crate::{Condition, Confidence, Contact, Date, Fact, Guide, Hours, Name, Reason, Shown, Text};

/// One place to turn to: an authority, a form, a removal service. Who may use it is part of the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// A name for machines: small letters, digits and `-`, beginning with the country's or platform's id.
    pub id: String,
    /// Its name for people.
    pub name: Name,
    /// What it does.
    pub role: Role,
    /// The kinds of case it is for; empty when it is for any.
    #[serde(default)]
    pub case: Vec<CaseKind>,
    /// What must hold for it to be the right one.
    #[serde(default)]
    pub requires: Vec<Condition>,
    /// What makes it the wrong one.
    #[serde(default)]
    pub refuses: Vec<Condition>,
    /// Whether adults may use it; absent when the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adults: Option<Allowance>,
    /// Whether people under 18 may use it; absent when the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minors: Option<Allowance>,
    /// Whether it may be used without giving a name; absent when the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anonymous: Option<Allowance>,
    /// It hands the person's name to the uploader: it is never offered, whatever else holds.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub discloses_identity_to_uploader: bool,
    /// The law under which it takes requests or complaints, by id, where it is made for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// Platforms must treat its notices first (DSA, article 22).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub trusted_flagger: bool,
    /// The helpline through which it is reached, when its numbers stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helpline: Option<String>,
    /// The languages it answers in (ISO 639-1); empty when the source does not say.
    #[serde(default)]
    pub languages: Vec<String>,
    /// What the person should know before going there; as sure as the door itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// When it is open, unless a contact says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Where to go instead, reason by reason.
    #[serde(default, rename = "redirect")]
    pub redirects: Vec<Redirect>,
    /// Things to know that are surer, or less sure, than the door.
    #[serde(default, rename = "guide")]
    pub guides: Vec<Guide>,
    /// The ways to reach it; empty when none was seen.
    #[serde(default, rename = "contact")]
    pub contacts: Vec<Contact>,
    /// How sure its role and its rules are.
    pub confidence: Confidence,
    /// Where they were read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// What a door does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Takes a complaint: opens a case with police or prosecutor.
    Complaint,
    /// Takes a report by or about a person, without opening a case in their name.
    Report,
    /// Takes reports of content that anybody can see.
    PublicContentReport,
    /// Takes unwanted mails and messages, to stop them for others.
    SpamReport,
    /// Helps the person to have content removed.
    RemovalHelp,
    /// Can order that content be removed.
    RemovalOrder,
    /// Supervises platforms or the use of personal data; takes complaints about them.
    Regulator,
    /// Says what to do, and where to go.
    Orientation,
    /// Stops uploads that match a fingerprint of the image.
    HashPrevention,
    /// The platform's own way to have content removed.
    PlatformRemoval,
    /// The platform's own way to report an account or a message.
    PlatformReport,
    /// The platform's way to report an account that poses as the person.
    ImpersonationReport,
    /// Gives an account back that somebody else took over.
    AccountRecovery,
    /// Lists doors of other countries.
    Finder,
    /// A copyright notice.
    Copyright,
    /// Tries to stop or to call back a payment.
    Bank,
}

/// What kind of case a person is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CaseKind {
    /// The mass mail that claims a hacked camera; there are no images.
    Bluff,
    /// A real person has, or claims to have, a recording.
    Recorded,
    /// The same script before the threat.
    Approach,
    /// Images are online, or were sent to others.
    Published,
    /// Something was paid.
    Paid,
    /// An account was taken over.
    AccountHacked,
    /// The images are made up or put together.
    Deepfake,
    /// Another threat: somebody known, a false police.
    OtherThreat,
    /// Somebody sells help to get money or images back.
    RecoveryScam,
}

/// What a group of people may do at a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Allowance {
    /// All that the door does.
    Yes,
    /// A report, and no complaint.
    ReportOnly,
    /// Nothing.
    No,
}

/// Where to go instead, when a door is the wrong one for a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// The reason.
    pub because: Reason,
    /// Ids of the doors, helplines or emergency numbers that are right, best first.
    pub to: Vec<String>,
    /// What the person reads.
    pub say: Text,
}

/// How a door and a case go together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fit {
    /// Why the door is the wrong one; empty when nothing speaks against it.
    pub refused: Vec<Reason>,
    /// What it depends on and nobody has said yet.
    pub unknown: Vec<Condition>,
    /// What the person has to get ready.
    pub prepare: Vec<Condition>,
}

impl Fit {
    /// Whether nothing that is known speaks against the door.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.refused.is_empty()
    }
}

impl Door {
    /// Whether the door is for this kind of case.
    #[must_use]
    pub fn is_for(&self, kind: CaseKind) -> bool {
        self.case.is_empty() || self.case.contains(&kind)
    }

    /// Holds the door's rules against a case: `holds` says whether a condition is true of it, or `None` when nobody knows.
    ///
    /// A door that would disclose the person's identity to the uploader, or whose sources contradict each other, is refused in every case.
    #[must_use]
    pub fn judge(&self, holds: impl Fn(Condition) -> Option<bool>) -> Fit {
        let mut fit = Fit::default();
        if self.discloses_identity_to_uploader {
            fit.refused.push(Reason::IdentityDisclosedToUploader);
        }
        if self.confidence == Confidence::X {
            fit.refused.push(Reason::Contradicted);
        }
        for &condition in &self.refuses {
            match holds(condition) {
                Some(true) => fit.refused.push(Reason::Refuses(condition)),
                Some(false) => {}
                None => fit.unknown.push(condition),
            }
        }
        for &condition in &self.requires {
            match holds(condition) {
                Some(true) => {}
                Some(false) => fit.refused.push(Reason::Needs(condition)),
                None if condition.is_preparation() => fit.prepare.push(condition),
                None => fit.unknown.push(condition),
            }
        }
        fit
    }

    /// What the data says about this reason: the sentence, and the doors that are right instead.
    #[must_use]
    pub fn redirect(&self, because: Reason) -> Option<&Redirect> {
        self.redirects.iter().find(|redirect| redirect.because == because)
    }

    /// The ways to reach it that may be shown on `today`, each with how.
    pub fn reachable(&self, today: Date) -> impl Iterator<Item = (&Contact, Shown)> {
        shown_contacts(&self.contacts, today)
    }
}

/// The contacts that may be shown on `today`, each with how.
pub(crate) fn shown_contacts(contacts: &[Contact], today: Date) -> impl Iterator<Item = (&Contact, Shown)> {
    contacts.iter().map(move |contact| (contact, contact.shown(today))).filter(|(_, shown)| *shown != Shown::LeftOut)
}

facts!(Door);
