//! The request under the US TAKE IT DOWN Act, section 3(a)(1)(B): signature, location, good faith, contact.

use super::page::Page;
use super::{Coverage, coverage};

const LAW: &str = "take-it-down-act";

pub(super) fn write(page: &mut Page<'_>) {
    page.head();
    page.paragraph("tida-opening");
    page.location();
    page.heading("heading-why");
    let said = [page.person_shown(LAW), page.why(LAW), page.good_faith(LAW)];
    said.into_iter().flatten().for_each(|text| page.text(text));
    page.context();
    page.offences();
    let mut asked = vec![page.say("tida-ask-remove")];
    asked.extend(page.copies(LAW));
    asked.push(page.say("ask-keep"));
    asked.push(page.say("ask-confirm"));
    page.heading("heading-asked");
    page.list(asked, false);
    // Whether the Act covers it is not ours to claim.
    if coverage(&page.order.to, page.directory) == Coverage::Unsaid {
        page.paragraph("tida-covered");
    }
    match page.matter.facts.country_code().as_deref() {
        Some("US") => {}
        _ => match page.country_name() {
            Some(country) => {
                let text = page.say_with("tida-elsewhere", &[("country", &country)]);
                page.text(text);
            }
            None => page.paragraph("tida-elsewhere-unsaid"),
        },
    }
    page.contact();
    page.paragraph("confidential");
    page.end();
}
