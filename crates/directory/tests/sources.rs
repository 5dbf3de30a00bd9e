//! Files that do not make a directory, and the doubts about those that do.

mod common;

use common::{gathered, read_all};
use directory::{Date, Directory, DirectoryError, Shown, Why, check};

const ALONE: [(&str, &str); 2] = [("international.toml", ""), ("reasons.toml", "reason = []")];

fn with(path: &str, text: &str) -> Result<Directory, DirectoryError> {
    Directory::from_sources([(path, text), ALONE[0], ALONE[1]])
}

const COUNTRY: &str = r#"
code = "ZZ"
name = { fr = "Nulle part", en = "Nowhere" }
languages = ["fr"]

[[emergency]]
id = "zz-1"
name = "Police"
kind = "phone"
value = "1"
confidence = "A"
source = "a page"
checked = 2024-01-01

[[crisis]]
id = "zz-2"
name = "Line"
audience = ["crisis"]
hours = { open = "always", confidence = "C", source = "a page", checked = 2026-11-01 }
confidence = "B"
source = "a page"
checked = 2026-11-01

[[crisis.contact]]
kind = "phone"
value = "2"
confidence = "X"
source = "a page"
checked = 2026-11-01

[[crisis.contact]]
kind = "sms"
value = "3"
confidence = "A"
source = "a page"
checked = 2026-12-01
"#;

#[test]
fn files_are_refused_with_their_names() {
    assert!(with("countries/zz.toml", COUNTRY).is_ok());
    assert_eq!(with("countries/yy.toml", COUNTRY).err(), Some(DirectoryError::Misnamed { path: "countries/yy.toml".to_owned(), id: "zz".to_owned() }));
    for path in ["zz.toml", "country/zz.toml", ""] {
        assert_eq!(with(path, COUNTRY).err(), Some(DirectoryError::Misplaced { path: path.to_owned() }));
    }
    assert_eq!(
        Directory::from_sources([("countries/zz.toml", COUNTRY), ("countries/zz.toml", COUNTRY), ALONE[0], ALONE[1]]).err(),
        Some(DirectoryError::Twice { path: "countries/zz.toml".to_owned() })
    );
    assert_eq!(with("reasons.toml", "reason = []").err(), Some(DirectoryError::Twice { path: "reasons.toml".to_owned() }));
    assert_eq!(Directory::from_sources([ALONE[0]]).err(), Some(DirectoryError::Missing { path: "reasons.toml" }));
    assert_eq!(Directory::from_sources([ALONE[1]]).err(), Some(DirectoryError::Missing { path: "international.toml" }));
    for text in ["code = ", "", "surprise = 1", &COUNTRY.replace("audience", "audiences")] {
        let refused = with("countries/zz.toml", text);
        assert!(matches!(refused, Err(DirectoryError::Unreadable { ref path, .. }) if path == "countries/zz.toml"), "{text}");
    }
}

#[test]
fn doubts_name_the_fact_and_the_reason() {
    let directory = with("countries/zz.toml", COUNTRY).expect("reads");
    let doubts = check(&directory, gathered());
    let found: Vec<_> = doubts.iter().map(|doubt| (doubt.entry.as_str(), doubt.what.as_str(), doubt.why)).collect();
    assert_eq!(
        found,
        [
            ("zz-1", "emergency 1", Why::Stale { days: 1057 }),
            ("zz-2", "hours", Why::NotSeen),
            ("zz-2", "contact phone 2", Why::Contradicted),
            ("zz-2", "contact sms 3", Why::CheckedInTheFuture),
        ]
    );
    assert!(doubts.iter().all(|doubt| doubt.file == "countries/zz.toml" && doubt.source == "a page"));
    let line = directory.helpline("zz-2").expect("there");
    let shown: Vec<_> = line.reachable(gathered()).map(|(contact, shown)| (contact.value.as_str(), shown)).collect();
    assert_eq!(shown, [("3", Shown::CheckFirst)]);
}

/// The day on which the fact that was checked last was checked.
fn last_looked(directory: &Directory) -> Date {
    directory::facts(directory).iter().map(|fact| fact.checked).max().expect("there are facts")
}

#[test]
fn a_year_later_nothing_is_certain() {
    let directory = read_all();
    let facts = directory::facts(&directory).len();
    let today = check(&directory, gathered()).len();
    let later = check(&directory, last_looked(&directory).plus_days(366).expect("a day")).len();
    assert!(today > 0 && today < facts, "{today} doubts of {facts} facts");
    assert_eq!(later, facts);
    let long_ago = check(&directory, Date::new(2020, 1, 1).expect("a day")).len();
    assert_eq!(long_ago, facts, "facts from the future are doubted");
}

#[test]
fn a_country_without_a_file_still_has_doors() {
    let directory = Directory::shipped();
    assert!(directory.doors_in("ZZ").any(|door| door.id == "stopncii"));
    let in_france: Vec<&str> = directory.doors_in("fr").map(|door| door.id.as_str()).collect();
    assert!(in_france.contains(&"fr-17cyber") && in_france.contains(&"take-it-down"));
    assert!(!in_france.iter().any(|id| id.starts_with("be-")));
}
