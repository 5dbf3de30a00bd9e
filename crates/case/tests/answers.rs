//! Keys and values; lists of doors; people; one platform: what each answer holds beside its plan.

mod common;

use case::{Facts, StepId, block, doors, plan, talk};
use common::{facts, steps, today};
use directory::{Condition, Directory, Reason, Shown};

#[test]
fn a_wrong_key_or_value_says_what_is_right() {
    let mut facts = Facts::default();
    let error = facts.set("colour", "red").expect_err("no such key");
    assert_eq!(error.allowed, Facts::KEYS);
    let error = facts.set("age", "12").expect_err("no such age");
    assert_eq!(error.allowed, ["adult", "minor", "unknown"]);
    let error = facts.set("kind", "ordinary").expect_err("nothing happened is no case");
    assert_eq!(error.allowed, ["bluff", "recorded", "approach", "other_threat", "recovery_scam", "unsure"]);
    assert_eq!((error.key.as_str(), error.value.as_str()), ("kind", "ordinary"));
    assert!(facts.set("met", "perhaps").is_err() && facts.set("country", "France").is_err());
    assert!(facts.set("url", " ").is_err() && facts.set("platform", "").is_err());
    assert_eq!(facts, Facts::default());
}

#[test]
fn answers_add_up_or_replace() {
    let mut case = facts(&[("platform", "instagram"), ("platform", "X"), ("platform", "x"), ("country", "fr"), ("met", "yes"), ("met", "unknown")]);
    assert_eq!(case.platforms, ["instagram", "x"]);
    assert_eq!((case.country.as_deref(), case.met), (Some("FR"), None));
    case.country = Some("uk".to_owned());
    assert_eq!(case.country_code().as_deref(), Some("GB"));
}

#[test]
fn a_done_step_stays_in_its_place() {
    let case = facts(&[("kind", "recorded"), ("age", "adult"), ("done", "keep-messages")]);
    let plan = plan(&case, &Directory::shipped(), today());
    let done: Vec<_> = plan.steps.iter().filter(|step| step.done).map(|step| step.id).collect();
    assert_eq!(done, [StepId::KeepMessages]);
}

#[test]
fn what_a_door_depends_on() {
    let directory = Directory::shipped();
    let (fits, _) = doors(&facts(&[("country", "FR"), ("kind", "recorded")]), &directory, today());
    let offer = |id: &str| fits.iter().find(|offer| offer.door == id).unwrap_or_else(|| unreachable!("{id}"));
    let thesee = offer("fr-thesee");
    assert_eq!(thesee.unknown, [Condition::NeverMet, Condition::MoneyDemanded, Condition::Adult]);
    assert!(thesee.unless.is_empty(), "what is asked once is not asked the other way round: {:?}", thesee.unless);
    assert_eq!(thesee.prepare, [Condition::NationalEid]);
    let stopncii = offer("stopncii");
    assert_eq!((stopncii.unknown.as_slice(), stopncii.prepare.len()), (&[Condition::ImageryTakenAdult, Condition::ImageAtHand][..], 0));
    assert_eq!(stopncii.shown, Shown::Certain);
    assert!(stopncii.unless.is_empty(), "{:?}", stopncii.unless);

    let (fits, _) = doors(&facts(&[("country", "GB"), ("kind", "recorded")]), &directory, today());
    let fraud = fits.iter().find(|offer| offer.door == "gb-report-fraud").expect("open, unless in Scotland");
    assert_eq!((fraud.unknown.len(), fraud.unless.as_slice()), (0, &[Condition::InScotland][..]));
}

#[test]
fn the_doors_of_a_country() {
    let directory = Directory::shipped();
    let (fits, shut) = doors(&facts(&[("country", "FR"), ("kind", "bluff"), ("channel", "mail")]), &directory, today());
    let because = |id: &str| shut.iter().find(|one| one.door == id).map(|one| one.because);
    assert_eq!(because("fr-pharos"), Some(Reason::Refuses(Condition::PrivateMessage)));
    assert_eq!(because("fr-thesee"), Some(Reason::Needs(Condition::Blackmail)));
    assert_eq!(because("fr-cyberchantage-mail"), Some(Reason::Contradicted));
    assert_eq!(because("dmca"), Some(Reason::IdentityDisclosedToUploader));
    assert_eq!(because("fr-point-de-contact"), Some(Reason::Needs(Condition::Published)));
    assert_eq!(because("stopncii"), Some(Reason::Needs(Condition::ImageAtHand)));
    let meant: Vec<&str> = fits.iter().filter(|offer| offer.meant).map(|offer| offer.door.as_str()).collect();
    assert_eq!(meant, ["fr-17cyber", "fr-info-escroqueries", "fr-signal-spam", "nomoredirectory"]);
    // The police are never refused; they stand after the doors that are meant.
    let police = fits.iter().position(|offer| offer.door == "fr-police").expect("always open");
    assert!(police >= meant.len() && !fits[police].meant);
}

#[test]
fn images_not_known_to_be_online_make_a_door_depend_on_it() {
    let directory = Directory::shipped();
    let (fits, _) = doors(&facts(&[("country", "FR"), ("kind", "recorded")]), &directory, today());
    let flagger = fits.iter().find(|offer| offer.door == "fr-point-de-contact").expect("open, if online");
    assert_eq!(flagger.unknown, [Condition::Published]);
    let (_, shut) = doors(&facts(&[("country", "FR"), ("kind", "recorded"), ("published", "no")]), &directory, today());
    let flagger = shut.iter().find(|one| one.door == "fr-point-de-contact").expect("shut, nothing is online");
    assert_eq!(flagger.because, Reason::Needs(Condition::Published));
}

#[test]
fn people_by_country_and_age() {
    let directory = Directory::shipped();
    let people = |pairs: &[(&str, &str)]| talk(&facts(pairs), &directory, today());
    let adult = people(&[("country", "FR"), ("age", "adult")]);
    assert_eq!((adult.crisis, adult.emergency), (vec!["fr-3114".to_owned()], vec!["fr-17".to_owned(), "fr-112".to_owned(), "fr-114".to_owned()]));
    assert_eq!(adult.lines, ["fr-france-victimes", "fr-3018"]);
    assert_eq!(people(&[("country", "FR"), ("age_now", "minor")]).lines, ["fr-3018", "fr-119"]);
    assert_eq!(people(&[("country", "FR")]).lines, ["fr-france-victimes", "fr-3018", "fr-119"]);
    let nowhere = people(&[]);
    assert_eq!((nowhere.crisis, nowhere.emergency.len(), nowhere.lines.len()), (vec!["findahelpline".to_owned()], 0, 0));
    // A line without a number that may be shown is no line.
    assert!(!people(&[("country", "US"), ("age", "adult")]).lines.contains(&"us-rainn".to_owned()));
}

#[test]
fn one_platform_keep_report_block() {
    let directory = Directory::shipped();
    let of = |platform: &str, pairs: &[(&str, &str)]| -> Option<Vec<&str>> {
        Some(block(platform, &facts(pairs), &directory, today())?.iter().map(|step| step.id.id()).collect())
    };
    assert_eq!(of("instagram", &[("age", "adult")]), Some(vec!["keep-messages", "note-stable-ids", "report-account", "block"]));
    assert_eq!(of("instagram", &[]), Some(vec!["keep-words-only", "note-stable-ids", "report-account", "block"]));
    let online = of("instagram", &[("age", "adult"), ("published", "yes")]);
    assert_eq!(online, Some(vec!["keep-messages", "note-stable-ids", "report-account", "ask-removal", "block"]));
    assert_eq!(of("google-search", &[("age", "adult")]), Some(vec!["keep-messages", "note-stable-ids", "ask-removal-search"]));
    assert_eq!(of("coco", &[("age", "adult")]), Some(vec!["keep-messages", "note-stable-ids", "report"]));
    assert_eq!(of("no-such-site", &[]), None);
    // Another platform of the case does not come in.
    let steps = block("telegram", &facts(&[("platform", "instagram")]), &directory, today()).expect("there");
    assert!(steps.iter().filter_map(|step| step.platform.as_deref()).all(|platform| platform == "telegram"));
}

#[test]
fn each_platform_has_its_own_report_and_block() {
    let case = facts(&[("kind", "recorded"), ("platform", "instagram"), ("platform", "telegram"), ("platform", "no-such-site")]);
    let plan = plan(&case, &Directory::shipped(), today());
    let on = |id: StepId| -> Vec<Option<&str>> { plan.steps.iter().filter(|step| step.id == id).map(|step| step.platform.as_deref()).collect() };
    assert_eq!(on(StepId::ReportAccount), [Some("instagram"), Some("telegram")]);
    assert_eq!(on(StepId::Block), on(StepId::ReportAccount));
    assert!(steps(&plan).contains(&"keep-words-only"));
}

#[test]
fn dates_at_the_end_of_the_calendar() {
    let last = directory::Date::new(9999, 12, 31).expect("a day");
    let plan = plan(&facts(&[("kind", "recorded")]), &Directory::shipped(), last);
    assert!(plan.steps.iter().all(|step| step.due.is_none_or(|due| due == last)));
}

#[test]
fn the_first_doors_are_the_ones_to_knock_at() {
    let directory = Directory::shipped();
    let first = |pairs: &[(&str, &str)], id: StepId| -> Vec<String> {
        let plan = plan(&facts(pairs), &directory, today());
        let step = plan.steps.into_iter().find(|step| step.id == id);
        let doors = step.map(|step| step.doors).unwrap_or_default();
        doors.into_iter().take(2).map(|offer| offer.door).collect()
    };
    let mail = [("country", "FR"), ("kind", "bluff"), ("channel", "mail")];
    assert_eq!(first(&mail, StepId::ReportSpam), ["fr-signal-spam", "fr-17cyber"]);
    let real = [("country", "FR"), ("kind", "recorded"), ("age", "adult"), ("met", "no"), ("money", "yes")];
    assert_eq!(first(&real, StepId::Report), ["fr-17cyber", "fr-thesee"]);
    // A list of other doors stands behind a door that helps itself.
    let british = [("country", "GB"), ("kind", "recorded")];
    assert_eq!(first(&british, StepId::GetRemovalHelp), ["gb-rph-removal", "nomoredirectory"]);
}
