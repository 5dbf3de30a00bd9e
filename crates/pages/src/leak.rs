//! Whether a password is in a leak: by a list on this machine, or online by five digits. A password is a number as soon as it is read; it is
//! never shown, kept, or part of an address.

use ::accounts::breach::{Seen, Sum};
use askama::Template;
use links::Consent;

use crate::frame::Frame;
use crate::link::{Wrong, shut};
use crate::{Desk, Method, Outcome, Response, accounts, working};

/// What was asked about leaked passwords. No password is in it.
#[derive(Debug, Default)]
pub(crate) struct Leaks {
    /// The last answers, each with whether the password stands in a message.
    answers: Vec<(bool, Answer)>,
    /// What went to whom: the host, and the digits.
    sent: Option<(String, Vec<String>)>,
    /// Whether those that are under way stand in a message.
    shown: bool,
    /// Why the service gave no answer.
    silent: Option<String>,
}

#[derive(Debug, Clone, Copy)]
enum Answer {
    List(bool),
    Online(Seen),
}

/// A way of looking it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    List,
    Online,
}

#[derive(Template)]
#[template(path = "leak.html")]
struct LeakPage<'a> {
    frame: Frame<'a>,
    lists: bool,
}

#[derive(Template)]
#[template(path = "leak_by.html")]
struct ByPage<'a> {
    frame: Frame<'a>,
    by: &'static str,
    host: String,
    lists: Vec<String>,
    /// Passwords stand in the messages: they need not be typed.
    shown: bool,
    shut: Option<String>,
    wrong: Vec<Wrong>,
    list: String,
    via: String,
}

#[derive(Template)]
#[template(path = "leak_said.html")]
struct SaidPage<'a> {
    frame: Frame<'a>,
    silent: Option<String>,
    answers: Vec<String>,
    sent: Option<String>,
    then: String,
}

/// The pages below `/accounts/leak`.
pub(crate) fn route(desk: &mut Desk<'_>, parts: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    let by = |part: &str| match part {
        "list" => Some(By::List),
        "online" => Some(By::Online),
        _ => None,
    };
    match parts {
        [] if !post => Some(choose(desk)),
        ["said"] if !post => Some(said(desk)),
        [part] if post => Some(ask(desk, by(part)?)),
        [part] => Some(page(desk, by(part)?, Vec::new())),
        _ => None,
    }
}

fn choose(desk: &Desk<'_>) -> Response {
    let page = LeakPage { lists: !desk.world.leak_lists().is_empty(), frame: Frame::new(desk, "app-leak-title").back("/accounts") };
    Response::page(&page)
}

/// Reads the form. What was typed goes no further than to its sum.
fn ask(desk: &mut Desk<'_>, by: By) -> Response {
    let form = &desk.request.form;
    let words = desk.words();
    let mut wrong = Vec::new();
    let typed = form.exactly("password");
    let in_messages = accounts::seen(desk.session).sums();
    let shown = typed.is_empty() && !in_messages.is_empty() && form.get("which") == "shown";
    let sums = match (shown, typed.is_empty()) {
        (true, _) => in_messages,
        (false, true) => {
            wrong.push(Wrong { field: "password", say: words.say("app-leak-need-password") });
            Vec::new()
        }
        (false, false) => vec![Sum::of(typed)],
    };
    match by {
        By::List => {
            let path = form.get("path");
            let list = if path.is_empty() { form.get("list") } else { path };
            if list.is_empty() {
                wrong.push(Wrong { field: "path", say: words.say("app-leak-need-list") });
            }
            if wrong.is_empty() {
                match desk.world.in_leak_list(list, &sums) {
                    Some(Ok(found)) => {
                        let answers = found.into_iter().map(|one| (shown, Answer::List(one))).collect();
                        desk.session.leaks = Leaks { answers, ..Leaks::default() };
                        return Response::see("/accounts/leak/said");
                    }
                    Some(Err(trouble)) => {
                        let (what, then) = trouble.tell(words);
                        wrong.push(Wrong { field: "path", say: format!("{what} {then}") });
                    }
                    None => wrong.push(Wrong { field: "path", say: words.say("app-leak-no-disk") }),
                }
            }
        }
        By::Online => {
            let host = desk.world.outside().map(|outside| outside.leak_service()).unwrap_or_default();
            if form.get("allow") != host || host.is_empty() {
                wrong.push(Wrong { field: "allow", say: words.say_with("app-link-need-consent", &[("host", host.as_str().into())]) });
            }
            if let (true, Ok(consent), Some(outside), None) = (wrong.is_empty(), Consent::given_to(&host), desk.world.outside(), shut(desk)) {
                let via = Some(form.get("via").to_owned()).filter(|via| !via.is_empty());
                let digits = sums.iter().map(Sum::prefix).collect();
                match outside.leaked(sums, consent, via) {
                    Ok(work) => {
                        desk.session.leaks = Leaks { sent: Some((host, digits)), shown, ..Leaks::default() };
                        return working::work(desk, "app-link-wait", work, came);
                    }
                    Err(trouble) => {
                        let (what, then) = trouble.tell(words);
                        wrong.push(Wrong { field: "via", say: format!("{what} {then}") });
                    }
                }
            }
        }
    }
    page(desk, by, wrong).status(422)
}

fn page(desk: &Desk<'_>, by: By, wrong: Vec<Wrong>) -> Response {
    let (id, heading) = match by {
        By::List => ("list", "app-leak-by-list"),
        By::Online => ("online", "app-leak-by-online"),
    };
    let form = &desk.request.form;
    let page = ByPage {
        by: id,
        host: desk.world.outside().map(|outside| outside.leak_service()).unwrap_or_default(),
        lists: desk.world.leak_lists(),
        shown: !accounts::seen(desk.session).passwords.is_empty(),
        shut: if by == By::Online { shut(desk) } else { None },
        list: if form.get("path").is_empty() { String::new() } else { form.get("path").to_owned() },
        via: form.get("via").to_owned(),
        frame: Frame::new(desk, heading).back("/accounts/leak").wrong(!wrong.is_empty()),
        wrong,
    };
    Response::page(&page)
}

/// The service answered, or did not.
fn came(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    match outcome.map(|seen| seen.downcast::<Vec<Seen>>()) {
        Ok(Ok(seen)) => {
            let shown = desk.session.leaks.shown;
            desk.session.leaks.answers = seen.into_iter().map(|one| (shown, Answer::Online(one))).collect();
            Response::see("/accounts/leak/said")
        }
        // Work that gives something else is a mistake of ours: there is nothing to show.
        Ok(Err(_)) => Response::see("/accounts/leak"),
        Err(trouble) => {
            desk.session.leaks.silent = Some(trouble.tell(desk.words()).0);
            Response::see("/accounts/leak/said")
        }
    }
}

/// The answers.
fn said(desk: &Desk<'_>) -> Response {
    let leaks = &desk.session.leaks;
    if leaks.answers.is_empty() && leaks.silent.is_none() {
        return Response::see("/accounts/leak");
    }
    let frame = Frame::new(desk, "app-leak-title").back("/accounts/leak");
    let found = leaks.answers.iter().any(|(_, answer)| matches!(answer, Answer::List(true) | Answer::Online(Seen::Times(_))));
    let page = SaidPage {
        silent: leaks.silent.clone(),
        answers: leaks.answers.iter().map(|(shown, answer)| answer_said(&frame, *shown, *answer)).collect(),
        sent: leaks
            .sent
            .as_ref()
            .filter(|_| leaks.silent.is_none())
            .map(|(host, digits)| frame.fill("app-leak-sent", &[("host", host), ("digits", &digits.join(", "))])),
        then: frame.say(match (&leaks.silent, found) {
            (Some(_), _) => "app-leak-silent-then",
            (None, true) => "protect-found-then",
            (None, false) => "protect-not-found-then",
        }),
        frame,
    };
    Response::page(&page)
}

fn answer_said(frame: &Frame<'_>, shown: bool, answer: Answer) -> String {
    let whose = frame.say(if shown { "protect-password-shown" } else { "protect-password-typed" });
    match answer {
        Answer::List(true) => frame.with("protect-list-found", "whose", &whose),
        Answer::List(false) => frame.with("protect-list-not-found", "whose", &whose),
        Answer::Online(Seen::Times(times)) => frame.fill("protect-online-found", &[("whose", &whose), ("times", &times.to_string())]),
        Answer::Online(Seen::Never) => frame.with("protect-online-not-found", "whose", &whose),
    }
}
