//! Where a task is done: the mailbox, the platforms, the forms that give an account back.

use case::Facts;
use directory::{Contact, Date, Directory, Door, Fact, Guide, Platform, Role, Shown, Topic};

use crate::{Task, change_password};

/// One place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where<'d> {
    /// The mailbox that the messages came to.
    Mailbox,
    /// A platform.
    Platform(&'d Platform),
}

/// What is known of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place<'d> {
    /// The common address for changing a password (`.well-known/change-password`): a first try, not every site has it.
    FirstTry(Where<'d>, String),
    /// What the platform's own guide says, and how sure that is.
    Guide(&'d Platform, &'d Guide, Shown),
    /// A form or an address by which an account is got back, and how sure it is.
    Recovery(&'d Door, &'d Contact, Shown),
}

/// Where a task is done; nothing for what has no place. `mailboxes` are hosts.
#[must_use]
pub fn places<'d>(task: Task, mailboxes: &[String], facts: &Facts, directory: &'d Directory, today: Date) -> Vec<Place<'d>> {
    let platforms = || facts.platforms.iter().filter_map(|id| directory.platform(id));
    match task {
        Task::MailboxPassword => mailboxes.iter().filter_map(|host| change_password(host)).map(|url| Place::FirstTry(Where::Mailbox, url)).collect(),
        Task::PlatformPassword => platforms().flat_map(|platform| password_of(platform, today)).collect(),
        Task::RecoverAccount => platforms().flat_map(|platform| &platform.doors).flat_map(|door| recovery(door, today)).collect(),
        _ => Vec::new(),
    }
}

/// Where the password of a platform is changed: what its own guide says, else the common place of its domain.
fn password_of(platform: &Platform, today: Date) -> Vec<Place<'_>> {
    let guides = platform.guides_on(Topic::Password).map(|guide| Place::Guide(platform, guide, guide.shown(today)));
    let known: Vec<Place<'_>> = guides.filter(|place| !matches!(place, Place::Guide(_, _, Shown::LeftOut))).collect();
    if !known.is_empty() {
        return known;
    }
    let contacts = platform.doors.iter().flat_map(|door| &door.contacts).filter(|contact| contact.kind.is_web());
    let domain = contacts.filter_map(|contact| domain_of(&contact.value)).next();
    domain.and_then(|domain| change_password(&domain)).map(|url| Place::FirstTry(Where::Platform(platform), url)).into_iter().collect()
}

/// The part of an address that somebody registered.
fn domain_of(url: &str) -> Option<String> {
    let verdict = links::Anatomy::of(url).verdict();
    verdict.clues.iter().find(|clue| clue.id == "registrable-domain").map(|clue| clue.value.clone())
}

/// Where an account is got back.
fn recovery(door: &Door, today: Date) -> impl Iterator<Item = Place<'_>> {
    let role = door.role == Role::AccountRecovery;
    door.contacts
        .iter()
        .filter(move |_| role)
        .map(move |contact| Place::Recovery(door, contact, contact.shown(today)))
        .filter(|place| !matches!(place, Place::Recovery(_, _, Shown::LeftOut)))
}
