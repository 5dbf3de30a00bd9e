//! Every addressee, every way that is not refused, adult and not, French and English: no hole, the right language, no name too many.

use case::{Age, Facts, in_european_union};
use directory::{Confidence, ProvisionKind};
use letters::removal::{Notice, Order, Route, To, refused, write};
use letters::validate::{absent, shows_person};
use letters::{Letter, Matter};
use words::LANGUAGES;

use super::common::*;

/// All of them, handed one by one.
fn each(mut look: impl FnMut(&Order, &Matter, &Notice, &str)) -> usize {
    let mut count = 0;
    let countries: Vec<String> = DIRECTORY.country_codes().chain(["ZZ".to_owned()]).collect();
    for country in &countries {
        for age in [Age::Adult, Age::Minor, Age::Unknown] {
            let mut matter = told(country, age);
            matter.sent = sent();
            for to in everybody() {
                for route in Route::ALL.into_iter().filter(|route| refused(*route, &to, &matter, &DIRECTORY).is_none()) {
                    let order = order(route, to.clone());
                    for language in LANGUAGES {
                        let notice = write(&order, &matter, &DIRECTORY, today(), language).expect("it is not refused");
                        look(&order, &matter, &notice, language);
                        count += 1;
                    }
                }
            }
        }
    }
    count
}

fn letters(notice: &Notice) -> impl Iterator<Item = &Letter> {
    std::iter::once(&notice.sent).chain(&notice.read)
}

#[test]
fn no_letter_has_a_hole() {
    let count = each(|order, _, notice, language| {
        let place = format!("{order:?} ({language})");
        for letter in letters(notice) {
            for text in texts(letter) {
                for bad in ["{", "}", "removal-", "letter-", "TODO", "None", "6-I-5", "LCEN", "DMCA"] {
                    assert!(!text.contains(bad), "{place}: {bad} in {text}");
                }
            }
            for block in &letter.body {
                match block {
                    letters::Block::Heading { text } | letters::Block::Paragraph { text } | letters::Block::Warning { text } => {
                        assert!(!text.trim().is_empty(), "{place}")
                    }
                    letters::Block::List { items, .. } => assert!(!items.is_empty() && items.iter().all(|item| !item.trim().is_empty()), "{place}"),
                    letters::Block::Fields { fields } => {
                        assert!(
                            !fields.is_empty() && fields.iter().all(|field| !field.name.trim().is_empty() && !field.value.trim().is_empty()),
                            "{place}: {fields:?}"
                        );
                    }
                    letters::Block::Table { head, rows } => {
                        assert!(rows.iter().all(|row| row.len() == head.len() && row.iter().all(|cell| !cell.is_empty())), "{place}")
                    }
                    letters::Block::Quote { .. } => panic!("{place}: nothing is quoted in a notice"),
                }
            }
            assert!(!letter.subject.is_empty() && !letter.dated.is_empty() && !letter.addressee.is_empty(), "{place}");
            assert!(letter.annexes.is_empty(), "{place}: nothing goes along");
            // A heading stands above something.
            let headings = letter.body.windows(2).filter(|two| two.iter().all(|block| matches!(block, letters::Block::Heading { .. })));
            assert_eq!(headings.count(), 0, "{place}: a heading above nothing");
            assert!(!matches!(letter.body.last(), Some(letters::Block::Heading { .. })), "{place}: a heading above nothing");
        }
        for note in notice.notes.iter().chain(&notice.forms) {
            assert!(!note.contains("removal-") && !note.contains('{'), "{place}: {note}");
        }
        assert!(notice.is_complete(), "{place}: {:?}", notice.missing);
    });
    assert!(count > 2000, "only {count} letters");
}

#[test]
fn each_side_reads_its_language() {
    each(|order, _, notice, language| {
        let place = format!("{order:?} ({language})");
        let theirs = notice.sent.language.as_str();
        let right = match &order.to {
            To::Platform(_) => "en",
            To::Abuse(contact) => {
                if contact.mail.as_deref().is_some_and(|mail| mail.ends_with(".fr")) {
                    "fr"
                } else {
                    "en"
                }
            }
            To::Authority(door) if door.starts_with("fr-") => "fr",
            To::Authority(door) if door == "eu-dsc-list" => language,
            To::Authority(_) => "en",
        };
        assert_eq!(theirs, right, "{place}");
        assert_eq!(notice.read.as_ref().map(|read| read.language.as_str()), (theirs != language).then_some(language), "{place}");
        for letter in letters(notice) {
            let body = texts(letter).join("\n");
            // Small words that stand in every letter of a language, and in none of the other.
            let (french, english) = (body.contains(" de ") && body.contains(" la "), body.contains(" the ") && body.contains(" of "));
            let found =
                if letter.language == "fr" { french && !body.contains(" that ") } else { english && !body.contains(" les ") && !body.contains(" est ") };
            assert!(found, "{place}, {}: {body}", letter.language);
        }
    });
}

#[test]
fn the_elements_of_the_law_are_in_it() {
    each(|order, matter, notice, language| {
        let Some(law) = order.route.law(&DIRECTORY) else { return };
        for letter in letters(notice) {
            assert_eq!(absent(law, letter, matter), [], "{order:?} ({language}), {}", letter.language);
        }
    });
}

#[test]
fn no_name_where_the_law_asks_for_none() {
    each(|order, matter, notice, language| {
        let spared = matches!(order.route, Route::Dsa | Route::Host | Route::Platform | Route::Search) && !matter.facts.was_adult();
        for letter in letters(notice) {
            let place = format!("{order:?} ({language}), {}", letter.language);
            assert_eq!(shows_person(letter, matter), !spared, "{place}");
            let all = texts(letter).join("\n");
            assert!(!all.contains("99 00 00 00") && !all.contains("rue de l'Exemple"), "{place}: no law asks for that");
            assert!(!(spared && all.contains("Lyon")), "{place}: the town");
        }
        for (named, other) in [(&notice.sent, "Camille")].into_iter().filter(|_| spared) {
            assert!(!texts(named).join("\n").contains(other));
        }
    });
}

#[test]
fn nothing_unsure_is_stated() {
    // Words of facts that nobody has seen, or that contradict each other: none may stand in a letter.
    let unsure: Vec<&str> = DIRECTORY
        .laws()
        .flat_map(|law| &law.provisions)
        .filter(|one| one.kind == ProvisionKind::Offence && matches!(one.confidence, Confidence::C | Confidence::X))
        .map(|one| one.article.as_str())
        .collect();
    assert!(unsure.len() > 5, "{unsure:?}");
    let contradicted: Vec<&str> = DIRECTORY
        .doors()
        .flat_map(|door| door.contacts.iter().filter(|contact| door.confidence == Confidence::X || contact.confidence == Confidence::X))
        .map(|contact| contact.value.as_str())
        .collect();
    each(|order, matter, notice, language| {
        for letter in letters(notice) {
            let all = texts(letter).join("\n");
            let place = format!("{order:?} ({language})");
            assert!(unsure.iter().all(|article| !all.contains(article)), "{place}: {all}");
            assert!(!all.contains("Article 17(") || matches!(order.route, Route::Gdpr), "{place}: article 17 of the DSA was not seen");
            assert!(!all.contains("numéro à vérifier"), "{place}");
            if order.route == Route::Uk {
                assert!(all.contains("is in force") || all.contains("est en vigueur"), "{place}: the start is not known");
            }
            if order.route == Route::TakeItDown && matter.facts.country.as_deref() != Some("US") {
                assert!(all.contains("not claim to live in the United States") || all.contains("ne prétends pas habiter aux États-Unis"), "{place}");
            }
            // The offences of one country are not those of another.
            if matter.facts.country.as_deref() != Some("FR") {
                assert!(!all.contains("312-10") && !all.contains("226-2-1"), "{place}");
            }
            let union = matter.facts.country.as_deref().is_some_and(in_european_union);
            assert!(union || order.route == Route::Gdpr || !all.contains("2016/679") || matches!(order.route, Route::Regulator), "{place}: no law of theirs");
        }
        let ways: Vec<&String> = notice.to.iter().chain(&notice.forms).collect();
        assert!(ways.iter().all(|way| contradicted.iter().all(|value| !way.contains(value))), "{ways:?}");
    });
}

#[test]
fn nothing_is_said_that_was_not_confirmed() {
    let matter = told("FR", Age::Adult);
    let order = Order { statements: letters::removal::Statements::default(), ..order(Route::Dsa, platform("instagram")) };
    let notice = write(&order, &matter, &DIRECTORY, today(), "en").expect("it is not refused");
    let all = texts(&notice.sent).join("\n");
    assert!(notice.sent.draft && all.contains("Draft"), "{all}");
    for claim in ["did not consent", "I am the person", "good-faith", "not paid"] {
        assert!(!all.contains(claim), "{claim}: {all}");
    }
    let nobody = Matter { facts: Facts::default(), ..Matter::default() };
    for to in everybody() {
        for route in Route::ALL.into_iter().filter(|route| refused(*route, &to, &nobody, &DIRECTORY).is_none()) {
            let order = Order { statements: letters::removal::Statements::default(), ..super::common::order(route, to.clone()) };
            let notice = write(&order, &nobody, &DIRECTORY, today(), "fr").expect("it is not refused");
            assert!(notice.sent.draft, "{order:?}: nothing is known, and it claims to be complete");
            assert!(letters(&notice).flat_map(texts).all(|text| !text.contains('{')));
        }
    }
}
