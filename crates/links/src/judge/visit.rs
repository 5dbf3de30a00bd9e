//! The answer at the address itself: rules of the platform first, then what servers and pages say everywhere.

use url::Url;

use super::ground::{self, Ground};
use super::page::{Page, fold};
use super::signs::{absent, parked};
use super::{by_rules, finish, same_house, wall, with_wall};
use crate::anatomy::{Anatomy, Link};
use crate::platform::On;
use crate::{Clue, Journey, State, Verdict};

pub(super) fn judge(anatomy: &Anatomy, journey: &Journey, control: Option<&Journey>) -> Verdict {
    let ground = match ground::of(journey) {
        Ok(ground) => ground,
        Err(verdict) => return verdict,
    };
    let Some(link) = anatomy.links().first() else {
        return finish(State::Inconclusive, ground.clues, None);
    };
    let page = Page::of(ground.answer);
    let wall = wall::of(ground.answer, &page, &ground.landed, ground.moved);
    let landed = Url::parse(&ground.landed).ok();
    let landed_host = landed.as_ref().and_then(Url::host_str).unwrap_or("").to_owned();
    let mut clues = ground.clues.clone();
    clues.extend(title(&page));
    let at_home = same_house(link, &landed_host);
    if !at_home {
        clues.push(Clue::new("redirect-elsewhere", &landed_host));
    }

    let by_platform = link.platform().filter(|_| at_home).and_then(|claim| by_rules(claim.platform, On::Visit, &ground, &page, anatomy));
    if let Some((state, more)) = by_platform {
        clues.extend(more);
        return finish(state, clues, wall.doubt.as_ref());
    }
    if wall.state.is_some() {
        return with_wall(wall, clues);
    }
    let doubt = wall.doubt.as_ref();
    let (state, more) = general(link, &ground, &page, at_home, landed.as_ref(), control);
    clues.extend(more);
    finish(state, clues, doubt)
}

/// What holds for any server.
fn general(link: &Link, ground: &Ground<'_>, page: &Page, at_home: bool, landed: Option<&Url>, control: Option<&Journey>) -> (State, Vec<Clue>) {
    let known = link.platform();
    match ground.answer.status {
        404 | 410 => {
            let clue = Clue::new("not-found-status", ground.answer.status.to_string());
            // Some platforms say the same of what is private; only a rule knows. And another house's 404 is not this one's.
            match known {
                Some(claim) => (State::Inconclusive, vec![clue, Clue::new("no-signature", &claim.platform.name)]),
                None if at_home => (State::Removed, vec![clue]),
                None => (State::Inconclusive, vec![clue]),
            }
        }
        200 | 203 | 206 => content(link, ground, page, landed, control),
        _ => (State::Inconclusive, Vec::new()),
    }
}

/// A page, or something else, with a status that says "here it is".
fn content(link: &Link, ground: &Ground<'_>, page: &Page, landed: Option<&Url>, control: Option<&Journey>) -> (State, Vec<Clue>) {
    let media = ground.answer.media_type();
    let html = matches!(media.as_str(), "text/html" | "application/xhtml+xml" | "");
    let mut clues = Vec::new();
    let alike = control.map(|control| alike(ground, page, control));
    match alike {
        Some(true) => clues.push(Clue::bare("control-same")),
        Some(false) => clues.push(Clue::bare("control-differs")),
        None => {}
    }
    if let Some(to) = sale(page, landed) {
        clues.push(Clue::new("parked", to));
        return (if link.platform().is_none() { State::Parked } else { State::Inconclusive }, clues);
    }
    if let Some(claim) = link.platform() {
        clues.push(Clue::new("no-signature", &claim.platform.name));
        return (State::Inconclusive, clues);
    }
    if !html {
        clues.push(Clue::new("not-text", media));
        return (if alike == Some(true) { State::Inconclusive } else { State::PresentPublic }, clues);
    }
    if let Some(clue) = says_nothing_there(link, page) {
        clues.push(clue);
        // A title may say it of something else: without a second witness it stays open.
        return (if alike == Some(true) { State::SoftNotFound } else { State::Inconclusive }, clues);
    }
    if went_home(link, landed) {
        clues.push(Clue::new("redirect-home", &ground.landed));
        return (State::Inconclusive, clues);
    }
    let sparse = page.text.chars().count() < 200;
    if let Some(to) = page.refresh.as_ref().or(page.script_redirect.as_ref()).filter(|_| sparse) {
        clues.push(Clue::new("page-redirect", to));
        return (State::Inconclusive, clues);
    }
    if page.text.is_empty() && !page.metas.iter().any(|(name, content)| name.starts_with("og:") && !content.is_empty()) {
        clues.push(Clue::bare("empty-page"));
        return (State::Inconclusive, clues);
    }
    let elsewhere = !same_house(link, landed.and_then(Url::host_str).unwrap_or(""));
    // Something is shown. Where everything gives the same page, or another house answers, that says little.
    (if alike == Some(true) || (elsewhere && !link.is_shortener()) { State::Inconclusive } else { State::PresentPublic }, clues)
}

fn title(page: &Page) -> Option<Clue> {
    let title: String = page.title.chars().take(200).collect();
    (!title.is_empty()).then(|| Clue::new("shows-title", title))
}

/// The words of title or heading by which a short page says that there is nothing.
fn says_nothing_there(link: &Link, page: &Page) -> Option<Clue> {
    if !page.is_short() {
        return None;
    }
    let said = |words: &'static [String]| words.iter().find(|words| page.headed(words));
    let absent = absent();
    let shortener = || said(&absent.dead_shortener).filter(|_| link.is_shortener()).map(|words| Clue::new("dead-shortener", words));
    let expired = || said(&absent.expired).map(|words| Clue::new("expired-link", words));
    let missing = || said(&absent.not_found).map(|words| Clue::new("not-found-words", words));
    shortener().or_else(expired).or_else(missing)
}

/// The words or the host of a sale or of advertisements.
fn sale(page: &Page, landed: Option<&Url>) -> Option<String> {
    let parked = parked();
    let host = landed.and_then(Url::host_str).unwrap_or("");
    if let Some(host) = parked.hosts.iter().find(|one| crate::platform::is_under(host, one)) {
        return Some(host.clone());
    }
    if !page.is_short() {
        return None;
    }
    let mark = parked.source_has.iter().find(|mark| page.source.contains(mark.as_str()));
    mark.or_else(|| parked.headed.iter().find(|words| page.headed(words))).cloned()
}

/// Whether a deeper address ended at the first page of a site.
fn went_home(link: &Link, landed: Option<&Url>) -> bool {
    let deep = link.url().is_some_and(|url| url.path().len() > 1 || url.query().is_some());
    deep && landed.is_some_and(|to| to.path().len() <= 1 && to.query().is_none())
}

/// Whether a made-up address gave the same page: the same status and title, and about the same words.
fn alike(ground: &Ground<'_>, page: &Page, control: &Journey) -> bool {
    let Ok(other) = ground::of(control) else {
        return false;
    };
    if other.answer.status != ground.answer.status || other.answer.media_type() != ground.answer.media_type() {
        return false;
    }
    if other.answer.body == ground.answer.body {
        return true;
    }
    let other = Page::of(other.answer);
    fold(&other.title) == fold(&page.title) && overlap(&other.text, &page.text) >= 0.9
}

/// Which part of the words of both stands in both.
fn overlap(one: &str, other: &str) -> f64 {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<std::collections::HashSet<_>>();
    let (one, other) = (words(one), words(other));
    let all = one.union(&other).count();
    if all == 0 { 1.0 } else { one.intersection(&other).count() as f64 / all as f64 }
}
