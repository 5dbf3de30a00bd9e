//! Payment by money transfer, mobile money or a bank account: how real blackmailers are paid.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-transfer", family: Family::Demand, theme: Theme::Transfer, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(TransferService, &[Pay, MoneyWord, IWill, OrElse, SendOut], &[You, I, IWill, OrElse], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Send me 500 euros by Western Union.", "Envoie-moi l'argent par Western Union."], &["The bus transfer is free."]);
    }
}
