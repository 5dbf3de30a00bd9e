//! "Do not go to the police; nobody finds me."

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-no-police", family: Family::Threat, theme: Theme::NoPolice, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(NoPolice).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Do not go to the police, they cannot help you.", "N'allez pas à la police."], &["The police orchestra plays tonight."]);
    }
}
