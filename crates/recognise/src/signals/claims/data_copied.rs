//! "I copied your contacts and files."

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-data-copied", family: Family::Claims, theme: Theme::Data, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(Harvested, &[Contacts, Device, Account, Messenger, Password, Family], &[You, I, IDid], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I downloaded all your contacts.", "J'ai copié tous vos contacts."], &["We saved a table for four."]);
    }
}
