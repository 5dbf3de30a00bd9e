//! The list of friends or followers is shown.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-friends-list", family: Family::Road, theme: Theme::Friends, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(FriendsList, &[IDid, IWill, SendOut, I, Video], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["I have a screenshot of your friends list.", "J'ai la liste de tes amis."],
            &["A list of plants.", "Je l'envoie à toute ta liste de contacts."],
        );
    }
}
