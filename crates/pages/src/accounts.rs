//! Accounts: what the messages show that they know and what it means, and what to change in which order.

use std::collections::BTreeSet;

use accounts::{Place, Seen, Task, Where, meaning, order, places};
use askama::Template;
use directory::Fact;
use letters::reach::{marked, way};

use crate::block::guide_said;
use crate::frame::Frame;
use crate::session::Shown;
use crate::{Desk, Method, Response, Session, leak, reach};

/// What was done about accounts, by the ids of the tasks.
#[derive(Debug, Default)]
pub(crate) struct Closed(BTreeSet<&'static str>);

#[derive(Template)]
#[template(path = "accounts.html")]
struct AccountsPage<'a> {
    frame: Frame<'a>,
    /// Something was read that could show what they know.
    read: bool,
    known: Vec<String>,
    hidden: bool,
    tasks: Vec<TaskSaid>,
}

/// Something to do, in words.
struct TaskSaid {
    id: &'static str,
    say: String,
    why: String,
    done: bool,
    places: Vec<PlaceSaid>,
}

/// Where it is done.
struct PlaceSaid {
    say: String,
    url: Option<String>,
}

/// The pages below `/accounts`.
pub(crate) fn route(desk: &mut Desk<'_>, parts: &[&str]) -> Option<Response> {
    match parts {
        [] if desk.request.method == Method::Get => Some(page(desk)),
        ["tick"] if desk.request.method == Method::Post => Some(tick(desk)),
        ["leak", rest @ ..] => leak::route(desk, rest),
        _ => None,
    }
}

/// What the messages of a session show that the other side knows.
pub(crate) fn seen(session: &Session) -> Seen {
    let mut seen = Seen::default();
    for one in &session.received {
        if let Shown::Message { conversation, finding, .. } = &one.shown {
            seen.learn(finding, conversation.mail.as_ref());
        }
    }
    seen.shown.password |= session.facts().password_shown == Some(true);
    seen
}

/// Ticks a task off, or takes the tick back.
fn tick(desk: &mut Desk<'_>) -> Response {
    let wanted = desk.request.form.get("task");
    let Some(task) = Task::ALL.iter().find(|task| task.id() == wanted) else { return Response::see("/accounts") };
    let done = &mut desk.session.closed.0;
    if !done.remove(task.id()) {
        done.insert(task.id());
    }
    Response::see(format!("/accounts#task-{}", task.id()))
}

fn page(desk: &Desk<'_>) -> Response {
    let frame = Frame::new(desk, "app-accounts-title").back("/road");
    let seen = seen(desk.session);
    let facts = desk.session.facts();
    let task = |task: &Task| TaskSaid {
        id: task.id(),
        say: frame.say(&format!("protect-task-{}", task.id())),
        why: frame.say(&format!("protect-task-{}-why", task.id())),
        done: desk.session.closed.0.contains(task.id()),
        places: places(*task, &seen.mailboxes, facts, desk.directory(), desk.world.today()).iter().map(|place| said(desk, &frame, place)).collect(),
    };
    let page = AccountsPage {
        read: seen.messages > 0,
        known: meaning(&seen.shown).iter().map(|why| frame.say(&format!("protect-why-{}", why.id()))).collect(),
        hidden: !seen.passwords.is_empty(),
        tasks: order(&seen.shown, facts).iter().map(task).collect(),
        frame,
    };
    Response::page(&page)
}

/// A place in words, and the address that opens it.
fn said(desk: &Desk<'_>, frame: &Frame<'_>, place: &Place<'_>) -> PlaceSaid {
    let language = frame.language();
    match place {
        Place::FirstTry(at, url) => {
            let name = match at {
                Where::Mailbox => frame.say("app-accounts-mailbox"),
                Where::Platform(platform) => platform.name.get(language).to_owned(),
            };
            PlaceSaid { say: frame.with("app-accounts-first-try", "name", &name), url: Some(url.clone()) }
        }
        Place::Guide(platform, guide, shown) => {
            let guide = guide_said(frame, guide, *shown);
            PlaceSaid { say: format!("{} — {}", platform.name.get(language), guide.say), url: guide.url }
        }
        Place::Recovery(door, contact, shown) => {
            let say = way(contact, *shown, None, desk.world.today(), frame.words());
            let name = marked(door.name.get(language).to_owned(), door.shown(desk.world.today()), *door, frame.words());
            PlaceSaid { say: format!("{name} — {say}"), url: reach::one_way(contact, String::new()).opens }
        }
    }
}
