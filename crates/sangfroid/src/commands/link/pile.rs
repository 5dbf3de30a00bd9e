//! Looks that wait to be kept together: few, small, and not for long.

use std::time::{Duration, Instant};

use links::{Check, Outcome};

use crate::looks::shelf::Then;

/// Looks that are kept together at most.
const MOST: usize = 100;
/// Bytes of answers that are held at most, and one answer more.
const MOST_BYTES: usize = 8 << 20;
/// How long a look waits for others, once another comes.
const PATIENCE: Duration = Duration::from_secs(1);

/// The looks, each with the last one at the same address.
#[derive(Debug, Default)]
pub(super) struct Pile {
    looks: Vec<(Check, Option<Then>)>,
    bytes: usize,
    since: Option<Instant>,
}

impl Pile {
    pub(super) fn add(&mut self, check: Check, then: Option<Then>) {
        self.bytes += bytes(&check);
        self.since.get_or_insert_with(Instant::now);
        self.looks.push((check, then));
    }

    /// Whether it is time to keep them.
    pub(super) fn is_high(&self) -> bool {
        self.looks.len() >= MOST || self.bytes >= MOST_BYTES || self.since.is_some_and(|since| since.elapsed() >= PATIENCE)
    }

    /// Takes all away.
    pub(super) fn take(&mut self) -> Vec<(Check, Option<Then>)> {
        std::mem::take(self).looks
    }
}

/// Bytes of the answers of a look.
fn bytes(check: &Check) -> usize {
    let answer = |outcome: &Outcome| match outcome {
        Outcome::Answer(answer) => answer.head.len() + answer.transferred.len() + answer.body.len(),
        Outcome::Failure(_) => 0,
    };
    check.journeys.iter().flat_map(|journey| &journey.exchanges).map(|exchange| answer(&exchange.outcome)).sum()
}
