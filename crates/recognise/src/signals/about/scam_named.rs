//! The scam is called by its name.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-scam-named", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, ScamNamed)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["This sextortion scam is back.", "Cette arnaque est de retour."], &["The scale is in grams."]);
    }
}
