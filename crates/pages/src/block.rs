//! Block: keep first, then report and block, by platform.

use askama::Template;
use directory::{Answer, Fact, Platform, Shown};
use letters::reach::marked;

use crate::frame::Frame;
use crate::plan::{StepSaid, step_said};
use crate::{Desk, Method, Response};

#[derive(Template)]
#[template(path = "block.html")]
struct BlockPage<'a> {
    frame: Frame<'a>,
    /// Where it happened, as far as was said.
    named: Vec<Named>,
    others: Vec<Named>,
}

/// A platform that can be chosen.
struct Named {
    id: String,
    name: String,
}

#[derive(Template)]
#[template(path = "block_platform.html")]
struct PlatformPage<'a> {
    frame: Frame<'a>,
    name: String,
    steps: Vec<StepSaid>,
    guides: Vec<GuideSaid>,
    screenshot: String,
    /// There is an account to block: they may come back with another.
    blocks: bool,
}

/// What a platform's own guide says.
pub(crate) struct GuideSaid {
    pub(crate) say: String,
    pub(crate) url: Option<String>,
}

/// The pages below `/block`.
pub(crate) fn route(desk: &mut Desk<'_>, parts: &[&str]) -> Option<Response> {
    if desk.request.method != Method::Get {
        return None;
    }
    match parts {
        [] => Some(chosen(desk).unwrap_or_else(|| list(desk))),
        [platform] => one(desk, platform),
        _ => None,
    }
}

/// The list is a form that is asked for, not posted: choosing changes nothing.
fn chosen(desk: &Desk<'_>) -> Option<Response> {
    let id = desk.request.query.get("platform");
    desk.directory().platform(id).map(|platform| Response::see(format!("/block/{}", platform.id)))
}

fn list(desk: &Desk<'_>) -> Response {
    let language = desk.words().language();
    let named = |platform: &Platform| Named { id: platform.id.clone(), name: platform.name.get(language).to_owned() };
    let said = &desk.session.facts().platforms;
    let mut others: Vec<Named> = desk.directory().platforms().filter(|one| !said.contains(&one.id) && !one.search_engine).map(named).collect();
    others.sort_by_key(|one| one.name.to_lowercase());
    let page = BlockPage {
        named: said.iter().filter_map(|id| desk.directory().platform(id)).map(named).collect(),
        others,
        frame: Frame::new(desk, "app-block-title").back("/road"),
    };
    Response::page(&page)
}

fn one(desk: &Desk<'_>, id: &str) -> Option<Response> {
    let platform = desk.directory().platform(id)?;
    let today = desk.world.today();
    let steps = case::block(id, desk.session.facts(), desk.directory(), today)?;
    let frame = Frame::new(desk, "app-block-on").back("/block");
    let guides = case::GUIDES.iter().flat_map(|topic| platform.guides_on(*topic)).filter(|guide| guide.shown(today) != Shown::LeftOut);
    let page = PlatformPage {
        name: platform.name.get(frame.language()).to_owned(),
        guides: guides.map(|guide| guide_said(&frame, guide, guide.shown(today))).collect(),
        screenshot: screenshot(&frame, platform, today),
        blocks: steps.iter().any(|step| step.id == case::StepId::Block),
        steps: steps.iter().map(|step| step_said(desk, &frame, step)).collect(),
        frame,
    };
    Some(Response::page(&page))
}

/// A guide in words, with how sure it is.
pub(crate) fn guide_said(frame: &Frame<'_>, guide: &directory::Guide, shown: Shown) -> GuideSaid {
    GuideSaid { say: marked(guide.say.get(frame.language()).to_owned(), shown, guide, frame.words()), url: guide.url.clone() }
}

/// Whether the other side learns of a screenshot: what a source says, and what we do not know.
fn screenshot(frame: &Frame<'_>, platform: &Platform, today: directory::Date) -> String {
    match platform.screenshot_notifies_other_side.as_ref().filter(|claim| claim.shown(today) != Shown::LeftOut) {
        Some(claim) => {
            let said = frame.say(match claim.is {
                Answer::Yes => "block-screenshot-told",
                Answer::No => "block-screenshot-not-told",
                Answer::Announced | Answer::Disputed => "block-screenshot-unknown",
            });
            marked(said, claim.shown(today), claim, frame.words())
        }
        None => frame.say("block-screenshot-unknown"),
    }
}
