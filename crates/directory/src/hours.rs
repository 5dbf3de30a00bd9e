//! When a line is open, as far as its source says.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::confidence::facts;
use crate::{Confidence, Date, Weekday};

/// Opening hours, with a confidence of their own: a number can be certain while its hours are not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// When it is open.
    pub open: Opening,
    /// The time zone of the spans (IANA name); not needed for a line that is always open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// How sure the hours are.
    pub confidence: Confidence,
    /// Where they were read.
    pub source: String,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// When a line is open: `"always"`, or a list of spans in local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Opening {
    /// Day and night, every day.
    Always(Always),
    /// At these times of the week.
    Weekly(Vec<Span>),
}

/// The one word `"always"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Always {
    /// Day and night, every day.
    Always,
}

/// The same times on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The days; empty when the source gives times and no days.
    #[serde(default)]
    pub days: Vec<Weekday>,
    /// The first minute it is open.
    pub from: TimeOfDay,
    /// The first minute it is closed again, `24:00` at the latest.
    pub to: TimeOfDay,
}

/// A time of the day from `00:00` to `24:00`, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(u16);

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// Whether a line is open at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// Day and night.
    Always,
    /// Open, until `to` on the day that many days later.
    Open {
        /// Days from today, 0 to 6.
        later: u8,
        /// The first minute it is closed again.
        to: TimeOfDay,
    },
    /// Closed, until `from` on the day that many days later.
    Closed {
        /// Days from today, 0 to 7.
        later: u8,
        /// The first minute it is open.
        from: TimeOfDay,
    },
    /// The source does not say on which days, or gives no times at all.
    NotSaid,
}

/// The text is not a time written as `HH:MM`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day written as HH:MM: {0:?}")]
pub struct NotATime(pub String);

impl Hours {
    /// Whether it is open on that day at that time, both local to [`Hours::zone`], until when, and else when it opens.
    #[must_use]
    pub fn at(&self, day: Weekday, time: TimeOfDay) -> Now {
        let spans = match &self.open {
            Opening::Always(_) => return Now::Always,
            Opening::Weekly(spans) => spans,
        };
        if spans.iter().any(|span| span.days.is_empty()) {
            return Now::NotSaid;
        }
        let on = |later: u8| spans.iter().filter(move |span| span.days.contains(&day.later(later)));
        let ends = |later: u8, time: TimeOfDay| on(later).filter(|span| span.from <= time && time < span.to).map(|span| span.to).max();
        if let Some(mut to) = ends(0, time) {
            let mut later = 0;
            // Over midnight, and from one span into the next; a line that is open all week never closes.
            loop {
                let next = if to == TimeOfDay(DAY) { ends(later + 1, TimeOfDay(0)) } else { ends(later, to) };
                let Some(next) = next else { return Now::Open { later, to } };
                later += u8::from(to == TimeOfDay(DAY));
                to = next;
                if later >= 7 {
                    return Now::Always;
                }
            }
        }
        let opens = |later: u8| on(later).filter(|span| later > 0 || span.from > time).map(|span| span.from).min();
        (0..=7).find_map(|later| Some(Now::Closed { later, from: opens(later)? })).unwrap_or(Now::NotSaid)
    }

    /// Whether it is open on that day at that time, both local to [`Hours::zone`]; `None` when the source does not say on which days.
    #[must_use]
    pub fn is_open(&self, day: Weekday, time: TimeOfDay) -> Option<bool> {
        let spans = match &self.open {
            Opening::Always(_) => return Some(true),
            Opening::Weekly(spans) => spans,
        };
        let mut answer = Some(false);
        for span in spans.iter().filter(|span| span.from <= time && time < span.to) {
            if span.days.contains(&day) {
                return Some(true);
            }
            if span.days.is_empty() {
                answer = None;
            }
        }
        answer
    }
}

impl TimeOfDay {
    /// This hour (0–24) and minute (0–59), up to `24:00`; `None` when the day has no such time.
    #[must_use]
    pub const fn new(hour: u8, minute: u8) -> Option<TimeOfDay> {
        if minute > 59 || hour > 24 || (hour == 24 && minute > 0) {
            return None;
        }
        Some(TimeOfDay(hour as u16 * 60 + minute as u16))
    }

    /// Minutes since midnight, 0 to 1440.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for TimeOfDay {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<TimeOfDay, NotATime> {
        let not_a_time = || NotATime(text.to_owned());
        let shape = |(index, byte): (usize, u8)| {
            if index == 2 { byte == b':' } else { byte.is_ascii_digit() }
        };
        if text.len() != 5 || !text.bytes().enumerate().all(shape) {
            return Err(not_a_time());
        }
        let hour = text[..2].parse().map_err(|_| not_a_time())?;
        let minute = text[3..].parse().map_err(|_| not_a_time())?;
        TimeOfDay::new(hour, minute).ok_or_else(not_a_time)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATime;

    fn try_from(text: String) -> Result<TimeOfDay, NotATime> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> String {
        time.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TimeOfDay {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TimeOfDay".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
            "description": "A local time of day, 24:00 at the latest."
        })
    }
}

facts!(Hours);

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> TimeOfDay {
        text.parse().expect("the tests write their times correctly")
    }

    fn hours(open: &str) -> Hours {
        toml::from_str(&format!("open = {open}\nconfidence = 'B'\nsource = 'a page'\nchecked = 2026-11-23")).expect("hours")
    }

    #[test]
    fn times_of_day() {
        for text in ["00:00", "09:30", "23:59", "24:00"] {
            assert_eq!(time(text).to_string(), text);
        }
        for text in ["9:30", "24:01", "12:60", "25:00", "12.30", ""] {
            assert_eq!(text.parse::<TimeOfDay>(), Err(NotATime(text.to_owned())));
        }
    }

    #[test]
    fn open_and_closed() {
        let office = hours("[{ days = ['mon', 'fri'], from = '09:00', to = '18:30' }]");
        assert_eq!(office.is_open(Weekday::Mon, time("09:00")), Some(true));
        assert_eq!(office.is_open(Weekday::Mon, time("18:30")), Some(false));
        assert_eq!(office.is_open(Weekday::Tue, time("10:00")), Some(false));
        assert_eq!(hours("'always'").is_open(Weekday::Sun, time("03:00")), Some(true));
        let no_days = hours("[{ from = '09:00', to = '24:00' }]");
        assert_eq!(no_days.is_open(Weekday::Sun, time("23:59")), None);
        assert_eq!(no_days.is_open(Weekday::Sun, time("08:59")), Some(false));
    }

    #[test]
    fn until_when_and_from_when() {
        let office = hours("[{ days = ['mon', 'tue', 'wed', 'thu', 'fri'], from = '09:00', to = '18:30' }]");
        for (day, at, now) in [
            (Weekday::Mon, "09:00", Now::Open { later: 0, to: time("18:30") }),
            (Weekday::Mon, "18:29", Now::Open { later: 0, to: time("18:30") }),
            (Weekday::Mon, "18:30", Now::Closed { later: 1, from: time("09:00") }),
            (Weekday::Mon, "08:59", Now::Closed { later: 0, from: time("09:00") }),
            (Weekday::Fri, "18:30", Now::Closed { later: 3, from: time("09:00") }),
            (Weekday::Sun, "23:59", Now::Closed { later: 1, from: time("09:00") }),
        ] {
            assert_eq!(office.at(day, time(at)), now, "{day:?} {at}");
        }
        let once = hours("[{ days = ['wed'], from = '10:00', to = '12:00' }]");
        assert_eq!(once.at(Weekday::Wed, time("12:00")), Now::Closed { later: 7, from: time("10:00") });
        assert_eq!(hours("'always'").at(Weekday::Sat, time("03:00")), Now::Always);
        assert_eq!(hours("[]").at(Weekday::Sat, time("03:00")), Now::NotSaid);
    }

    #[test]
    fn lunch_midnight_and_a_whole_week() {
        let lunch = hours("[{ days = ['mon'], from = '09:00', to = '12:00' }, { days = ['mon'], from = '14:00', to = '18:00' }]");
        assert_eq!(lunch.at(Weekday::Mon, time("11:00")), Now::Open { later: 0, to: time("12:00") });
        assert_eq!(lunch.at(Weekday::Mon, time("13:00")), Now::Closed { later: 0, from: time("14:00") });
        let night = hours("[{ days = ['fri'], from = '20:00', to = '24:00' }, { days = ['sat'], from = '00:00', to = '03:00' }]");
        assert_eq!(night.at(Weekday::Fri, time("23:00")), Now::Open { later: 1, to: time("03:00") });
        assert_eq!(night.at(Weekday::Sat, time("02:59")), Now::Open { later: 0, to: time("03:00") });
        let week = hours("[{ days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from = '00:00', to = '24:00' }]");
        assert_eq!(week.at(Weekday::Thu, time("12:00")), Now::Always);
        let no_days = hours("[{ from = '09:00', to = '24:00' }]");
        assert_eq!(no_days.at(Weekday::Sun, time("10:00")), Now::NotSaid);
        assert_eq!(no_days.at(Weekday::Sun, time("08:00")), Now::NotSaid);
    }
}
