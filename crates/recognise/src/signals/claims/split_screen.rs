//! The two-part video: what the reader watched on one side, the reader on the other. Only a program on the device could make it.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-split-screen", family: Family::Claims, theme: Theme::SplitScreen, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(SplitScreen).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I made a split screen video.", "J'ai fait une vidéo en écran partagé."], &["The screen is bright."]);
    }
}
