//! The offences that a letter names: of the person's country, when their conditions hold, and only those that are sure enough.

use std::sync::LazyLock;

use case::{Age, Facts};
use directory::{Condition, Date, Directory, Fact, Law, Provision, ProvisionKind, Shown};
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

/// What a letter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// What happened, as it was answered: a complaint.
    Events,
    /// Images that are online: a removal notice.
    Online,
}

impl When {
    fn holds(self, facts: &Facts, about: About) -> bool {
        let is = |condition| facts.holds(condition) == Some(true);
        match self {
            When::Published | When::ImagesInPlay if about == About::Online => true,
            When::Published => is(Condition::Published),
            When::ImagesInPlay => facts.images_in_play(),
            When::Blackmail => is(Condition::Blackmail),
            When::MoneyDemanded => is(Condition::MoneyDemanded),
            // Somebody who asks for money may ask for images too: the offence against a child is there with the asking.
            When::ImagesDemanded => facts.images_asked == Some(true),
            When::Deepfake => is_fake(facts),
            When::RealImages => !is_fake(facts),
            When::Impersonated => facts.impersonated == Some(true),
            When::AccountHacked => facts.account_hacked == Some(true),
            When::ImageryTakenAdult => facts.was_adult(),
            // "May have been" is not "was": an accusation rests on what is known.
            When::ImageryTakenUnder18 => facts.age == Some(Age::Minor) || facts.age_now == Some(Age::Minor),
            When::Minor => facts.is_minor(),
        }
    }
}

/// Whether the image is made up.
pub(crate) fn is_fake(facts: &Facts) -> bool {
    facts.threat == Some(ThreatKind::Deepfake)
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../data/offences.toml")).expect("the file is built in, and a test reads it");
    file.offence
});

/// An offence that a letter may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offence<'a> {
    pub(crate) provision: &'a Provision,
    /// The law that it stands in.
    pub(crate) law: &'a Law,
}

impl Offence<'_> {
    /// Whether the article names its law itself: it stands in a file of several countries, which has no name of a law.
    pub(crate) fn is_alone(&self) -> bool {
        self.provision.country.is_some()
    }
}

/// The offences of a country: those that are sure enough for a letter, and those that are only worth a question.
pub(crate) fn offences<'a>(facts: &Facts, about: About, country: &str, directory: &'a Directory, today: Date) -> (Vec<Offence<'a>>, Vec<Offence<'a>>) {
    let (mut sure, mut unsure): (Vec<Offence<'a>>, Vec<Offence<'a>>) = (Vec::new(), Vec::new());
    // Scotland has a law of its own, and none of it is in the directory.
    if country == "GB" && facts.scotland == Some(true) {
        return (sure, unsure);
    }
    for rule in RULES.iter().filter(|rule| rule.when.iter().all(|when| when.holds(facts, about))) {
        let found = directory.laws().find_map(|law| Some((law, law.provisions.iter().find(|provision| provision.id == rule.provision)?)));
        let Some((law, provision)) = found.filter(|(_, provision)| provision.kind == ProvisionKind::Offence) else { continue };
        if home(law, provision) != Some(country) || sure.iter().chain(&unsure).any(|one| one.provision.id == provision.id) {
            continue;
        }
        let offence = Offence { provision, law };
        match provision.shown(today) {
            Shown::Certain | Shown::WithAge => sure.push(offence),
            Shown::CheckFirst => unsure.push(offence),
            Shown::LeftOut => {}
        }
    }
    (sure, unsure)
}

/// The one country of a provision.
fn home<'a>(law: &'a Law, provision: &'a Provision) -> Option<&'a str> {
    match (&provision.country, law.jurisdiction.as_slice()) {
        (Some(country), _) => Some(country),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use recognise::Verdict;

    fn named(facts: &Facts, about: About, country: &str) -> (Vec<String>, Vec<String>) {
        let directory = Directory::shipped();
        let today = Date::new(2026, 11, 28).expect("a day");
        let ids = |list: Vec<Offence<'_>>| list.into_iter().map(|one| one.provision.id.clone()).collect::<Vec<_>>();
        let (sure, unsure) = offences(facts, about, country, &directory, today);
        (ids(sure), ids(unsure))
    }

    #[test]
    fn every_rule_names_an_offence_that_a_letter_can_name() {
        let directory = Directory::shipped();
        assert!(RULES.len() > 15);
        for rule in RULES.iter() {
            let found = directory.laws().find_map(|law| Some((law, law.provisions.iter().find(|provision| provision.id == rule.provision)?)));
            let (law, provision) = found.unwrap_or_else(|| unreachable!("{} is nowhere", rule.provision));
            assert_eq!(provision.kind, ProvisionKind::Offence, "{}", rule.provision);
            assert!(home(law, provision).is_some(), "{}: of no one country", rule.provision);
            assert!(!rule.when.is_empty(), "{}: an offence that always holds", rule.provision);
            // What is unsure is a question to the person, in the words for the person.
            let sure = matches!(provision.confidence, directory::Confidence::A | directory::Confidence::B);
            assert_eq!(sure, provision.title.is_some(), "{}: a letter names what is sure, by its title", rule.provision);
        }
    }

    #[test]
    fn what_can_be_named_has_a_rule() {
        let directory = Directory::shipped();
        for provision in directory.laws().flat_map(|law| &law.provisions).filter(|one| one.kind == ProvisionKind::Offence && one.title.is_some()) {
            assert!(RULES.iter().any(|rule| rule.provision == provision.id), "{} has a title and no rule", provision.id);
        }
    }

    #[test]
    fn what_was_not_seen_is_a_question() {
        let facts = Facts { account_hacked: Some(true), money: Some(true), age: Some(Age::Adult), video_call: Some(true), ..Facts::default() };
        let (sure, unsure) = named(&facts, About::Events, "FR");
        assert_eq!((sure, unsure), (vec!["fr-code-penal-312-10".to_owned()], vec!["fr-code-penal-323-1".to_owned()]));
        // Years later nothing is sure any more.
        let later = Date::new(2029, 1, 1).expect("a day");
        for about in [About::Events, About::Online] {
            assert!(offences(&facts, about, "FR", &Directory::shipped(), later).0.is_empty());
        }
    }

    #[test]
    fn what_is_online_adds_what_only_publication_makes() {
        let adult = Facts { kind: Some(Verdict::Recorded), age: Some(Age::Adult), money: Some(true), ..Facts::default() };
        let sure = |facts: &Facts, about: About, country: &str| named(facts, about, country).0;
        assert_eq!(sure(&adult, About::Events, "FR"), ["fr-code-penal-312-10"]);
        assert_eq!(sure(&adult, About::Online, "FR"), ["fr-code-penal-312-10", "fr-code-penal-312-11", "fr-code-penal-226-2-1"]);
        // Once it is answered, complaint and notice name the same.
        let published = Facts { published: Some(true), ..adult.clone() };
        for country in ["FR", "GB", "US", "IE", "IT", "ES", "BE", "DE", "CH", "AT", "NL", "CA", "AU"] {
            assert_eq!(named(&published, About::Events, country), named(&published, About::Online, country), "{country}");
        }
        let minor = Facts { age: Some(Age::Minor), images_asked: Some(true), ..adult.clone() };
        assert_eq!(sure(&minor, About::Online, "FR"), ["fr-code-penal-312-10", "fr-code-penal-312-11", "fr-code-penal-227-23", "fr-code-penal-227-23-1"]);
        // Asked as an adult, of images that were taken before: nobody asked a child.
        let grown = Facts { age_now: Some(Age::Adult), ..minor.clone() };
        assert!(!sure(&grown, About::Online, "FR").contains(&"fr-code-penal-227-23-1".to_owned()));
        let unknown = Facts { age: Some(Age::Unknown), ..adult.clone() };
        assert!(!sure(&unknown, About::Online, "FR").contains(&"fr-code-penal-227-23".to_owned()));
        let fake = Facts { kind: Some(Verdict::OtherThreat), threat: Some(ThreatKind::Deepfake), ..adult.clone() };
        assert_eq!(sure(&fake, About::Events, "FR"), ["fr-code-penal-312-10"], "a montage that was shown to nobody yet");
        assert!(sure(&fake, About::Online, "FR").contains(&"fr-code-penal-226-8-1".to_owned()));
        assert_eq!(sure(&adult, About::Online, "BE"), ["offences-elsewhere-be"]);
        assert_eq!(sure(&adult, About::Online, "GB"), ["uk-20a-66b"]);
        let scottish = Facts { scotland: Some(true), ..adult.clone() };
        assert!(sure(&scottish, About::Online, "GB").is_empty());
        for country in ["DE", "CH", "AT", "NL", "CA", "AU", "LU", "PT", "ZZ"] {
            assert!(sure(&adult, About::Online, country).is_empty(), "{country}: only facts that nobody has seen");
        }
    }
}
