//! The letter for one door or kind of people; or why there is none, and the right door.

use askama::Template;
use directory::{Role, Shown};
use letters::people::{To, for_people};
use letters::removal;
use letters::reports::for_door;
use letters::{Pair, Problem};

use crate::frame::Frame;
use crate::letter::{self, Sheet};
use crate::plan::{RefusedSaid, refused_said};
use crate::{Desk, Response, lack, matter, reach};

#[derive(Template)]
#[template(path = "no_letter.html")]
struct NoLetterPage<'a> {
    frame: Frame<'a>,
    refused: Option<RefusedSaid>,
    /// The right doors, with their letters.
    instead: Vec<(String, String)>,
    platform: bool,
}

/// The letter to `to`, and its pages.
pub(super) fn respond(desk: &mut Desk<'_>, to: &str, rest: &[&str]) -> Option<Response> {
    let matter = matter::of_session(desk);
    let today = desk.world.today();
    let pair = match To::from_id(to) {
        Some(people) => for_people(&matter, desk.directory(), people, today, desk.words()),
        None => match for_door(&matter, desk.directory(), to, today, desk.words()) {
            Ok(pair) => pair,
            Err(Problem::UnknownDoor(_)) => return None,
            Err(Problem::Regulator(door)) => {
                let path = format!("/report/{door}");
                return Some(match crate::removal::sheet(desk, &removal::To::Authority(door), removal::Route::Regulator, path, "/report") {
                    Ok(sheet) => letter::route(desk, &sheet, rest)?,
                    Err(why) => crate::removal::refusal(desk, why),
                });
            }
            Err(Problem::Platform(_)) => return Some(no_letter(desk, None)),
            Err(Problem::Refused(refusal)) => return Some(no_letter(desk, Some(&refusal))),
        },
    };
    let sheet = sheet(desk, to, pair, matter.contents.into_iter().map(|content| content.url).collect());
    letter::route(desk, &sheet, rest)
}

fn sheet(desk: &Desk<'_>, to: &str, pair: Pair, urls: Vec<String>) -> Sheet {
    let words = desk.words();
    let door = desk.directory().door(to);
    let ways = door.map(|door| reach::door(door, Shown::Certain, desk).ways).unwrap_or_default();
    // A helpline may stand behind a door: then its ways are those of the letter, in words.
    let ways = if ways.is_empty() { pair.reach.iter().map(|say| reach::Way { say: say.clone(), opens: None, outside: false }).collect() } else { ways };
    Sheet {
        path: format!("/report/{to}"),
        back: "/report".to_owned(),
        steps: matches!(pair.sent.id.as_str(), "prevention" | "finder" | "spam-sheet" | "call"),
        section: "report",
        to: to.to_owned(),
        name: door.map_or_else(|| words.say(&format!("reporting-to-{to}")), |door| door.name.get(words.language()).to_owned()),
        lacks: lack::of_report(&pair.lacks, desk.session, words),
        more: more(&pair.sent.id),
        sent: pair.sent,
        read: pair.read,
        exposure: None,
        why: None,
        notes: pair.notes,
        ways,
        mails: pair.to,
        noted: door.is_some(),
        urls: if door.is_some_and(|door| matches!(door.role, Role::RemovalHelp | Role::RemovalOrder)) { urls } else { Vec::new() },
        each: Vec::new(),
    }
}

/// What makes a letter stronger, and is not asked for by itself.
fn more(letter: &str) -> &'static [&'static str] {
    match letter {
        "complaint" | "thesee" => &["events", "accounts", "payments", "places", "phone", "address", "born", "place", "acting"],
        "report" | "thesee-report" | "summary" | "orientation" | "call" => &["events", "accounts", "payments", "places", "acting"],
        "public-content" | "pharos" | "removal-help" => &["places", "accounts", "events"],
        "bank" => &["payments", "phone", "address"],
        _ => &[],
    }
}

/// A wrong door, with the reason and the right ones; or a platform's own form, for which removal writes.
fn no_letter(desk: &Desk<'_>, refusal: Option<&case::Refusal>) -> Response {
    let frame = Frame::new(desk, "reporting-no-letter").back("/report");
    let language = frame.language();
    let right = |id: &String| Some((desk.directory().door(id)?.name.get(language).to_owned(), format!("/report/{id}")));
    let page = NoLetterPage {
        refused: refusal.and_then(|refusal| refused_said(desk, &frame, refusal)),
        instead: refusal.into_iter().flat_map(|refusal| &refusal.instead).filter_map(right).collect(),
        platform: refusal.is_none(),
        frame,
    };
    Response::page(&page)
}
