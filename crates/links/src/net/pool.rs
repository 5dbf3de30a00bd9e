//! Many checks at once, and never two at one host: so many threads, a pause between two questions to the same host, results as they end.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How much at once, and how politely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Checks at the same time (at least one).
    pub at_once: usize,
    /// Between the end of one check of a host and the beginning of the next one.
    pub pause: Duration,
    /// How far ahead of the first job that has not ended others may begin: whoever puts results in order holds no more than this.
    pub waiting: usize,
}

impl Default for Pace {
    fn default() -> Self {
        Pace { at_once: 32, pause: Duration::from_millis(500), waiting: 256 }
    }
}

/// What is heard while others work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard<R> {
    /// A job has ended: which one, and what came of it.
    Result(usize, R),
    /// For a moment, none did ([`MOMENT`]): time for what should not wait for the next one.
    Nothing,
}

/// How long it is quiet before that is said.
pub const MOMENT: Duration = Duration::from_millis(200);

/// Does a piece of work for each job, and hands each result over as soon as it is there, on the thread that called: a slow host holds up
/// nobody else's result.
///
/// `host` names what must not be asked twice at the same time. A job begins when its host is free and it is not too far ahead.
pub fn run<J: Sync, R: Send>(jobs: &[J], host: impl Fn(&J) -> String, pace: Pace, work: impl Fn(&J) -> R + Sync, mut heard: impl FnMut(Heard<R>)) {
    let desk = Desk { state: Mutex::new(State::new(jobs.iter().map(host))), changed: Condvar::new(), pace };
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..pace.at_once.clamp(1, jobs.len().max(1)) {
            let (desk, work, send) = (&desk, &work, send.clone());
            scope.spawn(move || {
                while let Some(turn) = desk.next() {
                    // The turn ends when it is dropped: also when the work panics, or others would wait for ever.
                    let result = work(&jobs[turn.job]);
                    if send.send((turn.job, result)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut early = BTreeSet::new();
        let mut next = 0;
        loop {
            let (job, result) = match receive.recv_timeout(MOMENT) {
                Ok(ended) => ended,
                Err(RecvTimeoutError::Timeout) => {
                    heard(Heard::Nothing);
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => break,
            };
            heard(Heard::Result(job, result));
            early.insert(job);
            while early.remove(&next) {
                next += 1;
            }
            desk.handed_over(next);
        }
    });
}

/// The jobs of one host.
struct Queue {
    jobs: VecDeque<usize>,
    busy: bool,
    free_at: Instant,
}

struct State {
    queues: Vec<Queue>,
    /// All jobs before this one have ended.
    over: usize,
}

impl State {
    fn new(hosts: impl Iterator<Item = String>) -> Self {
        let mut places = HashMap::new();
        let mut queues: Vec<Queue> = Vec::new();
        for (job, host) in hosts.enumerate() {
            let place = *places.entry(host).or_insert(queues.len());
            if place == queues.len() {
                queues.push(Queue { jobs: VecDeque::new(), busy: false, free_at: Instant::now() });
            }
            queues[place].jobs.push_back(job);
        }
        State { queues, over: 0 }
    }
}

struct Desk {
    state: Mutex<State>,
    changed: Condvar,
    pace: Pace,
}

/// A job that a thread has, and the host that it keeps busy.
struct Turn<'a> {
    desk: &'a Desk,
    queue: usize,
    job: usize,
}

impl Desk {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is done under the lock that could leave the state half changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The first job whose host is free; waits for one. None when all are taken.
    fn next(&self) -> Option<Turn<'_>> {
        let mut state = self.lock();
        loop {
            let now = Instant::now();
            let last = state.over.saturating_add(self.pace.waiting.max(1));
            let waiting = state.queues.iter().enumerate().filter(|(_, queue)| !queue.busy);
            let open = waiting.filter_map(|(place, queue)| queue.jobs.front().filter(|job| **job < last).map(|job| (*job, place, queue.free_at)));
            let open: Vec<_> = open.collect();
            if let Some((job, queue, _)) = open.iter().filter(|(_, _, free_at)| *free_at <= now).min() {
                let taken = &mut state.queues[*queue];
                taken.jobs.pop_front();
                taken.busy = true;
                return Some(Turn { desk: self, queue: *queue, job: *job });
            }
            if state.queues.iter().all(|queue| queue.jobs.is_empty()) {
                return None;
            }
            let patience = open.iter().map(|(_, _, free_at)| free_at.saturating_duration_since(now)).min().unwrap_or(Duration::from_secs(1));
            state = self.changed.wait_timeout(state, patience).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn handed_over(&self, results: usize) {
        self.lock().over = results;
        self.changed.notify_all();
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut state = self.desk.lock();
        let queue = &mut state.queues[self.queue];
        queue.busy = false;
        queue.free_at = Instant::now() + self.desk.pace.pause;
        self.desk.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    use super::{Heard, MOMENT, Pace, run};

    fn pace(at_once: usize, pause: u64, waiting: usize) -> Pace {
        Pace { at_once, pause: Duration::from_millis(pause), waiting }
    }

    #[test]
    fn each_once_bounded_and_polite() {
        let jobs: Vec<usize> = (0..200).collect();
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let ended: Mutex<HashMap<usize, Instant>> = Mutex::new(HashMap::new());
        let mut seen = Vec::new();
        let work = |job: &usize| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            if let Some(end) = ended.lock().unwrap().get(&(job % 20)) {
                assert!(end.elapsed() >= Duration::from_millis(5), "a host has its pause");
            }
            std::thread::sleep(Duration::from_millis(1 + (*job as u64 * 7) % 5));
            ended.lock().unwrap().insert(job % 20, Instant::now());
            now.fetch_sub(1, Ordering::SeqCst);
            job * 2
        };
        run(
            &jobs,
            |job| format!("h{}", job % 20),
            pace(8, 5, 30),
            work,
            |heard| {
                if let Heard::Result(place, result) = heard {
                    seen.push((place, result));
                }
            },
        );
        seen.sort_unstable();
        assert_eq!(seen, jobs.iter().map(|job| (*job, job * 2)).collect::<Vec<_>>());
        assert!((2..=8).contains(&most.load(Ordering::SeqCst)));
    }

    #[test]
    fn nobody_is_too_far_ahead() {
        let jobs: Vec<usize> = (0..500).collect();
        let (done, handed) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = |job: &usize| {
            if *job == 0 {
                std::thread::sleep(Duration::from_millis(100));
            }
            done.fetch_add(1, Ordering::SeqCst);
            assert!(*job < handed.load(Ordering::SeqCst) + 10 + 1);
        };
        run(&jobs, ToString::to_string, pace(4, 0, 10), work, |heard| {
            if let Heard::Result(..) = heard {
                handed.fetch_add(1, Ordering::SeqCst);
            }
        });
        assert_eq!((done.load(Ordering::SeqCst), handed.load(Ordering::SeqCst)), (500, 500));
    }

    #[test]
    fn nothing_to_do_and_odd_paces() {
        run(&[] as &[u8], ToString::to_string, Pace::default(), |_| (), |_| panic!("there was nothing"));
        let mut seen = 0;
        run(&[1, 2, 3], |_| String::new(), pace(0, 0, 0), |_| (), |heard| seen += usize::from(heard != Heard::Nothing));
        assert_eq!(seen, 3);
    }

    #[test]
    fn a_slow_one_holds_up_nobody_and_silence_is_heard() {
        let start = Instant::now();
        let slow = MOMENT * 4;
        let (mut order, mut quiet) = (Vec::new(), 0);
        let work = |job: &usize| std::thread::sleep(if *job == 0 { slow } else { Duration::from_millis(1) });
        run(&[0, 1, 2, 3], ToString::to_string, pace(2, 0, 10), work, |heard| match heard {
            Heard::Result(job, ()) => order.push((job, start.elapsed())),
            Heard::Nothing => quiet += 1,
        });
        assert_eq!(order.last().map(|last| last.0), Some(0));
        assert!(order[..3].iter().all(|(_, at)| *at < slow), "{order:?}");
        assert!(quiet >= 1, "{order:?}");
    }
}
