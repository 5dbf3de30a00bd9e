//! One moment at which everything ends, whatever the other side is doing.

use std::io;
use std::time::{Duration, Instant};

/// The end of a journey. Each wait asks it how long it may still take, so that many short waits are no longer than one long one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadline(Instant);

impl Deadline {
    pub(super) fn after(time: Duration) -> Self {
        // A time that the clock cannot hold is as good as a day.
        let now = Instant::now();
        Deadline(now.checked_add(time).unwrap_or(now + Duration::from_secs(24 * 60 * 60)))
    }

    /// What is left: never nothing.
    ///
    /// # Errors
    /// [`io::ErrorKind::TimedOut`] when nothing is.
    pub(super) fn left(self) -> io::Result<Duration> {
        let left = self.0.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
    }
}
