//! The reader is told how to buy coins, or to copy and paste the address.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-how-to-pay", family: Family::Demand, theme: Theme::HowToPay, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(HowToPay).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["If you do not know how to buy bitcoin, search in Google.", "Copiez et collez l'adresse, elle est sensible à la casse."],
            &["The shop sells bread."],
        );
    }
}
