//! Doors as a page shows them: what to do there, how to reach it, what to have ready; or why it is the wrong one.

use case::{Offer, Refusal};
use directory::{Directory, Door};
use letters::reach::{marked, remarks, way};

use crate::page::Page;
use crate::settings::Settings;

/// A door that fits.
pub(crate) fn offer(page: &mut Page, offer: &Offer, directory: &Directory, settings: &Settings) {
    let Some(door) = directory.door(&offer.door) else { return };
    let words = &settings.words;
    page.item(&marked(door.name.get(words.language()).to_owned(), offer.shown, door, words));
    reach(page, door, settings);
    if let Some(note) = &door.note {
        page.below_item(note.get(words.language()));
    }
    remarks(offer, words).iter().for_each(|remark| page.below_item(remark));
}

fn reach(page: &mut Page, door: &Door, settings: &Settings) {
    for (contact, shown) in door.reachable(settings.today) {
        let hours = contact.hours.as_ref().or(door.hours.as_ref());
        page.below_item(&way(contact, shown, hours, settings.today, &settings.words));
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
