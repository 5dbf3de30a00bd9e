//! What stands behind a letter: the other side's words, what was found in them, and the list of what was kept.

use crate::Block;
use crate::day::moment;
use crate::pen::Pen;
use crate::visible::one_line;

/// The messages of the other side, whole.
pub(crate) fn messages(pen: &mut Pen<'_>) {
    let blocks = quotes(pen);
    pen.annex("annex-messages", blocks);
}

/// The messages, as quotes.
pub(crate) fn quotes(pen: &Pen<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for message in pen.matter.messages.iter().filter(|message| !message.text.trim().is_empty()) {
        let some = |text: &Option<String>| text.as_deref().map(one_line).filter(|text| !text.is_empty());
        let of = match (some(&message.from), some(&message.at).map(|at| moment(&at, pen.words))) {
            (Some(from), Some(at)) => pen.say_with("message-from-at", &[("from", &from), ("at", &at)]),
            (Some(from), None) => pen.say_with("message-from", &[("from", &from)]),
            (None, Some(at)) => pen.say_with("message-at", &[("at", &at)]),
            (None, None) => pen.say("message-undated"),
        };
        blocks.push(Block::Quote { of, text: message.text.clone() });
        if message.covered {
            blocks.push(Block::Paragraph { text: pen.say("message-covered") });
        }
    }
    blocks
}

/// Wallets, numbers and addresses that stand in the messages.
pub(crate) fn found(pen: &mut Pen<'_>) {
    let one = |found: &crate::Found| {
        let id = format!("indicator-{}", found.kind);
        let kind = if pen.words.has(&id) { pen.words.say(&id) } else { found.kind.clone() };
        (!found.value.trim().is_empty()).then(|| pen.say_with("field", &[("name", &kind), ("value", &one_line(&found.value))]))
    };
    let items: Vec<String> = pen.matter.found.iter().filter_map(one).collect();
    if items.is_empty() {
        return;
    }
    let about = Block::Paragraph { text: pen.say("annex-found-about") };
    pen.annex("annex-found", vec![about, Block::List { items, ordered: false }]);
}

/// What was kept, with the hashes by which it can be recognised. The things themselves are not here.
pub(crate) fn evidence(pen: &mut Pen<'_>) {
    let row = |kept: &crate::Kept| {
        let or = |text: &str| if text.trim().is_empty() { "—".to_owned() } else { one_line(text) };
        vec![or(&kept.item), or(&kept.name), or(&moment(&one_line(&kept.kept_at), pen.words)), or(&kept.sha256)]
    };
    let rows: Vec<Vec<String>> = pen.matter.evidence.iter().map(row).collect();
    if rows.is_empty() {
        return;
    }
    let head = ["item", "file", "kept-at", "sha256"].iter().map(|id| pen.say(&format!("field-{id}"))).collect();
    let about = Block::Paragraph { text: pen.say("annex-evidence-about") };
    pen.annex("annex-evidence", vec![about, Block::Table { head, rows }]);
}
