//! Every fact of a directory in one list, each with the place where it stands.

use crate::{Confidence, Contact, Date, Directory, Door, Emergency, Fact, Guide, Helpline, Hours, Law, Platform};

/// One fact, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactEntry<'a> {
    /// The data file, such as `countries/fr.toml`.
    pub file: &'a str,
    /// The id of the door, line, platform or provision the fact belongs to.
    pub entry: &'a str,
    /// Which of its facts it is, in the words of the data file: `door`, `contact phone 3114`, `hours`.
    pub what: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: &'a str,
    /// The day on which the source was last looked at.
    pub checked: Date,
}

/// Every fact of the directory, file by file.
#[must_use]
pub fn facts(directory: &Directory) -> Vec<FactEntry<'_>> {
    let mut list = List { facts: Vec::new() };
    for (file, country) in directory.country_files() {
        country.emergency.iter().for_each(|emergency| list.emergency(file, emergency));
        country.crisis.iter().for_each(|line| list.helpline(file, line));
        country.helplines.iter().for_each(|line| list.helpline(file, line));
        country.doors.iter().for_each(|door| list.door(file, door));
    }
    let (file, international) = directory.international_file();
    list.guides(file, "international", &international.guides);
    international.crisis.iter().for_each(|line| list.helpline(file, line));
    international.helplines.iter().for_each(|line| list.helpline(file, line));
    international.doors.iter().for_each(|door| list.door(file, door));
    directory.platform_files().for_each(|(file, platform)| list.platform(file, platform));
    directory.law_files().for_each(|(file, law)| list.law(file, law));
    list.facts
}

struct List<'a> {
    facts: Vec<FactEntry<'a>>,
}

impl<'a> List<'a> {
    fn push(&mut self, file: &'a str, entry: &'a str, what: impl Into<String>, fact: &'a impl Fact) {
        self.facts.push(FactEntry { file, entry, what: what.into(), confidence: fact.confidence(), source: fact.source(), checked: fact.checked() });
    }

    fn emergency(&mut self, file: &'a str, emergency: &'a Emergency) {
        self.push(file, &emergency.id, format!("emergency {}", emergency.value), emergency);
    }

    fn helpline(&mut self, file: &'a str, line: &'a Helpline) {
        self.push(file, &line.id, "helpline", line);
        self.hours(file, &line.id, "hours", line.hours.as_ref());
        self.guides(file, &line.id, &line.guides);
        self.contacts(file, &line.id, &line.contacts);
    }

    fn door(&mut self, file: &'a str, door: &'a Door) {
        self.push(file, &door.id, "door", door);
        self.hours(file, &door.id, "hours", door.hours.as_ref());
        self.guides(file, &door.id, &door.guides);
        self.contacts(file, &door.id, &door.contacts);
    }

    fn platform(&mut self, file: &'a str, platform: &'a Platform) {
        for (what, claim) in [
            ("stopncii", &platform.stopncii),
            ("take-it-down", &platform.take_it_down),
            ("screenshot-notifies-other-side", &platform.screenshot_notifies_other_side),
        ] {
            if let Some(claim) = claim {
                self.push(file, &platform.id, what, claim);
            }
        }
        for element in &platform.elements {
            self.push(file, &platform.id, format!("element {}", name_of(element.what)), element);
        }
        self.guides(file, &platform.id, &platform.guides);
        platform.doors.iter().for_each(|door| self.door(file, door));
    }

    fn law(&mut self, file: &'a str, law: &'a Law) {
        for element in &law.elements {
            self.push(file, &law.id, format!("element {}", name_of(element.what)), element);
        }
        for provision in &law.provisions {
            self.push(file, &provision.id, format!("provision {}", provision.article), provision);
            for penalty in &provision.penalties {
                self.push(file, &provision.id, "penalty", penalty);
            }
        }
    }

    fn contacts(&mut self, file: &'a str, entry: &'a str, contacts: &'a [Contact]) {
        for contact in contacts {
            let what = format!("contact {} {}", name_of(contact.kind), contact.value);
            self.hours(file, entry, format!("{what} hours"), contact.hours.as_ref());
            self.push(file, entry, what, contact);
        }
    }

    fn guides(&mut self, file: &'a str, entry: &'a str, guides: &'a [Guide]) {
        for guide in guides {
            self.push(file, entry, format!("guide {}", name_of(guide.topic)), guide);
        }
    }

    fn hours(&mut self, file: &'a str, entry: &'a str, what: impl Into<String>, hours: Option<&'a Hours>) {
        if let Some(hours) = hours {
            self.push(file, entry, what, hours);
        }
    }
}

/// The name of an enum's variant as the data files write it: `ThreatOnly` is `threat-only`.
fn name_of(variant: impl std::fmt::Debug) -> String {
    let mut name = String::new();
    for letter in format!("{variant:?}").chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(letter.to_lowercase());
    }
    name
}
