//! All contacts and friends are named as the audience.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-contacts", family: Family::Threat, theme: Theme::Contacts, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene
        .near_both(Contacts, &[SendOut, IWill, Video, Harvested, Ruin, IDid, Nudes], &[IWill, IDid, I, OrElse, Ruin], SENTENCE)
        .or_else(|| scene.near(Contacts, &[Nudes], SENTENCE))
        .map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I will send it to all your contacts.", "Je l'enverrai à tous vos contacts."], &["Contact lenses need care."]);
    }
}
