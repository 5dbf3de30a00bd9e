//! A calendar day, with the little arithmetic that ages and deadlines need.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// The last year that ISO 8601 writes with four digits, and so the last one a [`Date`] can hold.
const LAST_YEAR: i32 = 9999;

/// A day of the proleptic Gregorian calendar, years 1 to 9999, written `2026-11-23` (ISO 8601).
///
/// It knows no clock: today is handed in by whoever asks. It orders by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// A day of the week, Monday first (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names of the days say it")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekday {
    /// All of them, Monday first.
    pub const ALL: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

    /// Its name in the data files and in the keys of words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Weekday::Mon => "mon",
            Weekday::Tue => "tue",
            Weekday::Wed => "wed",
            Weekday::Thu => "thu",
            Weekday::Fri => "fri",
            Weekday::Sat => "sat",
            Weekday::Sun => "sun",
        }
    }

    /// The day of the week so many days later.
    #[must_use]
    pub const fn later(self, days: u8) -> Weekday {
        Self::ALL[(self as usize + days as usize) % 7]
    }
}

/// The text is not a day of the calendar written as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a calendar day written as YYYY-MM-DD: {0:?}")]
pub struct NotADate(pub String);

impl Date {
    /// The day with this year (1–9999), month (1–12) and day of the month; `None` when the calendar has no such day.
    #[must_use]
    pub const fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        if year < 1 || year > LAST_YEAR || month < 1 || month > 12 {
            return None;
        }
        if day < 1 || day > days_in_month(year, month) {
            return None;
        }
        Some(Date { year, month, day })
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before it (Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`).
    #[must_use]
    pub const fn day_number(self) -> i64 {
        let month = self.month as i64;
        let year = self.year as i64 - if month <= 2 { 1 } else { 0 };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + self.day as i64 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day with this number of days since 1970-01-01; `None` outside the years 1 to 9999 (Hinnant, `civil_from_days`).
    #[must_use]
    pub fn from_day_number(number: i64) -> Option<Date> {
        let number = number.checked_add(719_468)?;
        let era = number.div_euclid(146_097);
        let day_of_era = number.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Date::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// This day plus `days` (which may be negative); `None` outside the years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Date> {
        Date::from_day_number(self.day_number().checked_add(days)?)
    }

    /// The same day of the month `months` later, or that month's last day when it has no such day; `None` after the year 9999.
    ///
    /// This is how periods in months end (Regulation 1182/71, article 3(2)(c)): one month from 31 January is the last of February.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Date> {
        let count = i64::from(self.year) * 12 + i64::from(self.month) - 1 + i64::from(months);
        let year = i32::try_from(count.div_euclid(12)).ok()?;
        let month = u8::try_from(count.rem_euclid(12) + 1).ok()?;
        if year > LAST_YEAR {
            return None;
        }
        Date::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// Days from `earlier` to this day; negative when `earlier` comes after it.
    #[must_use]
    pub const fn days_since(self, earlier: Date) -> i64 {
        self.day_number() - earlier.day_number()
    }

    /// The day of the week.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        match (self.day_number() + 3).rem_euclid(7) {
            0 => Weekday::Mon,
            1 => Weekday::Tue,
            2 => Weekday::Wed,
            3 => Weekday::Thu,
            4 => Weekday::Fri,
            5 => Weekday::Sat,
            _ => Weekday::Sun,
        }
    }
}

const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Date, NotADate> {
        let not_a_date = || NotADate(text.to_owned());
        let shape = |(index, byte): (usize, u8)| {
            if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
        };
        if text.len() != 10 || !text.bytes().enumerate().all(shape) {
            return Err(not_a_date());
        }
        // The shape is ten ASCII bytes, so these slices fall on characters and hold digits only.
        let year = text[..4].parse().map_err(|_| not_a_date())?;
        let month = text[5..7].parse().map_err(|_| not_a_date())?;
        let day = text[8..].parse().map_err(|_| not_a_date())?;
        Date::new(year, month, day).ok_or_else(not_a_date)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        struct Day;
        impl<'de> Visitor<'de> for Day {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a calendar day such as 2026-11-23")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                text.parse().map_err(E::custom)
            }

            // TOML has dates of its own; its reader hands one over as a map of a single entry that holds the text.
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Date, A::Error> {
                match map.next_entry::<String, String>()? {
                    Some((_, text)) => self.visit_str(&text),
                    None => Err(de::Error::custom("an empty table is not a calendar day")),
                }
            }
        }
        deserializer.deserialize_any(Day)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "description": "A calendar day (ISO 8601); in TOML a local date, written without quotes."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("the tests write their days correctly")
    }

    #[test]
    fn text_and_day_are_the_same_thing() {
        for text in ["0001-01-01", "1970-01-01", "2024-02-29", "2026-11-23", "9999-12-31"] {
            assert_eq!(day(text).to_string(), text);
        }
        for text in [
            "",
            "2026-2-3",
            "2026-02-30",
            "2025-02-29",
            "1900-02-29",
            "0000-01-01",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "2026-11-23 ",
            "+026-11-23",
            "２026-1-1",
            "2026/11/23",
        ] {
            assert_eq!(text.parse::<Date>(), Err(NotADate(text.to_owned())));
        }
    }

    #[test]
    fn day_numbers_count_every_day_once() {
        assert_eq!(day("1970-01-01").day_number(), 0);
        assert_eq!(day("2000-03-01").day_number(), 11_017);
        assert_eq!(day("1969-12-31").day_number(), -1);
        let mut expected = day("0001-01-01").day_number();
        let mut current = Some(day("0001-01-01"));
        while let Some(date) = current {
            assert_eq!(date.day_number(), expected);
            assert_eq!(Date::from_day_number(expected), Some(date));
            expected += 1;
            current = date.plus_days(1);
        }
        assert_eq!(expected, day("9999-12-31").day_number() + 1);
        assert_eq!(Date::from_day_number(i64::MAX), None);
        assert_eq!(Date::from_day_number(i64::MIN), None);
    }

    #[test]
    fn deadlines() {
        assert_eq!(day("2026-11-23").plus_days(2), Some(day("2026-11-25")));
        assert_eq!(day("2026-12-31").plus_days(1), Some(day("2027-01-01")));
        assert_eq!(day("2026-01-31").plus_months(1), Some(day("2026-02-28")));
        assert_eq!(day("2024-01-31").plus_months(1), Some(day("2024-02-29")));
        assert_eq!(day("2026-11-23").plus_months(14), Some(day("2028-01-23")));
        assert_eq!(day("2026-12-15").plus_months(1), Some(day("2027-01-15")));
        assert_eq!(day("9999-12-31").plus_days(1), None);
        assert_eq!(day("9999-12-31").plus_months(1), None);
        assert_eq!(day("2026-11-23").plus_months(u32::MAX), None);
        assert_eq!(day("2026-11-23").days_since(day("2025-09-22")), 427);
    }

    #[test]
    fn weekdays() {
        assert_eq!(day("1970-01-01").weekday(), Weekday::Thu);
        assert_eq!(day("2026-11-23").weekday(), Weekday::Mon);
        assert_eq!(day("2024-02-29").weekday(), Weekday::Thu);
        assert_eq!(day("0001-01-01").weekday(), Weekday::Mon);
    }

    #[test]
    fn toml_dates_and_quoted_dates_read_alike() {
        #[derive(serde::Deserialize)]
        struct Holder {
            checked: Date,
        }
        for text in ["checked = 2026-11-23", "checked = \"2026-11-23\""] {
            assert_eq!(toml::from_str::<Holder>(text).map(|holder| holder.checked), Ok(day("2026-11-23")));
        }
        for text in ["checked = 2026-11-23T10:00:00", "checked = \"soon\"", "checked = {}", "checked = 3", "checked = 10:00:00"] {
            assert!(toml::from_str::<Holder>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn json_carries_the_text() {
        assert_eq!(serde_json::to_string(&day("2026-11-23")).ok().as_deref(), Some("\"2026-11-23\""));
        assert_eq!(serde_json::from_str::<Date>("\"2026-11-23\"").ok(), Some(day("2026-11-23")));
    }
}
