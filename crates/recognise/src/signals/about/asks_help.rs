//! A person tells what happened and asks for help.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-asks-help", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    times(scene, AsksHelp)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["I received this email, what should I do?", "J'ai reçu ce mail, que dois-je faire ?"], &["The meeting is at ten."]);
    }
}
