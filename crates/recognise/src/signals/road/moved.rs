//! The talk moves to another messenger.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-moved", family: Family::Road, theme: Theme::Moved, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    // "I read your WhatsApp" is a boast of the intruder; so is "all the contacts of your Facebook".
    scene.alone(MoveMessenger, &[Spied, Harvested, Hack, Malware, Contacts], PHRASE).next().map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["Give me your WhatsApp, let's talk there.", "Donne-moi ton WhatsApp."],
            &["The office moved to Lyon.", "I can read your WhatsApp and I hacked your phone."],
        );
    }
}
