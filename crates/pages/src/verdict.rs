//! What it is, and why: the person's own message, its telling passages marked and explained in the margin.

use std::ops::Range;

use askama::Template;
use message::Problem;
use recognise::{Finding, IndicatorKind};

use crate::frame::Frame;
use crate::marked::{Piece, parts, pieces};
use crate::received::place_of;
use crate::session::Shown;
use crate::{Desk, Response, road};

/// Reasons that are explained beside the message: more would not be read.
const SHOWN: usize = 10;

#[derive(Template)]
#[template(path = "verdict.html")]
struct VerdictPage<'a> {
    frame: Frame<'a>,
    verdict: &'static str,
    now: [String; 3],
    more: Vec<String>,
    pieces: Vec<Piece<'a>>,
    reasons: Vec<Explained>,
    against: Vec<String>,
    sender: Option<String>,
    indicators: Vec<(String, String)>,
    problems: Vec<String>,
    /// This part of a long message, how many there are, and the message's own place.
    part: usize,
    count: usize,
    place: usize,
    onwards: String,
}

/// A reason with its number.
struct Explained {
    number: usize,
    say: String,
    /// Its words are in the part that is shown.
    here: bool,
}

/// The verdict on one message: `/verdict/<place>`, `?part=2` for the rest of a long one.
pub(crate) fn respond(desk: &Desk<'_>, place: &str) -> Option<Response> {
    let place = place_of(desk, place)?;
    let one = &desk.session.received[place];
    let Shown::Message { conversation, finding, problems } = &one.shown else { return None };
    let all = parts(&conversation.text);
    let part = desk.request.query.get("part").parse::<usize>().unwrap_or(1).clamp(1, all.len());
    let range = all[part - 1].clone();
    let verdict = finding.verdict.id();
    let frame = Frame::new(desk, format!("verdict-{verdict}")).back("/received");
    let (mut telling, against) = finding.told(SHOWN);
    // Numbers stand at the end of their words: so they run in the order of the message. What is in no words of it comes last.
    telling.sort_by_key(|reason| (reason.excerpt.is_empty(), reason.excerpt.end, reason.excerpt.start));
    let passages: Vec<Range<usize>> = telling.iter().map(|reason| reason.excerpt.clone()).collect();
    let here = |range_of: &Range<usize>| range_of.start < range.end && range_of.end > range.start && !range_of.is_empty();
    let page = VerdictPage {
        verdict,
        now: finding.verdict.now().map(|id| frame.say(id)),
        more: more(&frame, finding),
        pieces: pieces(&conversation.text, range.clone(), &passages),
        reasons: telling
            .iter()
            .enumerate()
            .map(|(at, reason)| Explained { number: at + 1, say: frame.say(&format!("signal-{}", reason.signal)), here: here(&reason.excerpt) })
            .collect(),
        against: against.iter().map(|reason| frame.say(&format!("signal-{}", reason.signal))).collect(),
        sender: conversation.mail.as_ref().and_then(|mail| finding.verdict.of_sender(mail.own_address)).map(|id| frame.say(id)),
        indicators: indicators(&frame, finding),
        problems: problem_words(&frame, problems),
        part,
        count: all.len(),
        place: place + 1,
        onwards: road::next(desk.session, &desk.plan(), Some(road::Section::Received)),
        frame,
    };
    Some(Response::page(&page))
}

/// The sentences below the verdict.
fn more(frame: &Frame<'_>, finding: &Finding) -> Vec<String> {
    let mut more = vec![frame.say(&format!("verdict-{}-more", finding.verdict.id()))];
    more.extend(finding.threat.map(|kind| frame.say(&format!("threat-{}", kind.id()))));
    if let Some(known) = &finding.known {
        more.push(match known.since.as_str() {
            "unknown" => frame.say("check-known-undated"),
            since => frame.with("check-known", "since", since),
        });
    }
    more
}

/// What the police will look for. A password is named, and never shown.
fn indicators(frame: &Frame<'_>, finding: &Finding) -> Vec<(String, String)> {
    let one = |one: &recognise::Indicator| {
        let value = if one.kind == IndicatorKind::Password { "••••••••".to_owned() } else { one.value.clone() };
        let remark = one.remark().map(|id| format!(" ({})", frame.say(id))).unwrap_or_default();
        (frame.say(&format!("indicator-{}", one.kind.id())), format!("{value}{remark}"))
    };
    finding.telling_indicators().take(20).map(one).collect()
}

fn problem_words(frame: &Frame<'_>, problems: &[Problem]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for problem in problems {
        let say = frame.say(&format!("problem-{}", problem.id.id()));
        if !said.contains(&say) {
            said.push(say);
        }
    }
    said
}
