//! Which letter a door gets: its own where the data names one, else that of its role.

use directory::{ContactKind, Date, Door, Role};

use super::{complaint, finder, orientation, place, prevention, removal_help, report, spam, thesee};
use crate::form::own_letter;
use crate::pen::Pen;
use crate::people::bank;

/// A kind of letter.
pub(super) struct Kind {
    pub(super) id: &'static str,
    pub(super) write: fn(&mut Pen<'_>, &Door),
    /// A sheet of steps for the person: nobody else reads it.
    pub(super) for_person: bool,
}

/// The letter of a door; `None` for a platform's own forms and for regulators, for which [`crate::removal`] writes.
pub(super) fn choose(door: &Door, today: Date) -> Option<Kind> {
    let letter = |id, write| Some(Kind { id, write, for_person: false });
    let sheet = |id, write| Some(Kind { id, write, for_person: true });
    match own_letter(&door.id) {
        Some("thesee") => return letter("thesee", thesee::complaint),
        Some("thesee-report") => return letter("thesee-report", thesee::report),
        Some("pharos") => return letter("pharos", place::pharos),
        _ => {}
    }
    let has = |kind: ContactKind| door.reachable(today).any(|(contact, _)| contact.kind == kind);
    let only_calls = has(ContactKind::Phone) && !door.reachable(today).any(|(contact, _)| contact.kind != ContactKind::Phone);
    match door.role {
        Role::Complaint => letter("complaint", complaint::write),
        Role::Report => letter("report", report::write),
        Role::PublicContentReport => letter("public-content", place::write),
        Role::SpamReport if has(ContactKind::Email) => letter("spam-mail", spam::mail),
        Role::SpamReport => sheet("spam-sheet", spam::sheet),
        Role::Orientation if only_calls => letter("call", orientation::call),
        Role::Orientation => letter("orientation", orientation::write),
        Role::RemovalHelp | Role::RemovalOrder => letter("removal-help", removal_help::write),
        Role::HashPrevention => sheet("prevention", prevention::write),
        Role::Finder => sheet("finder", finder::write),
        Role::Bank => letter("bank", bank::write),
        // What an authority hears of is a request to remove that was not followed.
        Role::Regulator | Role::PlatformRemoval | Role::PlatformReport | Role::ImpersonationReport | Role::AccountRecovery | Role::Copyright => None,
    }
}
