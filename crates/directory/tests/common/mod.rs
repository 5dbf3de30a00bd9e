//! What several tests of the data need.
#![allow(dead_code, reason = "each test binary uses its own part")]

use directory::{Contact, Country, Date, Directory, Guide, Helpline, Name, Text};

/// The day on which the facts were gathered.
pub(crate) fn gathered() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

/// Every file read now, so that a file that does not read names itself.
pub(crate) fn read_all() -> Directory {
    match Directory::from_sources(Directory::shipped_files()) {
        Ok(directory) => directory,
        Err(error) => unreachable!("{error}"),
    }
}

/// Every contact with the id of what it belongs to.
pub(crate) fn contacts(directory: &Directory) -> Vec<(&str, &Contact)> {
    let doors = directory.doors().map(|door| (door.id.as_str(), &door.contacts));
    let lines = directory.helplines().map(|line| (line.id.as_str(), &line.contacts));
    doors.chain(lines).flat_map(|(id, contacts)| contacts.iter().map(move |contact| (id, contact))).collect()
}

/// Every guide with the id of what it belongs to.
pub(crate) fn guides(directory: &Directory) -> Vec<(&str, &Guide)> {
    let doors = directory.doors().flat_map(|door| door.guides.iter().map(|guide| (door.id.as_str(), guide)));
    let lines = directory.helplines().flat_map(|line| line.guides.iter().map(|guide| (line.id.as_str(), guide)));
    let platforms = directory.platforms().flat_map(|platform| platform.guides.iter().map(|guide| (platform.id.as_str(), guide)));
    let everywhere = directory.international().guides.iter().map(|guide| ("international", guide));
    doors.chain(lines).chain(platforms).chain(everywhere).collect()
}

/// Every sentence for people (not proper names), with the id of what it belongs to.
pub(crate) fn texts(directory: &Directory) -> Vec<(String, &Text)> {
    let mut texts: Vec<(String, &Text)> = Vec::new();
    for (id, guide) in guides(directory) {
        texts.push((id.to_owned(), &guide.say));
    }
    for door in directory.doors() {
        texts.extend(described(&door.id, &door.name));
        texts.extend(door.note.iter().map(|note| (door.id.clone(), note)));
        texts.extend(door.redirects.iter().map(|redirect| (format!("{} {}", door.id, redirect.because), &redirect.say)));
    }
    for line in directory.helplines() {
        texts.extend(described(&line.id, &line.name));
        texts.extend(line.note.iter().map(|note| (line.id.clone(), note)));
    }
    for country in directory.countries() {
        texts.push((country.code.clone(), &country.name));
        for emergency in &country.emergency {
            texts.extend(described(&emergency.id, &emergency.name));
        }
    }
    for (id, contact) in contacts(directory) {
        texts.extend(contact.label.iter().flat_map(|label| described(id, label)));
    }
    for law in directory.laws() {
        texts.push((law.id.clone(), &law.name));
        texts.extend(law.elements.iter().map(|element| (format!("{} {:?}", law.id, element.what), &element.say)));
        for provision in &law.provisions {
            texts.push((provision.id.clone(), &provision.say));
            texts.extend(provision.penalties.iter().filter_map(|penalty| Some((provision.id.clone(), penalty.when.as_ref()?))));
        }
    }
    for reason in directory::Reason::all() {
        texts.extend(directory.reason(reason).map(|text| (reason.to_string(), text)));
    }
    texts
}

/// The crisis lines and helplines of a country.
pub(crate) fn lines(country: &Country) -> impl Iterator<Item = &Helpline> {
    country.crisis.iter().chain(&country.helplines)
}

fn described<'a>(id: &str, name: &'a Name) -> Option<(String, &'a Text)> {
    match name {
        Name::Described(text) => Some((id.to_owned(), text)),
        Name::Proper(_) => None,
    }
}
