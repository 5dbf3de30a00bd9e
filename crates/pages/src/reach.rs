//! People and services as a page shows them: a name, and the ways to reach them, each with how sure it is.

use directory::{Contact, ContactKind, Door, Fact, Helpline, Shown};
use letters::reach::{marked, way};

use crate::Desk;

/// A line of people to talk to.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) ways: Vec<Way>,
    pub(crate) note: Option<String>,
}

/// A way to reach somebody.
pub(crate) struct Way {
    pub(crate) say: String,
    /// What opens when it is pressed: a call, a mail, a page of theirs. Nothing opens by itself.
    pub(crate) opens: Option<String>,
    /// It leads out of this machine: the page says so.
    pub(crate) outside: bool,
}

/// Lines as a page shows them.
pub(crate) fn lines<'l>(lines: impl Iterator<Item = &'l Helpline>, desk: &Desk<'_>) -> Vec<Line> {
    let (today, words) = (desk.world.today(), desk.words());
    let one = |line: &Helpline| Line {
        name: line.name.get(words.language()).to_owned(),
        ways: line.reachable(today).map(|(contact, shown)| one_way(contact, way(contact, shown, line.hours_of(contact), today, words))).collect(),
        note: line.note.as_ref().map(|note| note.get(words.language()).to_owned()),
    };
    lines.map(one).collect()
}

/// A door as a page shows it.
pub(crate) fn door(door: &Door, shown: Shown, desk: &Desk<'_>) -> Line {
    let (today, words) = (desk.world.today(), desk.words());
    Line {
        name: marked(door.name.get(words.language()).to_owned(), shown, door, words),
        ways: door
            .reachable(today)
            .map(|(contact, shown)| one_way(contact, way(contact, shown, contact.hours.as_ref().or(door.hours.as_ref()), today, words)))
            .collect(),
        note: door.note.as_ref().filter(|_| door.shown(today) != Shown::LeftOut).map(|note| note.get(words.language()).to_owned()),
    }
}

pub(crate) fn one_way(contact: &Contact, say: String) -> Way {
    let number = || contact.value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
    let opens = match contact.kind {
        ContactKind::Phone => Some(format!("tel:{}", number())),
        ContactKind::Sms => Some(format!("sms:{}", number())),
        ContactKind::Email => Some(format!("mailto:{}", contact.value)),
        ContactKind::Url | ContactKind::Form | ContactKind::Chat => contact.value.starts_with("https://").then(|| contact.value.clone()),
        ContactKind::Handle => None,
    };
    Way { say, outside: contact.kind.is_web() && opens.is_some(), opens }
}
