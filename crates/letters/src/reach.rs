//! The ways to reach a door or a line, in words, each with how sure it is.

use case::Offer;
use directory::{Condition, Contact, ContactKind, Date, Directory, Door, Fact, Helpline, Hours, Now, Opening, Shown, Span, TimeOfDay, Weekday};
use words::Words;

/// The ways to reach a door, or the helpline behind it.
pub(crate) fn reach(door: &Door, line: Option<&Helpline>, today: Date, words: &Words) -> Vec<String> {
    let own = door.reachable(today).map(|(contact, shown)| way(contact, shown, contact.hours.as_ref().or(door.hours.as_ref()), today, words));
    let behind = line.into_iter().flat_map(|line| line.reachable(today).map(|(contact, shown)| way(contact, shown, line.hours_of(contact), today, words)));
    own.chain(behind).collect()
}

/// Mail addresses of a door that may be shown.
pub(crate) fn mails(door: &Door, today: Date) -> Vec<String> {
    door.reachable(today).filter(|(contact, _)| contact.kind == ContactKind::Email).map(|(contact, _)| contact.value.clone()).collect()
}

/// One way, in words: what kind, the number or address, the hours, and how sure it is.
pub fn way(contact: &Contact, shown: Shown, hours: Option<&Hours>, today: Date, words: &Words) -> String {
    let mut text = words.say_with(&format!("contact-{}", contact.kind.id()), &[("value", contact.value.as_str().into())]);
    if let Some(label) = &contact.label {
        text = format!("{} — {text}", label.get(words.language()));
    }
    if contact.free == Some(true) {
        text = format!("{text}, {}", words.say("contact-free"));
    }
    if let Some(hours) = hours.filter(|hours| hours.shown(today) != Shown::LeftOut) {
        text = format!("{text}, {}", open(hours, words));
        if hours.shown(today) == Shown::CheckFirst {
            text = format!("{text} ({})", words.say("hours-check-first"));
        }
    }
    marked(text, shown, contact, words)
}

/// The numbers of a country that always answer (ISO 3166-1 alpha-2, capitals), in a sentence; where none is known, the one of each continent.
#[must_use]
pub fn emergency(directory: &Directory, country: &str, today: Date, words: &Words) -> String {
    let all = directory.country(country).map_or(&[][..], |country| &country.emergency);
    let calls = all.iter().filter(|one| one.kind == ContactKind::Phone && one.shown(today) != Shown::LeftOut);
    let calls = calls.map(|one| one.value.as_str()).collect::<Vec<_>>().join(", ");
    if calls.is_empty() { words.say("crisis-emergency-unknown") } else { words.say_with("crisis-emergency", &[("numbers", calls.as_str().into())]) }
}

/// What belongs to a door that fits, each a sentence: what to have ready, what it depends on, and that it is meant for others.
#[must_use]
pub fn remarks(offer: &Offer, words: &Words) -> Vec<String> {
    let both = |one: String, other: String| words.say_with("page-list-and", &[("one", one.as_str().into()), ("other", other.as_str().into())]);
    let list = |conditions: &[Condition]| conditions.iter().map(|one| words.say(&format!("condition-{}", one.id()))).reduce(both).unwrap_or_default();
    let said = [(&offer.prepare, "door-prepare"), (&offer.unknown, "door-depends"), (&offer.unless, "door-unless")];
    let said = said.into_iter().filter(|(conditions, _)| !conditions.is_empty());
    let said = said.map(|(conditions, id)| words.say_with(id, &[("what", list(conditions).as_str().into())]));
    said.chain((!offer.meant).then(|| words.say("door-not-meant"))).collect()
}

/// Whether a way is used without hearing or speaking.
#[must_use]
pub fn in_writing(contact: &Contact) -> bool {
    matches!(contact.kind, ContactKind::Chat | ContactKind::Sms | ContactKind::Email | ContactKind::Form)
}

/// Whether a line is open, until when, or when it opens; nothing where its source does not say so much. `local` is the clock: the day of the
/// week and the time in a zone (IANA name), nothing where the zone is not known.
pub fn open_at(hours: &Hours, local: impl Fn(&str) -> Option<(Weekday, TimeOfDay)>, words: &Words) -> Option<(bool, String)> {
    let zone = hours.zone.as_deref();
    let (day, now) = match &hours.open {
        // Day and night needs no zone.
        Opening::Always(_) => return Some((true, words.say("hours-now"))),
        Opening::Weekly(_) => {
            let (day, time) = local(zone?)?;
            (day, hours.at(day, time))
        }
    };
    let when = |later: u8, clock: TimeOfDay| {
        let day = match later {
            0 => words.say("hours-today"),
            1 => words.say("hours-tomorrow"),
            later => words.say_with("hours-on-day", &[("day", words.say(&format!("day-{}", day.later(later).id())).as_str().into())]),
        };
        (day, clock.to_string())
    };
    let (open, id, (day, clock)) = match now {
        Now::NotSaid => return None,
        Now::Always => return Some((true, words.say("hours-now"))),
        Now::Open { later: 0, to } => (true, "hours-open-until", when(0, to)),
        Now::Open { later, to } => (true, "hours-open-until-day", when(later, to)),
        Now::Closed { later, from } => (false, "hours-closed-until", when(later, from)),
    };
    Some((open, words.say_with(id, &[("time", clock.as_str().into()), ("day", day.as_str().into()), ("zone", zone.unwrap_or_default().into())])))
}

/// A text with what stands beside a fact that is not certain.
pub fn marked(text: String, shown: Shown, fact: &impl Fact, words: &Words) -> String {
    match shown {
        Shown::Certain | Shown::LeftOut => text,
        Shown::WithAge => format!("{text} [{}]", words.say_with("fact-with-age", &[("checked", crate::day(fact.checked(), words).as_str().into())])),
        Shown::CheckFirst => format!("{text} [{}]", words.say("fact-check-first")),
    }
}

fn open(hours: &Hours, words: &Words) -> String {
    match &hours.open {
        Opening::Always(_) => words.say("hours-always"),
        Opening::Weekly(spans) => spans.iter().map(|one| span(one, words)).collect::<Vec<_>>().join("; "),
    }
}

fn span(span: &Span, words: &Words) -> String {
    let times = words.say_with("hours-span", &[("from", span.from.to_string().as_str().into()), ("to", span.to.to_string().as_str().into())]);
    let day = |day: Weekday| words.say(&format!("day-{}", day.id()));
    match span.days.as_slice() {
        [] => times,
        [only] => format!("{}, {times}", day(*only)),
        all if all.len() == 7 => format!("{}, {times}", words.say("hours-every-day")),
        [first, .., last] => {
            format!("{}, {times}", words.say_with("hours-days", &[("first", day(*first).as_str().into()), ("last", day(*last).as_str().into())]))
        }
    }
}
