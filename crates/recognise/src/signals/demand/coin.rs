//! Payment in a cryptocurrency.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-coin", family: Family::Demand, theme: Theme::Coin, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let asked = scene.near(Crypto, &[Pay, MoneyWord, Deadline, HowToPay, SendOut, Hours], SENTENCE);
    // "1,700 $ through bitcoin": the sign of the currency is no word.
    let priced = || {
        let sums = scene.indicators.iter().filter(|indicator| indicator.kind == IndicatorKind::Amount).map(|indicator| scene.span_of(&indicator.range));
        scene.first(Crypto)?;
        sums.into_iter().find_map(|sum| Some(sum.with(scene.beside(sum, &[Crypto], PHRASE)?)))
    };
    asked.or_else(priced).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["Transfer 900 dollars in bitcoin to my wallet.", "Envoyez le paiement en bitcoins.", "Me das 1700 $ por Bitcoin."],
            &["The coin is from 1823."],
        );
    }
}
