//! Somebody sells the recovery of money, coins or images.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "recovery-offer", family: Family::Recovery, theme: Theme::Offer, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(RecoveryOffer).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["Hire a hacker to recover your stolen bitcoin.", "Récupérez votre argent perdu avec notre expert en récupération."],
            &["The patient will recover soon."],
        );
    }
}
