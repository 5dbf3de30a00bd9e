//! The ways that are refused, and the way that is chosen.

use case::Age;
use letters::removal::{AbuseContact, Keeper, Refused, Route, To, choose, refused, refused_name, write};
use letters::validate::{Exposure, exposure};
use words::{LANGUAGES, Words};

use super::common::*;

#[test]
fn copyright_and_an_abolished_law_are_refused_with_the_reason() {
    for name in ["dmca", "copyright", "DMCA", "onlyfans-dmca", "vimeo-privacy-complaint"] {
        let found = refused_name(name, &DIRECTORY).unwrap_or_else(|| panic!("{name} is not refused"));
        assert!(matches!(found, Refused::DisclosesName(_)) && found.is_dangerous(), "{name}");
    }
    assert_eq!(refused_name("lcen", &DIRECTORY), Some(Refused::Abolished("fr-lcen-6-i-5".to_owned())));
    assert_eq!(refused_name("instagram", &DIRECTORY), None);
    let words = Words::in_language("fr");
    assert!(refused_name("dmca", &DIRECTORY).expect("refused").say(&words, &DIRECTORY).contains("donne votre nom"));
    assert!(refused_name("lcen", &DIRECTORY).expect("refused").say(&words, &DIRECTORY).contains("n'existe plus"));
}

#[test]
fn the_wrong_way_is_refused_in_words() {
    let adult = |country| told(country, Age::Adult);
    let refuse = |route, to: To, country| refused(route, &to, &adult(country), &DIRECTORY);
    assert_eq!(refuse(Route::TakeItDown, platform("x"), "FR"), Some(Refused::ForResidents("x-take-it-down-act".to_owned())));
    assert_eq!(refuse(Route::TakeItDown, platform("x"), "US"), None);
    assert_eq!(refuse(Route::TakeItDown, platform("reddit"), "FR"), None);
    assert_eq!(refuse(Route::Gdpr, platform("x"), "US"), Some(Refused::NotTheirLaw("gdpr-17")));
    assert_eq!(refuse(Route::Uk, platform("x"), "FR"), Some(Refused::NotTheirLaw("uk-20a")));
    assert_eq!(refuse(Route::Dsa, platform("coco"), "FR"), Some(Refused::Closed("coco".to_owned())));
    assert_eq!(refuse(Route::Dsa, platform("google-search"), "FR"), Some(Refused::NotForThem(Route::Dsa)));
    assert_eq!(refuse(Route::Search, platform("x"), "FR"), Some(Refused::NotForThem(Route::Search)));
    assert_eq!(refuse(Route::Dsa, platform("other-site"), "FR"), Some(Refused::NameTheSite));
    assert_eq!(refuse(Route::Dsa, platform("no-such"), "FR"), Some(Refused::Unknown("no-such".to_owned())));
    assert_eq!(refuse(Route::Regulator, To::Authority("fr-pharos".to_owned()), "FR"), Some(Refused::Unknown("fr-pharos".to_owned())));
    let vimeo = To::Abuse(AbuseContact { mail: None, name: None, of: Keeper::Site, site: "vimeo.com".to_owned(), source: None });
    assert_eq!(refuse(Route::Host, vimeo, "FR"), Some(Refused::DisclosesName("vimeo-privacy-complaint".to_owned())));
    let every = [
        Refused::DisclosesName("dmca".into()),
        Refused::Abolished("fr-lcen-6-i-5".into()),
        Refused::Closed("coco".into()),
        Refused::Unknown("zz".into()),
        Refused::NameTheSite,
        Refused::ForResidents("discord-take-it-down-act".into()),
        Refused::NotTheirLaw("gdpr-17"),
        Refused::NotForThem(Route::Dsa),
    ];
    for (one, language) in every.iter().flat_map(|one| LANGUAGES.iter().map(move |language| (one, language))) {
        let said = one.say(&Words::in_language(language), &DIRECTORY);
        assert!(!said.contains("removal-") && !said.contains('{') && said.len() > 20, "{said}");
    }
}

#[test]
fn the_way_follows_the_country_and_says_why() {
    let way = |to: &To, country: &str| choose(to, &told(country, Age::Adult).facts, &DIRECTORY);
    assert_eq!(way(&platform("instagram"), "FR").route, Route::Dsa);
    assert_eq!(way(&platform("instagram"), "GB").route, Route::Uk);
    assert_eq!((way(&platform("x"), "US").route, way(&platform("x"), "US").because), (Route::TakeItDown, "us"));
    assert_eq!(way(&platform("reddit"), "US").because, "us-unsaid");
    assert_eq!(way(&platform("instagram"), "CH").route, Route::Platform);
    assert_eq!(way(&platform("whatsapp"), "FR").route, Route::Platform);
    assert_eq!(way(&platform("microsoft-bing"), "FR").route, Route::Search);
    assert_eq!(way(&host(Keeper::Host, "a@example.org"), "FR").route, Route::Host);
    for country in DIRECTORY.country_codes().chain(["ZZ".to_owned(), String::new()]) {
        for to in everybody() {
            let choice = way(&to, &country);
            let because = refused(choice.route, &to, &told(&country, Age::Adult), &DIRECTORY);
            assert!(matches!(because, None | Some(Refused::Closed(_) | Refused::NameTheSite)), "{country}, {to:?}: the way chosen is refused: {because:?}");
            for language in LANGUAGES {
                assert!(Words::in_language(language).has(&format!("removal-why-route-{}", choice.because)), "{}", choice.because);
            }
        }
    }
}

#[test]
fn who_sees_the_name_is_said() {
    let adult = told("FR", Age::Adult);
    let see = |to: To, route, matter: &letters::Matter| exposure(&order(route, to), matter, &DIRECTORY);
    assert_eq!(see(platform("instagram"), Route::Dsa, &adult), Exposure::Addressee);
    assert_eq!(see(platform("instagram"), Route::Dsa, &told("FR", Age::Unknown)), Exposure::NoName);
    assert_eq!(see(host(Keeper::Host, "a@example.org"), Route::Host, &adult), Exposure::MayBeUploader);
    assert_eq!(see(platform("onlyfans-dmca"), Route::Platform, &adult), Exposure::Uploader);
    let notice = write(&order(Route::Host, host(Keeper::Site, "a@example.org")), &adult, &DIRECTORY, today(), "en").expect("it is not refused");
    assert!(notice.notes[0].starts_with("Careful"), "{:?}", notice.notes);
}
