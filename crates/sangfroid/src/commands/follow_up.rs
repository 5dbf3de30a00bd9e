//! `follow-up`: the days of a plan and of the letters that were sent, as a calendar. Its words say nothing unless that is asked for.

use std::collections::BTreeSet;
use std::path::Path;

use case::calendar::{Entry, Stamp, follow};
use directory::{Date, Directory};
use evidence::digest::{hex, sha256};
use evidence::journal::Event;
use letters::days;
use serde_json::json;

use super::case::write_secret;
use super::facts;
use crate::arguments::FollowUpArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::{self, diary, guard};

/// Runs the command.
///
/// # Errors
/// A fact that is not known, a case that is not there, a file that is there already.
pub(crate) fn run(arguments: &FollowUpArguments, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
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
    let tasks = days::tasks(&plan, &running, &directory, settings.today, &settings.words);
    let id = &case.facts().id;
    // It does not say which case or step it is of.
    let uid = |key: &str| hex(&sha256(format!("{id} {key}").as_bytes())[..16]);
    let now = days::entries(tasks, arguments.plain_titles, uid, &settings.words);
    let title = settings.words.say(if arguments.plain_titles { "followup-called-off" } else { "followup-neutral" });
    let entries = follow(&diary::of_case(&lines), now, settings.today, &title);
    write_secret(&arguments.out, days::file(&entries, stamp(settings.today), arguments.plain_titles).as_bytes())?;
    // The file first: what the journal says was written, was.
    let written: Vec<_> = entries.iter().map(Entry::written).collect();
    case.write_down(Event::Note, None, Some(&diary::note(&written)), Now::look().moment())?;
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
    let days: BTreeSet<Date> = entries.iter().filter(|entry| !entry.cancelled).map(|entry| entry.on).collect();
    let called_off = entries.iter().filter(|entry| entry.cancelled).count();
    if settings.json {
        let days: Vec<String> = days.iter().map(Date::to_string).collect();
        let entries = entries.len() - called_off;
        return crate::print(&format!("{}\n", json!({ "file": file, "days": days, "entries": entries, "cancelled": called_off, "neutral": !plain_titles })));
    }
    let words = &settings.words;
    let mut page = Page::new(settings.plain);
    page.line(&words.say_with("followup-written", &[("file", file.as_str().into()), ("count", days.len().into())]));
    if called_off > 0 {
        page.line(&words.say_with("followup-called-off-said", &[("count", called_off.into())]));
    }
    page.line(&words.say(if plain_titles { "followup-plain-said" } else { "followup-neutral-said" }));
    page.line(&words.say("followup-shared"));
    crate::print(&page.finish())
}
