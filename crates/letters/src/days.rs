//! The days after: letters that were sent with the day on which each is due, and all days of a plan as a calendar.

use std::collections::BTreeMap;

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
        let letter = words.say(&format!("sent-letter-{}", self.sent.letter));
        let language = words.language();
        let platform = directory.platform(&self.sent.to).map(|platform| platform.name.get(language));
        let to = platform.or_else(|| directory.name_of(&self.sent.to).map(|name| name.get(language))).unwrap_or(&self.sent.to);
        let on = self.sent.on.to_string();
        words.say_with("sent-line", &[("letter", letter.as_str().into()), ("to", to.into()), ("date", on.as_str().into())])
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

/// The days from today on, each with what is to be done on it, in words.
#[must_use]
pub fn days(plan: &Plan, running: &[Running], directory: &Directory, today: Date, words: &Words) -> BTreeMap<Date, Vec<String>> {
    let mut days: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    let mut add = |day: Option<Date>, what: String| {
        if let Some(day) = day.filter(|day| *day >= today) {
            days.entry(day).or_default().push(what);
        }
    };
    plan.steps.iter().filter(|step| !step.done).for_each(|step| add(step.due, step_said(step, directory, words)));
    for one in running {
        let what = format!("{} {}", one.title(directory, words), one.clock(words));
        add(one.deadline.as_ref().map(|due| due.on), what.trim().to_owned());
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

/// The days as entries of a calendar. Their titles say nothing unless `plain_titles` asks for it. `uid` names a day: the same one however
/// often the calendar is written, and nothing that says whose case it is.
#[must_use]
pub fn entries(days: &BTreeMap<Date, Vec<String>>, plain_titles: bool, uid: impl Fn(Date) -> String, words: &Words) -> Vec<Entry> {
    let one = |(on, what): (&Date, &Vec<String>)| {
        let (uid, on) = (uid(*on), *on);
        if !plain_titles {
            return Entry { uid, on, title: words.say("followup-neutral"), text: String::new() };
        }
        let title = match what.as_slice() {
            [only] => only.clone(),
            _ => words.say_with("followup-title", &[("count", what.len().into())]),
        };
        Entry { uid, on, title, text: what.iter().map(|one| format!("- {one}")).collect::<Vec<_>>().join("\n") }
    };
    days.iter().map(one).collect()
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
        let days = days(&case::plan(&facts, &directory, today), &running, &directory, today, &words);
        assert!(days.values().flatten().any(|what| what.contains("Aylo")), "{days:?}");
        let stamp = Stamp::new(today, 0).expect("midnight");
        let neutral = file(&entries(&days, false, |day| day.to_string(), &words), stamp, false);
        assert!(!neutral.contains("Aylo") && !neutral.to_lowercase().contains("sangfroid"), "{neutral}");
        let plain = file(&entries(&days, true, |day| day.to_string(), &words), stamp, true);
        assert!(plain.contains("Aylo"), "{plain}");
    }
}
