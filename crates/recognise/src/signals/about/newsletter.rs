//! The furniture of newsletters and websites.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-newsletter", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let furniture = times(scene, Newsletter)?;
    // Deeds in the first person, and not only once: the furniture was set in front to pass the filters.
    let strength = if scene.count(IDid) + scene.count(IWill) > 1 { 0.3 } else { furniture.strength };
    Some(Found { strength, ..furniture })
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["Click here to unsubscribe. View in browser.", "Se désabonner de cette newsletter."],
            &["Come by tomorrow.", "Wykradłem ciasteczka sesji.", "Dit zijn mijn voorwaarden."],
        );
    }
}
