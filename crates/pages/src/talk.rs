//! Talk to somebody: who is open now and until when, and the ways for whoever cannot hear or speak.

use askama::Template;
use directory::{ContactKind, Emergency, Fact, Helpline, Shown};
use letters::reach::{in_writing, marked, open_at, way};

use crate::frame::Frame;
use crate::reach::{Way, one_way};
use crate::{Desk, Method, Response};

#[derive(Template)]
#[template(path = "talk.html")]
struct TalkPage<'a> {
    frame: Frame<'a>,
    /// Somebody is in danger: the numbers that always answer come before everything else.
    danger: bool,
    /// Somebody may hurt themselves: the crisis line comes first.
    self_harm: bool,
    /// Nobody said where they live.
    nowhere: bool,
    /// The numbers that always answer.
    calls: Vec<Way>,
    crisis: Vec<OpenLine>,
    lines: Vec<OpenLine>,
    written: Vec<(String, Way)>,
    /// Two sentences for somebody whom the person trusts.
    message: String,
}

/// A line, each way with whether it is open.
struct OpenLine {
    name: String,
    ways: Vec<OpenWay>,
    note: Option<String>,
}

/// A way to reach a line.
struct OpenWay {
    way: Way,
    /// Open now and until when, or when it opens; nothing where its source does not say so much.
    open: Option<(bool, String)>,
}

/// The pages below `/talk`.
pub(crate) fn route(desk: &mut Desk<'_>, parts: &[&str]) -> Option<Response> {
    (parts.is_empty() && desk.request.method == Method::Get).then(|| page(desk))
}

fn page(desk: &Desk<'_>) -> Response {
    let facts = desk.session.facts();
    let directory = desk.directory();
    let frame = Frame::new(desk, "app-talk-title").back("/road");
    let talk = case::talk(facts, directory, desk.world.today());
    let crisis: Vec<&Helpline> = talk.crisis.iter().filter_map(|id| directory.helpline(id)).collect();
    let others: Vec<&Helpline> = talk.lines.iter().filter_map(|id| directory.helpline(id)).collect();
    let emergency: Vec<&Emergency> = talk.emergency.iter().filter_map(|id| directory.emergency(id)).collect();
    let page = TalkPage {
        danger: facts.danger == Some(true),
        self_harm: facts.self_harm == Some(true),
        nowhere: facts.country.is_none(),
        calls: emergency.iter().filter(|one| one.kind == ContactKind::Phone).map(|one| call(desk, one)).collect(),
        written: written(desk, &emergency, crisis.iter().chain(&others).copied()),
        crisis: crisis.iter().map(|line| open_line(desk, line)).collect(),
        lines: others.iter().map(|line| open_line(desk, line)).collect(),
        message: frame.say("app-talk-message"),
        frame,
    };
    Response::page(&page)
}

/// A number that always answers.
fn call(desk: &Desk<'_>, one: &Emergency) -> Way {
    let words = desk.words();
    let name = one.name.get(words.language());
    let value = if name.contains(&one.value) { name.to_owned() } else { format!("{name} — {}", one.value) };
    Way { say: marked(value, one.shown(desk.world.today()), one, words), opens: Some(format!("tel:{}", one.value)), outside: false }
}

fn open_line(desk: &Desk<'_>, line: &Helpline) -> OpenLine {
    let (today, words) = (desk.world.today(), desk.words());
    let ways = line.reachable(today).map(|(contact, shown)| {
        let hours = line.hours_of(contact).filter(|hours| hours.shown(today) != Shown::LeftOut);
        OpenWay {
            way: one_way(contact, way(contact, shown, hours, today, words)),
            open: hours.and_then(|hours| open_at(hours, |zone| desk.world.local(zone), words)),
        }
    });
    OpenLine {
        name: line.name.get(words.language()).to_owned(),
        ways: ways.collect(),
        note: line.note.as_ref().map(|note| note.get(words.language()).to_owned()),
    }
}

/// Whoever can be reached in writing, for people who cannot hear, or cannot speak where they are.
fn written<'l>(desk: &Desk<'_>, emergency: &[&Emergency], lines: impl Iterator<Item = &'l Helpline>) -> Vec<(String, Way)> {
    let (today, words) = (desk.world.today(), desk.words());
    let language = words.language();
    let by_sms = emergency.iter().filter(|one| one.kind == ContactKind::Sms).map(|one| {
        let say = words.say_with("contact-sms", &[("value", one.value.as_str().into())]);
        let way = Way { say: marked(say, one.shown(today), *one, words), opens: Some(format!("sms:{}", one.value)), outside: false };
        (one.name.get(language).to_owned(), way)
    });
    let of_lines = lines.flat_map(|line| {
        let ways = line.reachable(today).filter(|(contact, _)| in_writing(contact));
        ways.map(|(contact, shown)| (line.name.get(language).to_owned(), one_way(contact, way(contact, shown, None, today, words))))
    });
    by_sms.chain(of_lines).collect()
}
