//! Pressure as in a live chat: "answer me", "do not block me".

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-hurry", family: Family::Road, theme: Theme::Hurry, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, HurryChat)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &[
                "Answer me. If you block me I will post it.",
                "Réponds-moi. Si tu me bloques, je publie.",
                "Não finja que não tá lendo.",
                "не делай вид что не читаешь",
            ],
            &["The block has nine floors."],
        );
    }
}
