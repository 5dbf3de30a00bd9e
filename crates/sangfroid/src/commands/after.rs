//! The days after: the clocks of letters that were sent, and what usually happens next.

use directory::{Directory, Fact, Shown};
use letters::days::Running;
use letters::reach::marked;
use recognise::Verdict;
use serde_json::{Value, json};

use super::places;
use crate::page::Page;
use crate::settings::Settings;

/// The clocks as a page shows them.
pub(crate) fn show(page: &mut Page, clocks: &[Running], directory: &Directory, settings: &Settings) {
    let words = &settings.words;
    for one in clocks {
        page.item(&one.title(directory, words));
        let Some(due) = &one.deadline else { continue };
        let on = due.on.to_string();
        let over = due.on < settings.today;
        let when = words.say_with(if over { "sent-due-over" } else { "sent-due" }, &[("date", on.as_str().into())]);
        page.below_item(&format!("{when} {}", one.clock(words)));
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
    let guides: Vec<_> = case::usual_next(verdict, directory).collect();
    if guides.is_empty() {
        return;
    }
    page.heading(&words.say("plan-next"));
    for guide in guides {
        let shown = guide.shown(settings.today);
        if shown == Shown::LeftOut {
            continue;
        }
        let source = words.say_with("plan-next-source", &[("source", guide.source.as_str().into())]);
        // What is certain stands bare; all else carries its mark.
        page.item(&marked(format!("{} ({source})", guide.say.get(words.language())), shown, guide, words));
    }
}
