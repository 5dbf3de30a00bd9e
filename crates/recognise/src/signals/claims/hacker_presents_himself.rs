//! The opening of the mass letter: "I am a hacker", "you do not know me", "I have bad news".

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-hacker-presents-himself", family: Family::Claims, theme: Theme::FormLetter, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, HackerIntro)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["You do not know me. I am a professional hacker.", "Je suis un hacker. Vous ne me connaissez pas."],
            &["Hello Anna, see you on Friday."],
        );
    }
}
