//! "I hacked your device": somebody says to the reader that a device or an account was entered.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-device-hacked", family: Family::Claims, theme: Theme::Hacking, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene
        .near_both(Hack, &[Device, Account, Password, Contacts, Camera], &[You, I, IDid], SENTENCE)
        .or_else(|| scene.near(Hack, &[You], PHRASE / 2))
        .map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &[
                "I hacked your operating system.",
                "J'ai piraté votre ordinateur.",
                "Ich habe mich in Ihr Betriebssystem gehackt.",
                "At your mailbox the door swung open.",
                "Ihr Computer stand sperrangelweit offen.",
                "Tu ordenador estaba abierto de par en par.",
                "Ik zit in je telefoon.",
                "Siedzę w twoim telefonie.",
            ],
            &["The museum closes at six.", "The conference covers secure coding."],
        );
    }
}
