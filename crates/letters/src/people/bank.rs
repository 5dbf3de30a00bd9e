//! The note for the bank, the card, the transfer service, the issuer of a gift card or the exchange: what was paid, and what is asked.

use directory::Door;

use crate::pen::Pen;
use crate::reports::{addressee, can_be_reached};
use crate::story;

/// How a payment went, as far as it decides what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Transfer,
    Card,
    Voucher,
    Service,
    Crypto,
}

pub(crate) fn write(pen: &mut Pen<'_>, door: &Door) {
    pen.sender();
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.dated();
    pen.subject("bank-subject");
    pen.paragraph("bank-greeting");
    pen.paragraph("bank-opening");
    let payments = story::payments(pen);
    pen.section("section-payments", payments);
    pen.heading("bank-requests");
    let ways = ways(pen);
    let mut asked: Vec<&str> = ways.iter().map(|way| request(*way)).collect();
    if asked.is_empty() {
        asked.push("bank-ask-any");
    }
    asked.extend(["bank-ask-block", "bank-ask-writing", "bank-ask-number"]);
    pen.points(&asked, false);
    pen.paragraph("bank-private");
    pen.sign("bank-closing", false);
    let paid: Vec<_> = pen.matter.payments.iter().filter(|payment| payment.paid).collect();
    let (amount, when) = (paid.iter().any(|one| one.amount.is_some()), paid.iter().any(|one| one.at.is_some()));
    pen.need("payment", !paid.is_empty());
    pen.need("name", pen.matter.person.name.is_some());
    pen.need("contact", can_be_reached(pen.matter));
    if !paid.is_empty() {
        pen.need("amount", amount);
        pen.need("paid-when", when);
    }
    pen.note("note-bank-call");
    for way in ways {
        pen.note(advice(way));
    }
    pen.note("note-bank-recovery");
}

/// The ways that were taken, each once; unknown ones are none.
fn ways(pen: &Pen<'_>) -> Vec<Way> {
    let mut ways: Vec<Way> = pen.matter.payments.iter().filter(|one| one.paid).filter_map(|one| way(one.means.as_deref()?)).collect();
    ways.sort_unstable();
    ways.dedup();
    ways
}

fn way(means: &str) -> Option<Way> {
    let means = means.trim().to_lowercase().replace([' ', '_'], "-");
    let wallet = recognise::IndicatorKind::ALL.iter().any(|kind| kind.id() == means && kind.is_wallet());
    match means.as_str() {
        _ if wallet => Some(Way::Crypto),
        "crypto" | "usdt" => Some(Way::Crypto),
        "iban" | "bank-transfer" | "transfer" => Some(Way::Transfer),
        "card" => Some(Way::Card),
        "voucher" | "gift-card" => Some(Way::Voucher),
        "transfer-service" => Some(Way::Service),
        _ => None,
    }
}

fn request(way: Way) -> &'static str {
    match way {
        Way::Transfer => "bank-ask-recall",
        Way::Card => "bank-ask-chargeback",
        Way::Voucher => "bank-ask-voucher",
        Way::Service => "bank-ask-service",
        Way::Crypto => "bank-ask-crypto",
    }
}

fn advice(way: Way) -> &'static str {
    match way {
        Way::Transfer => "note-bank-transfer",
        Way::Card => "note-bank-card",
        Way::Voucher => "note-bank-voucher",
        Way::Service => "note-bank-service",
        Way::Crypto => "note-bank-crypto",
    }
}
