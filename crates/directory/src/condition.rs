//! What may be true of a person and a case, as far as a door asks for it.

use serde::{Deserialize, Serialize};

/// Something a door requires or refuses. Whoever knows the case says, for each, whether it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    // - who the other side is
    /// The two have never met; everything happened online.
    NeverMet,
    /// The two have met: an ex-partner, a date.
    Met,
    /// The other side is somebody the person knows.
    KnownPerson,

    // - what the other side wants
    /// There was a threat in order to obtain something.
    Blackmail,
    /// Money was demanded; it need not have been paid.
    MoneyDemanded,
    /// Images or sexual acts are demanded, instead of money.
    ImagesDemanded,

    // - how old the person is, and was
    /// The person is 18 or over today.
    Adult,
    /// The person is under 18 today.
    Minor,
    /// The person is 14 or over today.
    FourteenOrOver,
    /// The person was, or may have been, under 18 when the images were taken.
    #[serde(rename = "imagery-taken-under-18")]
    ImageryTakenUnder18,
    /// The person was 18 or over when the images were taken.
    ImageryTakenAdult,

    // - where the person lives
    /// The person lives in the country of the door.
    Resident,
    /// The person lives in the United States.
    UsResident,
    /// The person lives in Scotland.
    InScotland,

    // - where the content is, and how it came
    /// There is an address that any internet user can open.
    PublicUrl,
    /// The images are online, or were shown to others.
    Published,
    /// All there is came by mail or private message, to the person alone.
    PrivateMessage,
    /// It came by e-mail.
    ReceivedByMail,
    /// It came by SMS.
    ReceivedBySms,
    /// It is a quarrel or harassment between persons, without unlawful content.
    PersonalDispute,

    // - what is happening
    /// Somebody is in danger now.
    Emergency,
    /// An earlier removal request was refused or not answered in time, or there is no way to make one.
    RequestUnanswered,

    // - what the person must have ready
    /// A copy of the image or video is on the person's own device.
    ImageAtHand,
    /// An account with the service, which costs nothing.
    Account,
    /// A national electronic identity, such as `FranceConnect`.
    NationalEid,
    /// A mail address for the answer.
    EmailAddress,
    /// The whole source of the mail, with its headers.
    FullSource,
    /// The person's name as on official papers.
    LegalName,
    /// The number of the complaint that was made.
    ComplaintNumber,
}

impl Condition {
    /// Every condition, in the order in which they are declared.
    pub const ALL: [Condition; 29] = [
        Condition::NeverMet,
        Condition::Met,
        Condition::KnownPerson,
        Condition::Blackmail,
        Condition::MoneyDemanded,
        Condition::ImagesDemanded,
        Condition::Adult,
        Condition::Minor,
        Condition::FourteenOrOver,
        Condition::ImageryTakenUnder18,
        Condition::ImageryTakenAdult,
        Condition::Resident,
        Condition::UsResident,
        Condition::InScotland,
        Condition::PublicUrl,
        Condition::Published,
        Condition::PrivateMessage,
        Condition::ReceivedByMail,
        Condition::ReceivedBySms,
        Condition::PersonalDispute,
        Condition::Emergency,
        Condition::RequestUnanswered,
        Condition::ImageAtHand,
        Condition::Account,
        Condition::NationalEid,
        Condition::EmailAddress,
        Condition::FullSource,
        Condition::LegalName,
        Condition::ComplaintNumber,
    ];

    /// Its name in data files and in machine output, such as `never-met`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Condition::NeverMet => "never-met",
            Condition::Met => "met",
            Condition::KnownPerson => "known-person",
            Condition::Blackmail => "blackmail",
            Condition::MoneyDemanded => "money-demanded",
            Condition::ImagesDemanded => "images-demanded",
            Condition::Adult => "adult",
            Condition::Minor => "minor",
            Condition::FourteenOrOver => "fourteen-or-over",
            Condition::ImageryTakenUnder18 => "imagery-taken-under-18",
            Condition::ImageryTakenAdult => "imagery-taken-adult",
            Condition::Resident => "resident",
            Condition::UsResident => "us-resident",
            Condition::InScotland => "in-scotland",
            Condition::PublicUrl => "public-url",
            Condition::Published => "published",
            Condition::PrivateMessage => "private-message",
            Condition::ReceivedByMail => "received-by-mail",
            Condition::ReceivedBySms => "received-by-sms",
            Condition::PersonalDispute => "personal-dispute",
            Condition::Emergency => "emergency",
            Condition::RequestUnanswered => "request-unanswered",
            Condition::ImageAtHand => "image-at-hand",
            Condition::Account => "account",
            Condition::NationalEid => "national-eid",
            Condition::EmailAddress => "email-address",
            Condition::FullSource => "full-source",
            Condition::LegalName => "legal-name",
            Condition::ComplaintNumber => "complaint-number",
        }
    }

    /// Whether it is something the person gets ready, rather than something that is true of the case.
    #[must_use]
    pub const fn is_preparation(self) -> bool {
        matches!(
            self,
            Condition::ImageAtHand
                | Condition::Account
                | Condition::NationalEid
                | Condition::EmailAddress
                | Condition::FullSource
                | Condition::LegalName
                | Condition::ComplaintNumber
        )
    }
}
