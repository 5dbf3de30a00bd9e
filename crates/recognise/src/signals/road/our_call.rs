//! "I recorded our call": something that only the other side of a call could have.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-our-call", family: Family::Road, theme: Theme::Call, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    // The mass mail too says "I recorded you while you …": of an adult site, with malware, and without a word of a call.
    let of_a_site = scene.first(Malware).is_some() && scene.first(AdultSite).is_some() && scene.first(VideoCall).is_none();
    let mut places = scene.all(OurCall).iter().copied();
    places.find(|&span| !(of_a_site && scene.beside(span, &[SexualAct], PHRASE / 3).is_some())).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I recorded our video call.", "J'ai enregistré notre appel vidéo."], &["The band recorded a song."]);
    }
}
