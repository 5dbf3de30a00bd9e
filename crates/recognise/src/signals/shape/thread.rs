//! An answer in a thread or a technical text (patches, quoted code): people who know each other.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "shape-thread", family: Family::Shape, theme: Theme::Thread, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    let mail = scene.conversation.mail.as_ref()?;
    let patch = scene.conversation.text.contains("\n@@ -") || scene.conversation.text.contains("\ndiff --git");
    (patch || mail.reply).then(|| Found::once(Span { start: 0, end: 0 }))
}
