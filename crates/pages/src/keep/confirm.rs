//! `/keep/time/<file>`: an authority confirms when a sealed file was there. It is named by the person, and asked after a consent.

use askama::Template;
use links::{Address, Consent};

use super::door::typed;
use super::seal::known;
use crate::frame::Frame;
use crate::link::{Wrong, shut};
use crate::working::{trouble, work};
use crate::world::{Confirmed, Outcome};
use crate::{Desk, Method, Response};

#[derive(Template)]
#[template(path = "keep_confirm.html")]
struct ConfirmPage<'a> {
    frame: Frame<'a>,
    file: String,
    /// The address as it was typed.
    authority: String,
    /// Its host, once the address can be read.
    host: Option<String>,
    /// Nobody can be asked from here: why.
    shut: Option<String>,
    wrong: Vec<Wrong>,
}

#[derive(Template)]
#[template(path = "keep_confirmed.html")]
struct ConfirmedPage<'a> {
    frame: Frame<'a>,
    at: String,
    authority: String,
}

/// Asks for the address, then for the consent that names its host.
pub(super) fn respond(desk: &mut Desk<'_>, file: &str) -> Option<Response> {
    let file = known(desk, file)?;
    let post = desk.request.method == Method::Post;
    let authority = if post { desk.request.form.get("authority") } else { desk.request.query.get("authority") }.trim().to_owned();
    if authority.is_empty() && !post {
        return Some(page(desk, file, authority, Vec::new()));
    }
    let Ok(host) = Address::read(&authority).map(|address| address.host()) else {
        let wrong = Wrong { field: "authority", say: desk.words().say("keep-confirm-wrong") };
        return Some(page(desk, file, authority, vec![wrong]));
    };
    if !post || shut(desk).is_some() {
        return Some(page(desk, file, authority, Vec::new()));
    }
    let consent = Consent::given_to(&host).ok().filter(|_| desk.request.form.get("allow") == host);
    let Some(consent) = consent else {
        let wrong = Wrong { field: "allow", say: desk.words().say_with("app-link-need-consent", &[("host", host.as_str().into())]) };
        return Some(page(desk, file, authority, vec![wrong]));
    };
    let passphrase = Some(typed(desk, "passphrase")).filter(|typed| !typed.trim().is_empty());
    let asking = desk.world.vault()?.confirm(&file, &authority, consent, passphrase, desk.session.language());
    desk.session.confirming = Some((file, authority));
    Some(work(desk, "keep-confirming", asking, came))
}

fn came(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    let (file, authority) = desk.session.confirming.take().unwrap_or_default();
    let came = match outcome.map(|came| came.downcast::<Confirmed>()) {
        Err(told) => return trouble(desk, &told, "/keep"),
        Ok(Err(_)) => return Response::see("/keep"),
        Ok(Ok(came)) => *came,
    };
    let wrong = match came {
        Confirmed::At(at, authority) => {
            let frame = Frame::new(desk, "keep-confirmed-title").back("/keep");
            return Response::page(&ConfirmedPage { at, authority, frame });
        }
        Confirmed::NeedsPassphrase => "keep-passphrase-empty",
        Confirmed::WrongPassphrase => "keep-check-wrong",
    };
    let wrong = Wrong { field: "passphrase", say: desk.words().say(wrong) };
    page(desk, file, authority, vec![wrong])
}

fn page(desk: &Desk<'_>, file: String, authority: String, wrong: Vec<Wrong>) -> Response {
    let host = Address::read(&authority).ok().map(|address| address.host());
    let heading = if host.is_some() { "keep-confirm-ask" } else { "keep-confirm-title" };
    let frame = Frame::new(desk, heading).back("/keep").wrong(!wrong.is_empty());
    let status = if wrong.is_empty() { 200 } else { 422 };
    Response::page(&ConfirmPage { file, authority, host, shut: shut(desk), wrong, frame }).status(status)
}
