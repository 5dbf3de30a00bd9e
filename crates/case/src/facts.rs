//! What is known of a case: one answered question a field, and nothing where nobody has answered.

use directory::Date;
use recognise::{ThreatKind, Verdict};

use crate::StepId;

/// What is known of a case. `None` means that nobody has answered; it is never read as "no".
///
/// [`Facts::set`] takes the answers of a person, [`Facts::learn`] what a message shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// What the message was found to be, or what the person says it is. [`Facts::verdict`] is what follows from all facts.
    pub kind: Option<Verdict>,
    /// Which other threat, with [`Verdict::OtherThreat`].
    pub threat: Option<ThreatKind>,
    /// How old the person was when the images were taken.
    pub age: Option<Age>,
    /// How old the person is today.
    pub age_now: Option<Age>,
    /// The person is 14 or over today.
    pub fourteen: Option<bool>,
    /// The two have met in the flesh.
    pub met: Option<bool>,
    /// The other side is somebody the person knows.
    pub known_person: Option<bool>,
    /// There was a video call with the other side.
    pub video_call: Option<bool>,
    /// The person sent images of themselves.
    pub sent_images: Option<bool>,
    /// Money was demanded.
    pub money: Option<bool>,
    /// Images or sexual acts were demanded.
    pub images_asked: Option<bool>,
    /// Something was paid.
    pub paid: Option<bool>,
    /// The other side came back after a payment or a silence.
    pub contacted_again: Option<bool>,
    /// The images are online, or were shown to others.
    pub published: Option<bool>,
    /// There is an address of the images that any internet user can open.
    pub public_url: Option<bool>,
    /// A copy of the image is already on the person's own device.
    pub image_at_hand: Option<bool>,
    /// An earlier removal request was refused, or not answered in time.
    pub request_unanswered: Option<bool>,
    /// Somebody poses as the person.
    pub impersonated: Option<bool>,
    /// An account of the person was taken over.
    pub account_hacked: Option<bool>,
    /// The message shows a password of the person.
    pub password_shown: Option<bool>,
    /// Somebody is in physical danger now.
    pub danger: Option<bool>,
    /// Somebody may hurt themselves.
    pub self_harm: Option<bool>,
    /// Within the United Kingdom, the person lives in Scotland.
    pub scotland: Option<bool>,
    /// How the message came.
    pub channel: Option<Channel>,
    /// Where the person lives: ISO 3166-1 alpha-2, capitals.
    pub country: Option<String>,
    /// The platforms it happened on, by the directory's ids.
    pub platforms: Vec<String>,
    /// Addresses that the other side gave, kept as text.
    pub urls: Vec<String>,
    /// The days on which a link of the case was looked at, as they came.
    pub link_looks: Vec<Date>,
    /// The steps that are done.
    pub done: Vec<StepId>,
}

/// An age, as far as it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Age {
    /// 18 or over.
    Adult,
    /// Under 18.
    Minor,
    /// It was asked, and is not known: may have been under 18.
    Unknown,
}

/// How a message came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// By e-mail.
    Mail,
    /// By SMS.
    Sms,
    /// In a messenger or on a platform.
    Chat,
    /// It was asked, and is not known.
    Unknown,
}

impl Facts {
    /// The country in capitals, with `UK` read as the `GB` of ISO 3166-1.
    #[must_use]
    pub fn country_code(&self) -> Option<String> {
        let code = self.country.as_deref()?.trim().to_ascii_uppercase();
        match code.as_str() {
            "" => None,
            "UK" => Some("GB".to_owned()),
            _ => Some(code),
        }
    }

    /// The person is under 18 today. Who was under 18 in the images counts as under 18 today until they say otherwise: a
    /// complaint refused too early costs a question, one offered to a child costs more.
    #[must_use]
    pub fn is_minor(&self) -> bool {
        match self.age_now {
            Some(Age::Minor) => true,
            Some(Age::Adult) => false,
            Some(Age::Unknown) | None => self.age == Some(Age::Minor),
        }
    }

    /// The person is known to have been 18 or over in the images. Everything else keeps the rules for minors on.
    #[must_use]
    pub fn was_adult(&self) -> bool {
        self.age == Some(Age::Adult) && self.age_now != Some(Age::Minor)
    }

    /// The person said that they were, or may have been, under 18 in the images; or they are under 18 today.
    #[must_use]
    pub fn was_or_may_have_been_minor(&self) -> bool {
        matches!(self.age, Some(Age::Minor | Age::Unknown)) || self.age_now == Some(Age::Minor)
    }
}
