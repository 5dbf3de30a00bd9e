//! What it is, and why: the person's own message, its telling passages marked and explained in the margin.

use std::ops::Range;

use askama::Template;
use message::{OwnAddress, Problem};
use recognise::{Family, Finding, IndicatorKind, Reason, Verdict};

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
    let (telling, against) = sorted(finding);
    let passages: Vec<Range<usize>> = telling.iter().map(|reason| reason.excerpt.clone()).collect();
    let here = |range_of: &Range<usize>| range_of.start < range.end && range_of.end > range.start && !range_of.is_empty();
    let page = VerdictPage {
        verdict,
        now: now(finding.verdict).map(|id| frame.say(id)),
        more: more(&frame, finding),
        pieces: pieces(&conversation.text, range.clone(), &passages),
        reasons: telling
            .iter()
            .enumerate()
            .map(|(at, reason)| Explained { number: at + 1, say: frame.say(&format!("signal-{}", reason.signal)), here: here(&reason.excerpt) })
            .collect(),
        against: against.iter().map(|reason| frame.say(&format!("signal-{}", reason.signal))).collect(),
        sender: conversation.mail.as_ref().and_then(|mail| sender(mail.own_address, finding.verdict)).map(|id| frame.say(id)),
        indicators: indicators(&frame, finding),
        problems: problem_words(&frame, problems),
        part,
        count: all.len(),
        place: place + 1,
        onwards: road::next(desk.session, &desk.plan(), Some(road::Section::Received)),
        frame,
    };
    Some(Response::page(page.render().unwrap_or_default()))
}

/// What to do now, in three lines.
pub(crate) fn now(verdict: Verdict) -> [&'static str; 3] {
    match verdict {
        Verdict::Bluff => ["now-do-not-pay", "now-do-not-answer", "now-keep-and-report"],
        Verdict::Recorded | Verdict::Unsure => ["now-do-not-pay", "now-do-not-answer-more", "now-keep-everything"],
        Verdict::Approach => ["now-hang-up", "now-send-nothing", "now-keep-everything"],
        Verdict::OtherThreat => ["now-do-not-pay", "now-danger", "now-keep-everything"],
        Verdict::RecoveryScam => ["now-pay-no-helper", "now-give-no-access", "now-keep-and-report"],
        Verdict::Ordinary => ["now-nothing-urgent", "now-trust-yourself", "now-keep-it-anyway"],
    }
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

/// The reasons that speak for the verdict, in the order of a reader: what is claimed, shown, asked, threatened; and those against it.
fn sorted(finding: &Finding) -> (Vec<&Reason>, Vec<&Reason>) {
    const ORDER: [Family; 9] =
        [Family::Claims, Family::Proof, Family::Demand, Family::Threat, Family::Road, Family::Other, Family::Recovery, Family::About, Family::Shape];
    if finding.verdict == Verdict::Ordinary {
        return (Vec::new(), Vec::new());
    }
    let (mut telling, mut against): (Vec<&Reason>, Vec<&Reason>) =
        finding.reasons.iter().filter(|reason| reason.weight.abs() >= 0.05).partition(|reason| reason.weight > 0.0);
    telling.truncate(SHOWN);
    against.truncate(SHOWN / 2);
    telling.sort_by_key(|reason| ORDER.iter().position(|family| recognise::family_of(reason.signal) == Some(*family)));
    (telling, against)
}

/// Forged sender, or truly one's own mailbox: the difference matters to the person.
fn sender(own: OwnAddress, verdict: Verdict) -> Option<&'static str> {
    Some(match own {
        OwnAddress::No => return None,
        OwnAddress::Forged => "own-address-forged",
        OwnAddress::TrulyOwn if verdict == Verdict::Ordinary => "own-address-own-note",
        OwnAddress::TrulyOwn => "own-address-truly-own",
        OwnAddress::CannotTell => "own-address-cannot-tell",
    })
}

/// What the police will look for. A password is named, and never shown.
fn indicators(frame: &Frame<'_>, finding: &Finding) -> Vec<(String, String)> {
    let worth = finding.indicators.iter().filter(|one| finding.verdict != Verdict::Ordinary || one.kind.is_wallet());
    let one = |one: &recognise::Indicator| {
        let value = if one.kind == IndicatorKind::Password { "••••••••".to_owned() } else { one.value.clone() };
        let remark = match (one.valid, one.repaired) {
            (Some(false), _) => format!(" ({})", frame.say("indicator-wrong")),
            (_, true) => format!(" ({})", frame.say("indicator-repaired")),
            _ => String::new(),
        };
        (frame.say(&format!("indicator-{}", one.kind.id())), format!("{value}{remark}"))
    };
    worth.take(20).map(one).collect()
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
