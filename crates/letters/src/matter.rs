//! What letters are written from: the case as it is told to others. Everything may be missing; nothing is invented for it.

use case::Facts;
use directory::Date;
use links::State;
use serde::{Deserialize, Serialize};

/// A case, as far as it is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matter {
    /// The answers of the person.
    pub facts: Facts,
    /// The person who is threatened, or who acts for them.
    pub person: Person,
    /// Accounts of the other side.
    pub accounts: Vec<Account>,
    /// What happened, in the order of time.
    pub events: Vec<Event>,
    /// Where money was to go, or went.
    pub payments: Vec<Payment>,
    /// Where the images are, or are said to be.
    pub contents: Vec<Content>,
    /// Words of the other side, exactly.
    pub messages: Vec<Message>,
    /// What the program found in the messages: wallets, numbers, addresses. Whose they are nobody has said: some may be the person's
    /// own.
    pub found: Vec<Found>,
    /// What was kept, with its hashes. Never the images themselves.
    pub evidence: Vec<Kept>,
    /// What was sent before.
    pub sent: Vec<Sent>,
}

/// The person who writes. Only what they gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// First and last name.
    pub name: Option<String>,
    /// Mail address; best one that the other side does not know.
    pub mail: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Postal address, one line each.
    pub address: Vec<String>,
    /// Born on.
    pub born: Option<Date>,
    /// The place that stands before the day.
    pub place: Option<String>,
    /// Whom they act for, when they are not the one shown: `Some("")` when that person stays without a name.
    pub acts_for: Option<String>,
    /// They sign: a name typed as an electronic signature.
    pub signs: bool,
}

/// An account of the other side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Account {
    /// The platform, by the directory's id; or its name.
    pub platform: String,
    /// The name by which it is found, without `@`.
    pub handle: Option<String>,
    /// The number or id that stays when the name changes.
    pub stable_id: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// A mail address.
    pub mail: Option<String>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When: a day, with or without an hour, as the person knows it (`2026-11-20`, `2026-11-20 21:30`).
    pub at: Option<String>,
    /// What.
    pub what: EventKind,
    /// In the person's words.
    pub note: Option<String>,
}

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// The first message.
    Contact,
    /// The call that was recorded, or is said to have been.
    Call,
    /// The first threat.
    Threat,
    /// A demand.
    Demand,
    /// Something was paid.
    Payment,
    /// The images were put online or sent to somebody.
    Publication,
    /// They came back.
    Again,
    /// Something else.
    Other,
}

/// Money that was demanded or paid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Payment {
    /// Paid, or only demanded.
    pub paid: bool,
    /// The sum as written, with its currency.
    pub amount: Option<String>,
    /// The way: `bitcoin`, `iban`, `voucher`, `transfer-service`, `card` …
    pub means: Option<String>,
    /// To: wallet, account, number.
    pub to: Option<String>,
    /// When.
    pub at: Option<String>,
}

/// Where images are, or are said to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// The exact address.
    pub url: String,
    /// The moment in a video, such as `02:13`.
    pub time_code: Option<String>,
    /// The account that shows it.
    pub account: Option<String>,
    /// What shows the person, without describing more than is needed.
    pub about: Option<String>,
    /// What a look found, and when (RFC 3339 day).
    pub seen: Option<(State, Date)>,
}

/// Words of the other side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// From whom, as shown.
    pub from: Option<String>,
    /// When, as shown.
    pub at: Option<String>,
    /// The words.
    pub text: String,
    /// A password of the person stood in it, and was covered with `•`: whoever reads the letter does not need it.
    pub covered: bool,
}

/// A thing that the program found in a message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Found {
    /// What it is, by the id of [`recognise::IndicatorKind`]: `bitcoin`, `phone`, `url`.
    pub kind: String,
    /// As it was written there.
    pub value: String,
    /// The item of the case that it stands in.
    pub item: String,
}

/// A thing that was kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Its number in the case.
    pub item: String,
    /// Its name, or what it shows.
    pub name: String,
    /// When it was kept.
    pub kept_at: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// A letter that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Which letter, by id.
    pub letter: String,
    /// To which door or platform, by id; or a host.
    pub to: String,
    /// When.
    pub on: Date,
    /// What it was about: addresses.
    pub urls: Vec<String>,
}

impl Sent {
    /// The addressee by id alone: what is written down where others may read it names no host.
    #[must_use]
    pub fn to_id(&self) -> &str {
        if self.to.contains('.') { "other-site" } else { &self.to }
    }
}
