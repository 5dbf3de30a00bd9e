//! The complaint to the authority that supervises: what was asked of whom and when, and that no removal followed.

use directory::Directory;

use super::page::Page;
use super::{Route, To};
use crate::clock::legal_limit;
use crate::{Block, Matter, Sent};

/// The letters sent that an authority is there for: those under its law, when its door names one.
pub(crate) fn requests<'a>(to: &To, matter: &'a Matter, directory: &Directory) -> Vec<&'a Sent> {
    let To::Authority(id) = to else { return Vec::new() };
    let law = directory.door(id).and_then(|door| door.law.as_deref());
    let fits = |route: Route| route != Route::Regulator && (law.is_none() || route.law_id() == law);
    matter.sent.iter().filter(|sent| Route::of_letter(&sent.letter).is_some_and(fits)).collect()
}

pub(super) fn write(page: &mut Page<'_>) {
    page.head();
    page.paragraph("regulator-opening");
    let sent: Vec<Sent> = requests(&page.order.to, page.matter, page.directory).into_iter().cloned().collect();
    if !sent.is_empty() {
        page.heading("heading-sent");
        let head = ["head-date", "head-letter", "head-to", "head-limit"].map(|id| page.say(id)).to_vec();
        let rows = sent.iter().map(|one| row(page, one)).collect();
        page.letter.body.push(Block::Table { head, rows });
        page.paragraph("regulator-no-removal");
    }
    page.location();
    let urls: Vec<String> =
        sent.iter().flat_map(|one| &one.urls).filter(|url| !page.matter.contents.iter().any(|content| content.url == **url)).cloned().collect();
    if !urls.is_empty() {
        page.paragraph("regulator-urls");
        page.list(urls, false);
    }
    page.heading("heading-why");
    let said = [page.why(""), page.person_shown("")];
    said.into_iter().flatten().for_each(|text| page.text(text));
    page.context();
    page.offences();
    page.heading("heading-asked");
    let mut asked = vec![page.say("regulator-ask-act")];
    let law = match &page.order.to {
        To::Authority(id) => page.directory.door(id).and_then(|door| door.law.clone()),
        _ => None,
    };
    if let Some(law) = law {
        asked.insert(0, page.say(&format!("regulator-ask-{law}")));
    }
    asked.push(page.say("regulator-ask-answer"));
    page.list(asked, false);
    page.contact();
    page.paragraph("regulator-confidential");
    page.end();
}

/// When, what, to whom, and until when the law gave them.
fn row(page: &Page<'_>, sent: &Sent) -> Vec<String> {
    let limit = legal_limit(sent, page.directory, page.today).map_or_else(
        || page.say("limit-none"),
        |(on, sure)| {
            let day = crate::day::day(on, page.words);
            page.say_with(if sure { "limit-day" } else { "limit-unsure" }, &[("date", &day)])
        },
    );
    let to = page.directory.platform(&sent.to).map_or_else(|| sent.to.clone(), |platform| platform.name.get(page.words.language()).to_owned());
    vec![crate::day::day(sent.on, page.words), page.say(&format!("name-{}", sent.letter)), to, limit]
}
