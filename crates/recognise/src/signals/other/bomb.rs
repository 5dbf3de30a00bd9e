//! A bomb threat.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-bomb", family: Family::Other, theme: Theme::Bomb, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Bomb, &[Pay, Crypto, OrElse, IWill, NoPolice], 2 * SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["There is a bomb in the building: pay or it goes off.", "Une bombe est dans le bâtiment : payez en bitcoin."],
            &["The cake was great."],
        );
    }
}
