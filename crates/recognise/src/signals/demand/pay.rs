//! Money is asked of the reader.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-pay", family: Family::Demand, theme: Theme::Pay, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Pay, &[You, I, OrElse, MoneyWord], PHRASE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["You must pay me.", "Vous devez me payer 500 euros."], &["Nothing happened on Monday."]);
    }
}
