//! A list that finds the service of a country: how to use it, and the few words to send to what it finds.

use directory::Door;

use super::{addressee, complaint};
use crate::Block;
use crate::pen::Pen;
use crate::reach::reach;
use crate::story;

pub(super) fn write(pen: &mut Pen<'_>, door: &Door) {
    let name = addressee(pen, door);
    pen.subject_of("finder-subject", &name);
    pen.points(&["finder-step-open", "finder-step-country", "finder-step-words"], true);
    let ways = reach(door, None, pen.today, pen.words);
    pen.section("prevention-where", vec![Block::List { items: ways, ordered: false }]);
    pen.heading("finder-words");
    let told = complaint::told(pen);
    pen.push_all(told);
    let places = story::places(pen);
    pen.section("section-places", places);
    pen.paragraph("finder-never-file");
}
