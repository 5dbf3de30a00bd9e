//! A video call with the other person.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-video-call", family: Family::Road, theme: Theme::Invitation, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near_both(VideoCall, &[You, Seduce, Undress], &[I, You, Seduce, Undress, IDid], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Do you want to make a video call with me?", "Tu veux faire un appel vidéo avec moi ?"], &["The call for papers is open."]);
    }
}
