//! `follow-up`: the days of a plan and of the letters that were sent, as a calendar. Its words say nothing unless that is asked for.

use std::collections::BTreeMap;
use std::path::Path;

use case::calendar::{Entry, Stamp, calendar};
use case::{Phase, Step};
use directory::{Date, Directory};
use evidence::digest::{hex, sha256};
use serde_json::json;

use super::case::write_secret;
use super::{after, facts, places};
use crate::arguments::FollowUpArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault;

/// Runs the command.
///
/// # Errors
/// A fact that is not known, a case that is not there, a file that is there already.
pub(crate) fn run(arguments: &FollowUpArguments, settings: &Settings) -> Result<(), Trouble> {
    if arguments.out.symlink_metadata().is_ok() {
        return Err(evidence::disk::Trouble::AlreadyThere(arguments.out.clone()).into());
    }
    let directory = Directory::shipped();
    let case = vault::case(&arguments.case, settings)?;
    let lines = case.journal()?.lines;
    let known = vault::facts::of_case(&lines);
    let age = known.age;
    let mut facts = facts::over(known, &arguments.facts, &directory, settings)?;
    facts.age = vault::age::settled(facts.age, age);
    let plan = case::plan(&facts, &directory, settings.today);
    let mut days: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    let mut add = |day: Option<Date>, what: String| {
        if let Some(day) = day.filter(|day| *day >= settings.today) {
            days.entry(day).or_default().push(what);
        }
    };
    plan.steps.iter().filter(|step| !step.done).for_each(|step| add(step.due, said(step, &directory, settings)));
    for one in after::clocks(&vault::facts::sent_of(&lines), facts.country_code().as_deref(), &directory, settings) {
        add(one.deadline.as_ref().map(|due| due.on), one.said(&directory, settings));
    }
    let entries: Vec<Entry> = days.into_iter().map(|(day, what)| entry(day, &what, &case.facts().id, arguments.plain_titles, settings)).collect();
    let product = if arguments.plain_titles { "-//Sangfroid//Sangfroid//EN" } else { "-//Calendar//Calendar//EN" };
    write_secret(&arguments.out, calendar(&entries, stamp(settings.today), product).as_bytes())?;
    say(&entries, &arguments.out, arguments.plain_titles, settings)
}

/// A step in words: what, where; and for a look later, why.
fn said(step: &Step, directory: &Directory, settings: &Settings) -> String {
    let words = &settings.words;
    let mut text = words.say(&format!("step-{}", step.id.id()));
    if let Some(platform) = step.platform.as_deref().and_then(|id| directory.platform(id)) {
        text = format!("{text} ({})", platform.name.get(words.language()));
    }
    if step.id.phase() == Phase::LookAgain {
        text = format!("{text} {}", words.say(&format!("step-{}-why", step.id.id())));
    }
    let names: Vec<&str> = step.doors.iter().filter_map(|offer| places::name_of(&offer.door, directory, settings)).collect();
    if names.is_empty() { text } else { format!("{text} — {}", names.join(", ")) }
}

/// One day. Its name stays the same however often the calendar is written, and does not say which case it is of.
fn entry(on: Date, what: &[String], case: &str, plain_titles: bool, settings: &Settings) -> Entry {
    let words = &settings.words;
    let uid = hex(&sha256(format!("{case} {on}").as_bytes())[..16]);
    if !plain_titles {
        return Entry { uid, on, title: words.say("followup-neutral"), text: String::new() };
    }
    let title = match what {
        [only] => only.clone(),
        _ => words.say_with("followup-title", &[("count", what.len().into())]),
    };
    Entry { uid, on, title, text: what.iter().map(|one| format!("- {one}")).collect::<Vec<_>>().join("\n") }
}

/// Now, in UTC.
fn stamp(today: Date) -> Stamp {
    let now = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
    let day = Date::new(i32::from(now.year()), now.month().unsigned_abs(), now.day().unsigned_abs()).unwrap_or(today);
    let number = |value: i8| u32::from(value.unsigned_abs());
    let second = number(now.hour()) * 3600 + number(now.minute()) * 60 + number(now.second()).min(59);
    Stamp::new(day, second).expect("an hour, a minute and a second of a day")
}

fn say(entries: &[Entry], out: &Path, plain_titles: bool, settings: &Settings) -> Result<(), Trouble> {
    let file = out.display().to_string();
    if settings.json {
        let days: Vec<String> = entries.iter().map(|entry| entry.on.to_string()).collect();
        return crate::print(&format!("{}\n", json!({ "file": file, "days": days, "neutral": !plain_titles })));
    }
    let words = &settings.words;
    let mut page = Page::new(settings.plain);
    page.line(&words.say_with("followup-written", &[("file", file.as_str().into()), ("count", entries.len().into())]));
    page.line(&words.say(if plain_titles { "followup-plain-said" } else { "followup-neutral-said" }));
    page.line(&words.say("followup-shared"));
    crate::print(&page.finish())
}
