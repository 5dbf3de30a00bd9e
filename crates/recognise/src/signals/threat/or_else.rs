//! "Pay, or else": the condition.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-or-else", family: Family::Threat, theme: Theme::OrElse, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(OrElse, &[IWill, SendOut, Video, Pay, Ruin, Nudes], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["If you do not pay, I will publish the video.", "Si vous ne payez pas, je publierai la vidéo."],
            &["We go by train or by car."],
        );
    }
}
