//! Each kind of indicator in a message, and the same with one character wrong.
//!
//! Addresses are computed from the hash of a sentence: nobody has their keys.

use super::{Indicator, IndicatorKind};
use crate::Recogniser;
use IndicatorKind::*;

fn found(text: &str) -> Vec<Indicator> {
    Recogniser::new().recognise(&message::read_as(text.as_bytes(), message::Format::Text).0).indicators
}

fn values(text: &str, kind: IndicatorKind) -> Vec<String> {
    found(text).into_iter().filter(|one| one.kind == kind).map(|one| one.value).collect()
}

/// Another letter of base58 and bech32 in the place of the tenth.
fn one_wrong(address: &str) -> String {
    let tenth = address.as_bytes()[9];
    let other = if tenth == b'q' { 'p' } else { 'q' };
    format!("{}{other}{}", &address[..9], &address[10..])
}

const WALLETS: &[(IndicatorKind, &str)] = &[
    (Bitcoin, "1BNpbJLH9nAw61xgbnhaeoqS1WFeFEEKNk"),
    (Bitcoin, "3C4qWqpihgVKBBf7itNB5SCNA2YMqfApnB"),
    (Bitcoin, "bc1qw8gmsedt49frkm5hnf2gewlk46k5dam7eawja3"),
    (Litecoin, "LVbmrWe7ESQzLpeqmvgsvpuCDicvNfPKsL"),
    (Litecoin, "MJGypjEgeoLjygw1pmMWu5SmUj8otVVb2E"),
    (Litecoin, "ltc1qw8gmsedt49frkm5hnf2gewlk46k5dam7ap5k9p"),
    (Litecoin, "ltc1p94c3vs4hy6cygqtz0j5lhtpj7hy9xra3jq7vfkczykr30ys6fzqsjjep9h"),
    (Dogecoin, "DFWv8ZGvTC5Dd29HLNh9Ca12tdywcMkdjb"),
    (Dash, "Xm4fRYzB7VPXExZGTg1oWLXDqqqLMGgBGB"),
    (Zcash, "t1UFRbdkR86xXgf1aYDWhncwMGASj4G5NoU"),
    (Zcash, "t3UwSXBErg1Gumpi1fKBJDFJHQgjSgQWuk3"),
    (Tron, "TLM2bMi1JWHtFC2KC4MJAxXZvHzxXcckky"),
    (Ripple, "rB4FbJLH98wAarxgb862eoqSrWEeENNK4k"),
];

#[test]
fn wallets_and_the_same_with_one_wrong_letter() {
    for (kind, address) in WALLETS {
        let text = format!("Pay to this crypto wallet: {address}. You have two days.");
        let all = found(&text);
        let one = all.iter().find(|one| one.kind == *kind).unwrap_or_else(|| panic!("{address} is not found"));
        assert_eq!((one.value.as_str(), one.valid, &text[one.range.clone()]), (*address, Some(true), *address));
        let damaged = one_wrong(address);
        let damaged_all = found(&format!("Pay to this crypto wallet: {damaged}. You have two days."));
        assert!(damaged_all.iter().all(|one| !one.kind.is_wallet() || one.valid == Some(false)), "{damaged}: {damaged_all:?}");
    }
}

/// Without a checksum only the name of the coin tells; 32 bytes are asked for.
#[test]
fn solana_where_it_is_named() {
    let address = "2iawV7NFAoV23nsoHniyeXWxPHSDvdHWtoeiA6JSgxie";
    assert_eq!(values(&format!("Send 3 SOL to {address} today"), Solana), [address]);
    assert!(values(&format!("Build {address} is ready"), Solana).is_empty());
    assert!(values(&format!("Send 3 SOL to {}0 today", &address[..43]), Solana).is_empty(), "0 is no letter of base58");
    assert!(values(&format!("Send 3 SOL to {} today", &address[..31]), Solana).is_empty(), "too short");
}

#[test]
fn split_wallets_are_put_together() {
    let address = "1BNpbJLH9nAw61xgbnhaeoqS1WFeFEEKNk";
    let apart = |gap: &str| address.chars().map(String::from).collect::<Vec<_>>().join(gap);
    for split in [
        apart(" "),
        apart("*"),
        apart("-"),
        format!("{}\n{}", &address[..17], &address[17..]),
        format!("{} {} {}", &address[..8], &address[8..20], &address[20..]),
        format!("{}*{}", &address[..5], &address[5..]),
    ] {
        let text = format!("My bitcoin wallet (remove the spaces and stars): {split} \nThen I delete it.");
        let all = found(&text);
        let one = all.iter().find(|one| one.kind == Bitcoin && one.valid == Some(true)).unwrap_or_else(|| panic!("{split}: {all:?}"));
        assert_eq!((one.value.as_str(), one.repaired), (address, true));
        assert_eq!(&text[one.range.clone()], split, "the place is the whole of it");
        let wrong = format!("My bitcoin wallet: {} \n", split.replacen('w', "v", 1));
        assert!(found(&wrong).iter().all(|one| one.valid != Some(true)), "{wrong}");
    }
    let zcash = "t1UFRbdkR86xXgf1aYDWhncwMGASj4G5NoU".chars().map(String::from).collect::<Vec<_>>().join(" ");
    assert_eq!(values(&format!("The zcash address: {zcash}"), Zcash), ["t1UFRbdkR86xXgf1aYDWhncwMGASj4G5NoU"]);
}

/// Numbers kept free for stories: Ofcom's 07700 900xxx, and 555-01xx in North America.
#[test]
fn sums_in_scripts_without_spaces() {
    for (text, sums) in [
        ("12月5日までにビットコインで1,200ドルを送ってください。", vec!["1,200ドル"]),
        ("0.03BTCを送金しろ。", vec!["0.03BTC"]),
        ("12万円をビットコインで支払え。", vec!["12万円"]),
        ("请支付1,250美元的比特币,不然就是2000块钱。", vec!["1,250美元", "2000块"]),
        ("汇0.05BTC到下面的地址", vec!["0.05BTC"]),
        ("900 달러를 보내세요.", vec!["900 달러를"]),
        ("第3条第12項、2026年12月5日", vec![]),
        ("Version v1.2, item 44a and 3 cats.", vec![]),
    ] {
        assert_eq!(values(text, Amount), sums, "{text}");
    }
}

#[test]
fn phones() {
    assert_eq!(values("Write to me on WhatsApp: +44 7700 900123.", Phone), ["+447700900123"]);
    assert_eq!(values("call (+1) 212-555-0143 now", Phone), ["+12125550143"]);
    assert_eq!(values("call +1 (212) 555-0143 now", Phone), ["+12125550143"]);
    for none in ["+0 7700 900123", "2+44770090", "+44 77", "+4477009001234567890", "07700 900123"] {
        assert!(values(&format!("Number: {none} ."), Phone).is_empty(), "{none}");
    }
}

#[test]
fn handles_only_beside_a_messenger() {
    assert_eq!(values("Add me on Telegram @some_name.1 quickly", Handle), ["@some_name.1"]);
    assert!(values("The @decorator of this function", Handle).is_empty());
    assert!(values("On Telegram @ab", Handle).is_empty(), "too short");
}

#[test]
fn web_addresses_and_defanged_ones() {
    for (written, whole) in [
        ("hxxps://files.example[.]org/video", "https://files.example.org/video"),
        ("hXXp://example(.)org/a", "http://example.org/a"),
        ("https[:]//example[.]org/a", "https://example.org/a"),
        ("example[.]org", "example.org"),
    ] {
        let all = found(&format!("Look at {written} soon"));
        let one = all.iter().find(|one| one.kind == Url).unwrap_or_else(|| panic!("{written}: {all:?}"));
        assert_eq!((one.value.as_str(), one.repaired), (whole, true));
    }
    assert!(!found("Look at https://example.org/ soon")[0].repaired);
    assert!(values("a list[.] and hxxp alone", Url).is_empty());
}

#[test]
fn vouchers_and_transfer_services_by_name() {
    assert_eq!(values("Buy three Paysafecard vouchers, or Neosurf", Voucher), ["Paysafecard", "Neosurf"]);
    assert_eq!(values("Send it by Western Union or MoneyGram", TransferService), ["Western Union", "MoneyGram"]);
    assert!(found("The western union of the two villages was paid in cash").iter().all(|one| one.kind != Voucher));
}
