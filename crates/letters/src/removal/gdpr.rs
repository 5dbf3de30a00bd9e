//! The request for erasure under article 17 of the GDPR, to hosts, platforms and search engines.

use super::page::Page;
use super::{To, is_search_engine};

const LAW: &str = "gdpr-17";

pub(super) fn write(page: &mut Page<'_>) {
    page.head();
    page.paragraph("gdpr-opening");
    page.location();
    page.heading("heading-grounds");
    let said = [page.person_shown(LAW), page.why(LAW)];
    said.into_iter().flatten().for_each(|text| page.text(text));
    page.paragraph("gdpr-unlawful");
    page.paragraph("gdpr-objection");
    page.context();
    page.offences();
    let search = matches!(&page.order.to, To::Platform(id) if is_search_engine(id, page.directory));
    let mut asked = vec![page.say(if search { "gdpr-ask-delist" } else { "gdpr-ask-erase" })];
    asked.extend(page.copies(LAW));
    asked.push(page.say("gdpr-ask-answer"));
    page.heading("heading-asked");
    page.list(asked, false);
    page.paragraph("gdpr-complaint");
    page.contact();
    page.paragraph("gdpr-identity");
    page.paragraph("confidential");
    page.end();
}
