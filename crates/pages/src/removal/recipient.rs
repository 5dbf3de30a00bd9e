//! Where abuse of a site is reported: the site itself, its host, or the registrar of its name.

use askama::Template;
use letters::is_address;
use letters::removal::{Keeper, To};

use crate::frame::Frame;
use crate::{Desk, Method, Response, start};

#[derive(Template)]
#[template(path = "removal_recipient.html")]
struct RecipientPage<'a> {
    frame: Frame<'a>,
    site: String,
    keepers: Vec<(&'static str, String, bool)>,
    mail: String,
    wrong: bool,
    back: String,
}

const KEEPERS: [Keeper; 3] = [Keeper::Site, Keeper::Host, Keeper::Registrar];

pub(super) fn respond(desk: &mut Desk<'_>) -> Response {
    let request = desk.request;
    let back = if request.form.get("back").is_empty() { request.query.get("back") } else { request.form.get("back") };
    let back = if back.is_empty() { "/removal/letter/fill".to_owned() } else { start::own_path(back) };
    let Some(To::Abuse(contact)) = &mut desk.session.removal.to else { return Response::see("/removal") };
    if request.method == Method::Get {
        return page(desk, &back, false);
    }
    if let Some(of) = KEEPERS.into_iter().find(|keeper| keeper.id() == request.form.get("of")) {
        contact.of = of;
    }
    let mail = request.form.get("mail");
    let skips = !request.form.get("skip").is_empty();
    if !skips && !is_address(mail) {
        return page(desk, &back, true).status(422);
    }
    if !skips {
        contact.mail = Some(mail.to_owned());
    }
    desk.session.told.passed.insert("recipient");
    Response::see(back)
}

fn page(desk: &Desk<'_>, back: &str, wrong: bool) -> Response {
    let frame = Frame::new(desk, "takedown-recipient").back("/removal").wrong(wrong);
    let Some(To::Abuse(contact)) = &desk.session.removal.to else { return Response::see("/removal") };
    let keepers = KEEPERS.map(|keeper| (keeper.id(), frame.say(&format!("takedown-keeper-{}", keeper.id())), keeper == contact.of)).to_vec();
    let mail = if wrong { desk.request.form.get("mail").to_owned() } else { contact.mail.clone().unwrap_or_default() };
    let page = RecipientPage { site: contact.site.clone(), keepers, mail, wrong, back: back.to_owned(), frame };
    Response::page(&page)
}
