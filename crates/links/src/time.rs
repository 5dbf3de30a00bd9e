//! Seconds since 1970 as the formats write them (UTC). The core knows no clock: it is handed the seconds.

/// Year, month, day, hour, minute, second of the proleptic Gregorian calendar, for the years 0 to 9999; others are cut to these.
fn parts(at: i64) -> [i64; 6] {
    const FIRST: i64 = -62_167_219_200;
    const LAST: i64 = 253_402_300_799;
    let at = at.clamp(FIRST, LAST);
    let (days, second) = (at.div_euclid(86_400), at.rem_euclid(86_400));
    // Years that begin in March have their odd day at the end; 400 of them have 146,097 days.
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let of_month = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    [year + era * 400, month, of_month, second / 3_600, second / 60 % 60, second % 60]
}

/// As W3C's profile of ISO 8601 has it: `2026-11-27T17:03:11Z`.
#[must_use]
pub(crate) fn iso(at: i64) -> String {
    let [year, month, day, hour, minute, second] = parts(at);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Fourteen digits, as indexes of archives have it: `20261127170311`.
#[must_use]
pub(crate) fn digits(at: i64) -> String {
    iso(at).bytes().filter(u8::is_ascii_digit).map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_are_easily_wrong() {
        let cases = [
            (0, "1970-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (1_795_798_991, "2026-11-27T17:03:11Z"),
            (i64::MIN, "0000-01-01T00:00:00Z"),
            (i64::MAX, "9999-12-31T23:59:59Z"),
        ];
        for (at, text) in cases {
            assert_eq!(iso(at), text);
        }
        assert_eq!(digits(1_795_798_991), "20261127170311");
    }
}
