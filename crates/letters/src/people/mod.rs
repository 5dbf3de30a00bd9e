//! Messages to people: friends, an employer, the bank; and the neutral summary for whoever helps.

pub(crate) mod bank;
mod employer;
mod friends;
mod summary;

use directory::{Date, Directory};
use words::Words;

use crate::pen::Pen;
use crate::reports::finish;
use crate::{Matter, Pair};

/// To whom, other than a door of the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum To {
    /// Friends and family, before they receive something.
    Friends,
    /// The employer, a school, an association.
    Employer,
    /// Whoever helps, in any country.
    Summary,
}

impl To {
    /// All of them.
    pub const ALL: &'static [To] = &[To::Friends, To::Employer, To::Summary];

    /// The stable id, which is also the letter's.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            To::Friends => "friends",
            To::Employer => "employer",
            To::Summary => "summary",
        }
    }

    /// The one of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<To> {
        Self::ALL.iter().copied().find(|one| one.id() == id)
    }
}

/// Writes a message to people, in the person's language.
#[must_use]
pub fn for_people(matter: &Matter, directory: &Directory, to: To, today: Date, reader: &Words) -> Pair {
    let mut pen = Pen::new(to.id(), reader, matter, directory, today);
    match to {
        To::Friends => friends::write(&mut pen),
        To::Employer => employer::write(&mut pen),
        To::Summary => summary::write(&mut pen),
    }
    let (sent, lacks, notes) = pen.finish();
    let mut pair = Pair { sent, read: None, lacks: Vec::new(), notes: Vec::new(), reach: Vec::new(), to: Vec::new() };
    finish(&mut pair, lacks, notes, reader);
    pair
}
