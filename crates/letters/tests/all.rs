//! All letters of all countries, doors, ages, kinds and languages, told in full and hardly at all.

mod common;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use case::Age;
use directory::{Directory, Role};
use letters::people::{To, for_people};
use letters::reports::for_door;
use letters::{Block, Letter, Matter, Pair, Problem, text};
use words::Words;

static SHIPPED: LazyLock<Directory> = LazyLock::new(Directory::shipped);

use common::{KINDS, doors, facts, full, sparse, today};

/// Words that one language has and the other has not.
fn language_of(text: &str) -> &'static str {
    let (mut french, mut english) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic() && c != '\'').map(str::to_lowercase) {
        match word.as_str() {
            "le" | "la" | "les" | "de" | "des" | "du" | "une" | "et" | "est" | "que" | "qui" | "pour" | "dans" | "vous" | "je" | "ne" | "pas" | "sur" => {
                french += 1
            }
            "the" | "of" | "and" | "is" | "that" | "which" | "for" | "in" | "you" | "not" | "to" | "with" | "was" | "were" | "by" | "this" => english += 1,
            _ => {}
        }
    }
    if french > english { "fr" } else { "en" }
}

/// Each piece of a letter that is text of ours or of the person.
fn pieces(letter: &Letter) -> Vec<String> {
    let mut all: Vec<String> = letter.sender.iter().chain(&letter.addressee).cloned().collect();
    all.push(letter.subject.clone());
    for block in letter.body.iter().chain(letter.annexes.iter().flat_map(|annex| &annex.body)) {
        match block {
            Block::Heading { text } | Block::Paragraph { text } | Block::Warning { text } => all.push(text.clone()),
            Block::List { items, .. } => all.extend(items.iter().cloned()),
            Block::Fields { fields } => all.extend(fields.iter().flat_map(|field| [field.name.clone(), field.value.clone()])),
            Block::Table { head, rows } => {
                assert!(rows.iter().all(|row| row.len() == head.len()), "{}: a row of another length", letter.id);
                all.extend(head.iter().chain(rows.iter().flatten()).cloned());
            }
            Block::Quote { of, text } => all.extend([of.clone(), text.clone()]),
        }
    }
    all.extend(letter.annexes.iter().map(|annex| annex.title.clone()));
    all.extend(letter.signature.iter().map(|signature| signature.closing.clone()));
    all
}

/// What holds for every letter.
fn sound(letter: &Letter, matter: &Matter, about: &str) {
    let whole = text(letter);
    for wrong in ["{", "}", "TODO", "FIXME", "XXX", "letter-", "condition-", "  :", "None", "Some(", "revenge porn", "child porn", "pornographie enfantine"] {
        assert!(!whole.contains(wrong), "{about}: {wrong:?} in\n{whole}");
    }
    for piece in pieces(letter) {
        assert!(!piece.trim().is_empty(), "{about}: something empty in\n{whole}");
    }
    assert!(!letter.subject.is_empty() && !letter.body.is_empty(), "{about}: nothing said");
    assert_eq!(language_of(&whole), letter.language, "{about}: the wrong language\n{whole}");
    assert!(!whole.contains("DESCRIPTION-OF-AN-IMAGE"), "{about}: an image is described");
    // What the directory has not seen, or sees contradicted, is no statement of a letter.
    for provision in SHIPPED.laws().flat_map(|law| &law.provisions) {
        if matches!(provision.confidence, directory::Confidence::C | directory::Confidence::X) {
            let said = provision.say.get(&letter.language);
            assert!(!whole.contains(said), "{about}: {} is stated", provision.id);
            assert!(provision.article.len() < 8 || !whole.replace('\n', " ").contains(&provision.article), "{about}: {} is cited", provision.id);
        }
    }
    if matter.person.name.is_none() {
        assert!(letter.signature.as_ref().is_none_or(|signature| signature.name.is_none()), "{about}: a name from nowhere");
    }
    for line in whole.lines().filter(|line| !line.starts_with('>') && line.contains(' ')) {
        let longest = line.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
        assert!(line.chars().count() <= 72 || longest > 60, "{about}: a long line: {line}");
    }
}

fn pair_is_sound(pair: &Pair, matter: &Matter, reader: &Words, about: &str) {
    for letter in pair.letters() {
        sound(letter, matter, about);
        assert_eq!(letter.draft, !pair.lacks.is_empty(), "{about}");
    }
    if let Some(read) = &pair.read {
        assert_ne!(read.language, pair.sent.language, "{about}: twice the same");
        assert_eq!(read.language, reader.language(), "{about}");
    } else {
        assert_eq!(pair.sent.language, reader.language(), "{about}: the person cannot read it");
    }
    for said in pair.notes.iter().chain(&pair.reach).chain(pair.lacks.iter().map(|lack| &lack.say)) {
        assert!(!said.trim().is_empty() && !said.contains(['{', '}']) && !said.contains("letter-"), "{about}: {said}");
    }
    let known: Vec<&str> = SHIPPED.doors().flat_map(|door| &door.contacts).map(|contact| contact.value.as_str()).collect();
    assert!(pair.to.iter().all(|to| known.contains(&to.as_str())), "{about}: an address that no data has");
}

#[test]
fn every_country_every_door() {
    let directory = Directory::shipped();
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    let (mut written, mut refused) = (0, 0);
    for reader in ["fr", "en"].map(Words::in_language) {
        for country in directory.country_codes() {
            for age in [Age::Adult, Age::Minor] {
                for kind in KINDS {
                    for matter in [full(facts(kind, age, &country)), sparse(facts(kind, age, &country))] {
                        for door in doors(&directory, &country) {
                            let about =
                                format!("{country} {door} {age:?} {kind} {} {}", reader.language(), if matter.events.is_empty() { "sparse" } else { "full" });
                            match for_door(&matter, &directory, &door, today(), &reader) {
                                Ok(pair) => {
                                    pair_is_sound(&pair, &matter, &reader, &about);
                                    assert!(door != "fr-thesee" || age == Age::Adult, "{about}: no complaint there under 18");
                                    right_addressee(&pair, &directory, &door, &about);
                                    nameless(&pair, &directory, &door, &about);
                                    *counted.entry(pair.sent.id.clone()).or_default() += 1;
                                    written += 1;
                                }
                                Err(Problem::Refused(refusal)) => {
                                    let door = directory.door(&refusal.door).expect("a door that is there");
                                    assert!(directory.because(door, refusal.because).is_some(), "{about}: no reason in words: {}", refusal.because);
                                    refused += 1;
                                }
                                Err(Problem::Platform(_) | Problem::Regulator(_)) => {}
                                Err(problem) => panic!("{about}: {problem}"),
                            }
                        }
                        for to in To::ALL {
                            let pair = for_people(&matter, &directory, *to, today(), &reader);
                            pair_is_sound(&pair, &matter, &reader, &format!("{country} {to:?} {age:?} {kind}"));
                            *counted.entry(pair.sent.id.clone()).or_default() += 1;
                            written += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(written > 3000 && refused > 300, "{written} written, {refused} refused");
    for id in [
        "complaint",
        "thesee",
        "thesee-report",
        "pharos",
        "public-content",
        "report",
        "spam-mail",
        "spam-sheet",
        "call",
        "orientation",
        "removal-help",
        "prevention",
        "finder",
        "bank",
        "friends",
        "employer",
        "summary",
    ] {
        assert!(counted.contains_key(id), "no letter {id}: {counted:?}");
    }
}

/// The letter names the door it is for, in its own language.
fn right_addressee(pair: &Pair, directory: &Directory, door: &str, about: &str) {
    let door = directory.door(door).expect("it is there");
    for letter in pair.letters() {
        let own = Words::in_language(&letter.language);
        let id = format!("letter-to-{}", door.id);
        let name = if own.has(&id) { own.say(&id) } else { door.name.get(&letter.language).to_owned() };
        if matches!(letter.id.as_str(), "prevention" | "finder" | "spam-sheet") {
            // A sheet is for the person: it is about the door, and addressed to nobody.
            assert!(letter.addressee.is_empty() && letter.subject.starts_with(&name), "{about}");
        } else {
            assert_eq!(letter.addressee, [name], "{about}");
        }
    }
}

/// Where a letter may reach somebody who passes it on to the uploader, or no name is needed, none stands in it.
fn nameless(pair: &Pair, directory: &Directory, door: &str, about: &str) {
    let door = directory.door(door).expect("it is there");
    let unnamed = matches!(door.role, Role::PublicContentReport | Role::SpamReport | Role::HashPrevention | Role::Finder)
        || matches!(pair.sent.id.as_str(), "thesee-report" | "friends")
        || (matches!(door.role, Role::Report | Role::RemovalHelp) && door.anonymous == Some(directory::Allowance::Yes));
    if unnamed {
        for letter in pair.letters() {
            for own in ["Camille", "Exemple", "Paris", "+33 1 99"] {
                assert!(!text(letter).contains(own), "{about}: {own} where no name is needed\n{}", text(letter));
            }
        }
    }
}

#[test]
fn what_is_missing_is_said_and_what_is_there_is_not() {
    let directory = Directory::shipped();
    let reader = Words::in_language("fr");
    let lacks = |matter: &Matter, door: &str| -> Vec<&'static str> {
        for_door(matter, &directory, door, today(), &reader).expect("a right door").lacks.iter().map(|lack| lack.id).collect()
    };
    let bare = sparse(facts("recorded", Age::Adult, "FR"));
    assert_eq!(lacks(&bare, "fr-police"), ["name", "contact", "when"]);
    assert_eq!(lacks(&bare, "fr-thesee-report"), ["mail"]);
    assert_eq!(lacks(&full(facts("recorded", Age::Adult, "FR")), "fr-police"), [""; 0]);
    assert_eq!(lacks(&sparse(facts("published", Age::Adult, "FR")), "fr-pharos"), ["url"]);
    assert_eq!(lacks(&sparse(facts("paid", Age::Adult, "FR")), "bank"), ["payment", "name", "contact"]);
    assert_eq!(lacks(&full(facts("paid", Age::Adult, "FR")), "bank"), [""; 0]);
    let arcom = for_door(&sparse(facts("published", Age::Adult, "FR")), &directory, "fr-arcom", today(), &reader);
    assert_eq!(arcom, Err(Problem::Regulator("fr-arcom".to_owned())), "one letter for regulators: that of the removal");
}

#[test]
fn wrong_doors_are_refused_with_the_right_ones() {
    let directory = Directory::shipped();
    let reader = Words::in_language("fr");
    let refused = |kind: &str, age: Age, door: &str| match for_door(&full(facts(kind, age, "FR")), &directory, door, today(), &reader) {
        Err(Problem::Refused(refusal)) => (refusal.because.to_string(), refusal.instead),
        other => panic!("{door} for {kind} {age:?}: {other:?}"),
    };
    assert_eq!(refused("recorded", Age::Minor, "fr-thesee").0, "minor");
    assert_eq!(refused("recorded", Age::Adult, "fr-pharos").0, "private-message");
    assert!(refused("recorded", Age::Adult, "fr-pharos").1.contains(&"fr-thesee".to_owned()));
    assert_eq!(refused("recorded", Age::Minor, "stopncii").0, "minor");
    assert_eq!(refused("published", Age::Adult, "dmca").0, "identity-disclosed-to-uploader");
    assert_eq!(refused("bluff", Age::Adult, "fr-cyberchantage-mail").0, "contradicted");
    let abroad = for_door(&full(facts("recorded", Age::Adult, "FR")), &directory, "be-police", today(), &reader).expect("not refused");
    assert!(abroad.notes.contains(&reader.say("letter-note-abroad")));
    assert!(matches!(for_door(&Matter::default(), &directory, "fr-nobody", today(), &reader), Err(Problem::UnknownDoor(_))));
    // Nothing is known at all, not even a country: a letter to a door of a country is still written.
    assert!(for_door(&Matter::default(), &directory, "fr-police", today(), &reader).is_ok());
}

#[test]
fn the_letter_is_in_the_addressees_language_and_the_reading_copy_in_the_persons() {
    let directory = Directory::shipped();
    let languages = |country: &str, door: &str, reader: &str| {
        let pair = for_door(&full(facts("recorded", Age::Adult, country)), &directory, door, today(), &Words::in_language(reader)).expect("a right door");
        (pair.sent.language.clone(), pair.read.map(|letter| letter.language), pair.notes.join("\n"))
    };
    assert_eq!(languages("FR", "fr-police", "en").0, "fr");
    assert_eq!(languages("FR", "fr-police", "en").1.as_deref(), Some("en"));
    assert_eq!(languages("BE", "be-police", "fr").1, None);
    assert_eq!(languages("US", "us-ic3", "fr").0, "en");
    let german = languages("DE", "de-onlinewache", "fr");
    assert_eq!((german.0.as_str(), german.1.as_deref()), ("en", Some("fr")));
    assert!(german.2.contains("en anglais"));
}
