//! The video is going to be sent or published.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-publish", family: Family::Threat, theme: Theme::Sending, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let doer = &[IWill, IDid, I, OrElse];
    let said = scene.near_both(SendOut, &[Video, Nudes, SexualAct, ShameWords], doer, SENTENCE);
    said.or_else(|| scene.near(IWill, &[Video, Nudes, Contacts, Family, Work, SexualAct], SENTENCE)).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I will send this video to all your contacts.", "J'enverrai cette vidéo à tous vos contacts."], &["The video is about birds."]);
    }
}
