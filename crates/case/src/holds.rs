//! What a fact says about a condition of a door.

use directory::Condition;
use recognise::{ThreatKind, Verdict};

use crate::{Age, Channel, Facts};

impl Facts {
    /// Whether a condition is true of this case; `None` when nobody knows.
    ///
    /// [`Condition::Resident`] is answered for a door of the person's own country.
    #[must_use]
    pub fn holds(&self, condition: Condition) -> Option<bool> {
        match condition {
            Condition::NeverMet => self.met.map(|met| !met),
            Condition::Met => self.met,
            Condition::KnownPerson => self.known_person.or_else(|| self.is_close().then_some(true)),

            Condition::Blackmail => self.blackmail(),
            Condition::MoneyDemanded => self.money.or_else(|| (self.paid == Some(true)).then_some(true)),
            Condition::ImagesDemanded => self.images_instead_of_money(),

            Condition::Adult => self.is_adult(),
            Condition::Minor => self.is_adult().map(|adult| !adult),
            Condition::FourteenOrOver => self.fourteen.or_else(|| self.is_adult().filter(|adult| *adult)),
            Condition::ImageryTakenUnder18 if self.was_or_may_have_been_minor() => Some(true),
            Condition::ImageryTakenUnder18 => self.was_adult().then_some(false),
            // Who may have been under 18 is not sent to a service for adults.
            Condition::ImageryTakenAdult if self.was_or_may_have_been_minor() => Some(false),
            Condition::ImageryTakenAdult => self.was_adult().then_some(true),

            Condition::Resident => self.country_code().map(|_| true),
            Condition::UsResident => self.country_code().map(|code| code == "US"),
            Condition::InScotland => match self.country_code() {
                Some(code) if code != "GB" => Some(false),
                _ => self.scotland,
            },

            Condition::PublicUrl => self.public_url.or_else(|| (self.published == Some(false)).then_some(false)),
            Condition::Published => self.published_as_known(),
            Condition::PrivateMessage => self.only_private(),
            Condition::ReceivedByMail => self.came_by(Channel::Mail),
            Condition::ReceivedBySms => self.came_by(Channel::Sms),
            Condition::PersonalDispute => self.dispute(),

            Condition::Emergency => self.danger,
            Condition::RequestUnanswered => self.request_unanswered,
            Condition::ImageAtHand => self.image_at_hand(),
            Condition::Account
            | Condition::NationalEid
            | Condition::EmailAddress
            | Condition::FullSource
            | Condition::LegalName
            | Condition::ComplaintNumber => None,
        }
    }

    /// 18 or over today. Who was adult in the images is adult today; who was under 18 in them counts as under 18 until they
    /// say otherwise.
    fn is_adult(&self) -> Option<bool> {
        match (self.age_now, self.age) {
            (Some(Age::Minor), _) => Some(false),
            (Some(Age::Adult), _) | (_, Some(Age::Adult)) => Some(true),
            (_, Some(Age::Minor)) => Some(false),
            _ => None,
        }
    }

    /// A threat in order to obtain something. A mass mail holds nothing over anybody, unless it was paid.
    fn blackmail(&self) -> Option<bool> {
        let demanded = self.money == Some(true) || self.images_asked == Some(true) || self.paid == Some(true);
        match self.verdict() {
            Verdict::Recorded => Some(true),
            Verdict::Bluff => Some(self.paid == Some(true)),
            Verdict::Approach => (!demanded).then_some(false),
            Verdict::OtherThreat | Verdict::Unsure | Verdict::Ordinary => demanded.then_some(true),
            Verdict::RecoveryScam => None,
        }
    }

    /// Images or sexual acts, and not money: that is what the doors ask for.
    fn images_instead_of_money(&self) -> Option<bool> {
        if self.money == Some(true) || (self.money.is_none() && self.paid == Some(true)) {
            return Some(false);
        }
        self.images_asked
    }

    fn published_as_known(&self) -> Option<bool> {
        match self.verdict() {
            Verdict::Bluff | Verdict::Approach => Some(false),
            _ if self.is_published() => Some(true),
            _ => self.published,
        }
    }

    /// All there is came to the person alone. What is known of a case is at first a message; only images that are online, or were
    /// shown to others, are more than that.
    fn only_private(&self) -> Option<bool> {
        if self.is_published() {
            return Some(false);
        }
        (self.kind.is_some() || self.channel.is_some()).then_some(true)
    }

    fn came_by(&self, channel: Channel) -> Option<bool> {
        match self.channel {
            None | Some(Channel::Unknown) => None,
            Some(known) => Some(known == channel),
        }
    }

    /// A quarrel without unlawful content. Blackmail with images is never one; another threat by somebody known may be.
    fn dispute(&self) -> Option<bool> {
        let may_be = self.verdict() == Verdict::OtherThreat && self.is_close() && self.threat != Some(ThreatKind::Deepfake);
        match self.kind {
            None => None,
            Some(_) if may_be && !self.is_published() => None,
            Some(_) => Some(false),
        }
    }

    /// Where nothing was ever recorded there is no image, and nobody should go looking for one.
    fn image_at_hand(&self) -> Option<bool> {
        match self.verdict() {
            Verdict::Bluff => Some(false),
            Verdict::Approach if self.sent_images != Some(true) => self.image_at_hand.or(Some(false)),
            _ => self.image_at_hand,
        }
    }
}
