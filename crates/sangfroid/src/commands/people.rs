//! Lines of people to talk to, as a page shows them: name, numbers, hours, and how sure each is.

use directory::{Contact, ContactKind, Directory, Fact, Helpline, Hours, Opening, Shown, Span};
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
    let mut text = words.say_with(&format!("contact-{}", kind_id(contact.kind)), &[("value", contact.value.as_str().into())]);
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

/// What stands beside a fact that is not certain.
pub(crate) fn mark(shown: Shown, fact: &impl Fact, words: &Words) -> Option<String> {
    match shown {
        Shown::Certain | Shown::LeftOut => None,
        Shown::WithAge => Some(words.say_with("fact-with-age", &[("checked", fact.checked().to_string().as_str().into())])),
        Shown::CheckFirst => Some(words.say("fact-check-first")),
    }
}

fn kind_id(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Url => "url",
        ContactKind::Form => "form",
        ContactKind::Phone => "phone",
        ContactKind::Email => "email",
        ContactKind::Sms => "sms",
        ContactKind::Chat => "chat",
        ContactKind::Handle => "handle",
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
    let day = |place: usize| words.say(&format!("day-{}", day_id(span.days[place])));
    match span.days.len() {
        0 => times,
        7 => format!("{}, {times}", words.say("hours-every-day")),
        1 => format!("{}, {times}", day(0)),
        count => format!("{}, {times}", words.say_with("hours-days", &[("first", day(0).as_str().into()), ("last", day(count - 1).as_str().into())])),
    }
}

fn day_id(day: directory::Weekday) -> &'static str {
    use directory::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    match day {
        Mon => "mon",
        Tue => "tue",
        Wed => "wed",
        Thu => "thu",
        Fri => "fri",
        Sat => "sat",
        Sun => "sun",
    }
}
