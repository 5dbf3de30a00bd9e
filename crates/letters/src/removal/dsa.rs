//! The notice of illegal content under article 16 of the Digital Services Act.

use super::page::Page;

const LAW: &str = "dsa-16";

pub(super) fn write(page: &mut Page<'_>) {
    page.head();
    page.paragraph("dsa-opening");
    page.location();
    reasons(page);
    let mut asked = vec![page.say("ask-remove")];
    asked.extend(page.copies(LAW));
    asked.push(page.say("ask-keep"));
    asked.push(page.say("dsa-ask-receipt"));
    asked.push(page.say("dsa-ask-decision"));
    page.heading("heading-asked");
    page.list(asked, false);
    page.paragraph("dsa-rights");
    statements(page);
    page.end();
}

/// Why it is illegal, and why that can be seen without a long look (article 16(3)).
pub(super) fn reasons(page: &mut Page<'_>) {
    page.heading("heading-why");
    let said = [page.why(LAW), page.person_shown(LAW)];
    said.into_iter().flatten().for_each(|text| page.text(text));
    page.context();
    page.offences();
    page.paragraph("dsa-knowledge");
}

/// Good faith, the name or why there is none, and that it stays between us.
pub(super) fn statements(page: &mut Page<'_>) {
    if let Some(text) = page.good_faith(LAW) {
        page.heading("heading-statement");
        page.text(text);
    }
    if page.shows_name() {
        page.contact();
        page.paragraph("confidential");
    } else {
        page.heading("heading-contact");
        page.paragraph("dsa-no-name");
    }
}
