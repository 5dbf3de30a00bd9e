//! Police, ministries and help centres are named.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-institution", family: Family::About, theme: Theme::About, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    // "Do not go to the police" is a threat, not a report.
    often(scene.alone(Institution, &[NoPolice, OrElse, You, I], PHRASE / 2))
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["The police and the prosecutor are informed.", "La gendarmerie et le procureur sont saisis."], &["The policy changed."]);
    }
}
