//! Work that takes longer than half a second: begun, watched, cancelled.

use std::any::Any;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use words::Words;

use super::{Tells, Trouble};

/// What a piece of work gave, or why not. Whoever began it knows what is in the box.
pub type Outcome = Result<Box<dyn Any + Send>, Trouble>;

/// A piece of work. It looks at [`Progress::is_cancelled`] between its steps, and ends with [`Cancelled`] then.
pub type Work = Box<dyn FnOnce(&Progress) -> Outcome + Send>;

/// Work that takes longer than half a second: begun, watched, cancelled.
pub trait Jobs {
    /// Begins a piece of work beside the pages; the number by which it is asked for.
    fn begin(&self, work: Work) -> u64;

    /// Waits for the end, and no longer than this.
    fn wait(&self, job: u64, longest: Duration);

    /// How far it is; nothing for a number that was never given or was picked up.
    fn far(&self, job: u64) -> Option<Far>;

    /// Picks up what it gave, once; nothing while it goes on.
    fn pick_up(&self, job: u64) -> Option<Outcome>;

    /// Asks it to stop. It ends when it looks; what it gave is still to be picked up.
    fn cancel(&self, job: u64);

    /// Asks all to stop, and forgets them: the person leaves.
    fn forget_all(&self);
}

/// How far a piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Far {
    /// It ended: what it gave can be picked up.
    pub ended: bool,
    /// Steps or bytes behind it.
    pub done: u64,
    /// All of them; 0 when nobody knows.
    pub total: u64,
}

/// Where a piece of work says how far it is, and hears that it is not wanted any more.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress {
    /// How much there is to do, in whatever unit; 0 when nobody knows.
    pub fn of(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
    }

    /// So much more is done.
    pub fn add(&self, more: u64) {
        self.done.fetch_add(more, Ordering::Relaxed);
    }

    /// So much is done in all.
    pub fn reach(&self, done: u64) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// Behind it, and all of it.
    #[must_use]
    pub fn far(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// It is not wanted any more.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it is not wanted any more.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// The person stopped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled;

impl Tells for Cancelled {
    fn tell(&self, words: &Words) -> (String, String) {
        (words.say("working-cancelled"), words.say("working-cancelled-next"))
    }
}

/// It broke: a mistake of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broke;

impl Tells for Broke {
    fn tell(&self, words: &Words) -> (String, String) {
        (words.say("working-broke"), words.say("working-broke-next"))
    }
}
