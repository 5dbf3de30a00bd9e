//! One look at one link: what was asked, how deep, what was found, and whom that contacted.

use crate::{Clue, Contacted, Journey, Level, LookedUp, State};

/// What a look found, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// In one word.
    pub state: State,
    /// What it rests on, the strongest first.
    pub clues: Vec<Clue>,
}

/// One look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// As it was given, byte for byte.
    pub written: String,
    /// As it was understood (repaired, without a fragment); `None` when it is no address.
    pub url: Option<String>,
    /// How deep.
    pub level: Level,
    /// Seconds since 1970 (UTC).
    pub at: i64,
    /// What was found, and why.
    pub verdict: Verdict,
    /// What was asked, in order. Empty offline.
    pub journeys: Vec<Journey>,
    /// The names that the name service was asked for, each once, in order. Empty offline, and where a relay looks names up.
    pub looked_up: Vec<LookedUp>,
}

impl Check {
    /// Everybody who was contacted, each once, but for the name service.
    #[must_use]
    pub fn contacted(&self) -> Vec<Contacted> {
        let mut all = Vec::new();
        for one in self.journeys.iter().flat_map(Journey::contacted) {
            if !all.contains(&one) {
                all.push(one);
            }
        }
        all
    }
}
