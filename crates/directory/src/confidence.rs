//! How sure a fact is, and so how it may be shown.

use serde::{Deserialize, Serialize};

use crate::Date;

/// After this many days without a look at its source, a fact is shown as "check before you rely on it".
///
/// One number for phones, hours, forms and rules alike. A year: of the facts gathered, helpline numbers and forms died
/// within months to two years (a national fraud line, a platform's removal form, a whole messenger), while a
/// shorter limit would mark nearly every line as doubtful between two yearly rounds of checking, and a mark that stands
/// everywhere warns nobody.
pub const STALE_AFTER_DAYS: i64 = 365;

/// How sure a fact is, judged on the source it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Confidence {
    /// Seen on an official page, in a statute, or in the project's own pages, of this year or the year before.
    A,
    /// Seen, but official and older or undated, or only in a credible secondary source.
    B,
    /// Not seen on the day of checking: background knowledge.
    C,
    /// Seen, but contradicted by another source, or known to be out of date.
    X,
}

/// How a fact may be put before a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// As it stands.
    Certain,
    /// With the source and the day it was checked beside it.
    WithAge,
    /// With "check before you rely on it".
    CheckFirst,
    /// Not at all.
    LeftOut,
}

impl Confidence {
    /// How a fact of this confidence is shown while it is fresh; [`Fact::shown`] also looks at its age.
    #[must_use]
    pub const fn shown(self) -> Shown {
        match self {
            Confidence::A => Shown::Certain,
            Confidence::B => Shown::WithAge,
            Confidence::C => Shown::CheckFirst,
            Confidence::X => Shown::LeftOut,
        }
    }

    /// How a fact of this confidence is shown on `today` when it was last checked on `checked`.
    ///
    /// A fact older than [`STALE_AFTER_DAYS`], or checked on a day that is still to come, is never certain.
    #[must_use]
    pub const fn shown_on(self, checked: Date, today: Date) -> Shown {
        let age = today.days_since(checked);
        match self.shown() {
            Shown::Certain | Shown::WithAge if age > STALE_AFTER_DAYS || age < 0 => Shown::CheckFirst,
            shown => shown,
        }
    }
}

/// A thing that was read somewhere, on a day, and is believed to a degree.
pub trait Fact {
    /// How sure it is.
    fn confidence(&self) -> Confidence;

    /// Where it was read: the page, its date where it has one, or that it was not seen.
    fn source(&self) -> &str;

    /// The day on which that source was last looked at.
    fn checked(&self) -> Date;

    /// How it may be shown on `today`.
    fn shown(&self, today: Date) -> Shown {
        self.confidence().shown_on(self.checked(), today)
    }
}

/// Implements [`Fact`] for structs that carry `confidence`, `source` and `checked`.
macro_rules! facts {
    ($($fact:ty),+ $(,)?) => {$(
        impl crate::Fact for $fact {
            fn confidence(&self) -> crate::Confidence {
                self.confidence
            }
            fn source(&self) -> &str {
                &self.source
            }
            fn checked(&self) -> crate::Date {
                self.checked
            }
        }
    )+};
}
pub(crate) use facts;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn age_takes_certainty_away_and_never_gives_it() {
        let checked = Date::new(2025, 11, 23).expect("a day");
        let day = |days| checked.plus_days(days).expect("a day");
        for (confidence, fresh, stale) in [
            (Confidence::A, Shown::Certain, Shown::CheckFirst),
            (Confidence::B, Shown::WithAge, Shown::CheckFirst),
            (Confidence::C, Shown::CheckFirst, Shown::CheckFirst),
            (Confidence::X, Shown::LeftOut, Shown::LeftOut),
        ] {
            assert_eq!(confidence.shown_on(checked, day(0)), fresh);
            assert_eq!(confidence.shown_on(checked, day(STALE_AFTER_DAYS)), fresh);
            assert_eq!(confidence.shown_on(checked, day(STALE_AFTER_DAYS + 1)), stale);
            assert_eq!(confidence.shown_on(checked, day(-1)), stale);
        }
    }
}
