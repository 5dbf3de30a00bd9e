//! Letters of other scripts, invisible characters, stacked accents: the message hides from filters.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "shape-disguised", family: Family::Shape, theme: Theme::Disguise, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let tricks = &scene.folded.tricks;
    let odd = tricks.lookalike_words + tricks.stacked_marks + tricks.references / 4 + tricks.spaced_letters / 4 + tricks.leet_words / 2 + tricks.invisible / 3;
    (odd >= 4).then(|| Found::once(Span { start: 0, end: 0 }))
}
