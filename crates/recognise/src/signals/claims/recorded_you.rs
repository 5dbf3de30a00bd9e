//! "I recorded you": the deed in the first person, with what was recorded.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-recorded-you", family: Family::Claims, theme: Theme::Recording, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(IDid, &[Video, Record, SexualAct, Camera, Nudes], &[You, SexualAct, Nudes], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I recorded a video of you.", "Je vous ai filmé, et j'ai enregistré une vidéo de vous."], &["The band recorded a new album."]);
    }
}
