//! A made image: the face on another body.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-deepfake", family: Family::Other, theme: Theme::Deepfake, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Deepfake, &[You, I, Video, Nudes, IWill], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I made a deepfake video with your face.", "J'ai fait un deepfake avec votre visage."], &["The lake is deep."]);
    }
}
