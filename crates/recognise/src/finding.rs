//! What a message was found to be, with the reasons.

use std::ops::Range;

use crate::indicators::Indicator;
use crate::known::KnownWording;
use crate::lexicon::Language;

/// What a message is.
///
/// The errors are not equal: [`Bluff`](Self::Bluff) said to a person who really was filmed is the worst one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The mass mail: "I hacked your camera, pay". Nothing was recorded.
    Bluff,
    /// A real person, a real or claimed recording of a call, or real pictures.
    Recorded,
    /// The same script before the threat: the person can still hang up.
    Approach,
    /// A threat of another kind; see [`ThreatKind`].
    OtherThreat,
    /// Somebody sells help to victims.
    RecoveryScam,
    /// None of these.
    Ordinary,
    /// The signs do not decide; treated as the real case.
    Unsure,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: &[Verdict] =
        &[Verdict::Bluff, Verdict::Recorded, Verdict::Approach, Verdict::OtherThreat, Verdict::RecoveryScam, Verdict::Ordinary, Verdict::Unsure];

    /// The stable id, as in `--json`.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Bluff => "bluff",
            Verdict::Recorded => "recorded",
            Verdict::Approach => "approach",
            Verdict::OtherThreat => "other_threat",
            Verdict::RecoveryScam => "recovery_scam",
            Verdict::Ordinary => "ordinary",
            Verdict::Unsure => "unsure",
        }
    }

    /// The verdict of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verdict| verdict.id() == id)
    }
}

/// Which other threat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ThreatKind {
    /// A made image.
    Deepfake,
    /// A letter in the name of the police or a court.
    FakePolice,
    /// A website or a company's data.
    Website,
    /// A bomb.
    Bomb,
    /// Violence, a hired killer, an abduction.
    Violence,
    /// An investigator who sells what he knows.
    Investigator,
    /// A former partner or somebody else known.
    SomeoneKnown,
    /// A demand with a threat, and no more to tell it by.
    Other,
}

impl ThreatKind {
    /// The stable id, as in `--json`.
    pub fn id(self) -> &'static str {
        match self {
            ThreatKind::Deepfake => "deepfake",
            ThreatKind::FakePolice => "fake-police",
            ThreatKind::Website => "website",
            ThreatKind::Bomb => "bomb",
            ThreatKind::Violence => "violence",
            ThreatKind::Investigator => "investigator",
            ThreatKind::SomeoneKnown => "someone-known",
            ThreatKind::Other => "other",
        }
    }
}

/// How far a conversation has gone, as the article of 2020 tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// First words.
    Contact,
    /// Moving to another messenger.
    Trust,
    /// Flattery, the invitation to undress.
    Seduction,
    /// The video call.
    Filming,
    /// The threat.
    Threat,
    /// The demand and how to pay.
    Payment,
    /// A demand after a payment.
    Again,
}

impl Stage {
    /// The stable id, as in `--json`.
    pub fn id(self) -> &'static str {
        match self {
            Stage::Contact => "contact",
            Stage::Trust => "trust",
            Stage::Seduction => "seduction",
            Stage::Filming => "filming",
            Stage::Threat => "threat",
            Stage::Payment => "payment",
            Stage::Again => "again",
        }
    }
}

/// One reason for a verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The signal's id; its words stand in the Fluent files as `signal-<id>`.
    pub signal: &'static str,
    /// What it adds to the score, in log-odds (natural logarithm).
    pub weight: f32,
    /// Where it is said: bytes of [`message::Conversation::text`]; empty when it is not said in words (a header, say).
    pub excerpt: Range<usize>,
}

/// What a message was found to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What it is.
    pub verdict: Verdict,
    /// Which other threat, with [`Verdict::OtherThreat`].
    pub threat: Option<ThreatKind>,
    /// How sure, 0 to 1, calibrated: of the messages said with 0.9, nine in ten are so. With `Ordinary`, how sure that it is none of
    /// the others; with `Unsure`, that of the nearest verdict.
    pub confidence: f32,
    /// The score in log-odds: [`base`](Self::base) plus the weights of all [`reasons`](Self::reasons), exactly.
    pub score: f32,
    /// What the score is without any sign.
    pub base: f32,
    /// The verdict that score and reasons are about. The same as `verdict`, except with `Unsure` and `Ordinary`, where it is the
    /// nearest one.
    pub about: Verdict,
    /// How far the conversation has gone.
    pub stage: Option<Stage>,
    /// Why, the strongest first.
    pub reasons: Vec<Reason>,
    /// Wallets, accounts, addresses, sums.
    pub indicators: Vec<Indicator>,
    /// The language of the message, if the lexicon has it.
    pub language: Option<Language>,
    /// The same text was sent to many people.
    pub known: Option<KnownWording>,
    /// Somebody may hurt themselves: the crisis line comes first.
    pub self_harm: Option<Range<usize>>,
    /// A minor is, or says to be, on the images.
    pub minor: Option<Range<usize>>,
}
