//! Short forms that may be filled in several times: accounts of the other side, payments, what happened when.

use askama::Template;

use super::rows::{self, Input, Row};
use super::{back, before};
use crate::frame::Frame;
use crate::{Desk, Method, Response};

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Accounts,
    Payments,
    Events,
}

impl Kind {
    pub(super) const ALL: [Kind; 3] = [Kind::Accounts, Kind::Payments, Kind::Events];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Kind::Accounts => "accounts",
            Kind::Payments => "payments",
            Kind::Events => "events",
        }
    }

    pub(super) fn from_id(id: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// As many as a person fills in; more would be a mistake of somebody's program.
const MOST: usize = 40;

#[derive(Template)]
#[template(path = "told_list.html")]
struct ListPage<'a> {
    frame: Frame<'a>,
    kind: &'static str,
    known: Vec<Row>,
    inputs: Vec<Input>,
    wrong: Option<String>,
    /// The field that is wrong.
    at: &'static str,
    back: String,
}

pub(super) fn respond(desk: &mut Desk<'_>, kind: Kind) -> Option<Response> {
    if desk.request.method == Method::Get {
        return Some(page(desk, kind, None));
    }
    if !desk.request.form.get("skip").is_empty() {
        desk.session.told.passed.insert(kind.id());
        return Some(Response::see(back(desk)));
    }
    if rows::read(desk, kind).is_ok() && rows::known(desk, kind).len() >= MOST {
        return Some(page(desk, kind, Some(("told-too-many", "what"))).status(422));
    }
    Some(match rows::add(desk, kind) {
        Ok(()) => {
            desk.session.told.passed.insert(kind.id());
            Response::see(format!("/about/{}?back={}", kind.id(), back(desk)))
        }
        Err(wrong) => page(desk, kind, Some(wrong)).status(422),
    })
}

/// Takes one away again.
pub(super) fn take_away(desk: &mut Desk<'_>, kind: Kind, place: &str) -> Option<Response> {
    let place = place.parse::<usize>().ok()?.checked_sub(1)?;
    rows::remove(desk, kind, place).then(|| Response::see(format!("/about/{}?back={}", kind.id(), back(desk))))
}

fn page(desk: &Desk<'_>, kind: Kind, wrong: Option<(&'static str, &'static str)>) -> Response {
    let back = back(desk);
    let frame = Frame::new(desk, format!("told-{}", kind.id())).back(before(&back)).wrong(wrong.is_some());
    let page = ListPage {
        kind: kind.id(),
        known: rows::known(desk, kind),
        inputs: rows::inputs(desk, &frame, kind, wrong.map(|(_, at)| at)),
        wrong: wrong.map(|(id, _)| frame.say(id)),
        at: wrong.map_or("", |(_, at)| at),
        back,
        frame,
    };
    Response::page(&page)
}
