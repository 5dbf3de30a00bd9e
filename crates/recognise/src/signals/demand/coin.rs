//! Payment in a cryptocurrency.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-coin", family: Family::Demand, theme: Theme::Coin, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Crypto, &[Pay, MoneyWord, Deadline, HowToPay, SendOut, Hours], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Transfer 900 dollars in bitcoin to my wallet.", "Envoyez le paiement en bitcoins."], &["The coin is from 1823."]);
    }
}
