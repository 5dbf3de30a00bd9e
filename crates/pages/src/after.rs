//! The days after: what usually comes next, the days with their dates, the letters with their clocks, and what is new.

use askama::Template;
use case::calendar::Stamp;
use case::{Phase, Plan, Step};
use directory::{Date, Fact, Shown};
use evidence::digest::{hex, sha256};
use letters::days;
use letters::reach::marked;

use crate::dated::Dated;
use crate::frame::Frame;
use crate::{Content, Desk, Method, Response};

/// What can be new, each the question that it answers with yes.
const NEW: [&str; 4] = ["contacted_again", "published", "paid", "request_unanswered"];

/// What a new fact changed in the plan.
#[derive(Debug, Clone)]
pub(crate) struct News {
    what: &'static str,
    steps: Vec<Step>,
}

#[derive(Template)]
#[template(path = "after.html")]
struct AfterPage<'a> {
    frame: Frame<'a>,
    news: Option<NewsSaid>,
    next: Vec<String>,
    days: Vec<DaySaid>,
    letters: Vec<LetterSaid>,
    /// What is new, and what is already known: the fact, its words, whether it is known.
    new: Vec<(&'static str, String, bool)>,
}

struct NewsSaid {
    say: String,
    steps: Vec<String>,
}

/// A day, and what is to be done on it.
struct DaySaid {
    on: Dated,
    what: Vec<(String, String)>,
}

/// A letter that was sent: what it is, when something is due, where to go then.
struct LetterSaid {
    title: Dated,
    due: Option<Dated>,
    next: Option<String>,
    over: bool,
}

/// The pages below `/after`.
pub(crate) fn route(desk: &mut Desk<'_>, parts: &[&str]) -> Option<Response> {
    let post = desk.request.method == Method::Post;
    match parts {
        [] if !post => Some(page(desk)),
        ["new"] if post => Some(new(desk)),
        ["calendar"] if post => Some(calendar(desk)),
        _ => None,
    }
}

/// A new fact counts at once; the page says what it changed.
fn new(desk: &mut Desk<'_>) -> Response {
    let wanted = desk.request.form.get("what").to_owned();
    let Some(what) = NEW.iter().find(|one| **one == wanted) else { return Response::see("/after") };
    let before = desk.plan();
    desk.session.take(what, "yes");
    let steps = desk.plan().new_since(&before).cloned().collect();
    desk.session.news = Some(News { what, steps });
    Response::see("/after")
}

fn page(desk: &mut Desk<'_>) -> Response {
    let news = desk.session.news.take();
    let desk = &*desk;
    let frame = Frame::new(desk, "app-after-title").back("/road");
    let plan = desk.plan();
    let facts = desk.session.facts();
    let known = |what: &str| match what {
        "contacted_again" => facts.contacted_again == Some(true),
        "published" => facts.is_published(),
        "paid" => facts.paid == Some(true),
        _ => facts.request_unanswered == Some(true),
    };
    // "They did not answer" is about a request that was sent.
    let offered = NEW.iter().filter(|what| **what != "request_unanswered" || !desk.session.sent().is_empty());
    let page = AfterPage {
        news: news.map(|news| NewsSaid {
            say: frame.say(&format!("app-after-news-{}", news.what)),
            steps: news.steps.iter().map(|step| step_name(desk, &frame, step)).collect(),
        }),
        next: next(desk, &frame),
        days: by_day(desk, &frame, &plan),
        letters: sent(desk, &frame),
        new: offered.map(|what| (*what, frame.say(&format!("app-after-{}", short(what))), known(what))).collect(),
        frame,
    };
    Response::page(&page)
}

/// The word of a button.
fn short(what: &str) -> &str {
    if what == "contacted_again" { "again" } else { what }
}

fn step_name(desk: &Desk<'_>, frame: &Frame<'_>, step: &Step) -> String {
    let say = frame.say(&format!("step-{}", step.id.id()));
    match step.platform.as_deref().and_then(|id| desk.directory().platform(id)) {
        Some(platform) => format!("{say} ({})", platform.name.get(frame.language())),
        None => say,
    }
}

/// What usually happens next, each with its source and how sure it is.
fn next(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<String> {
    let today = desk.world.today();
    let guides = case::usual_next(desk.session.facts().verdict(), desk.directory()).filter(|guide| guide.shown(today) != Shown::LeftOut);
    let one = |guide: &directory::Guide| {
        let source = frame.with("plan-next-source", "source", &guide.source);
        let said = format!("{} ({source})", guide.say.get(frame.language()));
        if guide.shown(today) == Shown::CheckFirst { marked(said, Shown::CheckFirst, guide, frame.words()) } else { said }
    };
    guides.map(one).collect()
}

/// The days on which to look again. Whatever else has a day stands in the plan, and in the calendar.
fn by_day(desk: &Desk<'_>, frame: &Frame<'_>, plan: &Plan) -> Vec<DaySaid> {
    let mut all: Vec<(Date, &Step)> =
        plan.steps.iter().filter(|step| !step.done && step.id.phase() == Phase::LookAgain).filter_map(|step| Some((step.due?, step))).collect();
    all.sort_by_key(|(on, _)| *on);
    let mut days: Vec<DaySaid> = Vec::new();
    for (on, step) in all {
        let what = (step_name(desk, frame, step), frame.say(&format!("step-{}-why", step.id.id())));
        let on = Dated::named(frame.words(), on);
        match days.last_mut().filter(|last| last.on == on) {
            Some(last) => last.what.push(what),
            None => days.push(DaySaid { on, what: vec![what] }),
        }
    }
    days
}

fn sent(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<LetterSaid> {
    let today = desk.world.today();
    let one = |one: days::Running| {
        let over = one.deadline.as_ref().is_some_and(|due| due.on < today);
        let when = |due: &letters::Deadline| {
            let id = if over { "sent-due-over" } else { "sent-due" };
            Dated::in_sentence(frame.words(), id, "date", due.on).and(&one.clock(frame.words()))
        };
        let names = |due: &letters::Deadline| -> Vec<&str> {
            due.next.iter().filter_map(|id| desk.directory().name_of(id)).map(|name| name.get(frame.language())).collect()
        };
        let next = one.deadline.as_ref().map(names).filter(|names| !names.is_empty());
        LetterSaid {
            title: title(desk, frame, &one),
            due: one.deadline.as_ref().map(when),
            next: next.map(|names| frame.with("sent-next", "names", &names.join(", "))),
            over,
        }
    };
    running(desk).into_iter().map(one).collect()
}

/// The letter, its addressee and its day.
fn title(desk: &Desk<'_>, frame: &Frame<'_>, one: &days::Running) -> Dated {
    let (letter, to) = one.names(desk.directory(), frame.words());
    Dated::past(frame.words(), "sent-line", "date", one.sent.on, &[("letter", &letter), ("to", &to)])
}

fn running(desk: &Desk<'_>) -> Vec<days::Running> {
    days::running(desk.session.sent(), desk.session.facts().country_code().as_deref(), desk.directory(), desk.world.today())
}

/// The calendar, with titles that say nothing unless the person wants them to.
fn calendar(desk: &Desk<'_>) -> Response {
    let plain = desk.request.form.get("titles") == "plain";
    let today = desk.world.today();
    let tasks = days::tasks(&desk.plan(), &running(desk), desk.directory(), today, desk.words());
    // The same names however often it is written: a calendar then replaces its entries and does not double them.
    let uid = |key: &str| hex(&sha256(format!("days after {key}").as_bytes())[..16]);
    let entries = days::entries(tasks, plain, uid, desk.words());
    let now = desk.world.now();
    let second = u32::try_from(now.rem_euclid(86_400)).unwrap_or_default();
    let written = Date::from_day_number(now.div_euclid(86_400)).unwrap_or(today);
    let Some(stamp) = Stamp::new(written, second) else { return Response::see("/after") };
    Response::download(Content::Calendar, "calendar.ics", days::file(&entries, stamp, plain).into_bytes())
}
