//! Which page an address is.

use crate::road::Section;
use crate::{
    Desk, Method, Response, about, accounts, after, answers, ask, assets, block, example, keep, large, leave, link, plan, received, removal, report, road,
    start, talk, verdict, working,
};

pub(crate) fn respond(desk: &mut Desk<'_>) -> Response {
    let path = desk.request.path.clone();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let response = if desk.request.large.is_empty() { page(desk, &parts) } else { Some(large::respond(desk)) };
    // What was shown or answered is in the open case before the browser hears of it. Who leaves has closed it.
    if desk.request.method == Method::Post {
        keep::catch_up(desk);
    }
    response.unwrap_or_else(|| start::not_there(desk))
}

fn page(desk: &mut Desk<'_>, parts: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    match parts {
        [] => Some(start::respond(desk)),
        ["style.css" | "script.js" | "icon.svg"] if !post => assets::respond(parts[0]),
        ["language"] if post => Some(start::language(desk)),
        ["helper"] if post => Some(start::helper(desk)),
        ["before-leaving"] if !post => Some(leave::about(desk)),
        ["leave"] => Some(leave::respond(desk)),
        ["example"] if post => Some(example::respond(desk)),
        ["road"] if !post => Some(plan::road(desk)),
        ["plan"] if !post => Some(plan::plan(desk)),
        ["done", section] if post => done(desk, section),
        ["ask", id] => ask::respond(desk, id),
        ["received"] => Some(received::respond(desk)),
        ["received", place, "take-back"] if post => received::take_back(desk, place),
        ["received", place, "picture"] if !post => received::picture(desk, place),
        ["verdict", place] if !post => verdict::respond(desk, place),
        ["answers"] if !post => Some(answers::respond(desk)),
        ["keep", rest @ ..] => keep::route(desk, rest),
        ["link", rest @ ..] => link::route(desk, rest),
        ["report", rest @ ..] => report::route(desk, rest),
        ["removal", rest @ ..] => removal::route(desk, rest),
        ["block", rest @ ..] => block::route(desk, rest),
        ["accounts", rest @ ..] => accounts::route(desk, rest),
        ["talk", rest @ ..] => talk::route(desk, rest),
        ["after", rest @ ..] => after::route(desk, rest),
        ["working", job] if !post => working::respond(desk, job, false),
        ["working", job, "cancel"] if post => working::respond(desk, job, true),
        ["about", rest @ ..] => about::route(desk, rest),
        _ => None,
    }
}

/// A part of the road is behind the person, or they pass it by: on to the next.
fn done(desk: &mut Desk<'_>, section: &str) -> Option<Response> {
    let section = Section::from_id(section)?;
    desk.session.done.insert(section);
    Some(Response::see(road::next(desk.session, &desk.plan(), Some(section))))
}

impl Desk<'_> {
    /// The plan for what is known now.
    pub(crate) fn plan(&self) -> case::Plan {
        case::plan(self.session.facts(), self.directory(), self.world.today())
    }
}
