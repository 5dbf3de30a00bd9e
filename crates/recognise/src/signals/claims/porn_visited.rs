//! "You visit adult sites", said to the reader.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-porn-visited", family: Family::Claims, theme: Theme::AdultSite, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(AdultSite, &[You, IDid], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["You visited a porn site.", "Vous avez visité un site pornographique.", "Sie haben auf Ihrem Rechner Pornos angesehen."],
            &["The film is rated for all ages."],
        );
    }
}
