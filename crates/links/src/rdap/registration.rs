//! What an answer of a registry says.

use crate::Address;

/// What an answer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Class {
    /// A domain.
    Domain,
    /// A block of numbers of the net.
    Network,
    /// The number of a network among networks.
    Autnum,
    /// A person or an organisation.
    Entity,
    /// A name server.
    Nameserver,
    /// The results of a search: contacts of all of them.
    Search,
    /// An error of the registry (RFC 9083, section 6).
    Error,
    /// Something else, or no answer of RDAP at all.
    #[default]
    Other,
}

/// What is registered. Text is as the registry gave it, without letters that cannot be seen, and cut at 256 letters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Registration {
    /// What this is about.
    pub class: Class,
    /// The domain, in small letters (`ldhName`).
    pub domain: Option<String>,
    /// The name of the net or organisation, for answers about numbers.
    pub name: Option<String>,
    /// Day of registration, `2020-05-28`; the newest where a domain was registered anew.
    pub registered: Option<String>,
    /// Day of the last change.
    pub changed: Option<String>,
    /// Day on which it ends.
    pub expires: Option<String>,
    /// Who registered it for the owner.
    pub registrar: Option<String>,
    /// The registrar's number at IANA.
    pub registrar_iana_id: Option<String>,
    /// The registrar's own contact: for registries that name none for abuse.
    pub registrar_contact: Option<Contact>,
    /// Whom to write to about abuse, each once, the nearest first.
    pub abuse: Vec<Contact>,
    /// States (`active`, `client hold`, `pending delete`), small letters.
    pub status: Vec<String>,
    /// Name servers, small letters.
    pub nameservers: Vec<String>,
    /// Where the registrar's own answer is, which often says more (`links`, `related`).
    pub related: Option<String>,
    /// What was left out on purpose (RFC 9537).
    pub redacted: Vec<String>,
    /// Number and title of an error.
    pub error: Option<(u16, String)>,
}

impl Registration {
    /// The registrar's own answer as an address that could be asked for, after a consent of its own.
    #[must_use]
    pub fn second_question(&self) -> Option<Address> {
        self.related.as_deref().and_then(|url| Address::read(url).ok())
    }
}

/// Somebody to write to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Contact {
    /// Name of the desk.
    pub name: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
    /// Telephone, as it was given.
    pub phone: Option<String>,
    /// Its role: `abuse`, `registrar`.
    pub role: String,
    /// Whose desk it is: the registrar, the hosting company, the net.
    pub of: Option<String>,
}
