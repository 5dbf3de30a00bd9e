//! A look that came back: taken, kept, shown.

use links::Check;

use crate::{Desk, Look, Outcome, Response, Trouble, keep, working};

/// Begins a look at the address of a place.
///
/// # Errors
/// What the way out refuses before anything is asked.
pub(super) fn begin(desk: &mut Desk<'_>, place: usize, look: Look) -> Result<Option<Response>, Trouble> {
    let Some(outside) = desk.world.outside() else { return Ok(None) };
    let work = outside.look(look)?;
    desk.session.link_looks.going = place;
    Ok(Some(working::work(desk, "app-link-wait", work, came)))
}

fn came(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    let place = desk.session.link_looks.going;
    match outcome.map(|check| check.downcast::<Check>()) {
        Ok(Ok(check)) => {
            let today = desk.world.today();
            // A look that took up old answers is the same look.
            let goes_on = desk.session.link_looks.last(&check).is_some_and(|last| super::found::goes_on(last, &check));
            // What cannot be read is said when something is kept; the look itself is shown all the same.
            let before = desk.world.vault().filter(|vault| vault.opened().is_some()).and_then(|vault| vault.last_look(&check).ok().flatten());
            desk.session.link_looks.known_before(&check, before);
            desk.session.link_looks.take(*check, goes_on, today);
            desk.session.settle();
            // It is in the case before anybody reads it, also where the page that waited was only asked for.
            keep::catch_up(desk);
            Response::see(format!("/link/{place}/found"))
        }
        // Work that gives something else is a mistake of ours: there is nothing to show.
        Ok(Err(_)) => Response::see(format!("/link/{place}")),
        Err(trouble) => working::trouble(desk, &trouble, &format!("/link/{place}")),
    }
}
