//! Between the session and the open case: what was shown is kept at once, answers are written down, and what an opened case knows is here again.

use std::collections::btree_map::Entry;

use case::Age;
use letters::Sent;

use crate::Desk;
use crate::session::{Received, Session, Shown};
use crate::world::{Opened, ToKeep, Trouble, Vault};

/// What an opened case knows, is known.
pub(super) fn take_in(desk: &mut Desk<'_>, opened: Opened) {
    let country = desk.session.before.country.clone();
    desk.session.before = opened.facts;
    if desk.session.before.country.is_none() {
        desk.session.before.country = country;
    }
    for sent in &opened.sent {
        desk.session.written.insert(sent_key(sent), String::new());
    }
    let here = std::mem::replace(&mut desk.session.sent, opened.sent);
    here.into_iter().for_each(|sent| desk.session.note_sent(sent));
    let shown: Vec<Received> = std::mem::take(&mut desk.session.received);
    for message in opened.messages {
        let mut received = Received::message(&message.name, message.bytes, &desk.pages.recogniser);
        received.item = Some(message.item);
        desk.session.received.push(received);
    }
    // What was shown just now comes last, and is kept next; the same words once.
    let new = shown.into_iter().filter(|one| !desk.session.received.iter().any(|known| known.bytes == one.bytes && !one.bytes.is_empty()));
    let new: Vec<Received> = new.collect();
    desk.session.received.extend(new);
    desk.session.settle();
}

/// The case is closed: nothing of the session is kept any more, and its answers are written anew into the next one.
pub(super) fn forget(session: &mut Session) {
    session.written.clear();
    session.not_kept = None;
    let only_kept = |one: &Received| one.item.is_none();
    session.received.retain(only_kept);
    session.sent.clear();
    session.link_looks = crate::link::Looks::default();
    let country = session.before.country.take();
    session.before = case::Facts { country, ..case::Facts::default() };
    session.settle();
}

/// Keeps whatever was shown and is not kept, and writes down the answers that are new. What does not work is said on every page until it does.
pub(crate) fn catch_up(desk: &mut Desk<'_>) {
    let Some(vault) = desk.world.vault().filter(|vault| vault.opened().is_some()) else { return };
    if desk.session.example {
        return;
    }
    desk.session.not_kept = write(desk.session, vault).err();
}

fn write(session: &mut Session, vault: &dyn Vault) -> Result<(), Trouble> {
    // Age first: it decides what may be kept.
    let mut answers: Vec<(&str, String)> = session.answers().filter(|(id, _)| *id != "platform").map(|(id, value)| (id, value.to_owned())).collect();
    answers.sort_by_key(|(id, _)| *id != "age");
    answers.retain(|(id, value)| *id != "country" || !matches!(value.as_str(), "UNKNOWN" | "ZZ"));
    for (id, value) in answers {
        if session.written.get(id) != Some(&value) {
            vault.write_fact(id, &value.to_lowercase())?;
            session.written.insert(id.to_owned(), value);
        }
    }
    for platform in session.platforms.clone() {
        let key = format!("platform={platform}");
        if !session.before.platforms.contains(&platform) && !session.written.contains_key(&key) {
            vault.write_fact("platform", &platform)?;
            session.written.insert(key, String::new());
        }
    }
    let adult = session.facts().age == Some(Age::Adult) && session.facts().was_adult();
    for one in session.received.iter_mut().filter(|one| one.item.is_none()) {
        let words = matches!(one.shown, Shown::Message { .. });
        if !words && !adult {
            continue;
        }
        one.item = vault.keep(&ToKeep { name: &one.name, bytes: &one.bytes, adult })?;
        if one.item.is_some() && matches!(one.shown, Shown::Other) {
            // Nothing on the pages needs it; it is in the case.
            one.bytes = Vec::new();
        }
    }
    for sent in session.sent.clone() {
        if let Entry::Vacant(new) = session.written.entry(sent_key(&sent)) {
            vault.write_sent(&sent)?;
            new.insert(String::new());
        }
    }
    // What was found of links, in the order in which it was found.
    while let Some(check) = session.link_looks.next_to_keep() {
        let items = vault.keep_look(check)?;
        session.link_looks.is_kept(items);
    }
    Ok(())
}

/// Tells a letter that was sent from others.
fn sent_key(sent: &Sent) -> String {
    format!("sent={} to={} on={}", sent.letter, sent.to_id(), sent.on)
}
