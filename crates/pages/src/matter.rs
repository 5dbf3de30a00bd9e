//! The case as letters tell it, out of the session: what was answered, told, shown and sent.

use letters::{Kept, Matter};

use crate::Desk;
use crate::session::Shown;

/// Messages larger than this are evidence, and not quoted: as the command line has it.
const MOST: usize = 4 << 20;

/// The matter of this session. A mailbox of several messages is evidence as a whole, and not quoted.
pub(crate) fn of_session(desk: &Desk<'_>) -> Matter {
    let session = &*desk.session;
    let told = &session.told;
    let mut matter = Matter {
        facts: session.facts().clone(),
        person: told.person.clone(),
        accounts: told.accounts.clone(),
        events: told.events.clone(),
        payments: told.payments.clone(),
        contents: told.places.clone().unwrap_or_default(),
        sent: session.sent().to_vec(),
        ..Matter::default()
    };
    // Whoever helps writes for somebody else, who stays without a name until they say otherwise.
    if session.helper && !told.passed.contains("acting") {
        matter.person.acts_for.get_or_insert_default();
    }
    for one in session.received.iter().filter(|one| one.bytes.len() <= MOST) {
        if let Shown::Message { conversation, finding, .. } = &one.shown
            && !message::mbox::is_mbox(&one.bytes)
        {
            matter.gather(conversation, finding, one.item.as_deref().unwrap_or_default());
        }
    }
    // What was kept, with its hashes: a case that cannot be read now is told without them.
    let open = desk.world.vault().filter(|vault| vault.opened().is_some());
    let items = open.and_then(|vault| vault.inside(session.facts()).ok()).map_or_else(Vec::new, |inside| inside.items);
    matter.evidence = items.into_iter().map(|one| Kept { item: one.item, name: one.name, kept_at: one.kept_at, sha256: one.sha256 }).collect();
    matter.gather_payments();
    // Once the person said where images are, only that counts.
    if told.places.is_none() {
        matter.gather_places();
    }
    matter
}
