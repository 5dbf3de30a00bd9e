//! What one page costs: time of one thread for one answer, without a case and in one with 500 messages.
//!
//! 50 requests at once on two cores within 20 ms leave 0.8 ms of one core to each; half of that is the server's. Nothing fails by the clock.
#![allow(clippy::print_stdout, reason = "a bench prints")]

use std::time::{Duration, Instant};

use case::Facts;
use case::missing::Needed;
use directory::{Date, TimeOfDay, Weekday};
use letters::Sent;
use links::{Check, Consent};
use pages::{CaseThere, Inside, ItemThere, Pages, Request, SealTo, Secret, Session, ToKeep, Vault, Work, World};

/// How long a page is asked for.
const EACH: Duration = Duration::from_millis(300);
/// What is asked of a page.
const ASKED: Duration = Duration::from_micros(400);

/// A case that is open, and has so many items.
#[derive(Debug)]
struct Desk(usize);

impl World for Desk {
    fn today(&self) -> Date {
        Date::new(2026, 11, 28).expect("a day")
    }

    fn local(&self, _: &str) -> Option<(Weekday, TimeOfDay)> {
        Some((Weekday::ALL[5], TimeOfDay::new(10, 30)?))
    }

    fn vault(&self) -> Option<&dyn Vault> {
        (self.0 > 0).then_some(self as &dyn Vault)
    }
}

impl Vault for Desk {
    fn cases(&self) -> Result<Vec<CaseThere>, pages::Trouble> {
        Ok(Vec::new())
    }
    fn draw(&self, _: &str) -> Secret {
        String::new().into()
    }
    fn same(&self, _: &Secret, _: &Secret) -> bool {
        false
    }
    fn create(&self, _: Option<String>, _: Secret, _: bool) -> Work {
        Box::new(|_| Ok(Box::new(())))
    }
    fn open(&self, _: String, _: Secret) -> Work {
        Box::new(|_| Ok(Box::new(())))
    }
    fn opened(&self) -> Option<String> {
        Some("0a1b2c3d".to_owned())
    }
    fn keep(&self, _: &ToKeep<'_>) -> Result<Option<String>, pages::Trouble> {
        Ok(Some("0001".to_owned()))
    }
    fn write_fact(&self, _: &str, _: &str) -> Result<(), pages::Trouble> {
        Ok(())
    }
    fn write_sent(&self, _: &Sent) -> Result<(), pages::Trouble> {
        Ok(())
    }
    fn keep_look(&self, _: &Check) -> Result<Vec<String>, pages::Trouble> {
        Ok(Vec::new())
    }
    fn last_look(&self, _: &Check) -> Result<Option<Check>, pages::Trouble> {
        Ok(None)
    }
    fn write_shows(&self, _: &str, _: Needed) -> Result<(), pages::Trouble> {
        Ok(())
    }
    fn inside(&self, _: &Facts) -> Result<Inside, pages::Trouble> {
        let one = |number: usize| ItemThere {
            item: format!("{number:04}"),
            name: "message.txt".to_owned(),
            size: 400,
            at: "2026-11-28 10:30".to_owned(),
            kept_at: "2026-11-28T10:30:00+01:00[Europe/Paris]".to_owned(),
            sha256: "0".repeat(64),
            verdict: Some("recorded".to_owned()),
        };
        Ok(Inside {
            name: "0a1b2c3d".to_owned(),
            folder: "/home/somebody".into(),
            items: (1..=self.0).map(one).collect(),
            lacking: Vec::new(),
            broken: None,
            torn: false,
            sealed: Vec::new(),
        })
    }
    fn recipients(&self, _: &str) -> Option<usize> {
        None
    }
    fn seal(&self, _: SealTo, _: &'static str) -> Work {
        Box::new(|_| Ok(Box::new(())))
    }
    fn check(&self, _: &str, _: Option<Secret>) -> Work {
        Box::new(|_| Ok(Box::new(())))
    }
    fn confirm(&self, _: &str, _: &str, _: Consent, _: Option<Secret>, _: &'static str) -> Work {
        Box::new(|_| Ok(Box::new(())))
    }
    fn key_file(&self) -> Option<Secret> {
        None
    }
    fn wipe(&self, _: String) -> Work {
        Box::new(|_| Ok(Box::new(())))
    }
    fn lock(&self) {}
}

const MESSAGE: &str = "I recorded our video call. Pay me 500 euros or I send the video to all your friends on Instagram. https://video.example.org/v/1";

const PAGES: [&str; 27] = [
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
    "/link",
    "/link/1",
    "/report",
    "/report/fr-police",
    "/report/fr-thesee",
    "/removal",
    "/removal/way",
    "/removal/statements",
    "/removal/letter",
    "/about",
    "/about/places",
    "/about/events",
    "/block",
    "/accounts",
    "/talk",
    "/after",
];

fn main() {
    let made = Instant::now();
    let pages = Pages::new();
    println!("all that is made once {:>9.1?}", made.elapsed());
    for items in [0, 500] {
        let desk = Desk(items);
        let mut session = Session::new("fr", Some("FR"));
        let mut post = |path: &str, fields: &[(&str, &str)]| pages.respond(&mut session, &desk, &Request::post(path, fields.iter().copied()));
        post("/", &[("answer", "no")]);
        post("/ask/age", &[("answer", "adult")]);
        for number in 0..items.max(3) {
            post("/received", &[("text", &format!("{MESSAGE}{number}"))]);
        }
        post("/ask/published", &[("answer", "yes")]);
        post("/link", &[("address", "https://video.example.org/v/1")]);
        post("/removal", &[("platform", "aylo")]);
        post("/removal/way", &[("answer", "dsa")]);
        post("/about/places", &[("value", "https://example.org/v/1")]);
        post("/about/name", &[("value", "Camille Exemple")]);
        println!("\n{items} items             {:>9}   bytes   of {ASKED:?}", "one page");
        for path in PAGES {
            let request = Request::get(path);
            let page = pages.respond(&mut session, &desk, &request);
            let (began, mut times) = (Instant::now(), Vec::new());
            while began.elapsed() < EACH {
                let one = Instant::now();
                std::hint::black_box(pages.respond(&mut session, &desk, &request));
                times.push(one.elapsed());
            }
            times.sort();
            // The fastest quarter: what others do on the machine is no cost of the page.
            let cost = times[times.len() / 4];
            println!("{path:<22} {cost:>9.1?} {:>7}   {:.2} {}", page.body.len(), cost.as_secs_f64() / ASKED.as_secs_f64(), page.location.unwrap_or_default());
        }
    }
}
