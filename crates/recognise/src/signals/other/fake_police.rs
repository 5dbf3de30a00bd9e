//! A letter that pretends to come from the police or a court and threatens with arrest.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-fake-police", family: Family::Other, theme: Theme::FakePolice, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(FakePolice, &[You, Deadline, Hours], 2 * SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["An arrest warrant will be issued against you.", "Un mandat d'arrêt sera émis contre vous."],
            &["The guarantee lasts two years.", "Platbu čekám do 72 hodin.", "U betaalt binnen 72 uur."],
        );
    }
}
