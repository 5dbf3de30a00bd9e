//! A number of hours or days to pay.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-hours", family: Family::Demand, theme: Theme::Deadline, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.counted(&[Hours, Days], &[Deadline, Pay, You, Crypto, IWill, OrElse], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["You have 48 hours to pay.", "Vous avez 48 heures pour payer."], &["Hours and hours of rain."]);
    }
}
