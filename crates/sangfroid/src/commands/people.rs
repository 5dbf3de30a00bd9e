//! Lines of people to talk to, as a page shows them: name, numbers, hours, and how sure each is.

use directory::{Contact, ContactKind, Directory, Fact, Helpline, Hours, Opening, Shown, Span, TimeOfDay, Weekday};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use words::Words;

use crate::page::Page;
use crate::settings::Settings;

/// The crisis line: on every page, whatever its mark. Where it is not certain, the emergency number stands beside it.
pub(crate) fn crisis(page: &mut Page, directory: &Directory, country: Option<&str>, settings: &Settings) {
    let words = &settings.words;
    let country = country.unwrap_or_default();
    page.line(&words.say("crisis-intro"));
    let mut certain = false;
    for line in directory.crisis_in(country) {
        certain |= line.shown(settings.today) == Shown::Certain;
        helpline(page, line, settings);
    }
    if certain {
        return;
    }
    let emergency: Vec<String> = directory.country(country).map_or_else(Vec::new, |country| {
        let calls = country.emergency.iter().filter(|one| one.kind == ContactKind::Phone && one.shown(settings.today) != Shown::LeftOut);
        calls.map(|one| one.value.clone()).collect()
    });
    if emergency.is_empty() {
        page.line(&words.say("crisis-emergency-unknown"));
    } else {
        page.line(&words.say_with("crisis-emergency", &[("numbers", emergency.join(", ").as_str().into())]));
    }
}

/// One line: its name, and each way to reach it.
pub(crate) fn helpline(page: &mut Page, line: &Helpline, settings: &Settings) {
    let words = &settings.words;
    page.item(line.name.get(words.language()));
    for (contact, shown) in line.reachable(settings.today) {
        let hours = line.hours_of(contact).filter(|hours| hours.shown(settings.today) != Shown::LeftOut);
        page.below_item(&reach(contact, shown, hours, settings));
    }
    if let Some(note) = &line.note {
        page.below_item(note.get(words.language()));
    }
}

/// A way to reach somebody: what kind, the number or address, the hours, and how sure it is.
pub(crate) fn reach(contact: &Contact, shown: Shown, hours: Option<&Hours>, settings: &Settings) -> String {
    let words = &settings.words;
    let mut text = words.say_with(&format!("contact-{}", contact.kind.id()), &[("value", contact.value.as_str().into())]);
    if let Some(label) = &contact.label {
        text = format!("{} — {text}", label.get(words.language()));
    }
    if contact.free == Some(true) {
        text = format!("{text}, {}", words.say("contact-free"));
    }
    if let Some(hours) = hours {
        text = format!("{text}, {}", hours_said(hours, words));
        if hours.shown(settings.today) == Shown::CheckFirst {
            text = format!("{text} ({})", words.say("hours-check-first"));
        }
    }
    match mark(shown, contact, words) {
        Some(mark) => format!("{text} [{mark}]"),
        None => text,
    }
}

/// Whether a line is open at a moment, until when, or when it opens.
pub(crate) fn open_at(hours: &Hours, at: Timestamp, words: &Words) -> Option<(bool, String)> {
    letters::reach::open_at(hours, |zone| local(at, zone), words)
}

/// The day of the week and the time of a moment in a zone (IANA name), summer time included.
fn local(at: Timestamp, zone: &str) -> Option<(Weekday, TimeOfDay)> {
    let there = at.to_zoned(TimeZone::get(zone).ok()?);
    let day = Weekday::ALL.get(usize::try_from(there.weekday().to_monday_zero_offset()).ok()?)?;
    Some((*day, TimeOfDay::new(there.hour().unsigned_abs(), there.minute().unsigned_abs())?))
}

/// What stands beside a fact that is not certain.
pub(crate) fn mark(shown: Shown, fact: &impl Fact, words: &Words) -> Option<String> {
    match shown {
        Shown::Certain | Shown::LeftOut => None,
        Shown::WithAge => Some(words.say_with("fact-with-age", &[("checked", fact.checked().to_string().as_str().into())])),
        Shown::CheckFirst => Some(words.say("fact-check-first")),
    }
}

/// Hours in words: "day and night", or days and times.
fn hours_said(hours: &Hours, words: &Words) -> String {
    match &hours.open {
        Opening::Always(_) => words.say("hours-always"),
        Opening::Weekly(spans) => spans.iter().map(|span| span_said(span, words)).collect::<Vec<_>>().join(" ; "),
    }
}

fn span_said(span: &Span, words: &Words) -> String {
    let times = words.say_with("hours-span", &[("from", span.from.to_string().as_str().into()), ("to", span.to.to_string().as_str().into())]);
    let day = |place: usize| words.say(&format!("day-{}", span.days[place].id()));
    match span.days.len() {
        0 => times,
        7 => format!("{}, {times}", words.say("hours-every-day")),
        1 => format!("{}, {times}", day(0)),
        count => format!("{}, {times}", words.say_with("hours-days", &[("first", day(0).as_str().into()), ("last", day(count - 1).as_str().into())])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A shipped line, and whether it is open at moments of the world (UTC); summer time ends in the night to Sunday, 25 October 2026.
    #[test]
    fn open_by_hour_zone_and_summer_time() {
        let directory = Directory::shipped();
        let words = Words::in_language("en");
        let phone = |id: &str| {
            let line = directory.helpline(id).unwrap_or_else(|| unreachable!("there is no line {id}"));
            let contact = line.contacts.iter().find(|contact| contact.kind == ContactKind::Phone).expect("a number");
            line.hours_of(contact).cloned().expect("hours")
        };
        for (id, at, open, say) in [
            // 3018: every day 9:00 to 23:00 in Paris, UTC+2 in summer and UTC+1 in winter.
            ("fr-3018", "2026-07-15T06:59:00Z", false, "opens today at 09:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-07-15T07:00:00Z", true, "open now until 23:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-12-15T07:30:00Z", false, "opens today at 09:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-12-15T08:00:00Z", true, "open now until 23:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-12-15T22:00:00Z", false, "opens tomorrow at 09:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-10-24T20:59:00Z", true, "open now until 23:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-10-24T21:30:00Z", false, "opens tomorrow at 09:00 (time in Europe/Paris)"),
            ("fr-3018", "2026-10-25T21:30:00Z", true, "open now until 23:00 (time in Europe/Paris)"),
            // Revenge Porn Helpline: Monday to Friday 10:00 to 16:00 in London; 28 November 2026 is a Saturday.
            ("gb-rph", "2026-11-27T15:59:00Z", true, "open now until 16:00 (time in Europe/London)"),
            ("gb-rph", "2026-11-27T16:00:00Z", false, "opens on Monday at 10:00 (time in Europe/London)"),
            ("gb-rph", "2026-11-29T12:00:00Z", false, "opens tomorrow at 10:00 (time in Europe/London)"),
            ("gb-rph", "2026-07-15T09:00:00Z", true, "open now until 16:00 (time in Europe/London)"),
            ("gb-rph", "2026-07-15T15:00:00Z", false, "opens tomorrow at 10:00 (time in Europe/London)"),
            // Nummer gegen Kummer: Monday to Saturday 14:00 to 20:00 in Berlin.
            ("de-nummer-gegen-kummer", "2026-11-28T19:00:00Z", false, "opens on Monday at 14:00 (time in Europe/Berlin)"),
            ("fr-3114", "2026-11-28T03:00:00Z", true, "open now"),
        ] {
            let at: Timestamp = at.parse().expect("a moment");
            assert_eq!(open_at(&phone(id), at, &words), Some((open, say.to_owned())), "{id} {at}");
        }
        // Days that no source states: nothing is said.
        assert_eq!(open_at(&phone("it-telefono-amico"), Timestamp::UNIX_EPOCH, &words), None);
    }
}
