//! The days after: letters that were sent with the day on which each is due, and all days of a plan as a calendar.

use std::collections::{BTreeMap, BTreeSet};

use case::calendar::{Entry, Stamp, calendar};
use case::{Phase, Plan, Step};
use directory::{Date, Directory};
use words::Words;

use crate::{Deadline, Sent, due};

/// A letter that was sent, and what is due for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// The letter.
    pub sent: Sent,
    /// What is due, and when.
    pub deadline: Option<Deadline>,
}

impl Running {
    /// The letter, its addressee and its day, in words.
    #[must_use]
    pub fn title(&self, directory: &Directory, words: &Words) -> String {
        let ((letter, to), on) = (self.names(directory, words), crate::day(self.sent.on, words));
        words.say_with("sent-line", &[("letter", letter.as_str().into()), ("to", to.as_str().into()), ("date", on.as_str().into())])
    }

    /// The letter and its addressee, in words.
    #[must_use]
    pub fn names(&self, directory: &Directory, words: &Words) -> (String, String) {
        let letter = words.say(&format!("sent-letter-{}", self.sent.letter));
        let language = words.language();
        let platform = directory.platform(&self.sent.to).map(|platform| platform.name.get(language));
        let to = platform.or_else(|| directory.name_of(&self.sent.to).map(|name| name.get(language))).unwrap_or(&self.sent.to);
        (letter, to.to_owned())
    }

    /// What its day is, in words; empty where nothing is due.
    #[must_use]
    pub fn clock(&self, words: &Words) -> String {
        self.deadline.as_ref().map(|due| words.say(&format!("removal-clock-{}", due.say))).unwrap_or_default()
    }
}

/// The letters that were sent, the one that is due next first. `country` is the person's (ISO 3166-1 alpha-2, capitals).
#[must_use]
pub fn running(sent: &[Sent], country: Option<&str>, directory: &Directory, today: Date) -> Vec<Running> {
    let one = |sent: &Sent| Running { sent: sent.clone(), deadline: due(sent, country, directory, today).into_iter().next() };
    let mut all: Vec<Running> = sent.iter().map(one).collect();
    all.sort_by_key(|one| (one.deadline.is_none(), one.deadline.as_ref().map(|due| due.on)));
    all
}

/// Something to be done on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What stays the same when its day or its words change.
    pub key: String,
    /// When.
    pub on: Date,
    /// In words.
    pub what: String,
}

/// What is to be done from today on, by day, each once.
#[must_use]
pub fn tasks(plan: &Plan, running: &[Running], directory: &Directory, today: Date, words: &Words) -> Vec<Task> {
    let of_step = |step: &Step| {
        let key = format!("{}@{}", step.id.id(), step.platform.as_deref().unwrap_or_default());
        Some(Task { key, on: step.due?, what: step_said(step, directory, words) })
    };
    let of_letter = |one: &Running| {
        let key = format!("{} to {} on {}", one.sent.letter, one.sent.to, one.sent.on);
        let what = format!("{} {}", one.title(directory, words), one.clock(words));
        Some(Task { key, on: one.deadline.as_ref()?.on, what: what.trim().to_owned() })
    };
    let steps = plan.steps.iter().filter(|step| !step.done).filter_map(of_step);
    let mut tasks: Vec<Task> = steps.chain(running.iter().filter_map(of_letter)).filter(|task| task.on >= today).collect();
    tasks.sort_by(|one, other| (one.on, &one.key).cmp(&(other.on, &other.key)));
    let mut keys = BTreeSet::new();
    tasks.retain(|task| keys.insert(task.key.clone()));
    tasks
}

/// The days from today on, each with what is to be done on it, in words.
#[must_use]
pub fn days(plan: &Plan, running: &[Running], directory: &Directory, today: Date, words: &Words) -> BTreeMap<Date, Vec<String>> {
    let mut days: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    for task in tasks(plan, running, directory, today, words) {
        days.entry(task.on).or_default().push(task.what);
    }
    days
}

/// A step in words: what, where; and for a look later, why.
fn step_said(step: &Step, directory: &Directory, words: &Words) -> String {
    let mut text = words.say(&format!("step-{}", step.id.id()));
    if let Some(platform) = step.platform.as_deref().and_then(|id| directory.platform(id)) {
        text = format!("{text} ({})", platform.name.get(words.language()));
    }
    if step.id.phase() == Phase::LookAgain {
        text = format!("{text} {}", words.say(&format!("step-{}-why", step.id.id())));
    }
    let names: Vec<&str> = step.doors.iter().filter_map(|offer| directory.name_of(&offer.door)).map(|name| name.get(words.language())).collect();
    if names.is_empty() { text } else { format!("{text} — {}", names.join(", ")) }
}

/// Tasks as entries of a calendar, each day reminding once. Their titles say nothing unless `plain_titles` asks for it. `uid` makes a name of a
/// task's key: the same one however often the calendar is written, and nothing that says whose case it is.
#[must_use]
pub fn entries(tasks: Vec<Task>, plain_titles: bool, uid: impl Fn(&str) -> String, words: &Words) -> Vec<Entry> {
    let mut days = BTreeSet::new();
    let entry = |task: Task| {
        let title = if plain_titles { task.what } else { words.say("followup-neutral") };
        Entry { uid: uid(&task.key), sequence: 0, on: task.on, cancelled: false, alarm: days.insert(task.on), title, text: String::new() }
    };
    tasks.into_iter().map(entry).collect()
}

/// The calendar file. With neutral titles, the program that wrote it is not named either.
#[must_use]
pub fn file(entries: &[Entry], stamp: Stamp, plain_titles: bool) -> String {
    let product = if plain_titles { "-//Sangfroid//Sangfroid//EN" } else { "-//Calendar//Calendar//EN" };
    calendar(entries, stamp, product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neutral_calendar_says_nothing_and_a_plain_one_what_is_due() {
        let (directory, words) = (Directory::shipped(), Words::in_language("en"));
        let today: Date = "2026-11-28".parse().expect("a day");
        let mut facts = case::Facts::default();
        for (key, value) in [("kind", "recorded"), ("age", "adult"), ("country", "FR")] {
            facts.set(key, value).expect("a fact");
        }
        let sent = Sent { letter: "dsa-notice".to_owned(), to: "aylo".to_owned(), on: today, urls: Vec::new() };
        let running = running(&[sent], Some("FR"), &directory, today);
        let tasks = tasks(&case::plan(&facts, &directory, today), &running, &directory, today, &words);
        assert!(tasks.iter().any(|task| task.what.contains("Aylo")), "{tasks:?}");
        let stamp = Stamp::new(today, 0).expect("midnight");
        let neutral = file(&entries(tasks.clone(), false, str::to_owned, &words), stamp, false);
        // The keys, which stand for the names here, say more than a name would.
        assert!(!neutral.contains("Aylo") && !neutral.to_lowercase().contains("sangfroid"), "{neutral}");
        let plain = file(&entries(tasks, true, str::to_owned, &words), stamp, true);
        assert!(plain.contains("Aylo"), "{plain}");
    }
}
