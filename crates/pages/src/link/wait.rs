//! A look that is under way: looked after without a script, and given up at once when the person wants.

use askama::Template;

use crate::frame::Frame;
use crate::{Desk, Response};

#[derive(Template)]
#[template(path = "link_wait.html")]
struct WaitPage<'a> {
    frame: Frame<'a>,
    place: usize,
    trouble: Option<(String, String)>,
}

pub(super) fn respond(desk: &mut Desk<'_>, place: &str) -> Option<Response> {
    let (place, _) = super::at(desk, place)?;
    if let Some(answer) = taken(desk, place, true) {
        return Some(answer);
    }
    if !desk.session.looks.going.as_ref().is_some_and(|(of, _)| *of == place) {
        return Some(Response::see(format!("/link/{place}")));
    }
    Some(page(desk, place, None))
}

/// Gives it up: what still comes is thrown away.
pub(super) fn cancel(desk: &mut Desk<'_>, place: &str) -> Option<Response> {
    let (place, _) = super::at(desk, place)?;
    desk.session.looks.going = None;
    Some(Response::see(format!("/link/{place}")))
}

/// Where to go when it has come back; nothing while it is under way.
pub(super) fn taken(desk: &mut Desk<'_>, place: usize, shows: bool) -> Option<Response> {
    let (of, going) = desk.session.looks.going.as_mut()?;
    if *of != place {
        return None;
    }
    let came = going.poll()?;
    desk.session.looks.going = None;
    match came {
        Ok(check) => {
            let today = desk.world.today();
            // A look that took up old answers is the same look.
            let goes_on = desk.session.looks.last(&check).is_some_and(|last| super::found::goes_on(last, &check));
            let kept = keep_look(desk, &check);
            desk.session.looks.at_mut(&check).kept = kept;
            desk.session.looks.take(check, goes_on, today);
            desk.session.settle();
            Some(Response::see(format!("/link/{place}/found")))
        }
        Err(trouble) => {
            let told = trouble.tell(desk.words());
            let answer = page(desk, place, Some(told));
            Some(if shows { answer } else { answer.status(422) })
        }
    }
}

/// Keeps a look in the case that is opened, as the command does with `--case`; the numbers of the items. No case is opened in these pages yet:
/// whoever opens one keeps the look here.
fn keep_look(_desk: &mut Desk<'_>, _check: &links::Check) -> Vec<String> {
    Vec::new()
}

fn page(desk: &Desk<'_>, place: usize, trouble: Option<(String, String)>) -> Response {
    let heading = if trouble.is_some() { "app-link-failed" } else { "app-link-wait" };
    let page = WaitPage { place, trouble, frame: Frame::new(desk, heading).back(format!("/link/{place}")) };
    Response::page(page.render().unwrap_or_default())
}
