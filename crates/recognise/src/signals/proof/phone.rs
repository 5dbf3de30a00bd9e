//! A part of the reader's phone number is shown.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "proof-phone", family: Family::Proof, theme: Theme::Phone, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(PhoneKnown).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I also have your phone number.", "J'ai votre numéro de téléphone."], &["The phone rang twice."]);
    }
}
