//! `follow-up`: the days of a plan and of the letters that were sent, as a calendar. Its words say nothing unless that is asked for.

use std::path::Path;

use case::calendar::{Entry, Stamp};
use directory::{Date, Directory};
use evidence::digest::{hex, sha256};
use letters::days;
use serde_json::json;

use super::case::write_secret;
use super::facts;
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
    let running = days::running(&vault::facts::sent_of(&lines), facts.country_code().as_deref(), &directory, settings.today);
    let on_days = days::days(&plan, &running, &directory, settings.today, &settings.words);
    let id = case.facts().id.clone();
    let uid = |on: Date| hex(&sha256(format!("{id} {on}").as_bytes())[..16]);
    let entries = days::entries(&on_days, arguments.plain_titles, uid, &settings.words);
    write_secret(&arguments.out, days::file(&entries, stamp(settings.today), arguments.plain_titles).as_bytes())?;
    say(&entries, &arguments.out, arguments.plain_titles, settings)
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
