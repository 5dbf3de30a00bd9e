//! THESEE: what to write on the form of the online complaint, and on that of the report that needs no name.

use directory::Door;

use super::{addressee, complaint};
use crate::pen::Pen;
use crate::story;
use crate::visible::one_line;

/// The complaint, which is made with the person's electronic identity.
pub(super) fn complaint(pen: &mut Pen<'_>, door: &Door) {
    head(pen, door, "thesee-subject");
    pen.paragraph("thesee-opening");
    let person = &pen.matter.person;
    let line = |text: &Option<String>| text.as_deref().map(one_line);
    let born = person.born.map(|date| crate::day::day(date, pen.words));
    let address = person.address.iter().map(|line| one_line(line)).collect::<Vec<_>>().join("\n");
    let fields = pen.filled(vec![
        ("name", line(&person.name)),
        ("born", born),
        ("address", Some(address)),
        ("mail", line(&person.mail)),
        ("phone", line(&person.phone)),
    ]);
    pen.section("section-person", vec![crate::Block::Fields { fields }]);
    body(pen);
    complaint::law(pen, door);
    pen.heading("section-ask");
    pen.points(&["complaint-ask-preserve", "complaint-ask-images", "complaint-ask-discreet"], false);
    story::messages(pen);
    story::found(pen);
    story::evidence(pen);
    complaint::lacks(pen);
    pen.need("amount", pen.matter.payments.iter().any(|payment| payment.amount.is_some() || payment.to.is_some()));
    pen.note("note-form-unseen");
    pen.note("note-thesee-check");
}

/// The report: a mail address is enough, and no name stands in it.
pub(super) fn report(pen: &mut Pen<'_>, door: &Door) {
    head(pen, door, "thesee-report-subject");
    pen.paragraph("thesee-report-opening");
    body(pen);
    story::messages(pen);
    story::found(pen);
    pen.need("mail", pen.matter.person.mail.is_some());
    pen.note("note-form-unseen");
    pen.note("note-report-no-complaint");
}

fn head(pen: &mut Pen<'_>, door: &Door, subject: &str) {
    let to = addressee(pen, door);
    pen.addressee(&to);
    // On a form, the town has a field of its own, or none.
    pen.dated_only();
    pen.subject(subject);
}

fn body(pen: &mut Pen<'_>) {
    complaint::facts(pen);
}
