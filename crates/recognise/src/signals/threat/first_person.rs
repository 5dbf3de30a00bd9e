//! "I will send": the threat in the first person.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-first-person", family: Family::Threat, theme: Theme::Sending, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(IWill).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I will send the video to your friends.", "Je vais publier la vidéo."], &["She sends her regards."]);
    }
}
