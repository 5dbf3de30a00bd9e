//! The core of the story in one place: broken in, and therefore filmed.
//!
//! Each half is told by others too (a data leak, a call); together they are told by the mass mail alone. So is the letter with the house:
//! a street from a data leak, a camera that filmed, and coins.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-whole-story", family: Family::Claims, theme: Theme::Recording, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let intrusion = scene.all(Malware).iter().chain(scene.all(Hack)).copied();
    intrusion
        .filter(|&span| scene.beside(span, &[You, IDid], SENTENCE).is_some())
        .find_map(|span| {
            let filmed = scene.beside(span, &[Record, Camera, SplitScreen], 2 * SENTENCE)?;
            let shown = scene.beside(filmed, &[SexualAct, AdultSite, ShameWords, Video, MinorsAccusation], 2 * SENTENCE)?;
            scene.beside(filmed, &[You, IDid], SENTENCE)?;
            Some(Found::once(span.with(filmed).with(shown)))
        })
        .or_else(|| house_letter(scene))
}

/// The house is shown instead of a word about how the camera was reached; nothing tells of a call or of a meeting. It says as much in three
/// lines as the others in ten, so it counts twice.
fn house_letter(scene: &Scene<'_>) -> Option<Found> {
    if [VideoCall, OurCall, MetOnline, MoveMessenger, Undress].into_iter().any(|concept| scene.first(concept).is_some()) {
        return None;
    }
    let home = scene.near(Home, &[You, I, IDid], SENTENCE)?;
    let filmed = scene.near_both(Camera, &[Record, Spied, IDid, Hack], &[You, IDid], SENTENCE)?;
    scene.first(Crypto).map(|coins| Found { span: home.with(filmed).with(coins), strength: 2.0 })
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
                "Elm Road 8, that is your house. The camera of your phone recorded you alone. 900 dollars in bitcoin.",
                "J'ai infecté ton ordinateur avec un virus et j'ai filmé tes plaisirs sur un site porno.",
            ],
            &[
                "I know where you live and I recorded our video call with my camera, pay in bitcoin.",
                "I recorded our call, pay or your family sees the video.",
                "Your account was hacked. Change your password.",
            ],
        );
    }
}
