//! The complaint to a regulator about a platform that did not answer, or refused.

use directory::Door;

use super::{addressee, can_be_reached, removal_help};
use crate::pen::Pen;
use crate::story;

pub(super) fn write(pen: &mut Pen<'_>, door: &Door) {
    pen.sender();
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.dated();
    pen.subject("regulator-subject");
    pen.paragraph("regulator-greeting");
    pen.paragraph("regulator-opening");
    let acting = story::acting(pen);
    pen.push_all(acting);
    removal_help::sent(pen);
    let story = story::story(pen);
    pen.push(story);
    let places = story::places(pen);
    pen.section("section-places", places);
    pen.heading("removal-help-requests");
    pen.points(&["regulator-ask-examine", "regulator-ask-answer", "removal-help-ask-name"], false);
    pen.paragraph("removal-help-no-image");
    pen.sign("regulator-closing", false);
    pen.need("name", pen.matter.person.name.is_some());
    pen.need("contact", can_be_reached(pen.matter));
    pen.need("sent", !pen.matter.sent.is_empty());
    pen.need("url", !pen.matter.contents.is_empty() || pen.matter.sent.iter().any(|sent| !sent.urls.is_empty()));
    pen.note("note-form-unseen");
}
