//! A report by or about a person that opens no case in their name; services for people under 18 among them.

use directory::{Allowance, Door};

use super::{addressee, can_be_reached, complaint};
use crate::pen::Pen;
use crate::story;

pub(super) fn write(pen: &mut Pen<'_>, door: &Door) {
    // Where no name is needed, none is given.
    let unnamed = door.anonymous == Some(Allowance::Yes) || pen.matter.facts.minors_rules();
    if unnamed {
        pen.dated_only();
    } else {
        pen.sender();
        pen.dated();
    }
    let to = addressee(pen, door);
    pen.addressee(&to);
    pen.subject("report-subject");
    pen.paragraph("report-opening");
    let acting = story::acting(pen);
    pen.push_all(acting);
    complaint::facts(pen);
    pen.paragraph("report-request");
    if pen.matter.facts.minors_rules() {
        pen.paragraph("report-no-copies");
    }
    if unnamed {
        pen.close_unsigned("report-closing");
    } else {
        pen.sign("report-closing", false);
        pen.need("contact", can_be_reached(pen.matter));
    }
    story::messages(pen);
    story::found(pen);
    pen.note("note-form-unseen");
}
