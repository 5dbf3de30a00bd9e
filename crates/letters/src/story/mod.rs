//! What happened, told from the facts that are known: the pieces that every report is put together from.

mod annexes;
mod lists;

use case::{Age, Facts};
use recognise::{ThreatKind, Verdict};

pub(crate) use annexes::{evidence, found, messages, quotes};
pub(crate) use lists::{accounts, first_of, payments, places, timeline};

use crate::Block;
use crate::pen::Pen;
use crate::visible::one_line;

/// Whom the person acts for, when they are not the one concerned.
pub(crate) fn acting(pen: &Pen<'_>) -> Vec<Block> {
    let text = match pen.matter.person.acts_for.as_deref().map(one_line) {
        None => return Vec::new(),
        Some(name) if name.is_empty() => pen.say("acts-for-unnamed"),
        Some(name) => pen.say_with("acts-for-named", &[("name", &name)]),
    };
    vec![Block::Paragraph { text }]
}

/// What happened, with the times, accounts, payments and addresses that are known.
pub(crate) fn tell(pen: &mut Pen<'_>) {
    let story = story(pen);
    pen.push(story);
    let sections =
        [("section-timeline", timeline(pen)), ("section-accounts", accounts(pen)), ("section-payments", payments(pen)), ("section-places", places(pen))];
    for (heading, blocks) in sections {
        pen.section(heading, blocks);
    }
}

/// What happened, in a few sentences.
pub(crate) fn story(pen: &Pen<'_>) -> Block {
    let facts = &pen.matter.facts;
    let mut ids = vec![what(facts)];
    if facts.images_in_play() {
        ids.extend(sentences([(facts.video_call, "story-video-call", ""), (facts.sent_images, "story-sent-images", "")]));
    }
    ids.extend(sentences([
        (facts.met, "story-met", "story-never-met"),
        (facts.money.or(facts.paid.filter(|paid| *paid)), "story-money", ""),
        (facts.images_asked, "story-images-asked", ""),
        (facts.paid, "story-paid", "story-not-paid"),
        (facts.contacted_again, "story-again", ""),
        (facts.impersonated, "story-impersonated", ""),
        (facts.account_hacked, "story-account-hacked", ""),
        (facts.password_shown, "story-password", ""),
        (facts.danger, "story-danger", ""),
    ]));
    if facts.images_in_play() {
        let said = ids[0] == "story-recorded-published";
        let published = if facts.is_published() { Some(true) } else { facts.published };
        ids.extend(sentences([(published.filter(|_| !said), "story-published", "story-not-published")]));
        ids.extend(age(facts));
    } else if facts.is_minor() {
        ids.push("story-minor-now");
    }
    let text = ids.into_iter().map(|id| pen.say(id)).collect::<Vec<_>>().join(" ");
    Block::Paragraph { text }
}

/// The sentence for yes or no; nothing where nobody answered.
fn sentences<const N: usize>(answers: [(Option<bool>, &'static str, &'static str); N]) -> impl Iterator<Item = &'static str> {
    let chosen = answers.into_iter().map(|(answer, yes, no)| match answer {
        Some(true) => yes,
        Some(false) => no,
        None => "",
    });
    chosen.filter(|id| !id.is_empty())
}

fn what(facts: &Facts) -> &'static str {
    match facts.verdict() {
        Verdict::Recorded if facts.is_published() => "story-recorded-published",
        Verdict::Recorded => "story-recorded",
        Verdict::Bluff => "story-bluff",
        Verdict::Approach => "story-approach",
        Verdict::RecoveryScam => "story-recovery",
        Verdict::Unsure | Verdict::Ordinary => "story-unsure",
        Verdict::OtherThreat => match facts.threat {
            Some(ThreatKind::Deepfake) => "story-deepfake",
            Some(ThreatKind::FakePolice) => "story-fake-police",
            Some(ThreatKind::SomeoneKnown) => "story-someone-known",
            _ => "story-threat",
        },
    }
}

fn age(facts: &Facts) -> Option<&'static str> {
    if facts.age_now == Some(Age::Minor) {
        return Some("story-minor-now");
    }
    match facts.age {
        Some(Age::Adult) => Some("story-adult"),
        Some(Age::Minor) => Some("story-minor"),
        Some(Age::Unknown) => Some("story-age-unknown"),
        None => None,
    }
}
