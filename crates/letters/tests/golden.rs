//! Ten letters and a few more, as they are read: `tests/golden/*.txt` and one mail.
//!
//! After a change that is meant, `UPDATE_GOLDEN=1 cargo test -p letters --test golden` writes them anew; read the difference.

mod common;

use case::Age;
use directory::Directory;
use letters::people::{To, for_people};
use letters::reports::for_door;
use letters::{Envelope, Pair, mail, text};
use words::Words;

use common::{facts, full, sparse, today};

/// The letter that goes out, the one beside it, and what the person is told.
fn whole(pair: &Pair) -> String {
    let mut out = text(&pair.sent);
    if let Some(read) = &pair.read {
        out.push_str(&format!("\n======== {}\n\n{}", read.language, text(read)));
    }
    out.push_str("\n========\n");
    for lack in &pair.lacks {
        out.push_str(&format!("lacks {}: {}\n", lack.id, lack.say));
    }
    for (what, list) in [("reach", &pair.reach), ("note", &pair.notes), ("to", &pair.to)] {
        list.iter().for_each(|one| out.push_str(&format!("{what}: {one}\n")));
    }
    out
}

#[test]
fn letters_as_they_are_read() {
    let directory = Directory::shipped();
    let (french, english) = (Words::in_language("fr"), Words::in_language("en"));
    let door = |kind, age, country: &str, door: &str, reader: &Words| {
        whole(&for_door(&full(facts(kind, age, country)), &directory, door, today(), reader).expect("a right door"))
    };
    let bare = sparse(facts("recorded", Age::Adult, "FR"));
    let mut acting = full(facts("published", Age::Minor, "FR"));
    acting.person.acts_for = Some(String::new());
    let spam = for_door(&full(facts("bluff", Age::Adult, "GB")), &directory, "gb-sers", today(), &english).expect("a right door");
    let envelope = Envelope::new(spam.to.iter().map(String::as_str), None);
    let letters = [
        ("fr-police-paid.txt", door("paid", Age::Adult, "FR", "fr-police", &french)),
        ("fr-police-sparse.txt", whole(&for_door(&bare, &directory, "fr-police", today(), &french).expect("a right door"))),
        ("fr-police-minor-acting.txt", whole(&for_door(&acting, &directory, "fr-police", today(), &french).expect("a right door"))),
        ("fr-thesee.txt", door("recorded", Age::Adult, "FR", "fr-thesee", &french)),
        ("fr-thesee-report.txt", door("paid", Age::Minor, "FR", "fr-thesee-report", &french)),
        ("fr-pharos.txt", door("published", Age::Adult, "FR", "fr-pharos", &french)),
        ("fr-17cyber.txt", door("recorded", Age::Adult, "FR", "fr-17cyber", &french)),
        ("fr-info-escroqueries.txt", door("bluff", Age::Adult, "FR", "fr-info-escroqueries", &french)),
        ("fr-signal-spam.txt", door("bluff", Age::Adult, "FR", "fr-signal-spam", &french)),
        ("fr-point-de-contact.txt", door("published", Age::Adult, "FR", "fr-point-de-contact", &french)),
        ("de-onlinewache-fr.txt", door("recorded", Age::Adult, "DE", "de-onlinewache", &french)),
        ("us-ncmec.txt", door("published", Age::Minor, "US", "us-ncmec", &english)),
        ("it-postale-fr.txt", door("published", Age::Adult, "IT", "it-postale", &french)),
        ("stopncii-fr.txt", door("recorded", Age::Adult, "FR", "stopncii", &french)),
        ("take-it-down-en.txt", door("recorded", Age::Minor, "CA", "take-it-down", &english)),
        ("bank-fr.txt", door("paid", Age::Adult, "FR", "bank", &french)),
        ("friends-fr.txt", whole(&for_people(&full(facts("recorded", Age::Adult, "FR")), &directory, To::Friends, today(), &french))),
        ("friends-en-minor.txt", whole(&for_people(&full(facts("published", Age::Minor, "GB")), &directory, To::Friends, today(), &english))),
        ("employer-fr.txt", whole(&for_people(&full(facts("recorded", Age::Adult, "FR")), &directory, To::Employer, today(), &french))),
        ("summary-en.txt", whole(&for_people(&full(facts("paid", Age::Adult, "NZ")), &directory, To::Summary, today(), &english))),
        ("gb-sers.eml", String::from_utf8(mail(&spam.sent, &envelope)).expect("ASCII")),
    ];
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden"));
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut different = Vec::new();
    for (name, found) in &letters {
        let path = folder.join(name);
        if update {
            std::fs::create_dir_all(folder).expect("the folder can be made");
            std::fs::write(&path, found).expect("it can be written");
        } else if std::fs::read_to_string(&path).unwrap_or_default() != *found {
            different.push(format!("--- {name}\n{found}"));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
    if !update {
        let there = std::fs::read_dir(folder).expect("the golden letters are there").count();
        assert_eq!(there, letters.len(), "a golden letter that nobody writes");
    }
}
