//! Ruin, shame and disgrace are promised.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-ruin", family: Family::Threat, theme: Theme::Ruin, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Ruin, &[You, IWill, OrElse, Video], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Your life will be ruined.", "Votre réputation sera détruite et votre vie ruinée."], &["The ruins of the castle are open."]);
    }
}
