//! How long the letters of a case take, from what is known to the file: one, warm, and a complete file of twenty.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops when something is wrong")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::Instant;

use case::Facts;
use common::{ENGLISH, FRENCH, extras};
use directory::{Date, Directory};
use letters::people::{To, for_people};
use letters::reports::for_door;
use letters::{Content, Event, EventKind, Letter, Matter, Message, Person};
use words::Words;

fn main() {
    let directory = Directory::shipped();
    let (today, reader) = (Date::new(2026, 11, 28).unwrap(), Words::in_language("fr"));
    let matter = matter();
    let (fits, _) = case::doors(&matter.facts, &directory, today);
    let paper = pdf::Paper::new().unwrap();
    let print = |letter: &Letter| {
        let labels = if letter.language == "fr" { FRENCH } else { ENGLISH };
        paper.render(letter, &extras(labels)).unwrap().pdf.len()
    };
    print(&for_people(&matter, &directory, To::Summary, today, &reader).sent);

    let start = Instant::now();
    print(&for_door(&matter, &directory, "fr-police", today, &reader).unwrap().sent);
    println!("{:7.1} ms  one letter of a case, warm (at most 150)", ms(start));

    let start = Instant::now();
    let doors = fits.iter().filter_map(|offer| for_door(&matter, &directory, &offer.door, today, &reader).ok());
    let people = To::ALL.iter().map(|to| for_people(&matter, &directory, *to, today, &reader));
    let pairs: Vec<_> = people.chain(doors).collect();
    let all: Vec<&Letter> = pairs.iter().flat_map(|pair| std::iter::once(&pair.sent).chain(&pair.read)).take(20).collect();
    let bytes: usize = all.iter().map(|letter| print(letter)).sum();
    println!("{:7.1} ms  a complete file of a case: {} letters, {} kB (at most 3000)", ms(start), all.len(), bytes / 1000);
}

fn matter() -> Matter {
    let mut facts = Facts::default();
    for (key, value) in
        [("country", "FR"), ("kind", "recorded"), ("age", "adult"), ("money", "yes"), ("published", "yes"), ("paid", "yes"), ("platform", "instagram")]
    {
        facts.set(key, value).unwrap();
    }
    let message = |number: usize| Message { text: format!("{number}: tu as 24 heures, ou j'envoie tout à tes contacts.\n").repeat(4), ..Message::default() };
    Matter {
        facts,
        person: Person { name: Some("Camille Exemple".into()), mail: Some("camille@example.org".into()), ..Person::default() },
        events: vec![Event { at: Some("2026-11-20 21:30".into()), what: EventKind::Threat, note: None }],
        contents: vec![Content { url: "https://example.org/v/123".into(), ..Content::default() }],
        messages: (0..5).map(message).collect(),
        ..Matter::default()
    }
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
