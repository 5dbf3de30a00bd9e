//! Days as a calendar that every calendar program reads (iCalendar, RFC 5545).
//!
//! An entry is a whole day without a time zone, with a reminder in the morning. The words come from outside; whatever they are, the lines
//! have at most 75 octets, end as they should, and no letter is cut in two.

use directory::Date;

/// One day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// A name that stays the same when the calendar is written again (RFC 5545, section 3.8.4.7): the entry is then replaced, not doubled.
    pub uid: String,
    /// The day.
    pub on: Date,
    /// What stands in the calendar.
    pub title: String,
    /// What stands below it; nothing when empty.
    pub text: String,
}

/// When a calendar was written, in UTC (RFC 5545, section 3.8.7.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    day: Date,
    second: u32,
}

impl Stamp {
    /// A day, and the second of it in UTC; `None` from 86,400 on.
    #[must_use]
    pub const fn new(day: Date, second: u32) -> Option<Stamp> {
        if second < 24 * 60 * 60 { Some(Stamp { day, second }) } else { None }
    }
}

/// Octets of a line, without its end (RFC 5545, section 3.1).
const LINE: usize = 75;

/// The calendar. `product` names the program that wrote it (section 3.7.3); a bland one tells whoever looks nothing.
#[must_use]
pub fn calendar(entries: &[Entry], stamp: Stamp, product: &str) -> String {
    let mut out = String::new();
    let Stamp { day, second } = stamp;
    let stamp = format!("{}T{:02}{:02}{:02}Z", basic(day), second / 3600, second / 60 % 60, second % 60);
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", &format!("PRODID:{}", text(product)), "CALSCALE:GREGORIAN"] {
        fold(&mut out, line);
    }
    for entry in entries {
        fold(&mut out, "BEGIN:VEVENT");
        fold(&mut out, &format!("UID:{}", text(&entry.uid)));
        fold(&mut out, &format!("DTSTAMP:{stamp}"));
        fold(&mut out, &format!("DTSTART;VALUE=DATE:{}", basic(entry.on)));
        fold(&mut out, &format!("SUMMARY:{}", text(&entry.title)));
        if !entry.text.is_empty() {
            fold(&mut out, &format!("DESCRIPTION:{}", text(&entry.text)));
        }
        // Nobody else needs to see it, and the day is not taken.
        fold(&mut out, "CLASS:PRIVATE");
        fold(&mut out, "TRANSP:TRANSPARENT");
        fold(&mut out, "BEGIN:VALARM");
        fold(&mut out, "ACTION:DISPLAY");
        // A whole day begins at midnight, where the person is: nine in the morning.
        fold(&mut out, "TRIGGER:PT9H");
        fold(&mut out, &format!("DESCRIPTION:{}", text(&entry.title)));
        fold(&mut out, "END:VALARM");
        fold(&mut out, "END:VEVENT");
    }
    fold(&mut out, "END:VCALENDAR");
    out
}

/// A day as `YYYYMMDD`.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A value of type TEXT (section 3.3.11): the four signs that mean something are marked, other control characters left out.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Writes one line, on as many lines as it takes: each after the first begins with a space.
fn fold(out: &mut String, line: &str) {
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        out.push(letter);
        room -= letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp() -> Stamp {
        Stamp::new("2026-11-28".parse().expect("a day"), 5 * 3600 + 61).expect("a second of a day")
    }

    #[test]
    fn one_entry_line_by_line() {
        let entry = Entry { uid: "a1".to_owned(), on: "2026-12-01".parse().expect("a day"), title: "One, two; three".to_owned(), text: "a\nb\\c".to_owned() };
        let made = calendar(&[entry], stamp(), "-//calendar//EN");
        let lines: Vec<&str> = made.split_terminator("\r\n").collect();
        assert_eq!(
            lines,
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//calendar//EN",
                "CALSCALE:GREGORIAN",
                "BEGIN:VEVENT",
                "UID:a1",
                "DTSTAMP:20261128T050101Z",
                "DTSTART;VALUE=DATE:20261201",
                "SUMMARY:One\\, two\\; three",
                "DESCRIPTION:a\\nb\\\\c",
                "CLASS:PRIVATE",
                "TRANSP:TRANSPARENT",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:PT9H",
                "DESCRIPTION:One\\, two\\; three",
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
        assert_eq!(Stamp::new(stamp().day, 86_400), None);
    }
}
