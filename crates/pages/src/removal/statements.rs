//! What only the person can confirm: the statements that the law of the letter needs, each with a box of its own.

use askama::Template;
use directory::ElementKind;
use letters::removal::{Order, Route, Statements, To, choose};
use letters::validate::{What, validate};

use crate::frame::Frame;
use crate::{Desk, Method, Response, matter, start};

#[derive(Template)]
#[template(path = "removal_statements.html")]
struct StatementsPage<'a> {
    frame: Frame<'a>,
    boxes: Vec<(&'static str, String, bool)>,
    back: String,
}

pub(super) fn respond(desk: &mut Desk<'_>) -> Response {
    let request = desk.request;
    let back = if request.form.get("back").is_empty() { request.query.get("back") } else { request.form.get("back") };
    let back = if back.is_empty() { "/removal/letter/fill".to_owned() } else { start::own_path(back) };
    let needed = needed(desk, &back);
    if request.method == Method::Get {
        return page(desk, &needed, &back);
    }
    // A box that is left empty confirms nothing: the letter then says what it lacks.
    let confirmed = |id: &str| request.form.all("confirm").any(|one| one == id);
    for id in needed {
        let yes = confirmed(id);
        let statements = &mut desk.session.removal.statements;
        match id {
            "shown" => statements.shown = yes,
            "no-consent" => statements.no_consent = yes,
            "good-faith" => statements.good_faith = yes,
            "not-paid" => statements.not_paid = yes,
            _ => desk.session.told.person.signs = yes,
        }
    }
    desk.session.removal.stated = true;
    Response::see(back)
}

/// The statements that the law of this letter, and the platform, want: those that a letter without any of them lacks.
fn needed(desk: &Desk<'_>, back: &str) -> Vec<&'static str> {
    let draft = &desk.session.removal;
    let (to, route) = match (back.strip_prefix("/report/").and_then(|rest| rest.split('/').next()), &draft.to) {
        // A complaint to an authority is a report.
        (Some(door), _) => (To::Authority(door.to_owned()), Route::Regulator),
        (None, Some(to)) => (to.clone(), draft.route.unwrap_or_else(|| choose(to, desk.session.facts(), desk.directory()).route)),
        (None, None) => return vec!["shown", "no-consent", "good-faith"],
    };
    let order = Order { route, to, statements: Statements::default(), attach: Vec::new() };
    let mut matter = matter::of_session(desk);
    matter.person.signs = false;
    let missing = validate(&order, &matter, desk.directory(), desk.world.today());
    let kinds: Vec<ElementKind> = missing.iter().filter_map(|one| if let What::Element(kind, _) = one.what { Some(kind) } else { None }).collect();
    let all = [
        (ElementKind::PersonShown, "shown"),
        (ElementKind::WhyUnlawful, "no-consent"),
        (ElementKind::GoodFaith, "good-faith"),
        (ElementKind::NotPaid, "not-paid"),
        (ElementKind::Signature, "sign"),
    ];
    all.into_iter().filter(|(kind, _)| kinds.contains(kind)).map(|(_, id)| id).collect()
}

fn page(desk: &Desk<'_>, needed: &[&'static str], back: &str) -> Response {
    let frame = Frame::new(desk, "takedown-confirm").back(back.strip_suffix("/fill").unwrap_or(back));
    let statements = desk.session.removal.statements;
    let ticked = |id: &str| match id {
        "shown" => statements.shown,
        "no-consent" => statements.no_consent,
        "good-faith" => statements.good_faith,
        "not-paid" => statements.not_paid,
        _ => desk.session.told.person.signs,
    };
    let boxes = needed.iter().map(|id| (*id, frame.say(&format!("takedown-confirm-{id}")), ticked(id))).collect();
    let page = StatementsPage { boxes, back: back.to_owned(), frame };
    Response::page(&page)
}
