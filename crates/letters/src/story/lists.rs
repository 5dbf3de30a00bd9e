//! Events, accounts, payments and addresses, each as far as it was told.

use recognise::IndicatorKind;

use crate::day::{day, moment};
use crate::pen::Pen;
use crate::visible::one_line;
use crate::{Block, EventKind, Payment};

/// What happened when, one point an event.
pub(crate) fn timeline(pen: &Pen<'_>) -> Vec<Block> {
    let point = |event: &crate::Event| {
        let what = pen.say(&format!("event-{}", event_id(event.what)));
        let what = match event.at.as_deref().map(one_line).filter(|at| !at.is_empty()) {
            Some(at) => pen.say_with("event-at", &[("when", &moment(&at, pen.words)), ("what", &what)]),
            None => pen.say_with("event-undated", &[("what", &what)]),
        };
        match event.note.as_deref().map(str::trim).filter(|note| !note.is_empty()) {
            Some(note) => pen.say_with("event-note", &[("what", &what), ("note", note)]),
            None => what,
        }
    };
    vec![Block::List { items: pen.matter.events.iter().map(point).collect(), ordered: false }]
}

/// When the first event of a kind was, as the person wrote it.
pub(crate) fn first_of<'a>(pen: &Pen<'a>, kinds: &[EventKind]) -> Option<&'a str> {
    let matter = pen.matter;
    matter.events.iter().filter(|event| kinds.contains(&event.what)).find_map(|event| event.at.as_deref())
}

fn event_id(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Contact => "contact",
        EventKind::Call => "call",
        EventKind::Threat => "threat",
        EventKind::Demand => "demand",
        EventKind::Payment => "payment",
        EventKind::Publication => "publication",
        EventKind::Again => "again",
        EventKind::Other => "other",
    }
}

/// The accounts of the other side, each with what is known of it.
pub(crate) fn accounts(pen: &Pen<'_>) -> Vec<Block> {
    let one = |account: &crate::Account| {
        let platform = match pen.directory.platform(&account.platform) {
            Some(platform) => platform.name.get(pen.words.language()).to_owned(),
            None => one_line(&account.platform),
        };
        let line = |text: &Option<String>| text.as_deref().map(one_line);
        let fields = pen.filled(vec![
            ("platform", Some(platform)),
            ("handle", line(&account.handle)),
            ("stable-id", line(&account.stable_id)),
            ("profile", line(&account.url)),
            ("their-phone", line(&account.phone)),
            ("their-mail", line(&account.mail)),
        ]);
        Block::Fields { fields }
    };
    pen.matter.accounts.iter().map(one).collect()
}

/// Where money was to go, or went.
pub(crate) fn payments(pen: &Pen<'_>) -> Vec<Block> {
    pen.matter.payments.iter().map(|payment| Block::Fields { fields: pen.filled(payment_fields(pen, payment)) }).collect()
}

/// What is known of one payment.
fn payment_fields(pen: &Pen<'_>, payment: &Payment) -> Vec<(&'static str, Option<String>)> {
    let state = pen.say(if payment.paid { "payment-paid" } else { "payment-demanded" });
    let line = |text: &Option<String>| text.as_deref().map(one_line);
    vec![
        ("payment", Some(state)),
        ("amount", line(&payment.amount)),
        ("means", line(&payment.means).map(|means| means_said(pen, &means))),
        ("paid-to", line(&payment.to)),
        ("paid-at", payment.at.as_deref().map(|at| moment(&one_line(at), pen.words))),
    ]
}

/// The way of a payment in words, where it is one that is known; else as the person wrote it.
fn means_said(pen: &Pen<'_>, means: &str) -> String {
    let id = means.trim().to_lowercase().replace([' ', '_'], "-");
    // A coin is a way to pay; its indicator is an address.
    if pen.words.has(&format!("letter-means-{id}")) {
        pen.say(&format!("means-{id}"))
    } else if IndicatorKind::ALL.iter().any(|kind| kind.id() == id) {
        pen.words.say(&format!("indicator-{id}"))
    } else {
        means.to_owned()
    }
}

/// The addresses at which images are, or are said to be. What is to be seen there is not described.
pub(crate) fn places(pen: &Pen<'_>) -> Vec<Block> {
    let one = |content: &crate::Content| {
        let line = |text: &Option<String>| text.as_deref().map(one_line);
        let seen = content.seen.map(|(state, on)| pen.say_with(&format!("seen-{}", state.id()), &[("date", &day(on, pen.words))]));
        let fields = pen.filled(vec![
            ("url", Some(one_line(&content.url))),
            ("time-code", line(&content.time_code)),
            ("shown-by", line(&content.account)),
            ("seen", seen),
        ]);
        Block::Fields { fields }
    };
    pen.matter.contents.iter().map(one).collect()
}
