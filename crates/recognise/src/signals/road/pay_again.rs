//! They ask again after a payment.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-pay-again", family: Family::Road, theme: Theme::Again, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(PayAgain, &[Pay, MoneyWord, You, TransferService, Voucher, WillSee, IWill], PHRASE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["It is not enough, you must pay more money.", "Ce n'est pas assez, envoie encore de l'argent."], &["Play it again."]);
    }
}
