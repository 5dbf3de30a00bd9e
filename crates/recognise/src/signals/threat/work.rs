//! Colleagues, employer or school are named as the audience.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-work", family: Family::Threat, theme: Theme::Work, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(Work, &[SendOut, IWill, Video, Ruin, Nudes], &[IWill, IDid, I, OrElse, Ruin], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I will send the video to your boss and colleagues.", "J'enverrai la vidéo à vos collègues."], &["Work starts at nine."]);
    }
}
