//! What `protect` says: what they know and what it means, whether a password leaked, what to close first and where.

use accounts::breach::Seen as Leaked;
use accounts::{Place, Task, Where, meaning, places};
use directory::Directory;
use letters::reach::{marked, way};
use serde_json::{Value, json};

use super::leaks::{Answer, By, Whose};
use super::seen::Seen;
use crate::commands::people;
use crate::page::Page;
use crate::settings::Settings;

/// Everything that is told.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub(super) seen: &'a Seen,
    pub(super) tasks: &'a [Task],
    pub(super) answers: &'a [Answer],
    /// Only a password was asked about.
    pub(super) alone: bool,
    pub(super) show_password: bool,
}

impl Told<'_> {
    /// For a person.
    pub(super) fn page(&self, directory: &Directory, settings: &Settings) -> String {
        let words = &settings.words;
        let mut page = Page::new(settings.plain);
        self.answered(&mut page, settings);
        if self.alone {
            return page.finish();
        }
        self.known(&mut page, settings);
        if self.tasks.is_empty() {
            page.line(&words.say("protect-nothing-to-do"));
        } else {
            page.heading(&words.say("protect-tasks"));
            page.gap();
        }
        for (place, task) in self.tasks.iter().enumerate() {
            page.action(place + 1, &words.say(&format!("protect-task-{}", task.id())));
            page.below_item(&words.say(&format!("protect-task-{}-why", task.id())));
            self.places(*task, directory, settings).iter().for_each(|place| page.below_item(place));
        }
        page.gap();
        people::crisis(&mut page, directory, self.seen.facts.country_code().as_deref(), settings);
        page.finish()
    }

    /// What the other side knows, and what that means.
    fn known(&self, page: &mut Page, settings: &Settings) {
        let words = &settings.words;
        let seen = self.seen;
        if seen.closed {
            page.line(&words.say("protect-case-closed"));
        }
        let known = meaning(&seen.known.shown);
        if known.is_empty() && seen.known.messages == 0 {
            return;
        }
        page.heading(&words.say("protect-known"));
        if known.is_empty() {
            page.line(&words.say("protect-known-nothing"));
        }
        for why in &known {
            page.item(&words.say(&format!("protect-why-{}", why.id())));
        }
        if !seen.known.passwords.is_empty() {
            match self.show_password {
                true => seen.known.passwords.iter().for_each(|password| page.excerpt(password)),
                false => page.below_item(&words.say("protect-password-hidden")),
            }
        }
    }

    /// Whether the passwords leaked.
    fn answered(&self, page: &mut Page, settings: &Settings) {
        let words = &settings.words;
        for answer in self.answers {
            let whose = match answer.whose {
                Whose::Shown => words.say("protect-password-shown"),
                Whose::Typed => words.say("protect-password-typed"),
                Whose::Nth(number) => words.say_with("protect-password-nth", &[("number", number.into())]),
            };
            let whose = ("whose", whose.as_str().into());
            match &answer.by {
                By::List(true) => page.line(&words.say_with("protect-list-found", &[whose])),
                By::List(false) => page.line(&words.say_with("protect-list-not-found", &[whose])),
                By::Online(host, digits, seen) => {
                    let (id, times) = match seen {
                        Leaked::Times(times) => ("protect-online-found", times.to_string()),
                        Leaked::Never => ("protect-online-not-found", String::new()),
                    };
                    page.line(&words.say_with(id, &[whose, ("times", times.as_str().into())]));
                    page.below_item(&words.say_with("protect-online-sent", &[("host", host.as_str().into()), ("digits", digits.as_str().into())]));
                }
            }
        }
        if let Some(answer) = self.answers.first() {
            let found = self.answers.iter().any(Answer::found);
            page.line(&words.say(if found { "protect-found-then" } else { "protect-not-found-then" }));
            if !self.alone && (found || answer.whose == Whose::Shown) {
                page.gap();
            }
        }
    }

    /// Where a task is done, in words.
    fn places(&self, task: Task, directory: &Directory, settings: &Settings) -> Vec<String> {
        let places = places(task, &self.seen.known.mailboxes, &self.seen.facts, directory, settings.today);
        places.iter().map(|place| place_said(place, settings)).collect()
    }

    /// For programs.
    pub(super) fn machine(&self, directory: &Directory, settings: &Settings) -> Value {
        let words = &settings.words;
        let shown = &self.seen.known.shown;
        json!({
            "shown": {
                "password": shown.password,
                "phone": shown.phone,
                "home": shown.home,
                "own_address": crate::report::own_address_id(shown.own_address),
            },
            "passwords_shown": if self.show_password { json!(self.seen.known.passwords.iter().map(|one| one.as_str()).collect::<Vec<_>>()) } else { Value::Null },
            "meaning": meaning(shown).iter().map(|why| json!({ "id": why.id(), "say": words.say(&format!("protect-why-{}", why.id())) })).collect::<Vec<_>>(),
            "tasks": self.tasks.iter().map(|task| json!({
                "id": task.id(),
                "say": words.say(&format!("protect-task-{}", task.id())),
                "why": words.say(&format!("protect-task-{}-why", task.id())),
                "where": self.places(*task, directory, settings),
            })).collect::<Vec<_>>(),
            "passwords": self.answers.iter().map(answer).collect::<Vec<_>>(),
        })
    }
}

fn answer(answer: &Answer) -> Value {
    let password = if answer.whose == Whose::Shown { "shown" } else { "typed" };
    let mut said = match &answer.by {
        By::List(found) => json!({ "password": password, "by": "list", "found": found, "found_by_chance": "1/65536" }),
        By::Online(host, digits, seen) => {
            let times = match seen {
                Leaked::Times(times) => *times,
                Leaked::Never => 0,
            };
            json!({ "password": password, "by": "online", "found": times > 0, "times": times, "host": host, "sent": digits })
        }
    };
    if let Whose::Nth(number) = answer.whose {
        said["number"] = number.into();
    }
    said
}

fn place_said(place: &Place<'_>, settings: &Settings) -> String {
    let words = &settings.words;
    let language = words.language();
    match place {
        Place::FirstTry(at, url) => {
            let said = words.say_with("protect-first-try", &[("url", url.as_str().into())]);
            match at {
                Where::Mailbox => said,
                Where::Platform(platform) => format!("{} — {said}", platform.name.get(language)),
            }
        }
        Place::Guide(platform, guide, shown) => {
            let url = guide.url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
            marked(format!("{} — {}{url}", platform.name.get(language), guide.say.get(language)), *shown, *guide, words)
        }
        Place::Recovery(door, contact, shown) => format!("{} — {}", door.name.get(language), way(contact, *shown, None, settings.today, words)),
    }
}
