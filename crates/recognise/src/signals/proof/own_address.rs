//! "I write from your own account": a forged sender shown as proof.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "proof-own-address", family: Family::Proof, theme: Theme::OwnAddress, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(OwnAddress).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I sent this message from your own account.", "Ce message a été envoyé depuis votre compte."], &["Send it to the office."]);
    }
}
