//! The deeds and threats are told by the one who does them: "I hacked", "I will send". A text about the scam says "they".

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-first-person", family: Family::Shape, theme: Theme::FirstPerson, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    often(scene.all(IDid).iter().chain(scene.all(IWill)).copied())
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I hacked your computer.", "J'ai piraté votre ordinateur."], &["They hacked the computer of a bank."]);
    }
}
