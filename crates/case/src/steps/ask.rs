//! Questions that decide, as long as nobody has answered them.

use recognise::Verdict;

use crate::desk::Desk;
use crate::{Step, StepId};

pub(crate) fn add(desk: &Desk<'_>, steps: &mut Vec<Step>) {
    let facts = desk.facts;
    let mut push = |id: StepId| steps.push(Step::new(id));
    if facts.verdict() == Verdict::Unsure {
        if facts.video_call.is_none() {
            push(StepId::AskVideoCall);
        }
        if facts.sent_images.is_none() {
            push(StepId::AskSentImages);
        }
        if facts.known_person.is_none() {
            push(StepId::AskKnowSender);
        }
    }
    if facts.images_in_play() && facts.age_is_open() {
        push(StepId::AskAge);
    }
    // No link is fetched where somebody under 18 may be on the images: the address is kept as text.
    if !facts.urls.is_empty() && facts.images_in_play() && !facts.minors_rules() {
        push(StepId::CheckLink);
    }
}
