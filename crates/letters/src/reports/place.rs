//! Reports of content that anybody can see: field by field for PHAROS, as a short text for others. No name is needed.

use directory::{Door, Shown};

use super::addressee;
use crate::day::moment;
use crate::form::{What, cut, form};
use crate::pen::Pen;
use crate::story;
use crate::visible::one_line;
use crate::{Block, EventKind, Field};

/// PHAROS, field by field.
pub(super) fn pharos(pen: &mut Pen<'_>, door: &Door) {
    head(pen, door, "pharos-subject");
    let mut fields = Vec::new();
    let mut limits_unknown = false;
    let mut was_cut = false;
    if let Some(form) = form(&door.id) {
        for field in &form.fields {
            limits_unknown |= field.limit.is_none();
            let Some(value) = value_of(pen, field.what).filter(|value| !value.trim().is_empty()) else { continue };
            let (value, cut) = cut(&value, field.limit);
            was_cut |= cut;
            fields.push(Field { name: pen.say(&format!("field-{}", field.what.id())), value });
        }
        if form.shown(pen.today) == Shown::CheckFirst {
            pen.note("note-form-old");
        }
    }
    pen.section("section-form", vec![Block::Fields { fields }]);
    text(pen);
    if limits_unknown {
        pen.note("note-limits-unknown");
    }
    if was_cut {
        pen.note("note-was-cut");
    }
    pen.note("note-report-no-complaint");
}

/// Another place for reports of public content.
pub(super) fn write(pen: &mut Pen<'_>, door: &Door) {
    head(pen, door, "public-content-subject");
    let places = story::places(pen);
    pen.section("section-places", places);
    text(pen);
    pen.note("note-form-unseen");
    pen.note("note-report-no-complaint");
}

fn head(pen: &mut Pen<'_>, door: &Door, subject: &str) {
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.dated_only();
    pen.subject(subject);
    pen.need("url", !pen.matter.contents.is_empty());
}

/// The text for the box of free words, and the request.
fn text(pen: &mut Pen<'_>) {
    pen.heading("section-text");
    pen.paragraph("public-content-opening");
    let story = story::story(pen);
    pen.push(story);
    let timeline = story::timeline(pen);
    pen.section("section-timeline", timeline);
    let accounts = story::accounts(pen);
    pen.section("section-accounts", accounts);
    pen.paragraph("public-content-request");
}

/// What the person can put into a field; nothing where it is not known.
fn value_of(pen: &Pen<'_>, what: What) -> Option<String> {
    let published = story::first_of(pen, &[EventKind::Publication]);
    match what {
        What::Category => Some(pen.say(if pen.matter.facts.minors_rules() { "pharos-category-minor" } else { "pharos-category" })),
        What::Date => published.map(|at| moment(&one_line(at.split(['T', ' ']).next().unwrap_or(at)), pen.words)),
        What::Time => published.and_then(|at| at.trim().split_once(['T', ' '])).map(|(_, time)| one_line(time)),
        What::Place => Some(pen.say("pharos-place")),
        What::Url => Some(pen.matter.contents.iter().map(|content| one_line(&content.url)).collect::<Vec<_>>().join("\n")),
    }
}
