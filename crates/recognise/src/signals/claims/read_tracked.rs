//! "I know when you read this": a pixel or a timer in the mail.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-read-tracked", family: Family::Claims, theme: Theme::Tracking, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(TrackedMail).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["This mail has a tracking pixel, so I know that you have read it.", "Je suis averti que vous avez ouvert ce message."],
            &["Please read the manual."],
        );
    }
}
