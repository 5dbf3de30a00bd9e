//! Where abuse of a site is reported: the site itself, its host, or the registrar of its name.

use askama::Template;
use letters::is_address;
use letters::removal::{AbuseContact, Keeper, To, abuse_named_by, newest_abuse};

use crate::dated::Dated;
use crate::frame::Frame;
use crate::{Desk, Method, Response, start};

#[derive(Template)]
#[template(path = "removal_recipient.html")]
struct RecipientPage<'a> {
    frame: Frame<'a>,
    site: String,
    keepers: Vec<(&'static str, String, bool)>,
    mail: String,
    /// The company's name, and where its address was found.
    name: String,
    source: String,
    /// What looks at links of this site name: whose address it is, and the address.
    known: Vec<(String, Dated)>,
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
    if let Ok(place) = request.form.get("known").parse::<usize>() {
        return take_known(desk, place, back);
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
        // What was found for another address says nothing of this one: the fields hold what the person sees and leaves.
        let given = |name: &str| Some(request.form.get(name).trim().to_owned()).filter(|text| !text.is_empty());
        (contact.mail, contact.name, contact.source) = (Some(mail.to_owned()), given("name"), given("source"));
    }
    desk.session.told.passed.insert("recipient");
    Response::see(back)
}

/// What looks at links name for abuse of a site: those of this visit, else those that the open case kept.
fn known(desk: &Desk<'_>, site: &str) -> Vec<AbuseContact> {
    // A case that cannot be read now says nothing here; the room of the case tells of it.
    let vault = desk.world.vault().filter(|vault| vault.opened().is_some() && !desk.session.example);
    let kept = vault.and_then(|vault| vault.abuse_of(site).ok()).unwrap_or_default();
    let here = desk.session.link_looks.all().into_iter().flat_map(|check| abuse_named_by(check, site)).collect::<Vec<_>>();
    newest_abuse(kept.into_iter().chain(here))
}

/// The person takes an address that a look named.
fn take_known(desk: &mut Desk<'_>, place: usize, back: String) -> Response {
    let Some(To::Abuse(contact)) = &desk.session.removal.to else { return Response::see("/removal") };
    let found = place.checked_sub(1).and_then(|place| known(desk, &contact.site).into_iter().nth(place));
    let Some(found) = found else { return page(desk, &back, true).status(422) };
    desk.session.removal.to = Some(To::Abuse(found));
    desk.session.told.passed.insert("recipient");
    Response::see(back)
}

fn page(desk: &Desk<'_>, back: &str, wrong: bool) -> Response {
    let frame = Frame::new(desk, "takedown-recipient").back("/removal").wrong(wrong);
    let Some(To::Abuse(contact)) = &desk.session.removal.to else { return Response::see("/removal") };
    let keepers = KEEPERS.map(|keeper| (keeper.id(), frame.say(&format!("takedown-keeper-{}", keeper.id())), keeper == contact.of)).to_vec();
    let field = |name: &str, known: &Option<String>| if wrong { desk.request.form.get(name).to_owned() } else { known.clone().unwrap_or_default() };
    let (mail, name, source) = (field("mail", &contact.mail), field("name", &contact.name), field("source", &contact.source));
    let said = |one: AbuseContact| {
        let (mail, source) = (one.mail.unwrap_or_default(), one.source.unwrap_or_default());
        let source = match source.rsplit_once(", ") {
            Some((registry, day)) => Dated::moment(desk.words(), day).behind(registry),
            None => Dated::without(source),
        };
        (frame.fill(&format!("takedown-known-{}", one.of.id()), &[("mail", &mail)]), source)
    };
    let known = known(desk, &contact.site).into_iter().map(said).collect();
    let page = RecipientPage { site: contact.site.clone(), known, keepers, mail, name, source, wrong, back: back.to_owned(), frame };
    Response::page(&page)
}
