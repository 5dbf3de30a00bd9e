//! The skeleton of the mass letter: two options, "let me explain", "this is my last message".

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-form-letter", family: Family::Claims, theme: Theme::FormLetter, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, FormLetter)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["You have two options. Option one is to ignore this message.", "Vous avez deux options. La première option est d'ignorer ce message."],
            &["The train leaves at noon."],
        );
    }
}
