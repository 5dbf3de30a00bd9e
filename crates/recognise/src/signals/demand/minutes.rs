//! A few minutes to pay: a chat with somebody who waits for the answer.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-minutes", family: Family::Demand, theme: Theme::Minutes, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.counted(&[Minutes], &[Pay, You, MoneyWord, IWill, OrElse, Deadline, SendOut, HurryChat], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["You have 10 minutes to pay.", "Tu as 10 minutes pour payer."], &["Minutes of the meeting."]);
    }
}
