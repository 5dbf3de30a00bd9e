//! How a finding is told, whoever tells it: which sentences, by id, and in which order. The sentences themselves stand elsewhere.

use message::OwnAddress;

use crate::{Family, Finding, Indicator, Reason, Verdict, family_of};

/// Reasons that weigh less, for or against, are not told.
const LEAST: f32 = 0.05;

/// The order of a reader: what is claimed, shown, asked, threatened; then where it comes from.
const ORDER: [Family; 9] =
    [Family::Claims, Family::Proof, Family::Demand, Family::Threat, Family::Road, Family::Other, Family::Recovery, Family::About, Family::Shape];

impl Verdict {
    /// What to do now: the ids of three sentences.
    pub fn now(self) -> [&'static str; 3] {
        match self {
            Verdict::Bluff => ["now-do-not-pay", "now-do-not-answer", "now-keep-and-report"],
            Verdict::Recorded | Verdict::Unsure => ["now-do-not-pay", "now-do-not-answer-more", "now-keep-everything"],
            Verdict::Approach => ["now-hang-up", "now-send-nothing", "now-keep-everything"],
            Verdict::OtherThreat => ["now-do-not-pay", "now-danger", "now-keep-everything"],
            Verdict::RecoveryScam => ["now-pay-no-helper", "now-give-no-access", "now-keep-and-report"],
            Verdict::Ordinary => ["now-nothing-urgent", "now-trust-yourself", "now-keep-it-anyway"],
        }
    }

    /// What to say of a sender who bears the reader's own address: the id of a sentence. Forged, or truly one's own mailbox: the difference
    /// matters to the person.
    pub fn of_sender(self, own: OwnAddress) -> Option<&'static str> {
        Some(match own {
            OwnAddress::No => return None,
            OwnAddress::Forged => "own-address-forged",
            // A note to oneself is no alarm.
            OwnAddress::TrulyOwn if self == Verdict::Ordinary => "own-address-own-note",
            OwnAddress::TrulyOwn => "own-address-truly-own",
            OwnAddress::CannotTell => "own-address-cannot-tell",
        })
    }
}

impl Finding {
    /// The reasons to tell: at most `most` that speak for the verdict, in the order of a reader, and half as many that speak against it,
    /// the strongest first. An ordinary message has none.
    pub fn told(&self, most: usize) -> (Vec<&Reason>, Vec<&Reason>) {
        if self.verdict == Verdict::Ordinary {
            return (Vec::new(), Vec::new());
        }
        let (mut telling, mut against): (Vec<&Reason>, Vec<&Reason>) =
            self.reasons.iter().filter(|reason| reason.weight.abs() >= LEAST).partition(|reason| reason.weight > 0.0);
        telling.truncate(most);
        against.truncate(most / 2);
        telling.sort_by_key(|reason| ORDER.iter().position(|family| family_of(reason.signal) == Some(*family)));
        (telling, against)
    }

    /// What the police will look for. Of an ordinary message, wallets alone.
    pub fn telling_indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(|one| self.verdict != Verdict::Ordinary || one.kind.is_wallet())
    }
}

impl Indicator {
    /// What to say beside it: the id of a sentence.
    pub fn remark(&self) -> Option<&'static str> {
        match (self.valid, self.repaired) {
            (Some(false), _) => Some("indicator-wrong"),
            (_, true) => Some("indicator-repaired"),
            _ => None,
        }
    }
}
