//! Facts of a case that its journal has: answers that were given once and need not be given again.
//!
//! The journal can be read without the passphrase, so only answers with a few fixed values stand there; no address, no name.

use case::Facts;
use directory::Date;
use evidence::journal::{Event, Line};
use letters::Sent;
use links::{Level, State};

/// What may be written down. `age` has its own way ([`super::age`]), because it cannot be taken back.
const KEYS: [&str; 13] = [
    "met",
    "money",
    "images_asked",
    "paid",
    "published",
    "contacted_again",
    "request_unanswered",
    "account_hacked",
    "password_shown",
    "kind",
    "platform",
    "country",
    "done",
];

/// Whether a fact of this name may be written down.
pub(crate) fn may_be_written(key: &str) -> bool {
    KEYS.contains(&key)
}

/// The names of all facts that may be written down.
pub(crate) fn keys() -> String {
    format!("age, {}", KEYS.join(", "))
}

/// What the journal says; the last answer to a question counts.
pub(crate) fn of_case(lines: &[Line]) -> Facts {
    let mut facts = Facts { age: super::age::of_case(lines), ..Facts::default() };
    for note in lines.iter().filter(|line| line.event == Event::Fact).filter_map(|line| line.note.as_deref()) {
        if let Some((key, value)) = note.split_once('=').filter(|(key, _)| may_be_written(key)) {
            // A journal that says nonsense says nothing.
            let _ = facts.set(key, value);
        }
    }
    for look in lines.iter().filter_map(look_of) {
        // The day as the person's own clock had it.
        let _ = facts.set("link_looked", look.at.get(..10).unwrap_or_default());
    }
    facts
}

/// The note of a letter that was sent: which, to which door or platform, on which day. Ids of the directory, no address and no name.
pub(crate) fn sent_note(sent: &Sent) -> String {
    format!("sent={} to={} on={}", sent.letter, sent.to_id(), sent.on)
}

/// The letters that were sent, as the journal has them.
pub(crate) fn sent_of(lines: &[Line]) -> Vec<Sent> {
    lines.iter().filter(|line| line.event == Event::Note).filter_map(|line| read_sent(line.note.as_deref()?)).collect()
}

fn read_sent(note: &str) -> Option<Sent> {
    let is_id = |id: &&str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let mut parts = note.strip_prefix("sent=")?.split(' ');
    let letter = parts.next().filter(is_id)?.to_owned();
    let to = parts.next()?.strip_prefix("to=").filter(is_id)?.to_owned();
    let on: Date = parts.next()?.strip_prefix("on=")?.parse().ok()?;
    parts.next().is_none().then_some(Sent { letter, to, on, urls: Vec::new() })
}

/// One look at a link, as the journal has it: no address, only a mark that tells the same one again to whoever has the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Look {
    /// Hexadecimal.
    pub(crate) mark: String,
    pub(crate) level: Level,
    pub(crate) state: State,
    /// When (RFC 9557).
    pub(crate) at: String,
    /// The item with the verdict.
    pub(crate) item: Option<String>,
}

impl Look {
    /// The note of its line.
    pub(crate) fn note(&self) -> String {
        format!("link={} level={} state={}", self.mark, self.level.id(), self.state.id())
    }
}

/// The look that a line of the journal is about.
pub(crate) fn look_of(line: &Line) -> Option<Look> {
    let note = line.note.as_deref().filter(|_| line.event == Event::Note)?;
    let mut parts = note.strip_prefix("link=")?.split(' ');
    let mark = parts.next().filter(|mark| mark.len() == 32 && mark.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    let level = parts.next().and_then(|part| Level::from_id(part.strip_prefix("level=")?))?;
    let state = parts.next().and_then(|part| State::from_id(part.strip_prefix("state=")?))?;
    Some(Look { mark: mark.to_owned(), level, state, at: line.at.clone(), item: line.item.clone() })
}

#[cfg(test)]
mod tests {
    use evidence::journal::{Draft, Tip};

    use super::*;

    #[test]
    fn a_sent_letter_is_written_and_read() {
        let sent = Sent { letter: "dsa-notice".to_owned(), to: "aylo".to_owned(), on: Date::new(2026, 11, 28).expect("a day"), urls: Vec::new() };
        let line = |note: &str| Tip::default().next(Draft { note: Some(note.to_owned()), ..Draft::new(Event::Note, "2026-11-28T09:00:00Z", "test") });
        assert_eq!(sent_of(&[line(&sent_note(&sent)), line("shows=link")]), [sent]);
        for wrong in
            ["sent=", "sent=dsa-notice", "sent=dsa-notice to=a.example.org on=2026-11-28", "sent=dsa-notice to=aylo on=soon", "sent=a to=b on=2026-11-28 x"]
        {
            assert!(sent_of(&[line(wrong)]).is_empty(), "{wrong}");
        }
    }

    #[test]
    fn a_look_is_written_and_read_without_its_address() {
        let look = Look {
            mark: "0123456789abcdef0123456789abcdef".to_owned(),
            level: Level::Visit,
            state: State::SoftNotFound,
            at: "2026-11-27T18:03:11+01:00[Europe/Paris]".to_owned(),
            item: Some("0002".to_owned()),
        };
        let line =
            |note: &str| Tip::default().next(Draft { note: Some(note.to_owned()), item: look.item.clone(), ..Draft::new(Event::Note, &*look.at, "test") });
        assert_eq!(look_of(&line(&look.note())), Some(look.clone()));
        for wrong in ["shows=link", "link=https://example.org/ level=visit state=parked", "link=0123456789abcdef0123456789abcdef level=deep state=parked"] {
            assert_eq!(look_of(&line(wrong)), None, "{wrong}");
        }
        assert_eq!(of_case(&[line(&look.note())]).link_looks.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2026-11-27"]);
    }
}
