//! The furniture of newsletters and websites.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-newsletter", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, Newsletter)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Click here to unsubscribe. View in browser.", "Se désabonner de cette newsletter."], &["Come by tomorrow."]);
    }
}
