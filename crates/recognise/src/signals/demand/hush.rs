//! The price of silence: "a small fee for our little secret".

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-hush", family: Family::Demand, theme: Theme::Hush, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(Hush).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["500 dollars is a fair price for my silence.", "Un juste prix pour mon silence."], &["The library asks for silence."]);
    }
}
