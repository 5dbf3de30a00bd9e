//! An address to pay to, with its checksum right.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "demand-wallet", family: Family::Demand, theme: Theme::Coin, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    scene.indicators.iter().find(|i| i.kind.is_wallet() && i.valid == Some(true)).map(|i| Found::once(scene.span_of(&i.range)))
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(&super::SIGNAL, &["Pay to 18mHtUJvZtz9YwbmLypEhGankvK2BrJSpw now."], &["Invoice 18mHtUJvZtz9YwbmLypEhGankvK2BrJSpx."]);
    }
}
