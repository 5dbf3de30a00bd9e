//! What `link` says of a look: three plain sentences first, then why, whom that contacted, and what changed; or the same as data.

use letters::clue_said;
use links::look::{self, short as short_of};
use links::{Check, Clue, Level};
use serde_json::{Value, json};

use crate::looks::{self, shelf::Then};
use crate::page::Page;
use crate::settings::Settings;

/// One line of `link --json`.
pub(super) fn machine(check: &Check, then: Option<&Then>, kept: &[String], settings: &Settings) -> Value {
    let mut value = looks::data(check, &settings.words);
    value["kept"] = json!(kept);
    if let Some(then) = then {
        value["last"] = json!({ "at": then.at, "level": then.level.id(), "state": then.state.id(), "changed": then.changed(check) });
    }
    value
}

/// One line for a person, when a whole case is looked at.
pub(super) fn short(check: &Check, then: Option<&Then>, settings: &Settings) -> String {
    let words = &settings.words;
    let mut page = Page::new(true);
    page.line(&format!("{} — {}", short_of(check.url.as_deref().unwrap_or(&check.written)), words.say(&format!("link-state-{}", check.verdict.state.id()))));
    if let Some(then) = then.filter(|then| then.changed(check)) {
        compared(&mut page, check, then, settings);
    }
    page.finish()
}

/// The whole answer for a person.
pub(super) fn page(check: &Check, then: Option<&Then>, kept: &[String], case: Option<&str>, settings: &Settings) -> String {
    let words = &settings.words;
    let state = check.verdict.state.id();
    let mut page = Page::new(settings.plain);
    page.strong(&words.say(&format!("link-state-{state}")));
    page.line(&words.say(&format!("link-state-{state}-means")));
    page.line(&words.say(&format!("link-next-{}", if check.journeys.is_empty() { Level::Offline } else { check.level }.id())));
    address(&mut page, check, settings);
    page.heading(&words.say("link-why"));
    for clue in &check.verdict.clues {
        page.item(&clue_said(clue, words));
    }
    page.heading(&words.say("link-contacted"));
    let contacted = links::verdict::contacted(check);
    contacted.iter().for_each(|one| page.item(one));
    if contacted.is_empty() {
        page.line(&words.say("link-contacted-nobody"));
    }
    if let Some(case) = case {
        page.gap();
        match then {
            Some(then) => compared(&mut page, check, then, settings),
            None => page.line(&words.say("link-first-look")),
        }
        page.line(&words.say_with("link-kept", &[("items", kept.join(", ").as_str().into())]));
        if check.url.is_some() {
            page.line(&words.say_with("link-again", &[("case", case.into())]));
        }
    }
    let deeper: Vec<&Level> = Level::ALL.iter().filter(|one| **one > check.level && look::first(**one, check).is_some()).collect();
    let hoster = check.level == Level::Passive && !check.journeys.is_empty() && !check.verdict.clues.iter().any(|clue| clue.id == "hoster-number");
    if hoster || !deeper.is_empty() {
        page.heading(&words.say("link-deeper"));
        if hoster {
            page.item(&words.say("link-deeper-hoster"));
        }
        for level in deeper {
            page.item(&words.say(&format!("link-deeper-{}", level.id())));
        }
    }
    page.finish()
}

/// The address, with the part that somebody registered standing out.
fn address(page: &mut Page, check: &Check, settings: &Settings) {
    let words = &settings.words;
    page.heading(&words.say("link-address"));
    page.address(&short_of(&check.written), "", "");
    let Some(url) = &check.url else { return };
    let url = short_of(url);
    let domain = check.verdict.clues.iter().find(|clue| clue.id == "registrable-domain").map(|clue| clue.value.as_str());
    if url != check.written {
        page.line(&words.say_with("link-read-as", &[("url", url.as_str().into())]));
    }
    if let Some(domain) = domain {
        page.line(&words.say_with("link-domain", &[("domain", domain.into())]));
        if let Some((before, counts, after)) = look::counts(&url, check) {
            page.address(before, counts, after);
        }
    }
}

/// What is otherwise than the last time.
fn compared(page: &mut Page, check: &Check, then: &Then, settings: &Settings) {
    let words = &settings.words;
    let state = |state: links::State| words.say(&format!("link-state-{}", state.id()));
    let (before, now) = (state(then.state), state(check.verdict.state));
    let at = then.at.as_str();
    if then.level != check.level {
        let values = [("at", at.into()), ("level", then.level.id().into()), ("state", before.as_str().into())];
        return page.line(&words.say_with("link-other-level", &values));
    }
    if then.changed(check) {
        page.line(&words.say_with("link-changed", &[("at", at.into()), ("before", before.as_str().into()), ("after", now.as_str().into())]));
    } else {
        page.line(&words.say_with("link-same", &[("at", at.into()), ("state", now.as_str().into())]));
    }
    let Some(clues) = &then.clues else { return };
    let is = |clue: &Clue, (id, value): &(String, String)| clue.id == id && &clue.value == value;
    for clue in check.verdict.clues.iter().filter(|clue| !clues.iter().any(|one| is(clue, one))) {
        page.item(&words.say_with("link-clue-new", &[("say", clue_said(clue, words).as_str().into())]));
    }
    for (id, value) in clues.iter().filter(|one| !check.verdict.clues.iter().any(|clue| is(clue, one))) {
        let said = words.say_with(&format!("link-clue-{id}"), &[("value", value.as_str().into())]);
        page.item(&words.say_with("link-clue-gone", &[("say", said.as_str().into())]));
    }
}
