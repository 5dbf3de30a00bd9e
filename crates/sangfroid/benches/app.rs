//! How fast the app answers, and what it costs: start to the first page, 50 requests at once of every kind of page, bytes, memory.
//!
//! Numbers are printed beside what is asked for; nothing fails by the clock.
#![allow(clippy::print_stdout, reason = "a bench prints")]

#[path = "../tests/app/mod.rs"]
mod app;

use std::time::{Duration, Instant};

/// Requests at once.
const AT_ONCE: usize = 50;
/// Rounds of them.
const ROUNDS: usize = 10;
/// What is asked for.
const ANSWER: Duration = Duration::from_millis(20);
const START: Duration = Duration::from_millis(300);
const PAGE: usize = 30_000;
const MEMORY: u64 = 150_000;

const PAGES: [&str; 17] = [
    "/",
    "/ask/age",
    "/ask/country",
    "/ask/platform",
    "/received",
    "/verdict/1",
    "/road",
    "/plan",
    "/answers",
    "/keep",
    "/link",
    "/report",
    "/removal",
    "/block",
    "/accounts",
    "/talk",
    "/after",
];

fn main() {
    let home = tempfile::tempdir().expect("a place for a home");
    let mut starts: Vec<Duration> = (0..5)
        .map(|_| {
            let began = Instant::now();
            let app = app::entered(home.path(), &[]);
            assert_eq!(app.get("/").status, 200);
            began.elapsed()
        })
        .collect();
    starts.sort();
    println!("start to first page   {:>8.1?}   of {START:?}: {:.2}", starts[2], starts[2].as_secs_f64() / START.as_secs_f64());

    let app = app::entered(home.path(), &[]);
    app.post("/", &[("answer", "no")]);
    app.post("/ask/age", &[("answer", "adult")]);
    let message = "I recorded you through your camera. Pay 900 EUR in bitcoin within 48 hours or I send the video to all your contacts.";
    assert_eq!(app.post("/received", &[("text", message)]).location(), "/verdict/1");
    println!("{AT_ONCE} requests at once     {:>9} {:>9} {:>9}   p99 of {ANSWER:?}, bytes of {PAGE}", "p50", "p99", "bytes");
    for path in PAGES {
        let page = app.get(path);
        if page.status == 404 {
            println!("{path:<20} is not there");
            continue;
        }
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let all: Vec<Duration> = std::thread::scope(|scope| {
                let one = || {
                    let began = Instant::now();
                    assert_eq!(app.get(path).status, page.status);
                    began.elapsed()
                };
                let all: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(one)).collect();
                all.into_iter().map(|one| one.join().expect("it answers")).collect()
            });
            times.extend(all);
        }
        times.sort();
        let (p50, p99) = (times[times.len() / 2], times[times.len() * 99 / 100]);
        let size = page.body.len();
        let (time, bytes) = (p99.as_secs_f64() / ANSWER.as_secs_f64(), size as f64 / PAGE as f64);
        println!("{path:<20} {p50:>9.1?} {p99:>9.1?} {size:>9}   {time:.2} {bytes:.2}");
    }
    let status = std::fs::read_to_string(format!("/proc/{}/status", app.child.id())).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().trim_end_matches(" kB").parse::<u64>().ok());
    match peak {
        Some(peak) => println!("memory at most       {peak:>6} kB   of {MEMORY} kB: {:.2} (no PDF was printed)", peak as f64 / MEMORY as f64),
        None => println!("memory at most       cannot be told here"),
    }
}
