//! "I was a victim too, and he got my money back."

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "recovery-testimonial", family: Family::Recovery, theme: Theme::Testimonial, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(Testimonial).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["I highly recommend him, he helped me recover my money.", "Grâce à lui, j'ai récupéré mon argent."],
            &["The apples are from the garden."],
        );
    }
}
