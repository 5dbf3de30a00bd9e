//! The core of the story in one place: broken in, and therefore filmed.
//!
//! Each half is told by others too (a data leak, a call); together they are told by the mass mail alone.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-whole-story", family: Family::Claims, theme: Theme::Recording, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let intrusion = scene.all(Malware).iter().chain(scene.all(Hack)).copied();
    intrusion.filter(|&span| scene.beside(span, &[You, IDid], SENTENCE).is_some()).find_map(|span| {
        let filmed = scene.beside(span, &[Record, Camera, SplitScreen], 2 * SENTENCE)?;
        let shown = scene.beside(filmed, &[SexualAct, AdultSite, ShameWords, Video, MinorsAccusation], 2 * SENTENCE)?;
        scene.beside(filmed, &[You, IDid], SENTENCE)?;
        Some(Found::once(span.with(filmed).with(shown)))
    })
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &[
                "I hacked your phone and recorded you while you watched porn.",
                "J'ai infecté ton ordinateur avec un virus et j'ai filmé tes plaisirs sur un site porno.",
            ],
            &["I recorded our call, pay or your family sees the video.", "Your account was hacked. Change your password."],
        );
    }
}
