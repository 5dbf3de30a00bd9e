//! Days as a language writes them.

use directory::Date;
use words::{Value, Words};

/// "28 novembre 2026".
#[must_use]
pub fn day(date: Date, words: &Words) -> String {
    let (year, month) = (date.year().to_string(), words.say(&format!("letter-month-{}", date.month())));
    words.say_with("letter-day", &[("day", Value::Number(f64::from(date.day()))), ("month", month.as_str().into()), ("year", year.as_str().into())])
}

/// A moment as the person wrote it, `2026-11-20` or `2026-11-20 21:30` (RFC 3339 too); anything else stays as it is.
pub(crate) fn moment(text: &str, words: &Words) -> String {
    let text = text.trim();
    let Some(date) = text.get(..10).and_then(|day| day.parse::<Date>().ok()) else { return text.to_owned() };
    let rest = text[10..].trim_start_matches(['T', 't', ' ']);
    let date = day(date, words);
    if rest.is_empty() {
        return date;
    }
    words.say_with("letter-moment", &[("day", date.as_str().into()), ("time", rest.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_words() {
        let (french, english) = (Words::in_language("fr"), Words::in_language("en"));
        assert_eq!(moment("2026-11-20 21:30", &french), "20 novembre 2026 à 21:30");
        assert_eq!(moment("2026-05-01", &french), "1er mai 2026");
        assert_eq!(moment("2026-05-01T09:00:00+02:00", &english), "1 May 2026 at 09:00:00+02:00");
        assert_eq!(moment("last summer", &english), "last summer");
        assert_eq!(moment("été 2026, un soir", &french), "été 2026, un soir");
    }
}
