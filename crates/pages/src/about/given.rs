//! What was typed into a field: nothing where it was left empty.

use directory::Date;

/// What was filled in.
pub(super) fn given(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A day, with the hour behind it where one was given, as letters take it: `2026-11-20 21:30`.
///
/// # Errors
/// A day that does not exist, or is still to come.
pub(super) fn moment(day: &str, hour: &str, today: Date) -> Result<Option<String>, ()> {
    let Some(day) = given(day) else { return Ok(None) };
    let date = day.parse::<Date>().map_err(|_| ())?;
    if date > today {
        return Err(());
    }
    Ok(Some(match given(hour) {
        Some(hour) => format!("{date} {hour}"),
        None => date.to_string(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_and_without_an_hour() {
        let today = Date::new(2026, 11, 28).expect("a day");
        assert_eq!(moment("2026-11-20", "21:30", today), Ok(Some("2026-11-20 21:30".to_owned())));
        assert_eq!(moment("2026-11-28", "", today), Ok(Some("2026-11-28".to_owned())));
        assert_eq!(moment(" ", "21:30", today), Ok(None));
        for wrong in ["2026-11-29", "2026-02-30", "yesterday"] {
            assert_eq!(moment(wrong, "", today), Err(()), "{wrong}");
        }
    }
}
