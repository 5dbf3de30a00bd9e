//! The blackmailer in the third person: "they claim to have recorded you".

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-reported", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, Reported)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["The scammers claim to have recorded the victims.", "Les escrocs prétendent avoir filmé les victimes."], &["I recorded you."]);
    }
}
