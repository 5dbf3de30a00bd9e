//! "I have been watching you for months."

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-watched", family: Family::Claims, theme: Theme::Spying, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Spied, &[You, I, IDid], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I have been watching you for months.", "Je vous observe depuis des mois."], &["He watched the match on Sunday."]);
    }
}
