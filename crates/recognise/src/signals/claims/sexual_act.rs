//! The sexual act that was seen or recorded, said to the reader.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-sexual-act", family: Family::Claims, theme: Theme::SexualAct, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(SexualAct, &[You, Video, Record, IDid], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &[
                "I have a video of you masturbating.",
                "Une vidéo de vous en train de vous masturber.",
                "Ich sah, dass Ihre freie Hand nicht untätig war.",
                "Nel video si vede dove teneva le mani.",
            ],
            &["You can play the video in full screen."],
        );
    }
}
