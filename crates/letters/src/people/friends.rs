//! A few words for friends and family, before they receive something. No name, no detail, no shame.

use crate::pen::Pen;

pub(super) fn write(pen: &mut Pen<'_>) {
    pen.subject("friends-subject");
    pen.paragraph("friends-greeting");
    pen.paragraph(if pen.matter.facts.is_published() { "friends-what-published" } else { "friends-what" });
    pen.heading("friends-please");
    pen.points(&["friends-ask-open", "friends-ask-forward", "friends-ask-answer", "friends-ask-report", "friends-ask-tell"], false);
    if pen.matter.facts.minors_rules() {
        // Whoever keeps or passes on such an image may commit an offence without knowing.
        pen.paragraph("friends-minor");
    }
    pen.paragraph("friends-support");
    pen.close_unsigned("friends-closing");
    pen.note("note-friends-who");
    pen.note("note-friends-short");
}
