//! One way to reach a service: a number, an address, a form.

use serde::{Deserialize, Serialize};

use crate::confidence::facts;
use crate::{Confidence, Date, Hours, Name};

/// One way to reach a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What kind of address `value` is.
    pub kind: ContactKind,
    /// The number (digits, spaces, `+` and `-`), the `https` address, the mail address or the handle.
    pub value: String,
    /// Which of several it is ("Guardia Civil"), where that helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Name>,
    /// The word to send, for an SMS service that wants one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub send: Option<String>,
    /// Whether it costs nothing; absent when the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<bool>,
    /// When it is open, where this differs from the other ways to reach the same service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// How sure the address is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// What kind of address a contact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// A page to read, or from which to find the way.
    Url,
    /// A page that is the form itself.
    Form,
    /// A number to call, as it is dialled in its country.
    Phone,
    /// A mail address.
    Email,
    /// A number to send an SMS to.
    Sms,
    /// A page on which one writes with a person.
    Chat,
    /// An account inside a platform, such as `@notoscam`.
    Handle,
}

impl ContactKind {
    /// All of them.
    pub const ALL: [ContactKind; 7] =
        [ContactKind::Url, ContactKind::Form, ContactKind::Phone, ContactKind::Email, ContactKind::Sms, ContactKind::Chat, ContactKind::Handle];

    /// Its name in the data files and in the keys of words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            ContactKind::Url => "url",
            ContactKind::Form => "form",
            ContactKind::Phone => "phone",
            ContactKind::Email => "email",
            ContactKind::Sms => "sms",
            ContactKind::Chat => "chat",
            ContactKind::Handle => "handle",
        }
    }

    /// Whether the value is a web address.
    #[must_use]
    pub const fn is_web(self) -> bool {
        matches!(self, ContactKind::Url | ContactKind::Form | ContactKind::Chat)
    }

    /// Whether the value is a number to dial.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, ContactKind::Phone | ContactKind::Sms)
    }
}

facts!(Contact);
