//! A sum of money, beside a demand.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-amount", family: Family::Demand, theme: Theme::Amount, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene
        .indicators
        .iter()
        .filter(|i| i.kind == IndicatorKind::Amount)
        .map(|i| scene.span_of(&i.range))
        .find_map(|span| Some(Found::once(span.with(scene.beside(span, &[Pay, Crypto, Hush, IWill, OrElse, SendOut, Deadline], SENTENCE)?))))
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Pay $900 to me.", "Vous devez payer 500 € pour mon silence."], &["The hall has 500 seats."]);
    }
}
