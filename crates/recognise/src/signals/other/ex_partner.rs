//! Somebody known: a former partner.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-ex-partner", family: Family::Other, theme: Theme::ExPartner, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(ExPartner).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["You left me, so come back to me.", "Tu m'as quitté, reviens avec moi."], &["The extra day is free."]);
    }
}
