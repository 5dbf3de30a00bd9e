//! The variant that accuses the reader of watching minors. Also a bluff; the words to the person must be most careful.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-minors-watched", family: Family::Claims, theme: Theme::Accusation, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(MinorsAccusation, &[You, I, IDid], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I know that you are a paedophile.", "Je sais que vous êtes un pédophile."], &["The school has three hundred pupils."]);
    }
}
