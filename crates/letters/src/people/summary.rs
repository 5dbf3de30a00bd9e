//! The neutral summary: for a country without a door, a lawyer, a helpline, or one's own order of thoughts.

use crate::pen::Pen;
use crate::story;

pub(super) fn write(pen: &mut Pen<'_>) {
    pen.dated();
    pen.subject("summary-subject");
    pen.paragraph("summary-opening");
    let acting = story::acting(pen);
    pen.push_all(acting);
    story::tell(pen);
    pen.paragraph("summary-images");
    story::messages(pen);
    story::found(pen);
    story::evidence(pen);
    pen.note("note-summary");
}
