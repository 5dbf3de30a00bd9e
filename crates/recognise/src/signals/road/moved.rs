//! The talk moves to another messenger.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-moved", family: Family::Road, theme: Theme::Moved, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(MoveMessenger).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Give me your WhatsApp, let's talk there.", "Donne-moi ton WhatsApp."], &["The office moved to Lyon."]);
    }
}
