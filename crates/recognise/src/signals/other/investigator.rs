//! An investigator or a hired person offers to sell what he knows.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-investigator", family: Family::Other, theme: Theme::Investigator, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(Investigator).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["I am a private investigator and received an order against you.", "Je suis détective privé."],
            &["The order of the pages is wrong."],
        );
    }
}
