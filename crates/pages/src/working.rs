//! Work that takes its time: a page that says how far it is, renews itself, and can stop it; without a script.

use std::time::Duration;

use askama::Template;

use crate::frame::Frame;
use crate::world::{Outcome, Progress, Work};
use crate::{Desk, Response};

/// What is done within this time is answered at once, without a page that only says "wait".
const AT_ONCE: Duration = Duration::from_millis(400);

/// Work that is going on, and the page that it leads to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Working {
    /// The number of the job.
    pub(crate) job: u64,
    /// The id of the sentence that says what is done.
    what: &'static str,
    /// What is done with its outcome.
    then: Then,
}

/// Takes an outcome, and leads on: mostly to another page.
pub(crate) type Then = fn(&mut Desk<'_>, Outcome) -> Response;

#[derive(Template)]
#[template(path = "working.html")]
struct WorkingPage<'a> {
    frame: Frame<'a>,
    job: u64,
    /// Hundredths; nothing when nobody knows how much there is.
    share: Option<u64>,
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage<'a> {
    frame: Frame<'a>,
    what: String,
    next: String,
}

/// Does a piece of work: at once where there is nobody else to do it or it is short, else beside the pages. `what` is the id of a sentence.
pub(crate) fn work(desk: &mut Desk<'_>, what: &'static str, work: Work, then: Then) -> Response {
    let Some(jobs) = desk.world.jobs() else {
        let outcome = work(&Progress::default());
        return then(desk, outcome);
    };
    let job = jobs.begin(work);
    jobs.wait(job, AT_ONCE);
    if let Some(outcome) = jobs.pick_up(job) {
        return then(desk, outcome);
    }
    desk.session.working.push(Working { job, what, then });
    Response::see(format!("/working/{job}"))
}

/// `/working/<job>`, and `/working/<job>/cancel`.
pub(crate) fn respond(desk: &mut Desk<'_>, job: &str, cancel: bool) -> Option<Response> {
    let job = job.parse::<u64>().ok()?;
    let place = desk.session.working.iter().position(|one| one.job == job)?;
    let jobs = desk.world.jobs()?;
    if cancel {
        jobs.cancel(job);
        // Most work looks often; the outcome is then there at once.
        jobs.wait(job, AT_ONCE);
        return Some(Response::see(format!("/working/{job}")));
    }
    if let Some(outcome) = jobs.pick_up(job) {
        let working = desk.session.working.remove(place);
        return Some((working.then)(desk, outcome));
    }
    let far = jobs.far(job)?;
    let working = desk.session.working[place];
    let share = (far.total > 0).then(|| (far.done.min(far.total).saturating_mul(100)) / far.total);
    let page = WorkingPage { job, share, frame: Frame::new(desk, working.what) };
    Some(Response { renews: true, ..Response::page(&page) })
}

/// A page that says what went wrong and what to do now; `back` is where it can be tried again.
pub(crate) fn trouble(desk: &Desk<'_>, trouble: &crate::Trouble, back: &str) -> Response {
    let (what, next) = trouble.tell(desk.words());
    let page = TroublePage { what, next, frame: Frame::new(desk, "trouble-title").back(back).wrong(true) };
    Response::page(&page).status(500)
}
