//! Cases that are made up for the tests: four kinds, adult and under 18, told in full or hardly at all.
#![allow(dead_code, unreachable_pub, reason = "each test file takes what it needs")]

use case::{Age, Channel, Facts};
use directory::{Date, Directory};
use letters::{Account, Content, Event, EventKind, Found, Kept, Matter, Message, Payment, Person, Sent};
use recognise::Verdict;

/// The day on which all tests write.
pub fn today() -> Date {
    Date::new(2026, 11, 28).expect("a day")
}

/// The four kinds of case.
pub const KINDS: [&str; 4] = ["bluff", "recorded", "published", "paid"];

/// The facts of a case in a country.
pub fn facts(kind: &str, age: Age, country: &str) -> Facts {
    let mut facts = Facts { age: Some(age), age_now: Some(age), country: Some(country.to_owned()), met: Some(false), money: Some(true), ..Facts::default() };
    facts.danger = Some(false);
    facts.known_person = Some(false);
    facts.kind = Some(if kind == "bluff" { Verdict::Bluff } else { Verdict::Recorded });
    match kind {
        "bluff" => {
            facts.channel = Some(Channel::Mail);
            facts.met = None;
            facts.known_person = None;
            facts.paid = Some(false);
        }
        "published" => {
            facts.published = Some(true);
            facts.public_url = Some(true);
            facts.request_unanswered = Some(true);
            facts.image_at_hand = Some(true);
        }
        "paid" => {
            facts.paid = Some(true);
            facts.image_at_hand = Some(true);
            facts.video_call = Some(true);
        }
        _ => {
            facts.paid = Some(false);
            facts.published = Some(false);
            facts.image_at_hand = Some(true);
            facts.video_call = Some(true);
        }
    }
    facts
}

/// A case told in full.
pub fn full(facts: Facts) -> Matter {
    let paid = facts.paid == Some(true);
    let published = facts.published == Some(true);
    let event = |at: &str, what, note: Option<&str>| Event { at: Some(at.to_owned()), what, note: note.map(str::to_owned) };
    let mut events = vec![event("2026-11-18", EventKind::Contact, None), event("2026-11-20 21:30", EventKind::Threat, Some("Message n° 4."))];
    if paid {
        events.push(event("2026-11-21", EventKind::Payment, None));
    }
    if published {
        events.push(event("2026-11-22 08:15", EventKind::Publication, None));
    }
    events.push(Event { at: None, what: EventKind::Again, note: None });
    let content = Content {
        url: "https://video.example.org/watch/48151623".to_owned(),
        time_code: Some("02:13".to_owned()),
        account: Some("night.owl.48".to_owned()),
        about: Some("DESCRIPTION-OF-AN-IMAGE".to_owned()),
        seen: Some((links::State::PresentPublic, Date::new(2026, 11, 22).expect("a day"))),
    };
    Matter {
        person: Person {
            name: Some("Camille Exemple".to_owned()),
            mail: Some("camille@example.org".to_owned()),
            phone: Some("+33 1 99 00 12 34".to_owned()),
            address: vec!["1 rue de l'Exemple".to_owned(), "75000 Paris".to_owned()],
            born: Date::new(1998, 5, 1),
            place: Some("Paris".to_owned()),
            ..Person::default()
        },
        accounts: vec![Account {
            platform: "instagram".to_owned(),
            handle: Some("night.owl.48".to_owned()),
            stable_id: Some("4815162342".to_owned()),
            url: Some("https://www.instagram.com/night.owl.48/".to_owned()),
            ..Account::default()
        }],
        events,
        payments: vec![Payment {
            paid,
            amount: Some("400 EUR".to_owned()),
            means: Some("bitcoin".to_owned()),
            to: Some("39TJp1oN7oJXe7JCU5Uq7twiuSbjnvtru8".to_owned()),
            at: paid.then(|| "2026-11-21".to_owned()),
        }],
        contents: if published { vec![content] } else { Vec::new() },
        messages: vec![Message {
            from: Some("night.owl.48".to_owned()),
            at: Some("2026-11-20 21:30".to_owned()),
            text: "Pay 400 or your friends see it.\nI have them all.".to_owned(),
            covered: false,
        }],
        found: vec![Found { kind: "bitcoin".to_owned(), value: "39TJp1oN7oJXe7JCU5Uq7twiuSbjnvtru8".to_owned(), item: "0001".to_owned() }],
        evidence: vec![Kept {
            item: "0001".to_owned(),
            name: "conversation.txt".to_owned(),
            kept_at: "2026-11-20T22:00:00+01:00".to_owned(),
            sha256: "ab".repeat(32),
        }],
        sent: if published {
            let on = Date::new(2026, 11, 22).expect("a day");
            vec![Sent { letter: "dsa-notice".to_owned(), to: "instagram".to_owned(), on, urls: vec!["https://video.example.org/watch/48151623".to_owned()] }]
        } else {
            Vec::new()
        },
        facts,
    }
}

/// A case of which nothing but the facts is known.
pub fn sparse(facts: Facts) -> Matter {
    Matter { facts, ..Matter::default() }
}

/// The ids of the doors that a person of this country may think of: its own, and those for every country.
pub fn doors(directory: &Directory, country: &str) -> Vec<String> {
    let own = directory.doors_in(country).map(|door| door.id.clone());
    let all = directory.international().doors.iter().map(|door| door.id.clone());
    own.chain(all).collect()
}
