//! The complaint to police, gendarmerie or prosecutor: a letter that can be handed over, sent, or read out.

use directory::{Condition, ContactKind, Door};

use super::{addressee, can_be_reached};
use crate::Block;
use crate::law::{About, Offence, offences};
use crate::pen::Pen;
use crate::story;

pub(super) fn write(pen: &mut Pen<'_>, door: &Door) {
    pen.sender();
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.dated();
    pen.subject("complaint-subject");
    pen.paragraph("complaint-greeting");
    pen.paragraph("complaint-opening");
    let acting = story::acting(pen);
    pen.push_all(acting);
    facts(pen);
    law(pen, door);
    pen.heading("complaint-requests");
    let mut requests = vec!["complaint-ask-receipt", "complaint-ask-preserve", "complaint-ask-images", "complaint-ask-discreet"];
    if pen.matter.facts.minors_rules() && pen.matter.facts.images_in_play() {
        requests.push("complaint-ask-no-copies");
    }
    pen.points(&requests, false);
    pen.paragraph("complaint-true");
    pen.sign("complaint-closing", true);
    story::messages(pen);
    story::found(pen);
    story::evidence(pen);
    lacks(pen);
    if door.reachable(pen.today).any(|(contact, _)| contact.kind == ContactKind::Form) {
        pen.note("note-form-unseen");
    }
}

/// What happened, with the accounts, payments and addresses.
pub(super) fn facts(pen: &mut Pen<'_>) {
    pen.heading("section-facts");
    story::tell(pen);
}

/// What a complaint needs: who complains, how to answer, and when something happened.
pub(super) fn lacks(pen: &mut Pen<'_>) {
    let matter = pen.matter;
    pen.need("name", matter.person.name.is_some());
    pen.need("contact", can_be_reached(matter));
    pen.need("when", matter.events.iter().any(|event| event.at.is_some()) || matter.messages.iter().any(|message| message.at.is_some()));
    if matter.facts.paid == Some(true) {
        pen.need("payment", matter.payments.iter().any(|payment| payment.paid));
    }
}

/// The offences, for the country of the door: those that are sure in the letter, the others as a question for the person to ask.
pub(super) fn law(pen: &mut Pen<'_>, door: &Door) {
    let Some(country) = super::country_of(door, pen.directory) else { return };
    // Whoever writes there is in Scotland, which has a law of its own; none of it is in the directory.
    if door.requires.contains(&Condition::InScotland) {
        return;
    }
    let (sure, unsure) = offences(&pen.matter.facts, About::Events, &country, pen.directory, pen.today);
    let items: Vec<String> = sure.iter().map(|offence| said(pen, offence)).collect();
    if !items.is_empty() {
        pen.heading("section-law");
        pen.paragraph("law-about");
        pen.list(items, false);
    }
    for offence in unsure {
        let text = said(pen, &offence);
        let note = pen.say_with("note-ask-about-law", &[("offence", &text)]);
        pen.note_text(note);
    }
}

/// The offence as a letter names it; in the words for the person where it has no other.
fn said(pen: &Pen<'_>, offence: &Offence<'_>) -> String {
    let language = pen.words.language();
    let provision = offence.provision;
    let what = provision.title.as_ref().unwrap_or(&provision.say).get(language);
    let article = &provision.article;
    if provision.unnumbered {
        return what.to_owned();
    }
    if offence.is_alone() {
        return pen.say_with("law-article", &[("article", article), ("what", what)]);
    }
    pen.say_with("law-article-of", &[("law", offence.law.name.get(language)), ("article", article), ("what", what)])
}

/// A block of the story for the other reports.
pub(super) fn told(pen: &Pen<'_>) -> Vec<Block> {
    let mut blocks = story::acting(pen);
    blocks.push(story::story(pen));
    blocks
}
