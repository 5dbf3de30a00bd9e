//! Days as a language writes them.

use directory::Date;
use words::{Value, Words};

/// "28 novembre 2026".
#[must_use]
pub fn day(date: Date, words: &Words) -> String {
    let (year, month) = (date.year().to_string(), words.say(&format!("letter-month-{}", date.month())));
    words.say_with("letter-day", &[("day", Value::Number(f64::from(date.day()))), ("month", month.as_str().into()), ("year", year.as_str().into())])
}

/// "samedi 28 novembre 2026": a day that is still to come, with its name.
#[must_use]
pub fn named_day(date: Date, words: &Words) -> String {
    let (name, day) = (words.say(&format!("day-{}", date.weekday().id())), day(date, words));
    words.say_with("day-named", &[("name", name.as_str().into()), ("day", day.as_str().into())])
}

/// A moment as the person wrote it, `2026-11-20` or `2026-11-20 21:30`, or as programs do (RFC 3339, RFC 9557): day, hour, minute, and the
/// offset from UTC where it was told. Anything else stays as it is.
#[must_use]
pub fn moment(text: &str, words: &Words) -> String {
    let text = text.trim();
    let Some(date) = text.get(..10).and_then(|day| day.parse::<Date>().ok()) else { return text.to_owned() };
    let rest = text[10..].trim_start_matches(['T', 't', ' ']);
    let date = day(date, words);
    if rest.is_empty() {
        return date;
    }
    let time = clock(rest).unwrap_or_else(|| rest.to_owned());
    words.say_with("letter-moment", &[("day", date.as_str().into()), ("time", time.as_str().into())])
}

/// `21:30:00+01:00[Europe/Paris]` as `21:30 (UTC+01:00)`. The seconds and the name of the zone stay in the data.
fn clock(time: &str) -> Option<String> {
    let number = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute) = (time.get(..2).filter(|part| number(part))?, time.get(3..5).filter(|part| number(part))?);
    let rest = time.get(5..).filter(|_| time.as_bytes()[2] == b':')?;
    let seconds = rest.strip_prefix(':').map_or(rest, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.'));
    let offset = match seconds.split_once('[') {
        Some((offset, zone)) if zone.ends_with(']') => offset,
        Some(_) => return None,
        None => seconds,
    };
    let offset = match offset {
        "" => String::new(),
        "Z" | "z" | "+00:00" | "-00:00" => " (UTC)".to_owned(),
        other => {
            let known = other.strip_prefix(['+', '-']).and_then(|rest| rest.split_once(':')).is_some_and(|(hours, minutes)| number(hours) && number(minutes));
            if !known {
                return None;
            }
            format!(" (UTC{other})")
        }
    };
    Some(format!("{hour}:{minute}{offset}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_words() {
        let (french, english) = (Words::in_language("fr"), Words::in_language("en"));
        assert_eq!(moment("2026-11-20 21:30", &french), "20 novembre 2026 à 21:30");
        assert_eq!(moment("2026-05-01", &french), "1er mai 2026");
        assert_eq!(moment("2026-05-01T09:00:00+02:00", &english), "1 May 2026 at 09:00 (UTC+02:00)");
        assert_eq!(moment("2026-11-28T07:41:40+00:00[Etc/UTC]", &french), "28 novembre 2026 à 07:41 (UTC)");
        assert_eq!(moment("2026-11-28T07:41:40.5Z", &french), "28 novembre 2026 à 07:41 (UTC)");
        assert_eq!(moment("2026-11-28 vers 21 h", &french), "28 novembre 2026 à vers 21 h");
        assert_eq!(moment("2026-11-28 21:30 peut-être", &french), "28 novembre 2026 à 21:30 peut-être");
        assert_eq!(named_day("2026-12-05".parse().expect("a day"), &french), "samedi 5 décembre 2026");
        assert_eq!(named_day("2026-12-01".parse().expect("a day"), &french), "mardi 1er décembre 2026");
        assert_eq!(named_day("2026-12-05".parse().expect("a day"), &english), "Saturday 5 December 2026");
        assert_eq!(moment("last summer", &english), "last summer");
        assert_eq!(moment("été 2026, un soir", &french), "été 2026, un soir");
    }
}
