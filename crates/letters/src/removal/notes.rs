//! What the person should know before they send a letter, and where it goes.

use directory::{Confidence, ContactKind, Date, Directory, Door, Fact, Platform, Role, Shown, Status, Topic};
use words::Words;

use super::{Order, Route, To};
use crate::Matter;
use crate::reach::marked;
use crate::validate::exposure;

/// Notes, mail addresses, forms.
pub(super) type Beside = (Vec<String>, Vec<String>, Vec<String>);

pub(super) fn notes(order: &Order, matter: &Matter, directory: &Directory, today: Date, words: &Words) -> Beside {
    let mut notes = vec![words.say(&format!("removal-exposure-{}", exposure(order, matter, directory).id()))];
    let (mut mails, mut forms) = (Vec::new(), Vec::new());
    let mut say = |id: &str| notes.push(words.say(&format!("removal-note-{id}")));
    say("no-image");
    match order.route {
        Route::Uk => say("uk-start"),
        Route::Dsa | Route::Host => say("dsa-no-days"),
        Route::TakeItDown => say("tida-complete"),
        Route::Gdpr => say("gdpr-month"),
        Route::Platform | Route::Search => say("form"),
        Route::Regulator => say("regulator"),
    }
    say("own-mail");
    say("note-the-day");
    match &order.to {
        To::Platform(id) => {
            if let Some(platform) = directory.platform(id) {
                notes.extend(of_platform(platform, today, words));
                let doors = platform.doors.iter().filter(|door| is_door_of(door, order.route, today));
                for door in doors {
                    notes.extend(door.note.as_ref().map(|note| marked(note.get(words.language()).to_owned(), door.shown(today), door, words)));
                    ways(door, today, words, &mut mails, &mut forms);
                }
            }
        }
        To::Abuse(contact) => mails.extend(super::said(contact.mail.as_deref())),
        To::Authority(id) => {
            if let Some(door) = directory.door(id) {
                notes.extend(door.note.as_ref().map(|note| marked(note.get(words.language()).to_owned(), door.shown(today), door, words)));
                ways(door, today, words, &mut mails, &mut forms);
                if mails.is_empty() && forms.is_empty() {
                    notes.push(words.say("removal-note-find-address"));
                }
            }
        }
    }
    (notes, mails, forms)
}

/// What the directory says of reporting there.
fn of_platform(platform: &Platform, today: Date, words: &Words) -> Vec<String> {
    let topics = [Topic::Status, Topic::Report, Topic::Needs, Topic::Warning];
    let on = |topic: &Topic| *topic != Topic::Status || platform.status != Status::Open;
    let guides = topics.into_iter().filter(on).flat_map(|topic| platform.guides_on(topic));
    let shown = guides.filter(|guide| guide.shown(today) != Shown::LeftOut);
    shown.map(|guide| marked(guide.say.get(words.language()).to_owned(), guide.shown(today), guide, words)).collect()
}

/// Whether a letter of this way is handed in at a door: at one made for its law, else at any for removal.
fn is_door_of(door: &Door, route: Route, today: Date) -> bool {
    let later = door.requires.contains(&directory::Condition::RequestUnanswered);
    let fits = door.law.is_none() || door.law.as_deref() == route.law_id();
    door.role == Role::PlatformRemoval
        && !later
        && fits
        && door.confidence != Confidence::X
        && !door.discloses_identity_to_uploader
        && door.shown(today) != Shown::LeftOut
}

/// The ways to a door: mail addresses that are sure enough to be put into a mail, and pages, each with how sure it is.
fn ways(door: &Door, today: Date, words: &Words, mails: &mut Vec<String>, forms: &mut Vec<String>) {
    for (contact, shown) in door.reachable(today) {
        match contact.kind {
            ContactKind::Email if shown != Shown::CheckFirst => mails.push(contact.value.clone()),
            ContactKind::Email | ContactKind::Form | ContactKind::Url => forms.push(marked(contact.value.clone(), contact.shown(today), contact, words)),
            _ => {}
        }
    }
}
