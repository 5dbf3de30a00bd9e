//! `talk`: people to talk to; the crisis line first. Who is open now and until when, and the ways for whoever cannot hear or speak.

use std::path::PathBuf;

use directory::{ContactKind, Directory, Emergency, Fact, Helpline, Shown};
use jiff::Timestamp;
use letters::reach::{self, in_writing, marked, way};
use recognise::Recogniser;
use serde_json::json;

use super::{facts, people};
use crate::arguments::FactArguments;
use crate::input;
use crate::page::Page;
use crate::report::Checked;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Runs the command.
///
/// # Errors
/// A fact or a time that is not known, a message that cannot be read.
pub(crate) fn run(files: &[PathBuf], at: Option<&str>, arguments: &FactArguments, settings: &Settings) -> Result<(), Trouble> {
    let directory = Directory::shipped();
    let mut facts = facts::facts(arguments, &directory, settings)?;
    let at = at.map_or_else(|| Ok(Timestamp::now()), moment)?;
    let recogniser = Recogniser::new();
    for file in files {
        input::messages_of(file, &mut |_| {}, |found| {
            let checked = Checked::of(found.bytes, found.cut, &recogniser);
            facts.learn(&checked.finding, checked.conversation.mail.as_ref());
            Ok(())
        })?;
    }
    let talk = case::talk(&facts, &directory, settings.today);
    let words = &settings.words;
    let crisis = facts.self_harm == Some(true);
    if settings.json {
        let said = json!({
            "crisis_first": crisis,
            "crisis": lines(&talk.crisis, &directory, at, settings),
            "emergency": talk.emergency,
            "lines": lines(&talk.lines, &directory, at, settings),
        });
        return crate::print(&format!("{said}\n"));
    }
    let mut page = Page::new(settings.plain);
    if facts.country.is_none() {
        page.line(&words.say("country-unknown"));
        page.gap();
    }
    if crisis {
        page.strong(&words.say("talk-self-harm"));
    }
    page.line(&words.say("crisis-intro"));
    talk.crisis.iter().filter_map(|id| directory.helpline(id)).for_each(|line| show(&mut page, line, at, settings));
    let emergency: Vec<&Emergency> = talk.emergency.iter().filter_map(|id| directory.emergency(id)).collect();
    // They are said whether or not a crisis line is certain.
    page.line(&reach::emergency(&directory, &facts.country_code().unwrap_or_default(), settings.today, words));
    page.heading(&words.say("talk-lines"));
    let others: Vec<&Helpline> = talk.lines.iter().filter_map(|id| directory.helpline(id)).collect();
    others.iter().for_each(|line| show(&mut page, line, at, settings));
    let all: Vec<&Helpline> = talk.crisis.iter().filter_map(|id| directory.helpline(id)).chain(others).collect();
    without_hearing(&mut page, &all, &emergency, settings);
    page.gap();
    page.line(&words.say("talk-more"));
    crate::print(&page.finish())
}

/// A moment as it is typed: with its offset or zone, else on the clock of this computer.
fn moment(text: &str) -> Result<Timestamp, Trouble> {
    let zoned = || text.parse::<jiff::Zoned>().ok().map(|at| at.timestamp());
    let civil = || text.parse::<jiff::civil::DateTime>().ok()?.to_zoned(jiff::tz::TimeZone::system()).ok().map(|at| at.timestamp());
    text.parse().ok().or_else(zoned).or_else(civil).ok_or_else(|| Trouble::NotADay(text.to_owned()))
}

/// A line: each way to reach it, and whether it is open.
fn show(page: &mut Page, line: &Helpline, at: Timestamp, settings: &Settings) {
    let words = &settings.words;
    page.item(line.name.get(words.language()));
    for (contact, shown) in line.reachable(settings.today) {
        let hours = line.hours_of(contact).filter(|hours| hours.shown(settings.today) != Shown::LeftOut);
        page.below_item(&way(contact, shown, hours, settings.today, words));
        if let Some((_, said)) = hours.and_then(|hours| people::open_at(hours, at, words)) {
            page.below_item(&said);
        }
    }
    if let Some(note) = &line.note {
        page.below_item(note.get(words.language()));
    }
}

/// Whoever can be reached in writing, for people who cannot hear, or cannot speak where they are.
fn without_hearing(page: &mut Page, lines: &[&Helpline], emergency: &[&Emergency], settings: &Settings) {
    let words = &settings.words;
    page.heading(&words.say("talk-deaf"));
    let mut none = true;
    for one in emergency.iter().filter(|one| one.kind == ContactKind::Sms) {
        none = false;
        let reach = words.say_with("contact-sms", &[("value", one.value.as_str().into())]);
        page.item(&marked(format!("{} — {reach}", one.name.get(words.language())), one.shown(settings.today), *one, words));
    }
    for line in lines {
        for (contact, shown) in line.reachable(settings.today).filter(|(contact, _)| in_writing(contact)) {
            none = false;
            page.item(&format!("{} — {}", line.name.get(words.language()), way(contact, shown, None, settings.today, words)));
        }
    }
    if none {
        page.line(&words.say("talk-deaf-none"));
    }
}

fn lines(ids: &[String], directory: &Directory, at: Timestamp, settings: &Settings) -> Vec<serde_json::Value> {
    let one = |line: &Helpline| {
        let contacts: Vec<_> = line
            .reachable(settings.today)
            .map(|(contact, shown)| {
                let hours = line.hours_of(contact).filter(|hours| hours.shown(settings.today) != Shown::LeftOut);
                let now = hours.and_then(|hours| people::open_at(hours, at, &settings.words));
                let (open, say) = now.map_or((None, None), |(open, say)| (Some(open), Some(say)));
                json!({ "kind": contact.kind, "value": contact.value, "shown": shown, "open": open, "say": say, "in_writing": in_writing(contact) })
            })
            .collect();
        json!({ "id": line.id, "name": line.name.get(settings.words.language()), "contacts": contacts })
    };
    ids.iter().filter_map(|id| directory.helpline(id)).map(one).collect()
}
