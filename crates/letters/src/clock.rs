//! The legal clock of a letter that was sent, and the next door when it runs out.

use directory::{Condition, Confidence, Date, Directory, Fact, Period, ProvisionKind, Role, Shown};

use crate::Sent;
use crate::removal::Route;

/// A day on which something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The day. A period in hours ends on it at the hour of sending: the letter's day is known, the hour is not.
    pub on: Date,
    /// Whether a law sets it. Otherwise it is only a day on which to look again.
    pub legal: bool,
    /// What it is: the words are `removal-clock-<id>`.
    pub say: &'static str,
    /// Where to go when nothing happened by then, best first: ids of doors.
    pub next: Vec<String>,
}

/// Days after which somebody should look again where no law sets a number. A proposal, and said to be one.
const LOOK_AGAIN: i64 = 7;

/// What is due for a letter. `country` is the person's (ISO 3166-1 alpha-2, capitals).
///
/// Under the Digital Services Act there is no number of days ("timely"): the day given is one to look again, and is not legal.
/// A duty beside which the directory holds an unverified start is not legal either, and its words say so.
#[must_use]
pub fn due(sent: &Sent, country: Option<&str>, directory: &Directory, today: Date) -> Vec<Deadline> {
    let Some(route) = Route::of_letter(&sent.letter) else { return Vec::new() };
    let next = next(sent, route, country, directory);
    let deadline = match legal_limit(sent, directory, today) {
        Some((on, sure)) => {
            let say = match (route, sure) {
                (Route::TakeItDown, true) => "take-it-down",
                (Route::Gdpr, true) => "gdpr",
                (Route::Gdpr, false) => "gdpr-unsure",
                (Route::Uk, false) => "uk-unsure",
                (_, true) => "limit",
                (_, false) => "limit-unsure",
            };
            Deadline { on, legal: sure, say, next }
        }
        None => {
            let Some(on) = sent.on.plus_days(LOOK_AGAIN) else { return Vec::new() };
            let say = match route {
                Route::Dsa | Route::Host => "no-number",
                Route::Regulator => "regulator",
                _ => "no-law",
            };
            Deadline { on, legal: false, say, next }
        }
    };
    vec![deadline]
}

/// The day until which the law gives the addressee time, and whether that is sure. None where it sets no number.
pub(crate) fn legal_limit(sent: &Sent, directory: &Directory, today: Date) -> Option<(Date, bool)> {
    let law = Route::of_letter(&sent.letter)?.law(directory)?;
    let duty = law.provisions.iter().find(|provision| provision.kind == ProvisionKind::Duty && provision.within.is_some())?;
    let on = match duty.within? {
        Period::Hours(hours) => sent.on.plus_days(i64::from(hours.div_ceil(24))),
        Period::Months(months) => sent.on.plus_months(months),
        Period::Years(years) => sent.on.plus_months(years.saturating_mul(12)),
    }?;
    // As in a plan: a warning at the same article says that its start could not be verified.
    let in_doubt = law.provisions.iter().any(|other| other.kind == ProvisionKind::Warning && other.article == duty.article);
    let sure = !in_doubt && matches!(duty.shown(today), Shown::Certain | Shown::WithAge);
    Some((on, sure))
}

/// The doors for a request that was not answered: of the platform, then of the person's country, then for everybody.
fn next(sent: &Sent, route: Route, country: Option<&str>, directory: &Directory) -> Vec<String> {
    if route == Route::Regulator {
        return Vec::new();
    }
    let law = route.law_id();
    let union = country.is_some_and(case::in_european_union);
    let platform = directory.platform(&sent.to).map_or(&[][..], |platform| &platform.doors);
    let appeals = platform.iter().filter(|door| door.role == Role::PlatformRemoval && door.requires.contains(&Condition::RequestUnanswered));
    let national = country.and_then(|code| directory.country(code)).map_or(&[][..], |country| &country.doors);
    let authority = |door: &&directory::Door| match door.role {
        // Each authority for its own law. A platform's own form rests on none: any of them may hear of it.
        Role::Regulator => door.law.as_deref() == law || matches!(route, Route::Platform | Route::Search),
        Role::RemovalOrder => true,
        _ => false,
    };
    let everywhere = directory.international().doors.iter().filter(|door| union || !door.id.starts_with("eu-")).filter(authority);
    let sure = |door: &&directory::Door| door.confidence != Confidence::X && !door.discloses_identity_to_uploader;
    appeals.chain(national.iter().filter(authority)).chain(everywhere).filter(sure).map(|door| door.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(letter: &str, to: &str, country: &str, sent: &str) -> Deadline {
        let sent = Sent { letter: letter.to_owned(), to: to.to_owned(), on: sent.parse().expect("a day"), urls: Vec::new() };
        let directory = Directory::shipped();
        let mut all = due(&sent, Some(country), &directory, "2026-11-29".parse().expect("a day"));
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    #[test]
    fn each_law_has_its_clock() {
        let us = on("take-it-down-notice", "x", "US", "2026-11-28");
        assert_eq!((us.on.to_string().as_str(), us.legal, us.say), ("2026-11-30", true, "take-it-down"));
        assert_eq!(us.next, ["us-ftc-take-it-down"]);
        let uk = on("uk-report", "x", "GB", "2026-11-28");
        assert_eq!((uk.on.to_string().as_str(), uk.legal, uk.say), ("2026-11-30", false, "uk-unsure"));
        assert_eq!(uk.next, ["gb-ofcom"]);
        let gdpr = on("gdpr-erasure", "google-search", "FR", "2027-01-31");
        assert_eq!((gdpr.on.to_string().as_str(), gdpr.legal, gdpr.say), ("2027-02-28", true, "gdpr"));
        assert_eq!(gdpr.next, ["fr-cnil"]);
        let dsa = on("dsa-notice", "aylo", "FR", "2026-11-28");
        assert_eq!((dsa.on.to_string().as_str(), dsa.legal, dsa.say), ("2026-12-05", false, "no-number"));
        assert_eq!(dsa.next, ["aylo-complaint", "fr-arcom", "eu-dsc-list"]);
        let form = on("platform-report", "onlyfans", "BE", "2026-11-28");
        assert_eq!((form.legal, form.say), (false, "no-law"));
        assert_eq!(form.next, ["onlyfans-appeal", "eu-dsc-list"]);
        assert!(on("platform-report", "reddit", "AU", "2026-11-28").next.contains(&"au-esafety".to_owned()));
    }

    #[test]
    fn what_is_no_removal_letter_has_no_clock() {
        let sent = Sent { letter: "fr-thesee".to_owned(), to: "fr-thesee".to_owned(), on: Date::new(2026, 11, 28).expect("a day"), urls: Vec::new() };
        assert!(due(&sent, Some("FR"), &Directory::shipped(), sent.on).is_empty());
        let last = Sent { letter: "dsa-notice".to_owned(), on: Date::new(9999, 12, 31).expect("a day"), ..sent };
        assert!(due(&last, None, &Directory::shipped(), last.on).is_empty());
    }
}
