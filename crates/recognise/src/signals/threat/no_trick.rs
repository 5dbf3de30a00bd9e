//! "This is no joke; do not try to deceive me."

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-no-trick", family: Family::Threat, theme: Theme::NoTrick, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(NoTrick).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Do not try to deceive me.", "N'essayez pas de me tromper."], &["It was a good joke."]);
    }
}
