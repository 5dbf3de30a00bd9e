//! A threat of violence against the reader or the family.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-violence", family: Family::Other, theme: Theme::Violence, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Violence, &[You, Family, IWill, OrElse, I], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I will kill you.", "Je vais te tuer."], &["The play is about a king."]);
    }
}
