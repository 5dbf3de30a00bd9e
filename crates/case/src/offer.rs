//! A door that fits, and a door that does not.

use directory::{Condition, Reason, Shown};

/// A door against which nothing speaks, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The door, by id.
    pub door: String,
    /// How it may be put before a person; never [`Shown::LeftOut`].
    pub shown: Shown,
    /// What has to hold, and nobody has said yet: "if …".
    pub unknown: Vec<Condition>,
    /// What must not hold, and nobody has said yet: "unless …".
    pub unless: Vec<Condition>,
    /// What the person has to get ready.
    pub prepare: Vec<Condition>,
    /// It is for this kind of case. Always so in a plan; [`doors`](crate::doors) also names those that stand open to all.
    pub meant: bool,
}

/// A door that is the wrong one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The door, by id.
    pub door: String,
    /// Why.
    pub because: Reason,
    /// What is right instead, best first: ids of doors, helplines or emergency numbers.
    pub instead: Vec<String>,
}
