//! The promise to delete everything after payment.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-delete-promise", family: Family::Threat, theme: Theme::Deletion, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.first(DeletePromise).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["After payment I will delete the video.", "Je supprimerai la vidéo."], &["The row was removed from the table."]);
    }
}
