//! Wallets, accounts, addresses, sums: what police and platforms search by.

mod amount;
mod cashaddr;
mod iban;
mod kind;
mod monero;
mod net;
mod password;
mod phone;
mod repair;
#[cfg(test)]
mod tests;
mod tokens;
mod wallet;

use std::ops::Range;

pub use kind::{Indicator, IndicatorKind};

use crate::concept::Concept;
use crate::fold::Folded;
use crate::lexicon::{Hit, Hits};

/// The text in all the forms that the finders look at.
struct Text<'a> {
    original: &'a str,
    folded: &'a Folded,
    hits: &'a Hits,
}

impl Text<'_> {
    /// Where a concept is said, in bytes of the original.
    fn said(&self, concept: Concept) -> impl Iterator<Item = Range<usize>> {
        self.hits.terms.iter().filter(move |hit| hit.concept == concept).map(|hit| self.place(hit))
    }

    fn says(&self, concept: Concept) -> bool {
        self.hits.terms.iter().any(|hit| hit.concept == concept)
    }

    fn place(&self, hit: &Hit) -> Range<usize> {
        self.folded.original(hit.start as usize..hit.end as usize)
    }
}

/// Finds all indicators, in order of their place; the same value is listed once.
pub(crate) fn find(original: &str, folded: &Folded, hits: &Hits) -> Vec<Indicator> {
    let text = Text { original, folded, hits };
    let mut found = Vec::new();
    for token in tokens::split(original) {
        wallet::find(&text, &token, &mut found);
        net::find(&text, &token, &mut found);
        if token.digits > 0 {
            amount::find(&text, &token, &mut found);
            phone::find(&text, &token, &mut found);
            iban::find(&text, &token, &mut found);
        }
    }
    if text.says(Concept::Crypto) && !found.iter().any(|one| one.kind.is_wallet() && one.valid == Some(true)) {
        repair::find(&text, &mut found);
    }
    password::find(&text, &mut found);
    named(&text, Concept::Voucher, IndicatorKind::Voucher, &mut found);
    named(&text, Concept::TransferService, IndicatorKind::TransferService, &mut found);
    found.sort_by_key(|one| one.range.start);
    let mut listed: Vec<Indicator> = Vec::with_capacity(found.len());
    for one in found {
        if !listed.iter().any(|known| known.kind == one.kind && known.value == one.value) {
            listed.push(one);
        }
    }
    listed
}

/// Products and services that have a name of their own (those of `lexicon/any.toml`).
fn named(text: &Text<'_>, concept: Concept, kind: IndicatorKind, found: &mut Vec<Indicator>) {
    for hit in text.hits.terms.iter().filter(|hit| hit.concept == concept && hit.language.code() == "any") {
        let range = text.place(hit);
        let value = text.original[range.clone()].to_owned();
        found.push(Indicator { kind, value, valid: None, range, repaired: false });
    }
}
