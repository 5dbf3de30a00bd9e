//! The clock is running.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-deadline", family: Family::Demand, theme: Theme::Deadline, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(Deadline).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["The countdown has started.", "Le compte à rebours a commencé."], &["The clock tower was built in 1650."]);
    }
}
