//! What writing a letter gives: the letter in the languages of both sides, what it lacks, and what the person should know.

use case::Refusal;
use serde::Serialize;

use crate::Letter;

/// A letter for two readers: the addressee, and the person who sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// In the addressee's language: this one goes out.
    pub sent: Letter,
    /// The same in the person's language, where it is another: to be read beside it, and not to be sent.
    pub read: Option<Letter>,
    /// What it lacks; empty when it is complete. A letter that lacks something is a draft.
    pub lacks: Vec<Lack>,
    /// What the person should know before they send it, in their language, most important first.
    pub notes: Vec<String>,
    /// The ways to reach the addressee, each in words, with "check before you rely on it" where that holds.
    pub reach: Vec<String>,
    /// Mail addresses that it can be sent to, from the directory.
    pub to: Vec<String>,
}

/// Something that a letter needs and does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lack {
    /// A name for machines: `name`, `url`, `payment`.
    pub id: &'static str,
    /// What to add, in the person's words.
    pub say: String,
}

/// Why no letter was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The directory has no such door.
    #[error("no such door: {0}")]
    UnknownDoor(String),
    /// It is the wrong door; the reason, and the right ones.
    #[error("the wrong door: {} ({})", .0.door, .0.because)]
    Refused(Refusal),
    /// It is an authority that supervises: it hears of a request to remove that was not followed, and of nothing else.
    #[error("a regulator: {0}")]
    Regulator(String),
    /// It is a platform's own form: removal notices are written for it.
    #[error("a platform's own form: {0}")]
    Platform(String),
}
