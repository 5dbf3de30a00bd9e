//! Unwanted messages: the mail to a service that takes them, or the steps where it wants them in another way.

use directory::{Condition, ContactKind, Door};

use super::addressee;
use crate::pen::Pen;
use crate::story;

/// The mail to a service that takes reports by mail. No name: the message is what counts.
pub(super) fn mail(pen: &mut Pen<'_>, door: &Door) {
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.dated_only();
    pen.subject("spam-mail-subject");
    pen.paragraph("spam-mail-greeting");
    pen.paragraph("spam-mail-opening");
    let quotes = story::quotes(pen);
    pen.section("spam-mail-message", quotes);
    pen.close_unsigned("spam-mail-closing");
    story::found(pen);
    pen.need("message", !pen.matter.messages.is_empty());
    pen.note("note-attach-source");
}

/// Steps for a service with a form or a number of its own.
pub(super) fn sheet(pen: &mut Pen<'_>, door: &Door) {
    let to = addressee(pen, door);
    pen.subject_of("spam-sheet-subject", &to);
    let mut steps = vec![pen.say("spam-sheet-keep")];
    if door.requires.contains(&Condition::Account) {
        steps.push(pen.say("spam-sheet-account"));
    }
    if door.requires.contains(&Condition::FullSource) {
        steps.extend(["spam-sheet-source", "spam-sheet-paste"].map(|id| pen.say(id)));
    }
    let sms = door.reachable(pen.today).find(|(contact, _)| contact.kind == ContactKind::Sms).map(|(contact, _)| contact.value.clone());
    match sms {
        Some(number) => steps.push(pen.say_with("spam-sheet-forward", &[("number", &number)])),
        None if !door.requires.contains(&Condition::FullSource) => steps.push(pen.say("spam-sheet-form")),
        None => {}
    }
    steps.push(pen.say("spam-sheet-after"));
    pen.list(steps, true);
    let quotes = story::quotes(pen);
    pen.section("spam-mail-message", quotes);
}
