//! A look that came back: taken, kept, shown.

use links::Check;

use crate::{Desk, Look, Outcome, Response, Trouble, working};

/// Begins a look at the address of a place.
///
/// # Errors
/// What the way out refuses before anything is asked.
pub(super) fn begin(desk: &mut Desk<'_>, place: usize, look: Look) -> Result<Option<Response>, Trouble> {
    let Some(outside) = desk.world.outside() else { return Ok(None) };
    let work = outside.look(look)?;
    desk.session.looks.going = place;
    Ok(Some(working::work(desk, "app-link-wait", work, came)))
}

fn came(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    let place = desk.session.looks.going;
    match outcome.map(|check| check.downcast::<Check>()) {
        Ok(Ok(check)) => {
            let today = desk.world.today();
            // A look that took up old answers is the same look.
            let goes_on = desk.session.looks.last(&check).is_some_and(|last| super::found::goes_on(last, &check));
            let kept = keep_look(desk, &check);
            desk.session.looks.at_mut(&check).kept = kept;
            desk.session.looks.take(*check, goes_on, today);
            desk.session.settle();
            Response::see(format!("/link/{place}/found"))
        }
        // Work that gives something else is a mistake of ours: there is nothing to show.
        Ok(Err(_)) => Response::see(format!("/link/{place}")),
        Err(trouble) => working::trouble(desk, &trouble, &format!("/link/{place}")),
    }
}

/// Keeps a look in the case that is opened, as the command does with `--case`; the numbers of the items. The vault of the pages does not take
/// looks yet: whoever adds that keeps the look here.
fn keep_look(_desk: &mut Desk<'_>, _check: &Check) -> Vec<String> {
    Vec::new()
}
