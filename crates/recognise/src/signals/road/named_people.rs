//! Real people, the school or the workplace are named: known from a profile, not from a mailing.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-named-people", family: Family::Road, theme: Theme::Named, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(NamedPeople).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I know where you work.", "Je sais où tu travailles."], &["People like cheese."]);
    }
}
