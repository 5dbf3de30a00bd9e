//! A message to the employer, a school or an association: what may arrive, and what is asked of them.

use crate::pen::Pen;

pub(super) fn write(pen: &mut Pen<'_>) {
    pen.dated();
    pen.subject("employer-subject");
    pen.paragraph("employer-greeting");
    pen.paragraph("employer-what");
    pen.heading("employer-please");
    pen.points(&["employer-ask-open", "employer-ask-forward", "employer-ask-keep", "employer-ask-answer", "employer-ask-private"], false);
    if pen.matter.facts.minors_rules() && pen.matter.facts.images_in_play() {
        pen.paragraph("employer-minor");
    }
    pen.paragraph("employer-reported");
    pen.sign("employer-closing", false);
    pen.note("note-employer-choice");
    pen.note("note-employer-who");
}
