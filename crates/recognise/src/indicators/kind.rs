//! What an indicator is.

use std::ops::Range;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What an indicator is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum IndicatorKind { $($(#[$doc])* $name,)* }

        impl IndicatorKind {
            /// All kinds, for tests that look for their words.
            pub const ALL: &[IndicatorKind] = &[$(IndicatorKind::$name,)*];

            /// The stable id, as in `--json`; its words stand in the Fluent files as `indicator-<id>`.
            pub fn id(self) -> &'static str {
                match self { $(IndicatorKind::$name => $id,)* }
            }
        }
    };
}

kinds! {
    /// Base58check with version 0 or 5, or `bc1` (BIP-173, BIP-350).
    Bitcoin = "bitcoin",
    /// `0x` and 40 hexadecimal digits; mixed case carries the checksum of EIP-55.
    Ethereum = "ethereum",
    /// Base58check with version 0x30 or 0x32, or `ltc1`.
    Litecoin = "litecoin",
    /// 95 or 106 characters in blocks of base58, Keccak-256 checksum.
    Monero = "monero",
    /// Base58check with version 0x4c.
    Dash = "dash",
    /// CashAddr, 40-bit checksum.
    BitcoinCash = "bitcoin-cash",
    /// Base58check with version 0x1e.
    Dogecoin = "dogecoin",
    /// Base58check with versions 0x1cb8 and 0x1cbd.
    Zcash = "zcash",
    /// Base58check with version 0x41; also where USDT is sent on this chain.
    Tron = "tron",
    /// Base58check in Ripple's own alphabet, version 0.
    Ripple = "ripple",
    /// 32 bytes in base58, no checksum.
    Solana = "solana",
    /// ISO 13616, remainder 1 modulo 97.
    Iban = "iban",
    /// E.164, with its country code.
    Phone = "phone",
    /// A mail address.
    Email = "email",
    /// An address on the web, defanged forms made whole.
    Url = "url",
    /// A name on a messenger or network.
    Handle = "handle",
    /// A prepaid voucher or gift card by name.
    Voucher = "voucher",
    /// A money-transfer service by name.
    TransferService = "transfer-service",
    /// A sum of money.
    Amount = "amount",
    /// A password that the message shows. Private: never shown unasked, never logged.
    Password = "password",
    /// The server that handed the mail to the person's provider.
    SendingHost = "sending-host",
}

impl IndicatorKind {
    /// Whether money can be sent to it in a cryptocurrency.
    pub fn is_wallet(self) -> bool {
        use IndicatorKind::{Bitcoin, BitcoinCash, Dash, Dogecoin, Ethereum, Litecoin, Monero, Ripple, Solana, Tron, Zcash};
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
    /// Where it stands: bytes of [`message::Conversation::text`]; empty when it comes from the headers.
    pub range: Range<usize>,
    /// It was split or disguised, and was put together again.
    pub repaired: bool,
}
