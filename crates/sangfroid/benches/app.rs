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

const PAGES: [&str; 31] = [
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
    "/keep/seal",
    "/keep/wipe",
    "/link",
    "/link/1",
    "/link/1/passive",
    "/report",
    "/report/fr-police",
    "/report/fr-police/send",
    "/report/fr-thesee",
    "/removal",
    "/removal/way",
    "/removal/statements",
    "/removal/letter",
    "/removal/letter/send",
    "/about",
    "/about/places",
    "/about/events",
    "/block",
    "/accounts",
    "/talk",
    "/after",
];

/// Letters that are printed, one after the other, before the memory is read again.
const LETTERS: [&str; 4] = ["/removal/letter/letter.pdf", "/report/fr-police/letter.pdf", "/report/fr-thesee/letter.pdf", "/report/friends/letter.pdf"];

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
    for (path, fields) in [
        ("/ask/published", &[("answer", "yes")] as &[(&str, &str)]),
        ("/link", &[("address", "https://video.example.org/v/1")]),
        ("/removal", &[("platform", "aylo")]),
        ("/removal/way", &[("answer", "dsa")]),
        ("/about/places", &[("value", "https://example.org/v/1")]),
        ("/removal/statements", &[("confirm", "shown"), ("confirm", "no-consent"), ("confirm", "good-faith")]),
        ("/about/name", &[("value", "Camille Exemple")]),
        ("/about/mail", &[("value", "camille@example.org")]),
    ] {
        assert_eq!(app.post(path, fields).status, 303, "{path}");
    }
    memory(&app, "before the case");
    // With the words that are offered; what was shown is kept, and /keep is the open case.
    let began = Instant::now();
    app.make_case(&app.drawn());
    println!("a case is made         {:>8.1?}", began.elapsed());
    memory(&app, "after the case");
    println!("{AT_ONCE} requests at once     {:>9} {:>9} {:>9}   p99 of {ANSWER:?}, bytes of {PAGE}", "p50", "p99", "bytes");
    for path in PAGES {
        let page = app.get(path);
        if page.status != 200 {
            println!("{path:<26} answers {}", page.status);
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
        println!("{path:<26} {p50:>9.1?} {p99:>9.1?} {size:>9}   {time:.2} {bytes:.2}");
    }
    memory(&app, "after the pages");
    for letter in LETTERS {
        let began = Instant::now();
        let pdf = app.get(letter);
        println!("{letter:<40} {} {:>8.1?} {:>8} bytes", pdf.status, began.elapsed(), pdf.body.len());
    }
    memory(&app, "after the letters");
    // A passphrase of one's own asks for 256 MB for a moment: what counts is that they are given back.
    app.post("/keep/lock", &[]);
    app.make_case("a sentence of somebody's own");
    memory(&app, "own passphrase");
}

/// What the app holds, and the most that it held so far (kB).
fn memory(app: &app::App, when: &str) {
    match (app.memory("VmRSS"), app.memory("VmHWM")) {
        (Some(now), Some(peak)) => println!(
            "{when:<20} holds {now:>7} kB: {:.2}, at most {peak:>7} kB: {:.2}   of {MEMORY} kB",
            now as f64 / MEMORY as f64,
            peak as f64 / MEMORY as f64
        ),
        _ => println!("{when:<20} the memory cannot be told here"),
    }
}
