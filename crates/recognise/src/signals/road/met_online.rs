//! They met on a dating site or a network.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-met-online", family: Family::Road, theme: Theme::Met, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(MetOnline, &[You, Seduce], &[I, Seduce], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I found your profile on a dating site.", "Je t'ai trouvé sur un site de rencontre."], &["The town met its goal."]);
    }
}
