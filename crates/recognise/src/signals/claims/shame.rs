//! Insults and shame for what the reader is said to like.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-shame", family: Family::Claims, theme: Theme::Shame, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(ShameWords, &[You, IDid, SexualAct, AdultSite], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["You are a pervert with strange tastes.", "Vous êtes un pervers."], &["The colours are bright."]);
    }
}
