//! A deeper level: explained before it is used, with a consent that names the host. Never deeper than the registry where somebody may be
//! under 18.

use askama::Template;
use links::{Consent, Level, look};

use crate::frame::Frame;
use crate::{Desk, Look, Method, Response, under_18};

#[derive(Template)]
#[template(path = "link_deeper.html")]
struct DeeperPage<'a> {
    frame: Frame<'a>,
    place: usize,
    level: &'static str,
    host: String,
    /// What in the address would tell who visits, where there is something.
    mark: Option<String>,
    visit: bool,
    passive: bool,
    /// Nobody can be asked from here: why.
    shut: Option<String>,
    wrong: Vec<Wrong>,
    via: String,
    direct: bool,
}

/// What is wrong with the form, and at which field.
#[derive(Debug, Clone)]
pub(crate) struct Wrong {
    pub(crate) field: &'static str,
    pub(crate) say: String,
}

pub(super) fn respond(desk: &mut Desk<'_>, place: &str, level: &str) -> Option<Response> {
    let level = Level::from_id(level).filter(|level| *level > Level::Offline)?;
    let (place, check) = super::at(desk, place)?;
    if level > Level::Passive && !desk.session.facts().was_adult() {
        return Some(under_18::link(desk, &check, place));
    }
    let host = look::first(level, &check)?.host();
    let mark = (level == Level::Visit).then(|| look::mark(&check)).flatten();
    if desk.request.method == Method::Get {
        return Some(page(desk, place, level, host, mark, Vec::new()));
    }
    if shut(desk).is_some() {
        return Some(page(desk, place, level, host, mark, Vec::new()).status(422));
    }
    let (look, mut wrong) = asked(desk, level, &host, mark.is_some());
    let look = Look { offline: check.clone(), level, ..look };
    if wrong.is_empty() {
        let (via, hoster) = (look.via.clone(), look.hoster);
        let at = desk.session.link_looks.at_mut(&check);
        (at.via, at.hoster) = (via, hoster);
        at.answers.clear();
        at.answers.insert(host.clone(), true);
        match super::came::begin(desk, place, look) {
            Ok(answer) => return answer,
            Err(trouble) => {
                let (what, then) = trouble.tell(desk.words());
                wrong.push(Wrong { field: "via", say: format!("{what} {then}") });
            }
        }
    }
    Some(page(desk, place, level, host, mark, wrong).status(422))
}

/// Reads the form. The consent is for the host that was named and for no other.
fn asked(desk: &Desk<'_>, level: Level, host: &str, marked: bool) -> (Look, Vec<Wrong>) {
    let form = &desk.request.form;
    let words = desk.words();
    let mut wrong = Vec::new();
    let mut need = |is: bool, field: &'static str, id: &str| {
        if !is {
            wrong.push(Wrong { field, say: words.say_with(id, &[("host", host.into())]) });
        }
    };
    let via = Some(form.get("via").to_owned()).filter(|via| !via.is_empty());
    if level == Level::Visit {
        let direct = form.get("way") == "direct";
        need(direct || form.get("way") == "relay", "way-relay", "app-link-need-way");
        need(form.get("way") != "relay" || via.is_some(), "via", "app-link-need-via");
        need(!direct || via.is_none(), "via", "app-link-need-one-way");
        need(!marked || form.get("even_marked") == "yes", "even-marked", "app-link-need-marked");
    }
    need(form.get("allow") == host, "allow", "app-link-need-consent");
    let allowed = Consent::given_to(host).into_iter().filter(|_| form.get("allow") == host).collect();
    let hoster = level == Level::Passive && form.get("hoster") == "yes";
    // The address itself is put in by the caller.
    (Look { offline: look::offline("", 0), level, allowed, via, hoster, before: None }, wrong)
}

/// Why nobody can be asked from here; nothing where somebody can.
pub(crate) fn shut(desk: &Desk<'_>) -> Option<String> {
    let words = desk.words();
    if desk.session.example {
        return Some(words.say("app-outside-example"));
    }
    desk.world.outside().is_none().then(|| words.say("app-outside-none"))
}

fn page(desk: &Desk<'_>, place: usize, level: Level, host: String, mark: Option<String>, wrong: Vec<Wrong>) -> Response {
    let form = &desk.request.form;
    let page = DeeperPage {
        place,
        level: level.id(),
        visit: level == Level::Visit,
        passive: level == Level::Passive,
        shut: shut(desk),
        via: form.get("via").to_owned(),
        direct: form.get("way") == "direct",
        frame: Frame::new(desk, format!("app-link-level-{}", level.id())).back(format!("/link/{place}")).wrong(!wrong.is_empty()),
        mark,
        host,
        wrong,
    };
    Response::page(&page)
}
