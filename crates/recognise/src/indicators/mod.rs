//! Wallets, accounts, addresses, sums: what police and platforms search by.

use std::ops::Range;

use crate::fold::Folded;

/// What an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum IndicatorKind {
    Bitcoin,
    Ethereum,
    Litecoin,
    Monero,
    Dash,
    BitcoinCash,
    Dogecoin,
    Zcash,
    Tron,
    Ripple,
    Solana,
    Iban,
    Phone,
    Email,
    Url,
    Handle,
    Voucher,
    TransferService,
    Amount,
    Password,
    SendingHost,
}

impl IndicatorKind {
    /// Whether money can be sent to it in a cryptocurrency.
    pub fn is_wallet(self) -> bool {
        use IndicatorKind::*;
        matches!(self, Bitcoin | Ethereum | Litecoin | Monero | Dash | BitcoinCash | Dogecoin | Zcash | Tron | Ripple | Solana)
    }
}

/// Something to search by.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// What it is.
    pub kind: IndicatorKind,
    /// In its standard form (a wallet without spaces, a phone number in E.164, a URL no longer defanged).
    pub value: String,
    /// Whether its checksum is right; `None` when the form has none.
    pub valid: Option<bool>,
    /// Where it stands: bytes of [`message::Conversation::text`].
    pub range: Range<usize>,
    /// It was split or disguised, and was put together again.
    pub repaired: bool,
}

/// Finds all indicators, in order of their place.
pub fn find(_text: &str, _folded: &Folded) -> Vec<Indicator> {
    Vec::new()
}
