//! The intimate image content report of the UK Online Safety Act, section 20A. Its start could not be verified, and the letter claims none.

use super::page::Page;

const LAW: &str = "uk-20a";

pub(super) fn write(page: &mut Page<'_>) {
    page.head();
    page.paragraph("uk-opening");
    page.location();
    page.heading("heading-declarations");
    let said = [page.why(LAW), page.person_shown(LAW), page.good_faith(LAW)];
    said.into_iter().flatten().for_each(|text| page.text(text));
    page.context();
    page.offences();
    let mut asked = vec![page.say("ask-remove")];
    asked.extend(page.copies(LAW));
    asked.push(page.say("ask-keep"));
    asked.push(page.say("ask-confirm"));
    page.heading("heading-asked");
    page.list(asked, false);
    page.paragraph("uk-duty");
    page.paragraph("uk-otherwise");
    page.contact();
    page.paragraph("confidential");
    page.end();
}
