//! A summary for those who say where to go: to paste into a chat, or to have before one's eyes at the telephone.

use directory::Door;

use super::{addressee, complaint};
use crate::pen::Pen;
use crate::story;

/// The summary to paste: 17Cyber and its like. No name: the service asks for it when it needs one.
pub(super) fn write(pen: &mut Pen<'_>, door: &Door) {
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.dated_only();
    pen.subject("orientation-subject");
    pen.paragraph("orientation-opening");
    let told = complaint::told(pen);
    pen.push_all(told);
    lists(pen);
    pen.heading("orientation-questions");
    pen.points(&["orientation-ask-door", "orientation-ask-keep", "orientation-ask-next"], false);
}

/// What to say when you call.
pub(super) fn call(pen: &mut Pen<'_>, door: &Door) {
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.subject("call-subject");
    pen.heading("call-ready");
    pen.points(&["call-ready-paper", "call-ready-quiet", "call-ready-stop"], false);
    pen.heading("call-say");
    pen.paragraph("call-first");
    let told = complaint::told(pen);
    pen.push_all(told);
    lists(pen);
    pen.heading("call-ask");
    pen.points(&["orientation-ask-door", "orientation-ask-keep", "orientation-ask-next", "call-ask-number"], false);
    pen.heading("call-not");
    pen.points(&["call-not-describe", "call-not-pay", "call-not-password"], false);
}

fn lists(pen: &mut Pen<'_>) {
    let sections = [
        ("section-timeline", story::timeline(pen)),
        ("section-accounts", story::accounts(pen)),
        ("section-payments", story::payments(pen)),
        ("section-places", story::places(pen)),
    ];
    for (heading, blocks) in sections {
        pen.section(heading, blocks);
    }
}
