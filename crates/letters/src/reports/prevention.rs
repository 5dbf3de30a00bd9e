//! Services that stop uploads by the fingerprint of an image: whether this one fits, why, what to have ready, the steps.

use directory::{Condition, Door, Fact, Shown};

use super::addressee;
use crate::Block;
use crate::pen::Pen;
use crate::reach::{marked, reach};

pub(super) fn write(pen: &mut Pen<'_>, door: &Door) {
    let name = addressee(pen, door);
    pen.subject_of("prevention-subject", &name);
    let for_minors = door.requires.iter().any(|one| matches!(one, Condition::Minor | Condition::ImageryTakenUnder18));
    pen.heading("prevention-fits");
    pen.paragraph(if for_minors { "prevention-fits-minor" } else { "prevention-fits-adult" });
    pen.paragraph("prevention-how");
    pen.heading("prevention-ready");
    let mut ready = vec!["prevention-ready-device", "prevention-ready-paper"];
    if !for_minors {
        ready.insert(1, "prevention-ready-frame");
    }
    pen.points(&ready, false);
    pen.heading("prevention-steps");
    let steps: &[&str] = if for_minors {
        &["prevention-step-open", "prevention-step-choose-minor", "prevention-step-number", "prevention-step-platform"]
    } else {
        &["prevention-step-open", "prevention-step-choose", "prevention-step-pin", "prevention-step-platform"]
    };
    pen.points(steps, true);
    let ways = reach(door, None, pen.today, pen.words);
    pen.section("prevention-where", vec![Block::List { items: ways, ordered: false }]);
    let shown = |guide: &&directory::Guide| guide.shown(pen.today) != Shown::LeftOut;
    let known = door.guides.iter().filter(shown).map(|guide| marked(guide.say.get(pen.words.language()).to_owned(), guide.shown(pen.today), guide, pen.words));
    let known: Vec<String> = known.collect();
    pen.section("prevention-know", vec![Block::List { items: known, ordered: false }]);
    pen.paragraph("prevention-without");
}
