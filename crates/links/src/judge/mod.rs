//! From an answer to a verdict. Whatever keeps us out is never "absent", and what is not sure is inconclusive.

mod entity;
mod ground;
pub(crate) mod page;
mod signs;
mod visit;
mod wall;

use url::Url;

use crate::anatomy::{Anatomy, Link};
use crate::platform::{Confidence, On, Platform, Rule};
use crate::{Clue, Journey, State, Verdict, clue};
use ground::Ground;
pub(crate) use ground::range_name;
use page::Page;
use wall::Wall;

/// What the platform's answer to [`Anatomy::question`] says of the content.
#[must_use]
pub fn platform(anatomy: &Anatomy, journey: &Journey) -> Verdict {
    let ground = match ground::of(journey) {
        Ok(ground) => ground,
        // That the platform's own host is away says nothing of the content.
        Err(verdict) if verdict.state == State::NoSuchHost || verdict.state == State::Unreachable => {
            return finish(State::Inconclusive, verdict.clues, None);
        }
        Err(verdict) => return verdict,
    };
    let (Some(claim), Some(question)) = (anatomy.platform(), anatomy.question()) else {
        return finish(State::Inconclusive, vec![Clue::bare("no-signature")], None);
    };
    let page = Page::of(ground.answer);
    let wall = wall::of(ground.answer, &page, &ground.landed, ground.moved);
    let elsewhere = Url::parse(&ground.landed).ok().is_none_or(|to| to.host_str() != Some(question.host.as_str()));
    let mut clues = ground.clues.clone();
    if elsewhere {
        clues.push(Clue::new("not-as-expected", &ground.landed));
        return with_wall(wall, clues);
    }
    let signed = by_rules(claim.platform, On::Question, &ground, &page, anatomy);
    // JSON holds no captcha: what is said in a film's own title is no wall.
    let wall = if ground.answer.media_type().ends_with("json") { wall::of(ground.answer, &Page::default(), &ground.landed, ground.moved) } else { wall };
    if let Some((state, more)) = signed {
        clues.extend(more);
        return finish(state, clues, wall.doubt.as_ref());
    }
    if ground.answer.media_type() != question.media {
        clues.push(Clue::new("not-as-expected", ground.answer.media_type()));
    }
    clues.push(Clue::new("no-signature", &claim.platform.name));
    with_wall(wall, clues)
}

/// What the answer at the address itself says.
#[must_use]
pub fn visit(anatomy: &Anatomy, journey: &Journey) -> Verdict {
    visit::judge(anatomy, journey, None)
}

/// The same, with the answer of a made-up address beside it ([`Anatomy::sibling`]): a server that says the same of both says it of everything.
#[must_use]
pub fn visit_with_control(anatomy: &Anatomy, journey: &Journey, control: &Journey) -> Verdict {
    visit::judge(anatomy, journey, Some(control))
}

/// The first rule of the platform that fits, and what it rests on.
fn by_rules(platform: &Platform, on: On, ground: &Ground<'_>, page: &Page, anatomy: &Anatomy) -> Option<(State, Vec<Clue>)> {
    let path = Url::parse(&ground.landed).map(|to| to.path().to_owned()).unwrap_or_default();
    let kind = anatomy.platform().map(|claim| claim.kind);
    platform.rule.iter().filter(|rule| rule.on == on).find_map(|rule| {
        let value = rule.fits(ground.answer, page, &path, kind)?;
        let unverified = rule.confidence == Confidence::C;
        let state = if unverified { unconfirmed(rule) } else { rule.state };
        let signature = format!("{}, {}, {:?}", platform.name, platform.checked, rule.confidence);
        let id = if unverified { "signature-unverified" } else { "signature" };
        Some((state, vec![Clue::new(rule.clue.0, value), Clue::new(id, signature)]))
    })
}

/// What a rule that nobody confirmed may say alone. Not that nothing is there, nor that only few can find it: either would calm wrongly. That
/// something is there only where the platform showed something of it, and not by a status alone: that would frighten. See the README.
fn unconfirmed(rule: &Rule) -> State {
    match rule.state {
        State::PresentUnlisted => State::Inconclusive,
        State::PresentPublic if !rule.looks_inside() => State::Inconclusive,
        state if state.is_absent() => State::Inconclusive,
        state => state,
    }
}

fn with_wall(wall: Wall, mut clues: Vec<Clue>) -> Verdict {
    match wall.state {
        Some((state, clue)) => {
            clues.push(clue);
            finish(state, clues, None)
        }
        None => finish(State::Inconclusive, clues, wall.doubt.as_ref()),
    }
}

/// The one door through which every verdict on an answer leaves: with a doubt, nothing is absent.
fn finish(state: State, mut clues: Vec<Clue>, doubt: Option<&Clue>) -> Verdict {
    let mut state = state;
    if let Some(doubt) = doubt.filter(|_| state.is_absent()) {
        state = State::Inconclusive;
        clues.push(doubt.clone());
    }
    Verdict { state, clues: clue::in_order(clues) }
}

/// Whether a link's host and another one belong to the same registered name or platform.
fn same_house(link: &Link, host: &str) -> bool {
    let own = link.host();
    own == Some(host)
        || link.registrable().is_some_and(|name| crate::platform::is_under(host, name))
        || link.platform().is_some_and(|claim| claim.platform.owns(host))
}
