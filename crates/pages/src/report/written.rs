//! The letter for one door or kind of people, with all that stands beside it; or why there is none.

use directory::{Role, Shown};
use letters::people::{To, for_people};
use letters::removal;
use letters::reports::for_door;
use letters::{Matter, Pair, Problem};

use crate::letter::Sheet;
use crate::{Desk, lack, reach};

/// What there is for somebody to write to.
pub(super) enum Written {
    /// A letter; a draft where it lacks something.
    Letter(Box<Sheet>),
    /// The door is wrong for this case.
    Refused(case::Refusal),
    /// It would be wrong for now.
    NotNow(removal::Refused),
    /// A platform's own form, for which removal writes.
    Platform,
    /// Nobody has this id.
    Nobody,
}

/// The letter to a door or a kind of people, by id; `back` is the page before it.
pub(super) fn written(desk: &Desk<'_>, matter: &Matter, to: &str, back: &str) -> Written {
    let today = desk.world.today();
    let pair = match To::from_id(to) {
        Some(people) => for_people(matter, desk.directory(), people, today, desk.words()),
        None => match for_door(matter, desk.directory(), to, today, desk.words()) {
            Ok(pair) => pair,
            Err(Problem::UnknownDoor(_)) => return Written::Nobody,
            Err(Problem::Regulator(door)) => {
                let path = format!("/report/{door}");
                return match crate::removal::sheet(desk, &removal::To::Authority(door), removal::Route::Regulator, path, back) {
                    Ok(sheet) => Written::Letter(Box::new(sheet)),
                    Err(why) => Written::NotNow(why),
                };
            }
            Err(Problem::Platform(_)) => return Written::Platform,
            Err(Problem::Refused(refusal)) => return Written::Refused(refusal),
        },
    };
    let urls = matter.contents.iter().map(|content| content.url.clone()).collect();
    Written::Letter(Box::new(sheet(desk, to, pair, urls, back)))
}

fn sheet(desk: &Desk<'_>, to: &str, pair: Pair, urls: Vec<String>, back: &str) -> Sheet {
    let words = desk.words();
    let door = desk.directory().door(to);
    let ways = door.map(|door| reach::door(door, Shown::Certain, desk).ways).unwrap_or_default();
    // A helpline may stand behind a door: then its ways are those of the letter, in words.
    let ways = if ways.is_empty() { pair.reach.iter().map(|say| reach::Way { say: say.clone(), opens: None, outside: false }).collect() } else { ways };
    Sheet {
        path: format!("/report/{to}"),
        back: back.to_owned(),
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
