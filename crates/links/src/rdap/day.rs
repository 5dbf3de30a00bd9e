//! Days: out of the moments that registries write (RFC 3339), and how many lie between two.

/// The day of a moment, when it is one: `2020-05-28T01:35:00Z` is `2020-05-28`.
pub(super) fn day(moment: &str) -> Option<String> {
    let date = moment.get(..10)?;
    let ends = matches!(moment.as_bytes().get(10), None | Some(b'T' | b't' | b' '));
    (ends && number(date).is_some()).then(|| date.to_owned())
}

/// Days since 1970-01-01 (Gregorian, also before it was).
pub(super) fn number(date: &str) -> Option<i64> {
    let bytes = date.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let part =
        |from: usize, to: usize| date.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit())).and_then(|part| part.parse::<i64>().ok());
    let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i64::from(leap),
        _ => return None,
    };
    if day < 1 || day > length {
        return None;
    }
    // Years that begin in March: the odd day is then their last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * month + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use super::{day, number};

    #[test]
    fn days_are_counted() {
        for (date, count) in [("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-28", 20_785), ("0000-03-01", -719_468)] {
            assert_eq!(number(date), Some(count), "{date}");
        }
        for wrong in ["2021-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "21-04-01", "2021/04/01", "2021-04-0é", "+021-04-01"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
        assert_eq!(day("2022-02-07T09:20:07-05:00").as_deref(), Some("2022-02-07"));
        assert_eq!(day("2022-02-07").as_deref(), Some("2022-02-07"));
        assert_eq!(day("2022-02-071"), None);
        assert_eq!(day("été"), None);
    }
}
