//! Looks that wait to be kept together: few, small, and not for long.

use std::time::{Duration, Instant};

use links::{Check, Outcome};

use crate::looks::shelf::Then;

/// Looks that are kept together at most.
const MOST: usize = 100;
/// Bytes of answers that are held at most, and one answer more.
const MOST_BYTES: usize = 8 << 20;
/// How long a look waits for others: so much is lost when the power goes.
const PATIENCE: Duration = Duration::from_millis(500);

/// A look.
#[derive(Debug)]
pub(super) struct Found {
    /// Which address of the run it is.
    pub(super) place: usize,
    pub(super) check: Check,
    /// The last look at the same address.
    pub(super) then: Option<Then>,
    /// Somebody will be asked whether it goes on: it is kept as it is, and nothing is said yet.
    pub(super) goes_on: bool,
}

/// The looks.
#[derive(Debug, Default)]
pub(super) struct Pile {
    looks: Vec<Found>,
    bytes: usize,
    since: Option<Instant>,
}

impl Pile {
    pub(super) fn add(&mut self, found: Found) {
        self.bytes += bytes(&found.check);
        self.since.get_or_insert_with(Instant::now);
        self.looks.push(found);
    }

    /// Whether it is time to keep them.
    pub(super) fn is_high(&self) -> bool {
        self.looks.len() >= MOST || self.bytes >= MOST_BYTES || self.since.is_some_and(|since| since.elapsed() >= PATIENCE)
    }

    /// Takes all away.
    pub(super) fn take(&mut self) -> Vec<Found> {
        std::mem::take(self).looks
    }
}

/// Bytes of the answers of a look.
pub(super) fn bytes(check: &Check) -> usize {
    let answer = |outcome: &Outcome| match outcome {
        Outcome::Answer(answer) => answer.head.len() + answer.transferred.len() + answer.body.len(),
        Outcome::Failure(_) => 0,
    };
    check.journeys.iter().flat_map(|journey| &journey.exchanges).map(|exchange| answer(&exchange.outcome)).sum()
}
