//! The days after: the clocks of letters that were sent, and what usually happens next.

use directory::{Directory, Fact, Shown, Topic};
use letters::{Deadline, Sent, due};
use recognise::Verdict;
use serde_json::{Value, json};

use super::{people, places};
use crate::page::Page;
use crate::settings::Settings;

/// A letter that was sent, and what is due for it.
#[derive(Debug)]
pub(crate) struct Running {
    pub(crate) sent: Sent,
    pub(crate) deadline: Option<Deadline>,
}

impl Running {
    /// What stands on its day: the letter and its addressee, and what that day is.
    pub(crate) fn said(&self, directory: &Directory, settings: &Settings) -> String {
        let words = &settings.words;
        let clock = self.deadline.as_ref().map(|due| words.say(&format!("removal-clock-{}", due.say))).unwrap_or_default();
        format!("{} {clock}", self.title(directory, settings)).trim().to_owned()
    }

    fn title(&self, directory: &Directory, settings: &Settings) -> String {
        let words = &settings.words;
        let letter = words.say(&format!("sent-letter-{}", self.sent.letter));
        let language = words.language();
        let platform = directory.platform(&self.sent.to).map(|platform| platform.name.get(language).to_owned());
        let to = platform.or_else(|| places::name_of(&self.sent.to, directory, settings).map(str::to_owned)).unwrap_or_else(|| self.sent.to.clone());
        let on = self.sent.on.to_string();
        words.say_with("sent-line", &[("letter", letter.as_str().into()), ("to", to.as_str().into()), ("date", on.as_str().into())])
    }
}

/// The clocks of letters, the next one first.
pub(crate) fn clocks(sent: &[Sent], country: Option<&str>, directory: &Directory, settings: &Settings) -> Vec<Running> {
    let one = |sent: &Sent| Running { sent: sent.clone(), deadline: due(sent, country, directory, settings.today).into_iter().next() };
    let mut all: Vec<Running> = sent.iter().map(one).collect();
    all.sort_by_key(|one| (one.deadline.is_none(), one.deadline.as_ref().map(|due| due.on)));
    all
}

/// The clocks as a page shows them.
pub(crate) fn show(page: &mut Page, clocks: &[Running], directory: &Directory, settings: &Settings) {
    let words = &settings.words;
    for one in clocks {
        page.item(&one.title(directory, settings));
        let Some(due) = &one.deadline else { continue };
        let on = due.on.to_string();
        let over = due.on < settings.today;
        let when = words.say_with(if over { "sent-due-over" } else { "sent-due" }, &[("date", on.as_str().into())]);
        page.below_item(&format!("{when} {}", words.say(&format!("removal-clock-{}", due.say))));
        let names: Vec<&str> = due.next.iter().filter_map(|id| places::name_of(id, directory, settings)).collect();
        if !names.is_empty() {
            page.below_item(&words.say_with("sent-next", &[("names", names.join(", ").as_str().into())]));
        }
        if over {
            page.below_item(&words.say("sent-over-then"));
        }
    }
}

/// The clocks for programs.
pub(crate) fn machine(clocks: &[Running], settings: &Settings) -> Value {
    let one = |one: &Running| {
        let due = one.deadline.as_ref();
        json!({
            "letter": one.sent.letter,
            "to": one.sent.to,
            "on": one.sent.on.to_string(),
            "due": due.map(|due| due.on.to_string()),
            "legal": due.map(|due| due.legal),
            "say": due.map(|due| settings.words.say(&format!("removal-clock-{}", due.say))),
            "next": due.map(|due| due.next.clone()),
        })
    };
    clocks.iter().map(one).collect()
}

/// What usually happens next, each with how sure it is; and the warning about those who sell help.
pub(crate) fn next(page: &mut Page, verdict: Verdict, directory: &Directory, settings: &Settings) {
    let words = &settings.words;
    let topic = match verdict {
        Verdict::Bluff => Topic::NextBluff,
        Verdict::Recorded | Verdict::OtherThreat => Topic::Next,
        _ => return,
    };
    page.heading(&words.say("plan-next"));
    for guide in directory.international().guides.iter().filter(|guide| guide.topic == topic || guide.topic == Topic::Warning) {
        let shown = guide.shown(settings.today);
        if shown == Shown::LeftOut {
            continue;
        }
        let source = words.say_with("plan-next-source", &[("source", guide.source.as_str().into())]);
        // What is certain stands bare; all else carries its mark.
        let mark = people::mark(shown, guide, words).map(|mark| format!(" [{mark}]")).unwrap_or_default();
        page.item(&format!("{} ({source}){mark}", guide.say.get(words.language())));
    }
}
