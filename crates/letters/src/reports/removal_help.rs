//! Asks an organisation to help to have images removed, or an authority to order it.

use directory::{Allowance, Door, Role};

use super::{addressee, can_be_reached};
use crate::pen::Pen;
use crate::story;
use crate::visible::one_line;

pub(super) fn write(pen: &mut Pen<'_>, door: &Door) {
    let order = door.role == Role::RemovalOrder;
    let unnamed = !order && (door.anonymous == Some(Allowance::Yes) || pen.matter.facts.minors_rules());
    if unnamed {
        pen.dated_only();
    } else {
        pen.sender();
        pen.dated();
    }
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.subject("removal-help-subject");
    pen.paragraph("removal-help-greeting");
    pen.paragraph(if pen.matter.facts.is_published() { "removal-help-opening" } else { "removal-help-opening-before" });
    let acting = story::acting(pen);
    pen.push_all(acting);
    let story = story::story(pen);
    pen.push(story);
    for (heading, blocks) in [("section-places", story::places(pen)), ("section-accounts", story::accounts(pen)), ("section-timeline", story::timeline(pen))] {
        pen.section(heading, blocks);
    }
    sent(pen);
    pen.heading("removal-help-requests");
    pen.points(&["removal-help-ask-remove", "removal-help-ask-copies", "removal-help-ask-name"], false);
    pen.paragraph("removal-help-no-image");
    if unnamed {
        answer_to(pen);
        pen.close_unsigned("removal-help-closing");
    } else {
        pen.sign("removal-help-closing", false);
    }
    if order {
        pen.need("name", pen.matter.person.name.is_some());
    }
    pen.need("contact", can_be_reached(pen.matter));
    if pen.matter.facts.is_published() {
        pen.need("url", !pen.matter.contents.is_empty());
    }
}

/// Where to answer, when no name is given.
fn answer_to(pen: &mut Pen<'_>) {
    let person = &pen.matter.person;
    if let Some(to) = person.mail.as_deref().or(person.phone.as_deref()) {
        let text = pen.say_with("removal-help-answer", &[("to", &one_line(to))]);
        pen.push(crate::Block::Paragraph { text });
    }
}

/// What was asked before, of whom and when.
fn sent(pen: &mut Pen<'_>) {
    let one = |sent: &crate::Sent| {
        let name = match (pen.directory.door(&sent.to), pen.directory.platform(&sent.to)) {
            (Some(door), _) => door.name.get(pen.words.language()).to_owned(),
            (None, Some(platform)) => platform.name.get(pen.words.language()).to_owned(),
            (None, None) => one_line(&sent.to),
        };
        let date = crate::day::day(sent.on, pen.words);
        let line = pen.say_with("sent-on", &[("to", &name), ("date", &date)]);
        let urls = sent.urls.iter().map(|url| one_line(url)).filter(|url| !url.is_empty()).collect::<Vec<_>>().join("\n");
        if urls.is_empty() { line } else { format!("{line}\n{urls}") }
    };
    let items: Vec<String> = pen.matter.sent.iter().map(one).collect();
    pen.section("section-sent", vec![crate::Block::List { items, ordered: false }]);
}
