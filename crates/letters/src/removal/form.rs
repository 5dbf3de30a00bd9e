//! The text for each field of a platform's own form, or of a search engine's.

use super::category::category;
use super::page::{Page, is_said, said};
use super::{Route, To, is_search_engine};

const LAW: &str = "platform-rules";

/// What the text of a form is made of. The names of the fields are ours: no form was seen whole, and each has its own. The category is
/// the platform's word for it, where a source gives one.
pub(super) fn write(page: &mut Page<'_>) {
    page.head();
    let search = page.order.route == Route::Search;
    page.paragraph(if search { "search-opening" } else { "platform-opening" });
    let urls: Vec<String> = page.matter.contents.iter().map(|content| content.url.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let urls: Vec<String> = urls.into_iter().filter(|url| is_said(url)).collect();
    let each = |pick: fn(&crate::Content) -> Option<&str>| {
        let all: Vec<String> = page.matter.contents.iter().filter_map(|content| said(pick(content))).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    };
    let (moments, shown_by) = (each(|content| content.time_code.as_deref()), each(|content| content.account.as_deref()));
    let accounts = page.accounts();
    let accounts = shown_by.into_iter().chain((!accounts.is_empty()).then(|| accounts.join("\n"))).collect::<Vec<_>>().join("\n");
    let rule = page.say(if page.may_show_a_minor() { "rule-minor" } else { "rule" });
    let relation = page.person_shown(LAW);
    let description = description(page);
    let (name, mail) = if page.shows_name() { (said(page.matter.person.name.as_deref()), said(page.matter.person.mail.as_deref())) } else { (None, None) };
    let platform = if let To::Platform(id) = &page.order.to { Some(id.as_str()) } else { None };
    let category = platform.and_then(|id| category(id, page.may_show_a_minor(), page.today)).map(str::to_owned);
    let signature = name.clone().filter(|_| page.matter.person.signs);
    page.fields(vec![
        ("category", category),
        ("urls", Some(urls.join("\n"))),
        ("moments", moments),
        ("accounts", Some(accounts)),
        ("rule", Some(rule)),
        ("relation", relation),
        ("description", Some(description)),
        ("name", name),
        ("mail", mail),
        ("signature", signature),
    ]);
    // The sheet is copied field by field: it has no end of its own.
}

/// In few words, as those who read thousands of reports ask for it.
fn description(page: &Page<'_>) -> String {
    let mut said: Vec<String> = page.why(LAW).into_iter().collect();
    let facts = &page.matter.facts;
    match facts.age {
        Some(case::Age::Minor) => said.push(page.say("context-minor")),
        _ if page.may_show_a_minor() => said.push(page.say("context-may-minor")),
        _ => {}
    }
    if facts.money == Some(true) || facts.images_asked == Some(true) {
        said.push(page.say("context-blackmail"));
    }
    said.push(page.say(if page.order.route == Route::Search { "ask-delist" } else { "ask-remove-form" }));
    said.extend(page.copies(LAW));
    said.extend(page.good_faith(LAW));
    let unpaid = matches!(&page.order.to, To::Platform(id) if is_search_engine(id, page.directory)) && page.order.statements.not_paid;
    said.extend(unpaid.then(|| page.say("not-paid")));
    if !page.shows_name() {
        said.push(page.say("platform-no-name"));
    }
    said.join("\n")
}
