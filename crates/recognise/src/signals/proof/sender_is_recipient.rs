//! The headers name the reader as the sender.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "proof-sender-is-recipient", family: Family::Proof, theme: Theme::OwnAddress, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    (scene.conversation.mail.as_ref()?.own_address != message::OwnAddress::No).then(|| Found::once(Span { start: 0, end: 0 }))
}
