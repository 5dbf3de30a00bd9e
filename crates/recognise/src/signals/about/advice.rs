//! Advice: do not pay, report it.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-advice", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    // "If you do not pay" is a threat, not advice.
    often(scene.alone(Advice, &[OrElse, IWill, NoPolice], PHRASE / 3))
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Do not pay. Keep calm and change your passwords.", "Ne payez pas. Portez plainte."], &["The price includes breakfast."]);
    }
}
