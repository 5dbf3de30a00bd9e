//! Try the road with a made-up message: marked on every page, and nothing of it is kept.

use crate::session::Received;
use crate::{Desk, Response, Session};

/// Begins anew with the example in the session's language.
pub(crate) fn respond(desk: &mut Desk<'_>) -> Response {
    let language = desk.session.language();
    let country = desk.session.before.country.clone();
    // A case that is open is closed: nothing of the example belongs there.
    if let Some(vault) = desk.world.vault() {
        vault.lock();
    }
    *desk.session = Session::new(language, country.as_deref());
    desk.session.example = true;
    desk.session.take("danger", "no");
    desk.session.take("age", "adult");
    let text = desk.words().say("example-message");
    let received = Received::message("", text.into_bytes(), &desk.pages.recogniser);
    desk.session.receive(received);
    Response::see("/verdict/1")
}
