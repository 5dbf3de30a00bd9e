//! They ask again after a payment.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-pay-again", family: Family::Road, theme: Theme::Again, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let of_money = scene.near(PayAgain, &[Pay, MoneyWord, You, TransferService, Voucher], PHRASE);
    // "Again, or I send it": only where money is spoken of. Without it, "again I will" is everyday talk.
    let spoken_of = [Pay, MoneyWord, TransferService, Voucher, Crypto].into_iter().any(|concept| scene.first(concept).is_some());
    of_money.or_else(|| scene.near(PayAgain, &[WillSee, IWill], PHRASE).filter(|_| spoken_of)).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["It is not enough, you must pay more money.", "Ce n'est pas assez, envoie encore de l'argent."],
            &["Play it again.", "Turn the camera off once more and I will show your picture from the party."],
        );
    }
}
