//! "I have already sent it to one of your friends."

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-already-sent", family: Family::Road, theme: Theme::Sent, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(AlreadySent).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["I have already sent it to your friend.", "Je l'ai déjà envoyée à un de tes amis.", "pierwsza osoba już dostała", "de eerste heeft hem al"],
            &["The letter was sent by post."],
        );
    }
}
