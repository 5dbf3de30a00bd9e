//! Nude pictures or films of the person are in somebody's hands.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-nudes", family: Family::Road, theme: Theme::Nudes, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Nudes, &[You, I, SendOut, IWill, IDid, Contacts, Family], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I have your nudes.", "J'ai tes photos nues."], &["Nude is a colour of lipstick."]);
    }
}
