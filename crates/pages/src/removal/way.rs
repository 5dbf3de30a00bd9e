//! By which law or form: the one that fits best and why, the others, and those that are refused with the reason.

use askama::Template;
use letters::Matter;
use letters::removal::{Refused, Route, To, choose, refused};

use crate::frame::Frame;
use crate::{Desk, Method, Response, matter};

#[derive(Template)]
#[template(path = "removal_way.html")]
struct WayPage<'a> {
    frame: Frame<'a>,
    name: String,
    ways: Vec<Choice>,
    refused: Vec<(String, String)>,
    wrong: bool,
}

/// A way that can be taken.
struct Choice {
    id: &'static str,
    say: String,
    why: Option<String>,
    chosen: bool,
}

pub(super) fn respond(desk: &mut Desk<'_>) -> Response {
    let Some(to) = desk.session.removal.to.clone() else { return Response::see("/removal") };
    let matter = matter::of_session(desk);
    if desk.request.method == Method::Get {
        return page(desk, &to, &matter, false);
    }
    match Route::from_id(desk.request.form.get("answer")).filter(|route| refused(*route, &to, &matter, desk.directory()).is_none()) {
        Some(route) => {
            let draft = &mut desk.session.removal;
            if draft.route.is_some_and(|before| before != route) {
                // Each law wants statements of its own.
                draft.stated = false;
            }
            draft.route = Some(route);
            Response::see(super::steps(desk))
        }
        None => page(desk, &to, &matter, true).status(422),
    }
}

fn page(desk: &Desk<'_>, to: &To, matter: &Matter, wrong: bool) -> Response {
    let frame = Frame::new(desk, "takedown-way").back("/removal").wrong(wrong);
    let directory = desk.directory();
    let best = choose(to, &matter.facts, directory);
    let chosen = desk.session.removal.route.unwrap_or(best.route);
    let (mut ways, mut no) = (Vec::new(), Vec::new());
    for route in Route::ALL {
        let say = frame.say(&format!("takedown-way-{}", route.id()));
        match refused(route, to, matter, directory) {
            None => {
                let why = (route == best.route).then(|| why(&frame, best.because));
                ways.push(Choice { id: route.id(), say, why, chosen: route == chosen });
            }
            // A way for somebody else is no way here, and needs no word.
            Some(Refused::NotForThem(_)) => {}
            Some(why) => no.push((say, why.say(desk.words(), directory))),
        }
    }
    ways.sort_by_key(|way| way.why.is_none());
    // People are often sent to it, and it hands their name to the uploader.
    no.push((frame.say("takedown-way-dmca"), Refused::DisclosesName("dmca".to_owned()).say(desk.words(), directory)));
    let page = WayPage { name: name(desk, to), ways, refused: no, wrong, frame };
    Response::page(&page)
}

/// Why this way: in words that name no option of the command line.
pub(super) fn why(frame: &Frame<'_>, because: &str) -> String {
    let own = format!("takedown-why-{because}");
    if frame.has(&own) { frame.say(&own) } else { frame.say(&format!("removal-why-route-{because}")) }
}

/// Whom it is for, in words.
pub(super) fn name(desk: &Desk<'_>, to: &To) -> String {
    let language = desk.words().language();
    match to {
        To::Platform(id) => desk.directory().platform(id).map_or_else(|| id.clone(), |platform| platform.name.get(language).to_owned()),
        To::Authority(id) => desk.directory().door(id).map_or_else(|| id.clone(), |door| door.name.get(language).to_owned()),
        To::Abuse(contact) => contact.site.clone(),
    }
}
