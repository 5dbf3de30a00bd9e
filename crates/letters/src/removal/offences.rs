//! The offences that a notice names: of the person's country, sure enough, and only when their conditions hold.

use case::{Age, Facts};
use directory::{CaseKind, Condition, Confidence, Date, Directory, Fact, Law, Provision, ProvisionKind, Shown};
use recognise::ThreatKind;

/// An offence, and the law that it stands in.
pub(crate) type Offence<'a> = (&'a Law, &'a Provision);

/// The offences of a country that fit the case. Confidence C and X, and facts too old to be relied on, are not named.
pub(crate) fn offences<'a>(facts: &Facts, country: &str, directory: &'a Directory, today: Date) -> Vec<Offence<'a>> {
    // Scotland has a law of its own, and none of it is in the directory.
    if facts.scotland == Some(true) {
        return Vec::new();
    }
    let all = directory.laws().flat_map(|law| law.provisions.iter().map(move |provision| (law, provision)));
    all.filter(|(law, provision)| home(law, provision) == Some(country))
        .filter(|(_, provision)| provision.kind == ProvisionKind::Offence && provision.title.is_some())
        .filter(|(_, provision)| matches!(provision.confidence, Confidence::A | Confidence::B))
        .filter(|(_, provision)| matches!(provision.shown(today), Shown::Certain | Shown::WithAge))
        .filter(|(_, provision)| provision.case.is_empty() || provision.case.iter().any(|kind| is_kind(*kind, facts)))
        .filter(|(_, provision)| provision.requires.iter().all(|condition| holds(*condition, facts)))
        .collect()
}

/// The one country of a provision.
fn home<'a>(law: &'a Law, provision: &'a Provision) -> Option<&'a str> {
    match (&provision.country, law.jurisdiction.as_slice()) {
        (Some(country), _) => Some(country),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

fn is_kind(kind: CaseKind, facts: &Facts) -> bool {
    match kind {
        CaseKind::Deepfake => is_fake(facts),
        CaseKind::Published => true,
        _ => false,
    }
}

/// Whether the image is made up.
pub(crate) fn is_fake(facts: &Facts) -> bool {
    facts.threat == Some(ThreatKind::Deepfake)
}

/// A notice is about something that is online. An accusation rests on what is known: "may have been under 18" is not "was".
fn holds(condition: Condition, facts: &Facts) -> bool {
    match condition {
        Condition::Published => true,
        Condition::ImageryTakenUnder18 => facts.age == Some(Age::Minor),
        // What is said of real images does not hold for made-up ones.
        Condition::ImageryTakenAdult => facts.was_adult() && !is_fake(facts),
        // Whoever asks for money may ask for images too.
        Condition::ImagesDemanded => facts.images_asked == Some(true),
        other => facts.holds(other) == Some(true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use recognise::Verdict;

    fn named(facts: &Facts, country: &str) -> Vec<&'static str> {
        let directory: &'static Directory = Box::leak(Box::new(Directory::shipped()));
        let today = Date::new(2026, 11, 29).expect("a day");
        offences(facts, country, directory, today).iter().map(|(_, provision)| provision.id.as_str()).collect()
    }

    #[test]
    fn what_is_named_fits_the_case() {
        let adult = Facts { kind: Some(Verdict::Recorded), age: Some(Age::Adult), money: Some(true), ..Facts::default() };
        assert_eq!(named(&adult, "FR"), ["fr-code-penal-312-10", "fr-code-penal-312-11", "fr-code-penal-226-2-1"]);
        let minor = Facts { age: Some(Age::Minor), images_asked: Some(true), ..adult.clone() };
        assert_eq!(named(&minor, "FR"), ["fr-code-penal-312-10", "fr-code-penal-312-11", "fr-code-penal-227-23", "fr-code-penal-227-23-1"]);
        let unknown = Facts { age: Some(Age::Unknown), ..adult.clone() };
        assert!(!named(&unknown, "FR").contains(&"fr-code-penal-227-23"));
        assert_eq!(named(&adult, "BE"), ["offences-elsewhere-be"]);
        for country in ["DE", "CH", "AT", "NL", "CA", "AU", "LU", "PT", "ZZ"] {
            assert!(named(&adult, country).is_empty(), "{country}: only facts that nobody has seen");
        }
    }

    #[test]
    fn nothing_old_is_named() {
        let adult = Facts { kind: Some(Verdict::Recorded), age: Some(Age::Adult), ..Facts::default() };
        let directory = Directory::shipped();
        let later = Date::new(2029, 1, 1).expect("a day");
        assert!(offences(&adult, "FR", &directory, later).is_empty());
    }
}
