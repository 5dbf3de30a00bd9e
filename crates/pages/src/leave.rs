//! Exit this page: what it does and what it cannot do; and the leaving itself.

use askama::Template;

use crate::frame::Frame;
use crate::{Desk, Response, Session};

#[derive(Template)]
#[template(path = "before_leaving.html")]
struct BeforeLeavingPage<'a> {
    frame: Frame<'a>,
}

#[derive(Template)]
#[template(path = "left.html")]
struct LeftPage {
    language: &'static str,
}

/// What leaving erases, and what it cannot.
pub(crate) fn about(desk: &Desk<'_>) -> Response {
    let page = BeforeLeavingPage { frame: Frame::new(desk, "leaving-title").back("/road") };
    Response::page(&page)
}

/// The session's data are gone before the answer is written; what is sent is an empty, harmless page.
pub(crate) fn respond(desk: &mut Desk<'_>) -> Response {
    let language = desk.session.language();
    if let Some(jobs) = desk.world.jobs() {
        jobs.forget_all();
    }
    if let Some(vault) = desk.world.vault() {
        vault.lock();
    }
    *desk.session = Session::new(language, None);
    let page = LeftPage { language };
    Response { leaves: true, ..Response::page(&page) }
}
