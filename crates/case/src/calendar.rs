//! Days as a calendar that every calendar program reads (iCalendar, RFC 5545).
//!
//! An entry is a whole day without a time zone, with a reminder in the morning. The words come from outside; whatever they are, the lines
//! have at most 75 octets, end as they should, and no letter is cut in two. What was written before is [`Written`]: an entry keeps its name,
//! counts its changes, and is called off when nothing is left to do ([`follow`]).

use directory::Date;

/// One thing to do on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// A name that stays the same when the calendar is written again (RFC 5545, section 3.8.4.7): the entry is then replaced, not doubled.
    pub uid: String,
    /// How often its day or its status was changed since it was first written (section 3.8.7.4).
    pub sequence: u32,
    /// The day.
    pub on: Date,
    /// It is called off (`STATUS:CANCELLED`, section 3.8.1.11).
    pub cancelled: bool,
    /// It reminds in the morning. One of a day is enough.
    pub alarm: bool,
    /// What stands in the calendar.
    pub title: String,
    /// What stands below it; nothing when empty.
    pub text: String,
}

/// An entry as it was last written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name.
    pub uid: String,
    /// Its day.
    pub on: Date,
    /// Its count of changes.
    pub sequence: u32,
    /// It was called off.
    pub cancelled: bool,
}

impl Entry {
    /// What is remembered of it.
    #[must_use]
    pub fn written(&self) -> Written {
        Written { uid: self.uid.clone(), on: self.on, sequence: self.sequence, cancelled: self.cancelled }
    }
}

/// Makes a calendar follow the one that was written before.
///
/// An entry that was there keeps its count, and counts one more when its day changed or it comes back. One that fell away is added as
/// called off, with `title`, while its day has not passed; what has passed is left as it is. `now` has no name twice.
#[must_use]
pub fn follow(before: &[Written], mut now: Vec<Entry>, today: Date, title: &str) -> Vec<Entry> {
    for entry in &mut now {
        if let Some(old) = before.iter().find(|old| old.uid == entry.uid) {
            entry.sequence = old.sequence.saturating_add(u32::from(old.on != entry.on || old.cancelled));
        }
    }
    let gone = before.iter().filter(|old| old.on >= today && !now.iter().any(|entry| entry.uid == old.uid));
    let called_off = gone.map(|old| Entry {
        uid: old.uid.clone(),
        sequence: old.sequence.saturating_add(u32::from(!old.cancelled)),
        on: old.on,
        cancelled: true,
        alarm: false,
        title: title.to_owned(),
        text: String::new(),
    });
    let called_off: Vec<Entry> = called_off.collect();
    now.extend(called_off);
    now
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
        fold(&mut out, &format!("SEQUENCE:{}", entry.sequence));
        fold(&mut out, &format!("DTSTAMP:{stamp}"));
        fold(&mut out, &format!("DTSTART;VALUE=DATE:{}", basic(entry.on)));
        fold(&mut out, &format!("SUMMARY:{}", text(&entry.title)));
        if !entry.text.is_empty() {
            fold(&mut out, &format!("DESCRIPTION:{}", text(&entry.text)));
        }
        // Nobody else needs to see it, and the day is not taken.
        fold(&mut out, "CLASS:PRIVATE");
        fold(&mut out, "TRANSP:TRANSPARENT");
        fold(&mut out, if entry.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        if entry.alarm && !entry.cancelled {
            fold(&mut out, "BEGIN:VALARM");
            fold(&mut out, "ACTION:DISPLAY");
            // A whole day begins at midnight, where the person is: nine in the morning.
            fold(&mut out, "TRIGGER:PT9H");
            fold(&mut out, &format!("DESCRIPTION:{}", text(&entry.title)));
            fold(&mut out, "END:VALARM");
        }
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

    fn entry(uid: &str, on: &str) -> Entry {
        let on = on.parse().expect("a day");
        Entry { uid: uid.to_owned(), sequence: 0, on, cancelled: false, alarm: true, title: "One, two; three".to_owned(), text: "a\nb\\c".to_owned() }
    }

    #[test]
    fn one_entry_line_by_line() {
        let made = calendar(&[entry("a1", "2026-12-01")], stamp(), "-//calendar//EN");
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
                "SEQUENCE:0",
                "DTSTAMP:20261128T050101Z",
                "DTSTART;VALUE=DATE:20261201",
                "SUMMARY:One\\, two\\; three",
                "DESCRIPTION:a\\nb\\\\c",
                "CLASS:PRIVATE",
                "TRANSP:TRANSPARENT",
                "STATUS:CONFIRMED",
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

    #[test]
    fn changes_are_counted_and_what_fell_away_is_called_off() {
        let today: Date = "2026-11-28".parse().expect("a day");
        let first = follow(&[], vec![entry("stays", "2026-12-01"), entry("moves", "2026-12-02"), entry("goes", "2026-12-03")], today, "off");
        let count = |list: &[Entry]| list.iter().map(|one| (one.uid.clone(), one.sequence, one.cancelled)).collect::<Vec<_>>();
        let of = |uid: &str, sequence: u32, cancelled: bool| (uid.to_owned(), sequence, cancelled);
        assert_eq!(count(&first), [of("stays", 0, false), of("moves", 0, false), of("goes", 0, false)]);
        let known = |list: &[Entry]| list.iter().map(Entry::written).collect::<Vec<_>>();
        let second = follow(&known(&first), vec![entry("stays", "2026-12-01"), entry("moves", "2026-12-05")], today, "off");
        assert_eq!(count(&second), [of("stays", 0, false), of("moves", 1, false), of("goes", 1, true)]);
        assert_eq!((second[2].on, second[2].title.as_str()), (first[2].on, "off"));
        let made = calendar(&second, stamp(), "-//calendar//EN");
        assert_eq!((made.matches("STATUS:CANCELLED").count(), made.matches("BEGIN:VALARM").count()), (1, 2));
        // Once more the same: nothing counts; what comes back does.
        let third = follow(&known(&second), vec![entry("stays", "2026-12-01"), entry("goes", "2026-12-03")], today, "off");
        assert_eq!(count(&third), [of("stays", 0, false), of("goes", 2, false), of("moves", 2, true)]);
        // What has passed is left alone.
        let later: Date = "2026-12-04".parse().expect("a day");
        assert_eq!(count(&follow(&known(&second), Vec::new(), later, "off")), [of("moves", 2, true)]);
    }
}
