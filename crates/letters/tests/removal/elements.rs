//! For every element of every law and platform: taken away, it is named; put back, it is not. Generated from the data.

use std::collections::BTreeSet;

use case::Age;
use directory::{ElementKind, Need};
use letters::removal::{Order, Route, To, write};
use letters::validate::{Missing, Weight, What, absent, validate};
use letters::{Block, Letter, Matter};
use words::{LANGUAGES, Words};

use super::common::*;

/// The kinds of element that are named, without those that nobody could give.
fn named(order: &Order, matter: &Matter) -> BTreeSet<ElementKind> {
    let missing = validate(order, matter, &DIRECTORY, today());
    let element = |one: &Missing| if let What::Element(kind, _) = one.what { Some(kind) } else { None };
    missing.iter().filter_map(element).filter(|kind| *kind != ElementKind::NotSeen).collect()
}

/// Takes away what an element needs.
fn without(kind: ElementKind, order: &Order, matter: &Matter) -> Vec<(Order, Matter)> {
    let (mut order, mut matter) = (order.clone(), matter.clone());
    match kind {
        ElementKind::ExactLocation => matter.contents.clear(),
        ElementKind::WhyUnlawful => order.statements.no_consent = false,
        ElementKind::PersonShown => order.statements.shown = false,
        ElementKind::GoodFaith => order.statements.good_faith = false,
        ElementKind::NotPaid => order.statements.not_paid = false,
        ElementKind::IdenticalCopies => order.statements.without_copies = true,
        ElementKind::Signature => matter.person.signs = false,
        ElementKind::Image => order.attach.push("image.jpg".to_owned()),
        ElementKind::OneItem => matter.contents.push(letters::Content { url: "https://example.org/v/456".to_owned(), ..letters::Content::default() }),
        // Two parts: each alone is named.
        ElementKind::NameAndEmail => {
            let mut mailless = matter.clone();
            mailless.person.mail = Some("camille@".to_owned());
            matter.person.mail = None;
            return vec![(order.clone(), matter), (order, mailless)];
        }
        ElementKind::NotSeen => return Vec::new(),
    }
    vec![(order, matter)]
}

/// Every way with an addressee that it fits, and somebody whose law it is.
fn ways() -> Vec<(Order, Matter)> {
    let told = |country| told(country, Age::Adult);
    vec![
        (order(Route::Dsa, platform("instagram")), told("FR")),
        (order(Route::TakeItDown, platform("reddit")), told("US")),
        (order(Route::Uk, platform("reddit")), told("GB")),
        (order(Route::Gdpr, platform("google-search")), told("FR")),
        (order(Route::Platform, platform("discord")), told("CA")),
        (order(Route::Platform, platform("match-group")), told("CH")),
        (order(Route::Search, platform("google-search")), told("FR")),
        (order(Route::Host, host(letters::removal::Keeper::Host, "abuse@host.example.org")), told("BE")),
    ]
}

#[test]
fn each_element_taken_away_is_named_and_put_back_is_not() {
    let mut tried = BTreeSet::new();
    for (order, matter) in ways() {
        assert_eq!(named(&order, &matter), BTreeSet::new(), "{order:?}: told in full");
        let law = order.route.law(&DIRECTORY).expect("each of these rests on one");
        let platform = if let To::Platform(id) = &order.to { DIRECTORY.platform(id) } else { None };
        let of_platform = platform.into_iter().flat_map(|platform| platform.elements.iter().map(|element| (platform.id.as_str(), element)));
        for (source, element) in law.elements.iter().map(|element| (law.id.as_str(), element)).chain(of_platform) {
            for (order, matter) in without(element.what, &order, &matter) {
                let found = named(&order, &matter);
                // What a platform asks for is named though the law does not.
                let asked = |need: Need| need != Need::NotNeeded;
                let wanted =
                    asked(element.need) || platform.is_some_and(|one| one.elements.iter().any(|other| other.what == element.what && asked(other.need)));
                let expected: BTreeSet<ElementKind> = wanted.then_some(element.what).into_iter().collect();
                assert_eq!(found, expected, "{source}: without {:?}", element.what);
                let weights: Vec<Weight> = validate(&order, &matter, &DIRECTORY, today())
                    .iter()
                    .filter(|one| one.what == What::Element(element.what, None))
                    .map(|one| one.weight)
                    .collect();
                if matches!(element.need, Need::Required | Need::RequiredUnlessMinor | Need::Never) && element.what != ElementKind::NameAndEmail {
                    assert_eq!(weights, [Weight::Required], "{source}: {:?}", element.what);
                    assert!(write(&order, &matter, &DIRECTORY, today(), "fr").expect("it is not refused").sent.draft, "{source}: {:?}", element.what);
                }
                tried.insert((source.to_owned(), element.what));
            }
        }
    }
    // None of the data was passed over, but what nobody has seen.
    for law in DIRECTORY.laws() {
        for element in law.elements.iter().filter(|element| element.what != ElementKind::NotSeen) {
            assert!(tried.contains(&(law.id.clone(), element.what)), "{}: {:?} was not tried", law.id, element.what);
        }
    }
    for platform in DIRECTORY.platforms() {
        for element in &platform.elements {
            assert!(tried.contains(&(platform.id.clone(), element.what)), "{}: {:?} was not tried", platform.id, element.what);
        }
    }
}

#[test]
fn what_nobody_has_seen_is_said_and_stops_nobody() {
    let (order, matter) = (order(Route::Uk, platform("x")), told("GB", Age::Adult));
    let missing = validate(&order, &matter, &DIRECTORY, today());
    assert_eq!(missing.iter().map(|one| (one.id(), one.weight)).collect::<Vec<_>>(), [("not-seen", Weight::Unsure)]);
    assert!(write(&order, &matter, &DIRECTORY, today(), "en").expect("it is not refused").is_complete());
}

#[test]
fn the_rest_is_named_too() {
    let complete = told("FR", Age::Adult);
    let ids = |order: &Order, matter: &Matter| validate(order, matter, &DIRECTORY, today()).iter().map(Missing::id).collect::<Vec<_>>();
    let dsa = order(Route::Dsa, platform("tiktok"));
    for bad in ["example.org/v/1", "https://example.org/a b", "javascript:alert(1)"] {
        let mut matter = complete.clone();
        matter.contents[0].url = bad.to_owned();
        assert_eq!(ids(&dsa, &matter), ["bad-address"], "{bad}");
    }
    let mut ageless = complete.clone();
    ageless.facts.age = None;
    assert_eq!(ids(&dsa, &ageless), ["age"]);
    let mut nowhere = complete.clone();
    nowhere.facts.country = None;
    assert_eq!(ids(&dsa, &nowhere), ["country"]);
    let To::Abuse(mut contact) = host(letters::removal::Keeper::Host, "x@example.org") else { unreachable!("a host") };
    contact.mail = None;
    assert_eq!(ids(&order(Route::Host, To::Abuse(contact)), &complete), ["recipient"]);
    let cnil = order(Route::Regulator, To::Authority("fr-cnil".to_owned()));
    assert_eq!(ids(&cnil, &complete), ["nothing-sent"]);
    let mut early = complete.clone();
    early.sent = sent();
    early.sent.iter_mut().for_each(|one| one.on = today());
    assert_eq!(ids(&cnil, &early), ["time-not-over"]);
    early.sent = sent();
    assert_eq!(ids(&cnil, &early), [""; 0]);
    for (order, matter) in ways() {
        for missing in validate(&order, &Matter::default(), &DIRECTORY, today()).iter().chain(&validate(&order, &matter, &DIRECTORY, today())) {
            for language in LANGUAGES {
                let said = missing.say(&Words::in_language(language), &DIRECTORY);
                assert!(!said.is_empty() && !said.contains("removal-") && !said.contains('{'), "{said}");
            }
        }
    }
}

// - in the written letter

/// Takes out of a letter every paragraph, point and field that holds one of its texts.
fn cut(letter: &Letter, holds: impl Fn(&str) -> bool) -> Letter {
    let mut letter = letter.clone();
    letter.body.retain_mut(|block| match block {
        Block::Paragraph { text } => !holds(text),
        Block::List { items, .. } => {
            items.retain(|item| !holds(item));
            true
        }
        Block::Fields { fields } => {
            for field in fields.iter_mut() {
                field.value = field.value.lines().filter(|line| !holds(line)).collect::<Vec<_>>().join("\n");
            }
            true
        }
        _ => true,
    });
    letter
}

#[test]
fn a_written_letter_without_an_element_is_seen_to_lack_it() {
    for (order, matter) in ways() {
        let law = order.route.law(&DIRECTORY).expect("each of these rests on one");
        for language in LANGUAGES {
            let notice = write(&order, &matter, &DIRECTORY, today(), language).expect("it is not refused");
            let letter = notice.read.as_ref().filter(|read| read.language == *language).unwrap_or(&notice.sent);
            assert_eq!(absent(law, letter, &matter), [], "{}: {}", law.id, letter.language);
            let words = Words::in_language(&letter.language);
            for element in law.elements.iter().filter(|element| matches!(element.need, Need::Required | Need::RequiredUnlessMinor | Need::Recommended)) {
                let stems: Vec<&str> = match element.what {
                    ElementKind::WhyUnlawful => vec!["why", "why-uk"],
                    ElementKind::PersonShown => vec!["shown-self", "shown-self-uk"],
                    ElementKind::GoodFaith => vec!["good-faith"],
                    ElementKind::IdenticalCopies => vec!["copies"],
                    _ => vec![],
                };
                let phrases: Vec<String> = stems
                    .iter()
                    .flat_map(|stem| [format!("removal-{stem}"), format!("removal-{stem}-{}", law.id)])
                    .filter(|id| words.has(id))
                    .map(|id| words.say(&id))
                    .collect();
                let less = match element.what {
                    ElementKind::ExactLocation => cut(letter, |text| text.contains(URL)),
                    ElementKind::NameAndEmail => cut(letter, |text| text == MAIL),
                    ElementKind::Signature => Letter { signature: None, ..letter.clone() },
                    _ => cut(letter, |text| phrases.iter().any(|phrase| text.contains(phrase.as_str()))),
                };
                assert_eq!(absent(law, &less, &matter), [element.what], "{} ({}) without {:?}", law.id, letter.language, element.what);
            }
        }
    }
}
