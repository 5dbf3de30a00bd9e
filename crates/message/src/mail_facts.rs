//! What the headers of a mail say, and what may be believed of it.

/// What the headers of a mail say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailFacts {
    /// `From` (RFC 5322 section 3.6.2).
    pub from: Vec<Mailbox>,
    /// `Reply-To`.
    pub reply_to: Vec<Mailbox>,
    /// `Return-Path`: where bounces go, written by the last server (RFC 5321 section 4.4). Empty string for `<>`.
    pub return_path: Option<String>,
    /// `To` and `Cc`, and `Delivered-To`, `X-Original-To`: every address that it says it was sent to.
    pub to: Vec<Mailbox>,
    /// `Subject`, decoded.
    pub subject: Option<String>,
    /// `Date` as RFC 3339.
    pub date: Option<String>,
    /// `Message-ID` without the angle brackets.
    pub message_id: Option<String>,
    /// The `Received` chain, newest first as it stands (RFC 5321 section 4.4). Only the newest, written by the person's own
    /// provider, can be believed.
    pub received: Vec<Received>,
    /// `Authentication-Results` fields in order (RFC 8601); the first is the nearest to the person.
    pub authentication: Vec<Authentication>,
    /// Does it pretend to come from the person's own address?
    pub own_address: OwnAddress,
    /// Sent through a mailing list or newsletter system (`List-Id`, `List-Unsubscribe`, `Precedence: bulk`).
    pub list: bool,
    /// An answer in a thread (`In-Reply-To`, `References`).
    pub reply: bool,
}

/// A name and an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// The display name, decoded; empty when there is none.
    pub name: String,
    /// The address as it stands, without brackets.
    pub address: String,
}

/// One `Received` field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Received {
    /// The name that the sending side gave.
    pub from: Option<String>,
    /// The address it came from, as the receiving side saw it.
    pub ip: Option<String>,
    /// The server that wrote this field.
    pub by: Option<String>,
    /// When, as RFC 3339.
    pub at: Option<String>,
}

/// One `Authentication-Results` field (RFC 8601).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authentication {
    /// The server that made the checks (`authserv-id`). A sender can forge this field too: it counts only when it is the one
    /// of the server that wrote the newest `Received`.
    pub by: String,
    /// Whether `by` is of the same organisation as the server that wrote the newest `Received`.
    pub from_own_provider: bool,
    /// What was checked.
    pub results: Vec<AuthenticationResult>,
}

/// One method and its result.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuthenticationResult {
    /// `spf`, `dkim`, `dmarc`, `arc`, lower case.
    pub method: String,
    /// `pass`, `fail`, `softfail`, `none`, … lower case.
    pub result: String,
    /// The domain that it is about, when named.
    pub domain: Option<String>,
}

/// Does the mail pretend to come from the person's own address, and what may be believed?
///
/// The difference matters: a forged sender costs nothing and proves nothing; a mail truly sent from one's own mailbox means
/// that somebody has the password.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum OwnAddress {
    /// Sender and recipient are different.
    #[default]
    No,
    /// Same address, and the person's own provider found the sender's proofs failing or missing: forged.
    Forged,
    /// Same address, and the person's own provider confirmed the sender: truly one's own mailbox.
    TrulyOwn,
    /// Same address, and no result that can be believed.
    CannotTell,
}
