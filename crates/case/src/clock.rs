//! Days by which a step should be done, and the time limits that a law sets.

use directory::{Date, Directory, Fact, Period, ProvisionKind, Shown};

/// The members of the European Union (ISO 3166-1), where its regulations hold.
const EUROPEAN_UNION: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
    "SK",
];

/// Whether a country (ISO 3166-1 alpha-2, capitals) is a member of the European Union.
#[must_use]
pub fn in_european_union(country: &str) -> bool {
    EUROPEAN_UNION.contains(&country)
}

/// The days of one plan. A date that no calendar holds (after the year 9999) is `None`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock(pub(crate) Date);

impl Clock {
    /// So many days from today.
    pub(crate) fn days(self, days: i64) -> Option<Date> {
        self.0.plus_days(days)
    }

    /// One month from today.
    pub(crate) fn month(self) -> Option<Date> {
        self.0.plus_months(1)
    }

    /// Whether a law of the person's country sets this period as somebody's duty. A duty does not count while a warning stands at
    /// the same article (its start could not be verified), nor when its sources contradict each other.
    pub(crate) fn law_gives(self, period: Period, country: Option<&str>, directory: &Directory) -> bool {
        let Some(country) = country else { return false };
        let here = |place: &String| place == country || (place == "EU" && in_european_union(country));
        directory.laws().filter(|law| law.jurisdiction.iter().any(here)).any(|law| {
            let in_doubt = |article: &str| law.provisions.iter().any(|other| other.kind == ProvisionKind::Warning && other.article == article);
            law.provisions.iter().any(|provision| {
                provision.kind == ProvisionKind::Duty
                    && provision.within == Some(period)
                    && provision.country.as_deref().is_none_or(|only| only == country)
                    && provision.shown(self.0) != Shown::LeftOut
                    && !in_doubt(&provision.article)
            })
        })
    }
}
