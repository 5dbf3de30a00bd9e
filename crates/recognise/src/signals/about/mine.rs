//! Device, contacts and camera are the writer's own ("my contacts"): somebody who received the mail tells of it. The scammer says "your".

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-mine", family: Family::About, theme: Theme::About, find };

/// A pronoun belongs to a word when it stands this near, in letters.
const BESIDE: u32 = 14;
/// In scripts written without spaces a word of the next clause stands as near, so there the pronoun has to touch.
const TOUCHES: u32 = 2;

fn find(scene: &Scene<'_>) -> Option<Found> {
    let mut mine = Vec::new();
    let mut yours = 0;
    let near = if scene.is_unspaced() { TOUCHES } else { BESIDE };
    for span in [Device, Contacts, Camera, Password, Account].iter().flat_map(|&concept| scene.all(concept)) {
        let you = scene.distance(*span, You).filter(|&gap| gap <= BESIDE);
        let me = scene.distance(*span, I).filter(|&gap| gap <= near);
        match (you, me) {
            (Some(you), Some(me)) if me < you => mine.push(*span),
            (None, Some(_)) => mine.push(*span),
            (Some(_), _) => yours += 1,
            _ => {}
        }
    }
    let more = mine.len().saturating_sub(yours);
    (more >= 2).then(|| Found { span: mine[0], strength: (more as f32).log2().min(2.0) })
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["A mail says that somebody hacked my computer, filmed me with my webcam and will write to all my contacts."],
            &["I hacked your computer, filmed you with your webcam and will write to all your contacts."],
        );
    }
}
