//! What a calendar of the case last said, as the journal remembers it: names that say nothing, days, and counts of changes.

use case::calendar::Written;
use directory::Date;
use evidence::journal::{Event, Line};

const BEGIN: &str = "calendar";

/// The note for the journal. The journal can be read without the passphrase: no step is named, only its mark.
pub(crate) fn note(entries: &[Written]) -> String {
    let one = |one: &Written| format!(" {}={}/{}{}", one.uid, one.on, one.sequence, if one.cancelled { "/off" } else { "" });
    entries.iter().fold(BEGIN.to_owned(), |note, entry| note + one(entry).as_str())
}

/// Every entry that was ever written, as it was last.
pub(crate) fn of_case(lines: &[Line]) -> Vec<Written> {
    let mut all: Vec<Written> = Vec::new();
    let notes = lines.iter().filter(|line| line.event == Event::Note).filter_map(|line| line.note.as_deref());
    for entry in notes.filter_map(|note| note.strip_prefix(BEGIN)?.strip_prefix(' ')).flat_map(|note| note.split(' ')).filter_map(read) {
        match all.iter_mut().find(|known| known.uid == entry.uid) {
            Some(known) => *known = entry,
            None => all.push(entry),
        }
    }
    all
}

fn read(part: &str) -> Option<Written> {
    let (uid, rest) = part.split_once('=')?;
    let mut rest = rest.split('/');
    let on: Date = rest.next()?.parse().ok()?;
    let sequence = rest.next()?.parse().ok()?;
    let cancelled = match rest.next() {
        None => false,
        Some("off") => true,
        Some(_) => return None,
    };
    let is_mark = uid.len() == 32 && uid.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_mark && rest.next().is_none()).then(|| Written { uid: uid.to_owned(), on, sequence, cancelled })
}

#[cfg(test)]
mod tests {
    use evidence::journal::{Draft, Tip};

    use super::*;

    #[test]
    fn what_was_written_is_read_and_the_last_word_counts() {
        let line = |note: &str| Tip::default().next(Draft { note: Some(note.to_owned()), ..Draft::new(Event::Note, "2026-11-28T09:00:00Z", "test") });
        let entry = |letter: char, sequence: u32, cancelled: bool| Written {
            uid: letter.to_string().repeat(32),
            on: Date::new(2026, 12, 1).expect("a day"),
            sequence,
            cancelled,
        };
        let lines = [line(&note(&[entry('a', 0, false), entry('b', 3, false)])), line("shows=link"), line(&note(&[entry('b', 4, true)]))];
        assert_eq!(of_case(&lines), [entry('a', 0, false), entry('b', 4, true)]);
        for wrong in ["calendar", "calendar x=2026-12-01/0", "calendars 0=1", "calendar aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=soon/0"] {
            assert!(of_case(&[line(wrong)]).is_empty(), "{wrong}");
        }
    }
}
