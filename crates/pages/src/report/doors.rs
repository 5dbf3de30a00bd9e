//! Which doors fit this case, which do not and why, and what there is against uploads.

use askama::Template;
use case::{Offer, Refusal, doors};
use directory::Role;
use letters::people::To;

use crate::frame::Frame;
use crate::plan::{DoorSaid, RefusedSaid, door_said, refused_said};
use crate::{Desk, Response};

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage<'a> {
    frame: Frame<'a>,
    groups: Vec<(String, Vec<DoorSaid>)>,
    people: Vec<(&'static str, String)>,
    wrong: Vec<RefusedSaid>,
    /// There are more wrong doors than these.
    more_wrong: bool,
    images: bool,
    removal: bool,
}

#[derive(Template)]
#[template(path = "wrong_doors.html")]
struct WrongPage<'a> {
    frame: Frame<'a>,
    refused: Vec<RefusedSaid>,
}

#[derive(Template)]
#[template(path = "images.html")]
struct ImagesPage<'a> {
    frame: Frame<'a>,
    fits: Vec<DoorSaid>,
    refused: Vec<RefusedSaid>,
}

/// Wrong doors on the first page.
const WRONG: usize = 4;

/// The doors of this case, sorted.
struct Sorted {
    fits: Vec<(Role, Offer)>,
    refused: Vec<(Role, Refusal)>,
}

fn sorted(desk: &Desk<'_>) -> Sorted {
    let (fits, refused) = doors(desk.session.facts(), desk.directory(), desk.world.today());
    let role = |id: &str| desk.directory().door(id).map(|door| door.role);
    Sorted {
        fits: fits.into_iter().filter_map(|offer| Some((role(&offer.door)?, offer))).collect(),
        refused: refused.into_iter().filter_map(|refusal| Some((role(&refusal.door)?, refusal))).collect(),
    }
}

/// Doors for which we write a letter. A platform's own forms belong to removal and to blocking; an authority that supervises hears
/// of a request that was not followed.
fn has_letter(role: Role) -> bool {
    matches!(
        role,
        Role::Complaint
            | Role::Report
            | Role::PublicContentReport
            | Role::SpamReport
            | Role::RemovalHelp
            | Role::RemovalOrder
            | Role::Orientation
            | Role::Finder
            | Role::Bank
    )
}

pub(super) fn respond(desk: &Desk<'_>) -> Response {
    let all = sorted(desk);
    let frame = Frame::new(desk, "reporting-title").back("/road");
    let said = |wanted: &dyn Fn(Role, &Offer) -> bool| {
        all.fits.iter().filter(|(role, offer)| wanted(*role, offer)).filter_map(|(_, offer)| door_said(desk, offer)).collect::<Vec<_>>()
    };
    let helps = |role: Role| matches!(role, Role::RemovalHelp | Role::RemovalOrder);
    let sent = !desk.session.sent().is_empty();
    let groups = vec![
        (frame.say("reporting-doors"), said(&|role, offer| offer.meant && has_letter(role) && !helps(role) && role != Role::Bank)),
        (frame.say("reporting-bank"), said(&|role, offer| offer.meant && role == Role::Bank)),
        (frame.say("reporting-removal"), said(&|role, offer| offer.meant && helps(role))),
        (frame.say("reporting-regulators"), said(&|role, _| sent && role == Role::Regulator)),
        (frame.say("reporting-open"), without_last(said(&|role, offer| !offer.meant && has_letter(role) && role != Role::Bank))),
    ];
    let refused: Vec<RefusedSaid> =
        all.refused.iter().filter(|(role, _)| *role != Role::HashPrevention).filter_map(|(_, refusal)| refused_said(desk, &frame, refusal)).collect();
    let more_wrong = refused.len() > WRONG;
    let page = ReportPage {
        groups: groups.into_iter().filter(|(_, doors)| !doors.is_empty()).collect(),
        people: To::ALL.iter().map(|to| (to.id(), frame.say(&format!("reporting-to-{}", to.id())))).collect(),
        wrong: refused.into_iter().take(WRONG).collect(),
        more_wrong,
        images: desk.session.facts().images_in_play(),
        removal: desk.session.facts().is_published(),
        frame,
    };
    Response::page(&page)
}

/// The heading says what the last remark of each says.
fn without_last(mut doors: Vec<DoorSaid>) -> Vec<DoorSaid> {
    doors.iter_mut().for_each(|door| drop(door.remarks.pop()));
    doors
}

/// All doors that do not fit, each with its reason and the right one.
pub(super) fn wrong(desk: &Desk<'_>) -> Response {
    let all = sorted(desk);
    let frame = Frame::new(desk, "reporting-wrong-title").back("/report");
    let refused = all.refused.iter().filter_map(|(_, refusal)| refused_said(desk, &frame, refusal)).collect();
    let page = WrongPage { refused, frame };
    Response::page(&page)
}

/// Services that stop uploads by the fingerprint of an image: which one fits, and why not the other.
pub(super) fn images(desk: &Desk<'_>) -> Response {
    let all = sorted(desk);
    let frame = Frame::new(desk, "reporting-images-title").back("/report");
    let fits = all.fits.iter().filter(|(role, _)| *role == Role::HashPrevention).filter_map(|(_, offer)| door_said(desk, offer)).collect();
    let refused = all.refused.iter().filter(|(role, _)| *role == Role::HashPrevention).filter_map(|(_, refusal)| refused_said(desk, &frame, refusal)).collect();
    let page = ImagesPage { fits, refused, frame };
    Response::page(&page)
}
