//! "Your camera recorded you": camera and recording in one sentence, said to the reader.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-camera-recorded", family: Family::Claims, theme: Theme::Recording, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(Camera, &[Record, Video, IDid], &[You, I, IDid], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Your webcam recorded you.", "Votre caméra vous a filmé."], &["The new camera weighs 300 grams."]);
    }
}
