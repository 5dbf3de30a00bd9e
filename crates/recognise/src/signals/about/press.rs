//! The manner of a newspaper.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-press", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, Press)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["According to experts, several people were targeted in recent weeks.", "Selon les experts, plusieurs personnes ont été visées."],
            &["See you soon."],
        );
    }
}
