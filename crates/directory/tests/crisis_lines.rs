//! The numbers that a person in despair is given: any change of one is a change of this list.

mod common;

use common::read_all;
use directory::{Always, Confidence, Opening};

/// Country, number, how sure the number is, and whether it is said to be open day and night (and how sure that is).
const LINES: &[(&str, &str, Confidence, Option<Confidence>)] = &[
    ("AT", "142", Confidence::A, Some(Confidence::A)),
    ("AU", "13 11 14", Confidence::A, Some(Confidence::A)),
    ("BE", "0800 32 123", Confidence::A, Some(Confidence::A)),
    ("BE", "1813", Confidence::A, Some(Confidence::B)),
    ("BE", "02 648 40 14", Confidence::B, None),
    ("CA", "9-8-8", Confidence::A, Some(Confidence::A)),
    ("CA", "9-8-8", Confidence::A, Some(Confidence::A)),
    ("CH", "143", Confidence::B, None),
    ("DE", "0800 111 0 111", Confidence::B, Some(Confidence::B)),
    ("DE", "0800 111 0 222", Confidence::B, Some(Confidence::B)),
    ("ES", "024", Confidence::B, Some(Confidence::B)),
    ("FR", "3114", Confidence::A, Some(Confidence::A)),
    ("GB", "116 123", Confidence::B, Some(Confidence::B)),
    ("IE", "116 123", Confidence::B, Some(Confidence::B)),
    ("IT", "02 2327 2327", Confidence::B, None),
    ("LU", "45 45 45", Confidence::B, None),
    ("NL", "113", Confidence::B, Some(Confidence::B)),
    ("NL", "0800-0113", Confidence::B, Some(Confidence::B)),
    ("PT", "1411", Confidence::A, Some(Confidence::A)),
    ("US", "988", Confidence::B, Some(Confidence::B)),
    ("US", "988", Confidence::B, Some(Confidence::B)),
];

/// Country, number, how sure it is.
const EMERGENCY: &[(&str, &str, Confidence)] = &[
    ("AT", "112", Confidence::B),
    ("AU", "000", Confidence::B),
    ("BE", "112", Confidence::B),
    ("CA", "911", Confidence::B),
    ("CH", "117", Confidence::A),
    ("CH", "112", Confidence::A),
    ("DE", "112", Confidence::B),
    ("DE", "110", Confidence::C),
    ("ES", "112", Confidence::B),
    ("FR", "17", Confidence::B),
    ("FR", "112", Confidence::B),
    ("FR", "114", Confidence::C),
    ("GB", "999", Confidence::B),
    ("GB", "112", Confidence::B),
    ("IE", "112", Confidence::B),
    ("IT", "112", Confidence::B),
    ("LU", "112", Confidence::B),
    ("NL", "112", Confidence::B),
    ("PT", "112", Confidence::B),
    ("US", "911", Confidence::B),
];

#[test]
fn crisis_lines() {
    let directory = read_all();
    let mut found = Vec::new();
    for country in directory.countries() {
        for line in &country.crisis {
            for contact in &line.contacts {
                let hours = line.hours_of(contact).filter(|hours| hours.open == Opening::Always(Always::Always));
                found.push((country.code.as_str(), contact.value.as_str(), contact.confidence, hours.map(|hours| hours.confidence)));
            }
        }
    }
    assert_eq!(found, LINES);
}

#[test]
fn emergency_numbers() {
    let directory = read_all();
    let numbers = directory.countries().flat_map(|country| country.emergency.iter().map(|emergency| (country.code.as_str(), emergency)));
    let found: Vec<_> = numbers.map(|(code, emergency)| (code, emergency.value.as_str(), emergency.confidence)).collect();
    assert_eq!(found, EMERGENCY);
}
