//! Family is named as the audience.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-family", family: Family::Threat, theme: Theme::Family, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(Family, &[SendOut, IWill, Video, Ruin, Nudes], &[IWill, IDid, I, OrElse, Ruin], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I will send the video to your family.", "J'enverrai la vidéo à ta famille."], &["The hotel has family rooms."]);
    }
}
