//! Work beside the pages: each on a thread of its own, watched and stopped by its number.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use pages::{Broke, Far, Jobs, Outcome, Progress, Work};

/// What is going on, and what ended and was not picked up.
#[derive(Debug, Default)]
pub(crate) struct Threads(Mutex<Inside>);

#[derive(Debug, Default)]
struct Inside {
    last: u64,
    going: HashMap<u64, Arc<Job>>,
}

#[derive(Default)]
struct Job {
    progress: Progress,
    outcome: Mutex<Option<Outcome>>,
    ended: Condvar,
}

impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job").field("progress", &self.progress).finish_non_exhaustive()
    }
}

impl Threads {
    /// Whether something is going on: the program does not end of itself meanwhile.
    pub(crate) fn at_work(&self) -> bool {
        self.inside().going.values().any(|job| held(&job.outcome).is_none())
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        held(&self.0)
    }

    fn job(&self, job: u64) -> Option<Arc<Job>> {
        self.inside().going.get(&job).cloned()
    }
}

impl Jobs for Threads {
    fn begin(&self, work: Work) -> u64 {
        let job = Arc::new(Job::default());
        let number = {
            let mut inside = self.inside();
            inside.last += 1;
            let number = inside.last;
            inside.going.insert(number, Arc::clone(&job));
            number
        };
        std::thread::spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&job.progress))).unwrap_or_else(|_| Err(Box::new(Broke)));
            *held(&job.outcome) = Some(outcome);
            job.ended.notify_all();
        });
        number
    }

    fn wait(&self, job: u64, longest: Duration) {
        let Some(job) = self.job(job) else { return };
        let end = Instant::now() + longest;
        let mut outcome = held(&job.outcome);
        while outcome.is_none() {
            let Some(rest) = end.checked_duration_since(Instant::now()).filter(|rest| !rest.is_zero()) else { return };
            outcome = job.ended.wait_timeout(outcome, rest).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn far(&self, job: u64) -> Option<Far> {
        let job = self.job(job)?;
        let (done, total) = job.progress.far();
        let ended = held(&job.outcome).is_some();
        Some(Far { ended, done, total })
    }

    fn pick_up(&self, job: u64) -> Option<Outcome> {
        let outcome = held(&self.job(job)?.outcome).take()?;
        self.inside().going.remove(&job);
        Some(outcome)
    }

    fn cancel(&self, job: u64) {
        if let Some(job) = self.job(job) {
            job.progress.cancel();
        }
    }

    fn forget_all(&self) {
        for (_, job) in self.inside().going.drain() {
            job.progress.cancel();
        }
    }
}

/// What a lock holds; a thread that broke leaves it as it was.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
