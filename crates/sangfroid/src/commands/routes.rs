//! Where to turn when somebody was, or may have been, under 18: people and services for that, out of the directory.

use case::{Age, Facts, Offer, Talk};
use directory::Directory;

use super::{people, places};
use crate::page::Page;
use crate::settings::Settings;

/// People to talk to, and doors that keep images from appearing.
#[derive(Debug)]
pub(crate) struct Routes {
    facts: Facts,
    talk: Talk,
    doors: Vec<Offer>,
}

impl Routes {
    /// Who may have been under 18 is shown what is there for those who were.
    pub(crate) fn under_18(said: &Facts, directory: &Directory, settings: &Settings) -> Routes {
        let facts = Facts { age: Some(Age::Minor), ..said.clone() };
        let (talk, doors) = case::under_18(said, directory, settings.today);
        Routes { facts, talk, doors }
    }

    /// The people, by the directory's ids.
    pub(crate) fn lines(&self) -> &[String] {
        &self.talk.lines
    }

    /// The doors, by the directory's ids.
    pub(crate) fn doors(&self) -> Vec<&str> {
        self.doors.iter().map(|offer| offer.door.as_str()).collect()
    }

    /// Shows them, the crisis line last.
    pub(crate) fn show(&self, page: &mut Page, directory: &Directory, settings: &Settings) {
        page.heading(&settings.words.say("keep-refused-route"));
        for line in self.talk.lines.iter().take(3).filter_map(|id| directory.helpline(id)) {
            people::helpline(page, line, settings);
        }
        for offer in &self.doors {
            places::offer(page, offer, directory, settings);
        }
        page.gap();
        people::crisis(page, directory, self.facts.country_code().as_deref(), settings);
    }
}
