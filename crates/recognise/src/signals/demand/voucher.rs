//! Payment by gift cards or prepaid codes.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-voucher", family: Family::Demand, theme: Theme::Voucher, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(Voucher, &[Pay, MoneyWord, SendOut, Deadline], &[You, I, IWill, OrElse], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["Buy a Paysafecard and send me the code, you must pay.", "Achetez des coupons PCS et envoyez-moi le code pour payer."],
            &["The card game takes an hour."],
        );
    }
}
