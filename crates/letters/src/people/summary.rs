//! The neutral summary: for a country without a door, a lawyer, a helpline, or one's own order of thoughts.

use crate::pen::Pen;
use crate::story;

pub(super) fn write(pen: &mut Pen<'_>) {
    pen.dated();
    pen.subject("summary-subject");
    pen.paragraph("summary-opening");
    let acting = story::acting(pen);
    pen.push_all(acting);
    let story = story::story(pen);
    pen.push(story);
    let sections = [
        ("section-timeline", story::timeline(pen)),
        ("section-accounts", story::accounts(pen)),
        ("section-payments", story::payments(pen)),
        ("section-places", story::places(pen)),
    ];
    for (heading, blocks) in sections {
        pen.section(heading, blocks);
    }
    pen.paragraph("summary-images");
    story::messages(pen);
    story::found(pen);
    story::evidence(pen);
    pen.note("note-summary");
}
