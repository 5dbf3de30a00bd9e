//! "I recorded our call": something that only the other side of a call could have.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-our-call", family: Family::Road, theme: Theme::Call, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(OurCall).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I recorded our video call.", "J'ai enregistré notre appel vidéo."], &["The band recorded a song."]);
    }
}
