//! What holds for any facts whatever.

mod common;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use case::{Facts, Offer, Phase, Plan, StepId, block, doors, plan, talk};
use common::{offered, refused, today};
use directory::{Condition, Confidence, Directory, Reason, Shown};
use proptest::prelude::*;
use recognise::Verdict;

fn directory() -> &'static Directory {
    static DIRECTORY: OnceLock<Directory> = OnceLock::new();
    DIRECTORY.get_or_init(Directory::shipped)
}

/// Everything that a key may be set to.
fn values(key: &str) -> Vec<String> {
    match key {
        "country" => directory().country_codes().chain(["BR".to_owned(), "PL".to_owned()]).collect(),
        "platform" => directory().platform_ids().map(str::to_owned).chain(["no-such-site".to_owned()]).collect(),
        "url" => vec!["https://example.com/1".to_owned()],
        "link_looked" => vec!["2026-11-16".to_owned(), "2026-11-23".to_owned()],
        _ => {
            let error = Facts::default().set(key, "?").expect_err("a question mark is no answer");
            error.allowed.into_iter().map(str::to_owned).collect()
        }
    }
}

/// Any facts: each key unanswered, or answered in any of its ways; several platforms.
fn any_facts() -> impl Strategy<Value = Facts> {
    let keys = Facts::KEYS.iter().chain(&["platform", "platform"]);
    let answers: Vec<_> = keys.map(|key| (Just(*key), prop::option::of(prop::sample::select(values(key))))).collect();
    answers.prop_map(|answers| {
        let mut facts = Facts::default();
        for (key, value) in answers {
            if let Some(value) = value {
                facts.set(key, &value).expect("an allowed value");
            }
        }
        facts
    })
}

fn place(plan: &[case::Step], found: impl Fn(StepId) -> bool) -> Option<usize> {
    plan.iter().position(|step| found(step.id))
}

fn keeps(id: StepId) -> bool {
    matches!(id, StepId::KeepMessages | StepId::KeepWordsOnly)
}

/// Nothing that can make evidence vanish stands before the step that keeps it.
fn keep_comes_first(steps: &[case::Step]) -> Result<(), TestCaseError> {
    let keep = place(steps, keeps).expect("every plan keeps");
    prop_assert_eq!(steps.iter().filter(|step| keeps(step.id)).count(), 1);
    let vanishing = |id: StepId| matches!(id.phase(), Phase::Report | Phase::Remove | Phase::Block | Phase::Protect);
    prop_assert!(place(steps, vanishing).is_none_or(|first| keep < first));
    let removes = steps.iter().rposition(|step| step.id.phase() == Phase::Remove);
    let reports = steps.iter().rposition(|step| step.id.phase() == Phase::Report);
    if let Some(blocks) = place(steps, |id| id == StepId::Block) {
        prop_assert!(keep < blocks && removes.is_none_or(|last| last < blocks) && reports.is_none_or(|last| last < blocks));
    }
    Ok(())
}

fn every_offer(facts: &Facts) -> (Plan, Vec<Offer>) {
    let plan = plan(facts, directory(), today());
    let mut offers: Vec<Offer> = plan.steps.iter().flat_map(|step| step.doors.clone()).collect();
    offers.extend(doors(facts, directory(), today()).0);
    for platform in &facts.platforms {
        let steps = block(platform, facts, directory(), today()).unwrap_or_default();
        offers.extend(steps.into_iter().flat_map(|step| step.doors));
    }
    (plan, offers)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn block_never_comes_before_keep(facts in any_facts()) {
        let plan = plan(&facts, directory(), today());
        keep_comes_first(&plan.steps)?;
        prop_assert!(plan.steps.is_sorted_by_key(|step| step.id.phase()));
        for platform in directory().platform_ids() {
            let steps = block(platform, &facts, directory(), today()).expect("a platform of the directory");
            keep_comes_first(&steps)?;
            prop_assert!(keeps(steps[0].id));
        }
    }

    #[test]
    fn a_crisis_line_is_part_of_every_plan(facts in any_facts()) {
        let plan = plan(&facts, directory(), today());
        prop_assert!(!plan.crisis.is_empty());
        prop_assert_eq!(&plan.crisis, &talk(&facts, directory(), today()).crisis);
        prop_assert_eq!(plan.crisis_first, facts.self_harm == Some(true));
        let first = plan.steps[0].id.phase();
        if facts.self_harm == Some(true) || facts.danger == Some(true) {
            prop_assert_eq!(first, Phase::Safe);
        }
        if facts.self_harm == Some(true) {
            let line = plan.steps.iter().find(|step| step.id == StepId::TalkNow).map(|step| &step.lines);
            prop_assert_eq!(line, Some(&plan.crisis));
        }
        prop_assert!(plan.steps.iter().any(|step| step.id == StepId::Talk));
    }

    #[test]
    fn no_image_of_a_minor_is_copied_or_fetched(facts in any_facts()) {
        let (plan, offers) = every_offer(&facts);
        let copies = |id: StepId| matches!(id, StepId::KeepMessages | StepId::CheckLink);
        if facts.was_or_may_have_been_minor() || (facts.images_in_play() && !facts.was_adult()) {
            prop_assert!(place(&plan.steps, copies).is_none());
            for platform in directory().platform_ids() {
                let steps = block(platform, &facts, directory(), today()).expect("a platform of the directory");
                prop_assert!(place(&steps, copies).is_none());
            }
        }
        if facts.was_or_may_have_been_minor() || facts.is_minor() {
            prop_assert!(offers.iter().all(|offer| offer.door != "stopncii"));
        }
        // Nobody is told to get hold of an image.
        prop_assert!(offers.iter().all(|offer| !offer.prepare.contains(&Condition::ImageAtHand)));
    }

    #[test]
    fn a_refused_door_is_never_offered_nor_named_instead(facts in any_facts()) {
        let plan = plan(&facts, directory(), today());
        let (fits, shut) = doors(&facts, directory(), today());
        let in_plan = refused(&plan);
        prop_assert!(offered(&plan).iter().all(|door| !in_plan.contains_key(door)));
        let fits: BTreeSet<&String> = fits.iter().map(|offer| &offer.door).collect();
        let closed: BTreeSet<&String> = shut.iter().map(|refusal| &refusal.door).collect();
        prop_assert!(fits.is_disjoint(&closed));
        for refusal in in_plan.values().copied().chain(&shut) {
            prop_assert!(!refusal.instead.contains(&refusal.door));
            for instead in &refusal.instead {
                prop_assert!(!in_plan.contains_key(instead), "{} is named instead of {}", instead, refusal.door);
                let there = directory().door(instead).is_some()
                    || directory().helpline(instead).is_some()
                    || directory().emergency(instead).is_some();
                prop_assert!(there, "{} does not exist", instead);
            }
        }
    }

    #[test]
    fn nothing_contradicted_or_betraying_is_offered(facts in any_facts()) {
        let (plan, offers) = every_offer(&facts);
        // A plan does not even speak of a door whose sources contradict each other.
        prop_assert!(refused(&plan).values().all(|refusal| refusal.because != Reason::Contradicted));
        for offer in &offers {
            let door = directory().door(&offer.door).expect("an offered door exists");
            prop_assert!(door.confidence != Confidence::X && offer.shown != Shown::LeftOut, "{}", offer.door);
            prop_assert!(!door.discloses_identity_to_uploader, "{}", offer.door);
            if door.requires.contains(&Condition::UsResident) {
                let open = facts.country_code().is_none() && offer.unknown.contains(&Condition::UsResident);
                prop_assert!(open || facts.country_code().as_deref() == Some("US"));
            }
        }
    }

    #[test]
    fn the_french_doors_of_the_law_stay_shut_to_others(facts in any_facts()) {
        let (_, offers) = every_offer(&facts);
        let offers = |id: &str| offers.iter().any(|offer| offer.door == id);
        if facts.is_minor() || facts.met == Some(true) || facts.money == Some(false) {
            prop_assert!(!offers("fr-thesee"));
        }
        if facts.public_url != Some(true) && (facts.published == Some(false) || facts.published.is_none() && facts.kind.is_some()) {
            prop_assert!(!offers("fr-pharos"));
        }
        if facts.was_adult() {
            prop_assert!(!offers("take-it-down"));
        }
    }

    #[test]
    fn a_bluff_asks_for_no_removal(facts in any_facts()) {
        let plan = plan(&facts, directory(), today());
        if facts.verdict() == Verdict::Bluff {
            prop_assert!(place(&plan.steps, |id| matches!(id.phase(), Phase::Remove | Phase::Block)).is_none());
            prop_assert!(facts.video_call != Some(true) && facts.sent_images != Some(true) && facts.known_person != Some(true));
        }
    }

    #[test]
    fn the_same_facts_give_the_same_plan(facts in any_facts(), days in 0_i64..4000) {
        let day = today().plus_days(days).expect("a day");
        let first = plan(&facts, directory(), day);
        prop_assert_eq!(&first, &plan(&facts.clone(), &Directory::shipped(), day));
        prop_assert!(first.steps.iter().filter_map(|step| step.due).all(|due| due >= day));
        for step in &first.steps {
            prop_assert_eq!(step.done, facts.done.contains(&step.id));
        }
    }

    #[test]
    fn every_door_in_reach_fits_or_does_not(facts in any_facts()) {
        let (fits, shut) = doors(&facts, directory(), today());
        let named: Vec<&str> = fits.iter().map(|offer| offer.door.as_str()).chain(shut.iter().map(|one| one.door.as_str())).collect();
        let country = facts.country_code().unwrap_or_default();
        let platforms = facts.platforms.iter().filter_map(|id| directory().platform(id)).flat_map(|platform| &platform.doors);
        let reach: BTreeSet<&str> = directory().doors_in(&country).chain(platforms).map(|door| door.id.as_str()).collect();
        prop_assert_eq!(named.len(), reach.len());
        prop_assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), reach);
    }

    #[test]
    fn any_key_and_value_is_taken_or_explained(key in "[a-z_]{0,12}|age|kind|country|platform|done", value in "\\PC{0,12}") {
        let mut facts = Facts::default();
        if let Err(error) = facts.set(&key, &value) {
            prop_assert!(!error.allowed.is_empty());
            prop_assert_eq!(facts, Facts::default());
        }
    }
}
