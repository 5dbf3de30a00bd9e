//! The notice to whoever hosts or registered a site that does not answer.

use case::in_european_union;

use super::page::{Page, said};
use super::{Keeper, Route, To, dsa};

const LAW: &str = "dsa-16";

pub(super) fn write(page: &mut Page<'_>) {
    let To::Abuse(contact) = page.order.to.clone() else { return };
    page.head();
    let union = in_european_union(&page.matter.facts.country_code().unwrap_or_default());
    let text = page.say_with(&format!("host-opening-{}", contact.of.id()), &[("site", &contact.site)]);
    page.text(text);
    if let Some(source) = said(contact.source.as_deref()) {
        let text = page.say_with("host-source", &[("source", &source)]);
        page.text(text);
    }
    if contact.of != Keeper::Site {
        asked_before(page, &contact.site);
    }
    if union && contact.of != Keeper::Registrar {
        page.paragraph("host-dsa");
    }
    page.location();
    if union && contact.of != Keeper::Registrar {
        dsa::reasons(page);
    } else {
        page.heading("heading-why");
        let said = [page.why(LAW), page.person_shown(LAW)];
        said.into_iter().flatten().for_each(|text| page.text(text));
        page.context();
        page.offences();
        page.paragraph("host-rules");
    }
    let mut asked = vec![page.say(&format!("host-ask-{}", contact.of.id()))];
    asked.extend(page.copies(LAW));
    asked.push(page.say("ask-keep"));
    if union && contact.of != Keeper::Registrar {
        asked.push(page.say("dsa-ask-receipt"));
        asked.push(page.say("dsa-ask-decision"));
    } else {
        asked.push(page.say("ask-confirm"));
    }
    page.heading("heading-asked");
    page.list(asked, false);
    if union && contact.of != Keeper::Registrar {
        page.paragraph("host-rights");
    }
    dsa::statements(page);
    page.end();
}

/// What the site itself was asked, and when: only what was noted as sent.
fn asked_before(page: &mut Page<'_>, site: &str) {
    let before = page.matter.sent.iter().filter(|sent| sent.to == site && Route::of_letter(&sent.letter).is_some()).map(|sent| sent.on).min();
    if let Some(on) = before.filter(|on| *on <= page.today) {
        let day = crate::day::day(on, page.words);
        let text = page.say_with("host-asked-before", &[("date", &day)]);
        page.text(text);
    }
}
