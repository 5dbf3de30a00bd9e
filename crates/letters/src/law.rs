//! The offences that a complaint names: those whose conditions hold, and of those only the ones that are sure enough.

use std::sync::LazyLock;

use case::{Age, Facts};
use directory::{Condition, Date, Directory, Fact, Provision, ProvisionKind, Shown};
use recognise::ThreatKind;
use serde::Deserialize;

/// The file `data/offences.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    offence: Vec<Rule>,
}

/// When an offence is named.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    /// The provision, by the directory's id.
    provision: String,
    /// All of them have to hold.
    when: Vec<When>,
    /// Where the law's file does not say it for each provision.
    country: Option<String>,
    /// The article names its law itself.
    #[serde(default)]
    alone: bool,
}

/// What has to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum When {
    Blackmail,
    MoneyDemanded,
    ImagesDemanded,
    Published,
    Deepfake,
    RealImages,
    ImagesInPlay,
    Impersonated,
    AccountHacked,
    ImageryTakenAdult,
    #[serde(rename = "imagery-taken-under-18")]
    ImageryTakenUnder18,
    Minor,
}

impl When {
    fn holds(self, facts: &Facts) -> bool {
        let is = |condition| facts.holds(condition) == Some(true);
        match self {
            When::Blackmail => is(Condition::Blackmail),
            When::MoneyDemanded => is(Condition::MoneyDemanded),
            // Somebody who asks for money may ask for images too: the offence against a child is there with the asking.
            When::ImagesDemanded => facts.images_asked == Some(true),
            When::Published => is(Condition::Published),
            When::Deepfake => facts.threat == Some(ThreatKind::Deepfake),
            When::RealImages => facts.threat != Some(ThreatKind::Deepfake),
            When::ImagesInPlay => facts.images_in_play(),
            When::Impersonated => facts.impersonated == Some(true),
            When::AccountHacked => facts.account_hacked == Some(true),
            When::ImageryTakenAdult => facts.was_adult(),
            // "May have been" is not "was": an accusation rests on what is known.
            When::ImageryTakenUnder18 => facts.age == Some(Age::Minor) || facts.age_now == Some(Age::Minor),
            When::Minor => facts.is_minor(),
        }
    }
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../data/offences.toml")).expect("the file is built in, and a test reads it");
    file.offence
});

/// An offence that a letter may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offence<'a> {
    pub(crate) provision: &'a Provision,
    /// The article names its law itself.
    pub(crate) alone: bool,
    /// The law.
    pub(crate) law: &'a directory::Law,
}

/// The offences of a country: those that are sure enough for a letter, and those that are only worth a question.
pub(crate) fn offences<'a>(facts: &Facts, country: &str, directory: &'a Directory, today: Date) -> (Vec<Offence<'a>>, Vec<Offence<'a>>) {
    let (mut sure, mut unsure): (Vec<Offence<'a>>, Vec<Offence<'a>>) = (Vec::new(), Vec::new());
    for rule in RULES.iter().filter(|rule| rule.when.iter().all(|when| when.holds(facts))) {
        let found = directory.laws().find_map(|law| Some((law, law.provisions.iter().find(|provision| provision.id == rule.provision)?)));
        let Some((law, provision)) = found.filter(|(_, provision)| provision.kind == ProvisionKind::Offence) else { continue };
        let home = rule.country.as_deref().or(provision.country.as_deref()).or_else(|| law.jurisdiction.first().map(String::as_str));
        if home != Some(country) || sure.iter().chain(&unsure).any(|one| one.provision.id == provision.id) {
            continue;
        }
        let offence = Offence { provision, alone: rule.alone, law };
        match provision.shown(today) {
            Shown::Certain | Shown::WithAge => sure.push(offence),
            Shown::CheckFirst => unsure.push(offence),
            Shown::LeftOut => {}
        }
    }
    (sure, unsure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_names_an_offence_of_the_directory() {
        let directory = Directory::shipped();
        assert!(RULES.len() > 15);
        for rule in RULES.iter() {
            let provision = directory.laws().flat_map(|law| &law.provisions).find(|provision| provision.id == rule.provision);
            assert_eq!(provision.map(|provision| provision.kind), Some(ProvisionKind::Offence), "{}", rule.provision);
            assert!(!rule.when.is_empty(), "{}: an offence that always holds", rule.provision);
        }
    }

    #[test]
    fn what_was_not_seen_is_a_question() {
        let directory = Directory::shipped();
        let today = Date::new(2026, 11, 28).expect("a day");
        let facts = Facts { account_hacked: Some(true), money: Some(true), age: Some(Age::Adult), video_call: Some(true), ..Facts::default() };
        let (sure, unsure) = offences(&facts, "FR", &directory, today);
        let ids = |list: &[Offence<'_>]| list.iter().map(|one| one.provision.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&sure), ["fr-code-penal-312-10"]);
        assert_eq!(ids(&unsure), ["fr-code-penal-323-1"]);
        // Years later nothing is sure any more.
        let later = Date::new(2029, 1, 1).expect("a day");
        assert!(offences(&facts, "FR", &directory, later).0.is_empty());
    }
}
