//! The reader's street or a photo of the house is shown, from a data leak and a map service.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "proof-home", family: Family::Proof, theme: Theme::Home, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Home, &[You, I, IDid], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["I know where you live. Is visiting you at your house more convenient?", "Je sais où vous habitez."],
            &["The house is for sale."],
        );
    }
}
