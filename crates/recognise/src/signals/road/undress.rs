//! The invitation to undress or to show oneself.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-undress", family: Family::Road, theme: Theme::Undress, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Undress, &[You, I, Seduce, VideoCall, Nudes], PHRASE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Take off your clothes for me.", "Déshabille-toi pour moi."], &["The coat is on the chair."]);
    }
}
