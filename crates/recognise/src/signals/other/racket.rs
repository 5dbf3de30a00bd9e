//! Protection money: a regular sum so that nothing happens to a shop or a family.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "other-racket", family: Family::Other, theme: Theme::PayOr, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.near(Racket, &[You, Family, Work, IWill, OrElse, Violence, Ruin], SENTENCE).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["Pague la cuota semanal si quiere trabajar en paz, si no su negocio arde.", "Zahl das Schutzgeld, sonst brennt dein Laden."],
            &["Quedan pocos cupos para el curso, inscríbete hoy.", "The weekly fee for the gym is 10 euros."],
        );
    }
}
