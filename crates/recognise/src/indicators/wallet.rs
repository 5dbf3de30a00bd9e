//! Wallet addresses, each with its own checksum.

use bs58::Alphabet;
use sha3::{Digest, Keccak256};

use super::tokens::Token;
use super::{Indicator, IndicatorKind, Text, cashaddr, monero};
use crate::concept::Concept;

/// Shortest and longest of all forms.
const LENGTHS: std::ops::RangeInclusive<usize> = 25..=120;

/// Looks for a wallet in a token: alone, after `bitcoin:` and the like, or between signs.
pub(super) fn find(text: &Text<'_>, token: &Token<'_>, found: &mut Vec<Indicator>) {
    if token.digits == 0 || token.text.len() < *LENGTHS.start() {
        return;
    }
    let mut start = 0;
    for piece in token.text.split(|c: char| !c.is_ascii_alphanumeric()) {
        if LENGTHS.contains(&piece.len()) {
            let from = token.range.start + start;
            if let Some((kind, valid)) = judge(piece, || text.says(Concept::Crypto), || says_solana(text)) {
                found.push(Indicator { kind, value: piece.to_owned(), valid, range: from..from + piece.len(), repaired: false });
            }
        }
        start += piece.len() + token.text[start + piece.len()..].chars().next().map_or(0, char::len_utf8);
    }
}

/// What a piece is. A form whose checksum fails is only named where the text speaks of coins, one without any checksum only where the
/// text speaks of its coin.
fn judge(piece: &str, coins: impl Fn() -> bool, solana: impl Fn() -> bool) -> Option<(IndicatorKind, Option<bool>)> {
    if let Some(kind) = checked(piece) {
        return Some((kind, Some(true)));
    }
    if let Some(valid) = ethereum(piece) {
        return (valid.is_some() || coins()).then_some((IndicatorKind::Ethereum, valid)).filter(|(_, valid)| *valid != Some(false) || coins());
    }
    if piece.len() <= 44 && piece.len() >= 32 && solana() && bs58::decode(piece).into_vec().is_ok_and(|bytes| bytes.len() == 32) {
        return Some((IndicatorKind::Solana, None));
    }
    let shaped = match piece.as_bytes() {
        [b'1' | b'3', ..] => (26..=35).contains(&piece.len()) && is_base58(piece) && mixes_cases(piece),
        [b'b' | b'B', b'c' | b'C', b'1', ..] => matches!(piece.len(), 42 | 62),
        _ => false,
    };
    (shaped && coins()).then_some((IndicatorKind::Bitcoin, Some(false)))
}

/// The coin of an address whose checksum is right.
pub(super) fn checked(piece: &str) -> Option<IndicatorKind> {
    let lower_head = piece.as_bytes().first_chunk::<4>().map(|head| head.map(|byte| byte.to_ascii_lowercase()));
    match lower_head {
        Some([b'b', b'c', b'1', _]) => segwit(piece, "bc").then_some(IndicatorKind::Bitcoin),
        Some([b'l', b't', b'c', b'1']) => segwit(piece, "ltc").then_some(IndicatorKind::Litecoin),
        Some([b'q' | b'p', ..]) if piece.len() == 42 => cashaddr::is_valid(piece).then_some(IndicatorKind::BitcoinCash),
        Some([b'4' | b'8', ..]) if matches!(piece.len(), 95 | 106) => monero::is_valid(piece).then_some(IndicatorKind::Monero),
        Some([b'1' | b'3' | b'l' | b'm' | b'd' | b'x' | b't' | b'r', ..]) if (25..=36).contains(&piece.len()) => base58(piece),
        _ => None,
    }
}

/// Base58check: double SHA-256, four bytes; the version byte tells the coin.
fn base58(piece: &str) -> Option<IndicatorKind> {
    if piece.starts_with('r') {
        let bytes = bs58::decode(piece).with_alphabet(Alphabet::RIPPLE).with_check(Some(0)).into_vec().ok()?;
        return (bytes.len() == 21).then_some(IndicatorKind::Ripple);
    }
    let bytes = bs58::decode(piece).with_check(None).into_vec().ok()?;
    match (bytes.len(), bytes.as_slice()) {
        (21, [0x00 | 0x05, ..]) => Some(IndicatorKind::Bitcoin),
        (21, [0x30 | 0x32, ..]) => Some(IndicatorKind::Litecoin),
        (21, [0x1e, ..]) => Some(IndicatorKind::Dogecoin),
        (21, [0x4c, ..]) => Some(IndicatorKind::Dash),
        (21, [0x41, ..]) => Some(IndicatorKind::Tron),
        (22, [0x1c, 0xb8 | 0xbd, ..]) => Some(IndicatorKind::Zcash),
        _ => None,
    }
}

/// BIP-173 for witness version 0, BIP-350 for the later ones; program lengths as they demand.
fn segwit(piece: &str, coin: &str) -> bool {
    bech32::segwit::decode(piece).is_ok_and(|(hrp, _, _)| hrp.to_string().eq_ignore_ascii_case(coin))
}

/// `0x` and 40 hexadecimal digits. `Some(None)`: in one case, so without a checksum (EIP-55).
fn ethereum(piece: &str) -> Option<Option<bool>> {
    let digits = piece.strip_prefix("0x").filter(|digits| digits.len() == 40 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    let lower = digits.to_ascii_lowercase();
    if lower == digits || digits.to_ascii_uppercase() == digits {
        return Some(None);
    }
    let hash = Keccak256::digest(lower.as_bytes());
    let right = digits.bytes().enumerate().all(|(place, byte)| {
        let nibble = hash[place / 2] >> (4 * (1 - place % 2)) & 0xf;
        byte.is_ascii_digit() || byte.is_ascii_uppercase() == (nibble >= 8)
    });
    Some(Some(right))
}

fn is_base58(piece: &str) -> bool {
    piece.bytes().all(|byte| byte.is_ascii_alphanumeric() && !matches!(byte, b'0' | b'O' | b'I' | b'l'))
}

fn mixes_cases(piece: &str) -> bool {
    piece.bytes().any(|byte| byte.is_ascii_lowercase())
        && piece.bytes().any(|byte| byte.is_ascii_uppercase())
        && piece.bytes().filter(u8::is_ascii_digit).count() >= 3
}

fn says_solana(text: &Text<'_>) -> bool {
    text.folded.text.contains(" solana ") || text.folded.text.contains(" sol ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use IndicatorKind::*;

    /// Addresses that belong to nobody: made from the hash of a sentence, or published in the standards.
    #[test]
    fn each_coin_by_its_checksum() {
        for (address, kind) in [
            ("18mHtUJvZtz9YwbmLypEhGankvK2BrJSpw", Bitcoin),
            ("39TJp1oN7oJXe7JCU5Uq7twiuSbjnvtru8", Bitcoin),
            ("bc1q25550x7zs390h94llyuuvjldsdxty2qq7w7ql0", Bitcoin),
            ("BC1Q25550X7ZS390H94LLYUUVJLDSDXTY2QQ7W7QL0", Bitcoin),
            ("bc1psjnvzrpghazeuxxrh3z6l6na34k9cd4rplmxt24e3sx0aex35f3sgl6vwu", Bitcoin),
            ("ltc1q25550x7zs390h94llyuuvjldsdxty2qq6jyy8l", Litecoin),
            ("LXKMDp3yjWLEzYM1Cww9hbt7My3BkAeiWA", Litecoin),
            ("DHEVVrgnxFzUGjqSmPwQyLyx2tQCxZ7VsS", Dogecoin),
            ("XnnEnrQ3cZJmtgFRthG5H7W8z6FbgwFmS5", Dash),
            ("TN4bxf7soaD8tuiUd5bZwjWV4YRDtjAUKJ", Tron),
            ("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", Ripple),
        ] {
            assert_eq!(checked(address), Some(kind), "{address}");
            let last = address.chars().last().unwrap();
            let other = if last == 'w' { 'v' } else { 'w' };
            let damaged = format!("{}{other}", &address[..address.len() - 1]);
            assert_eq!(checked(&damaged), None, "{damaged}");
        }
    }

    /// The examples of EIP-55.
    #[test]
    fn ethereum_checksums() {
        assert_eq!(ethereum("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"), Some(Some(true)));
        assert_eq!(ethereum("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD"), Some(Some(false)));
        assert_eq!(ethereum("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"), Some(None));
        assert_eq!(ethereum("0x5aaeb605"), None);
    }
}
