//! A bare "pay or": a threat with a demand and nothing of a video.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-pay-or", family: Family::Other, theme: Theme::PayOr, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(OrElse, &[Pay], PHRASE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["If you don't pay you will see.", "Si tu ne payes pas, tu verras."], &["Else is a name."]);
    }
}
