//! The victims are somebody else: "the victim", "users".

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-third-victim", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, ThirdVictim)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["The victims are young men.", "Les victimes sont de jeunes hommes."],
            &["I am at home.", "Lista odbiorców jest gotowa.", "Adresátů je 212."],
        );
    }
}
