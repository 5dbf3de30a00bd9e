//! Flattery and desire from a stranger.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-seduction", family: Family::Road, theme: Theme::Seduction, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, Seduce)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Are you alone? I am so horny.", "Tu es seul ? Tu es très sexy."], &["The soup is ready."]);
    }
}
