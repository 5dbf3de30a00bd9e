//! All letters of the case on one page: those that are whole, what the others still lack, and whom to write to later.

use askama::Template;
use case::doors;
use letters::Matter;
use letters::people::To;

use super::written::{Written, written};
use crate::frame::Frame;
use crate::lack::Asks;
use crate::letter::{self, Sheet};
use crate::plan::refused_said;
use crate::{Desk, Response, matter, removal};

/// The page itself: letters lead back to it.
const HERE: &str = "/report/all";

#[derive(Template)]
#[template(path = "report_all.html")]
struct AllPage<'a> {
    frame: Frame<'a>,
    whole: Vec<Link>,
    lacking: Vec<Open>,
    later: Vec<(String, String)>,
    /// There is something that makes PDFs.
    paper: bool,
    /// How many letters are in the file that was made of what is known now.
    made: Option<usize>,
    wrong: bool,
}

/// A letter by its name.
struct Link {
    name: String,
    path: String,
}

/// A letter that lacks something: what, and the page that asks for it.
struct Open {
    link: Link,
    lacks: Vec<(String, Option<String>)>,
    /// A request to this platform is not begun yet.
    begin: Option<String>,
}

/// The letters of a case, and who gets none now.
pub(super) struct Pile {
    pub(super) letters: Vec<Entry>,
    /// The name, and why.
    later: Vec<(String, String)>,
}

/// A letter, and the name of its files.
pub(super) struct Entry {
    pub(super) file: String,
    pub(super) sheet: Sheet,
}

impl Entry {
    pub(super) fn is_whole(&self) -> bool {
        !self.sheet.sent.draft
    }
}

/// The letters to the doors that are meant for the case, to people, and to the platforms where something is online.
pub(super) fn pile(desk: &Desk<'_>, matter: &Matter) -> Pile {
    let facts = desk.session.facts();
    let frame = Frame::new(desk, "");
    let (fits, _) = doors(facts, desk.directory(), desk.world.today());
    let meant = fits.into_iter().filter(|offer| offer.meant).map(|offer| offer.door);
    let mut pile = Pile { letters: Vec::new(), later: Vec::new() };
    for to in meant.chain(To::ALL.iter().map(|to| to.id().to_owned())) {
        match written(desk, matter, &to, HERE) {
            Written::Letter(sheet) => pile.letters.push(Entry { file: to, sheet: *sheet }),
            Written::NotNow(why) => pile.later.push((name(desk, &to), why.say(desk.words(), desk.directory()))),
            Written::Refused(refusal) => pile.later.extend(refused_said(desk, &frame, &refusal).map(|said| (name(desk, &to), said.say))),
            // A form of a platform's own is filled in with the letter to the platform.
            Written::Platform | Written::Nobody => {}
        }
    }
    for id in facts.platforms.iter().filter(|_| facts.is_published()) {
        match removal::to_platform(desk, id, matter.clone(), HERE) {
            Ok(sheet) => pile.letters.push(Entry { file: format!("remove-{id}"), sheet }),
            Err(why) => pile.later.push((name(desk, id), why.say(desk.words(), desk.directory()))),
        }
    }
    pile
}

/// The name of a door or a platform.
fn name(desk: &Desk<'_>, id: &str) -> String {
    let language = desk.words().language();
    let platform = || desk.directory().platform(id).map(|platform| platform.name.get(language));
    desk.directory().door(id).map(|door| door.name.get(language)).or_else(platform).unwrap_or(id).to_owned()
}

pub(super) fn respond(desk: &Desk<'_>, wrong: bool) -> Response {
    let matter = matter::of_session(desk);
    let Pile { letters, later } = pile(desk, &matter);
    let made = desk.session.made.as_ref().filter(|made| made.is_of(&letters, &matter)).map(|made| made.letters);
    let frame = Frame::new(desk, "reporting-all-title").back("/report").wrong(wrong);
    let (whole, lacking): (Vec<_>, Vec<_>) = letters.into_iter().partition(Entry::is_whole);
    let page = AllPage {
        whole: whole.into_iter().map(|one| link(&one.sheet)).collect(),
        lacking: lacking.into_iter().map(|one| open(&one.sheet)).collect(),
        later,
        paper: desk.world.press().is_some(),
        made,
        wrong,
        frame,
    };
    Response::page(&page).status(if wrong { 422 } else { 200 })
}

fn link(sheet: &Sheet) -> Link {
    Link { name: sheet.name.clone(), path: sheet.path.clone() }
}

fn open(sheet: &Sheet) -> Open {
    let path = |asks: Asks| match asks {
        // One answer, and the list again. What belongs to this letter alone leads to it.
        Asks::About(_) | Asks::Question(_) => asks.path(HERE),
        _ => asks.path(&sheet.fill()),
    };
    let lacks = sheet.lacks.iter().filter(|lack| lack.required).map(|lack| (lack.say.clone(), lack.asks.map(path)));
    let begin = sheet.path.strip_prefix("/report/all/").map(str::to_owned);
    Open { link: link(sheet), lacks: lacks.collect(), begin }
}

/// The letter to a platform for which no request is begun yet, to be read.
pub(super) fn to_platform(desk: &mut Desk<'_>, id: &str, rest: &[&str]) -> Option<Response> {
    desk.directory().platform(id)?;
    match removal::to_platform(desk, id, matter::of_session(desk), HERE) {
        Ok(sheet) if sheet.path == "/removal/letter" => Some(Response::see(sheet.path)),
        Ok(sheet) => letter::route(desk, &sheet, rest),
        Err(why) => Some(removal::refusal(desk, why)),
    }
}
