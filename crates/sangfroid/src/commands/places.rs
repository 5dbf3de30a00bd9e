//! Doors as a page shows them: what to do there, how to reach it, what to have ready; or why it is the wrong one.

use case::{Offer, Refusal};
use directory::{Directory, Door, Fact, Shown};

use super::people;
use crate::page::Page;
use crate::settings::Settings;

/// A door that fits.
pub(crate) fn offer(page: &mut Page, offer: &Offer, directory: &Directory, settings: &Settings) {
    let Some(door) = directory.door(&offer.door) else { return };
    let words = &settings.words;
    let name = door.name.get(words.language());
    let line = match people::mark(offer.shown, door, words) {
        Some(mark) => format!("{name} [{mark}]"),
        None => name.to_owned(),
    };
    page.item(&line);
    reach(page, door, settings);
    if let Some(note) = &door.note {
        page.below_item(note.get(words.language()));
    }
    let list = |conditions: &[directory::Condition]| conditions.iter().map(|one| words.say(&format!("condition-{}", one.id()))).collect::<Vec<_>>().join(" ; ");
    if !offer.prepare.is_empty() {
        page.below_item(&words.say_with("door-prepare", &[("what", list(&offer.prepare).as_str().into())]));
    }
    if !offer.unknown.is_empty() {
        page.below_item(&words.say_with("door-depends", &[("what", list(&offer.unknown).as_str().into())]));
    }
    if !offer.unless.is_empty() {
        page.below_item(&words.say_with("door-unless", &[("what", list(&offer.unless).as_str().into())]));
    }
    if !offer.meant {
        page.below_item(&words.say("door-not-meant"));
    }
}

fn reach(page: &mut Page, door: &Door, settings: &Settings) {
    for contact in &door.contacts {
        let shown = contact.shown(settings.today);
        if shown != Shown::LeftOut {
            let hours = contact.hours.as_ref().or(door.hours.as_ref()).filter(|hours| hours.shown(settings.today) != Shown::LeftOut);
            page.below_item(&people::reach(contact, shown, hours, settings));
        }
    }
}

/// A door that is the wrong one: why, and the right one.
pub(crate) fn refusal(page: &mut Page, refusal: &Refusal, directory: &Directory, settings: &Settings) {
    let Some(door) = directory.door(&refusal.door) else { return };
    let words = &settings.words;
    let name = door.name.get(words.language());
    page.item(&words.say_with("door-refused", &[("name", name.into()), ("because", because(refusal, directory, settings).as_str().into())]));
    let names: Vec<&str> = refusal.instead.iter().filter_map(|id| name_of(id, directory, settings)).collect();
    if !names.is_empty() {
        page.below_item(&words.say_with("door-instead", &[("names", names.join(", ").as_str().into())]));
    }
}

/// The sentence that says why.
pub(crate) fn because(refusal: &Refusal, directory: &Directory, settings: &Settings) -> String {
    let said = directory.door(&refusal.door).and_then(|door| directory.because(door, refusal.because));
    said.map_or_else(|| refusal.because.to_string(), |text| text.get(settings.words.language()).to_owned())
}

/// The name of a door, a helpline or an emergency number.
pub(crate) fn name_of<'a>(id: &str, directory: &'a Directory, settings: &Settings) -> Option<&'a str> {
    directory.name_of(id).map(|name| name.get(settings.words.language()))
}
