//! The road as a list of its parts, with where one is; and the whole plan with its doors, and the doors to avoid.

use askama::Template;
use case::Step;
use letters::reach::remarks;

use crate::dated::Dated;
use crate::frame::Frame;
use crate::reach::{self, Line};
use crate::road::{self, Section, State};
use crate::{Desk, Response};

#[derive(Template)]
#[template(path = "road.html")]
struct RoadPage<'a> {
    frame: Frame<'a>,
    parts: Vec<Part>,
    onwards: String,
}

struct Part {
    section: Section,
    state: State,
}

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage<'a> {
    frame: Frame<'a>,
    steps: Vec<StepSaid>,
}

/// A step in words.
pub(crate) struct StepSaid {
    pub(crate) say: String,
    pub(crate) why: String,
    pub(crate) due: Option<Dated>,
    pub(crate) done: bool,
    pub(crate) doors: Vec<DoorSaid>,
    pub(crate) lines: Vec<Line>,
    pub(crate) refused: Vec<RefusedSaid>,
}

/// A door that fits: what to have ready, and what it depends on.
pub(crate) struct DoorSaid {
    pub(crate) id: String,
    pub(crate) line: Line,
    pub(crate) remarks: Vec<String>,
}

/// A door that does not fit: why, and the right one.
pub(crate) struct RefusedSaid {
    pub(crate) say: String,
    pub(crate) instead: Option<String>,
}

pub(crate) fn road(desk: &Desk<'_>) -> Response {
    let plan = desk.plan();
    let parts = Section::ALL.iter().map(|section| Part { section: *section, state: section.state(desk.session, &plan) }).collect();
    let page = RoadPage { parts, onwards: road::next(desk.session, &plan, None), frame: Frame::new(desk, "road-title") };
    Response::page(&page)
}

pub(crate) fn plan(desk: &Desk<'_>) -> Response {
    let plan = desk.plan();
    let frame = Frame::new(desk, "plan-title").back("/road");
    let steps = plan.steps.iter().map(|step| step_said(desk, &frame, step)).collect();
    let page = PlanPage { steps, frame };
    Response::page(&page)
}

/// A step in words, with its doors.
pub(crate) fn step_said(desk: &Desk<'_>, frame: &Frame<'_>, step: &Step) -> StepSaid {
    let language = desk.words().language();
    let mut say = frame.say(&format!("step-{}", step.id.id()));
    if let Some(platform) = step.platform.as_deref().and_then(|id| desk.directory().platform(id)) {
        say = format!("{say} ({})", platform.name.get(language));
    }
    let doors = step.doors.iter().filter_map(|offer| door_said(desk, offer));
    StepSaid {
        say,
        why: frame.say(&format!("step-{}-why", step.id.id())),
        due: step.due.map(|due| Dated::in_sentence(frame.words(), "step-due", "date", due)),
        done: step.done,
        doors: doors.collect(),
        lines: reach::lines(step.lines.iter().filter_map(|id| desk.directory().helpline(id)), desk),
        refused: step.refused.iter().filter_map(|refusal| refused_said(desk, frame, refusal)).collect(),
    }
}

/// A door that fits, in words.
pub(crate) fn door_said(desk: &Desk<'_>, offer: &case::Offer) -> Option<DoorSaid> {
    let door = desk.directory().door(&offer.door)?;
    Some(DoorSaid { id: offer.door.clone(), line: reach::door(door, offer.shown, desk), remarks: remarks(offer, desk.words()) })
}

/// A door that does not fit, in words.
pub(crate) fn refused_said(desk: &Desk<'_>, frame: &Frame<'_>, refusal: &case::Refusal) -> Option<RefusedSaid> {
    let language = desk.words().language();
    let door = desk.directory().door(&refusal.door)?;
    let because = desk.directory().because(door, refusal.because).map_or_else(|| refusal.because.to_string(), |text| text.get(language).to_owned());
    let names = refusal.instead.iter().filter_map(|id| desk.directory().name_of(id)).map(|name| name.get(language));
    let names: Vec<&str> = names.collect();
    let say = desk.words().say_with("door-refused", &[("name", door.name.get(language).into()), ("because", because.as_str().into())]);
    Some(RefusedSaid { say, instead: (!names.is_empty()).then(|| frame.with("door-instead", "names", &names.join(", "))) })
}
