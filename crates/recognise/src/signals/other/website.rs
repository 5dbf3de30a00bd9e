//! "We hacked your website and sell your database."

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-website", family: Family::Other, theme: Theme::Website, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Website, &[Hack, Harvested, Pay, Ruin, IDid, IWill, Crypto], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["We have hacked your website and extracted your database.", "Nous avons piraté votre site web."], &["The garden has a pond."]);
    }
}
