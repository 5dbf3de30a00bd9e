//! `plan`: the steps in order, each with its doors, the refused doors and why.

use case::{Plan, Step};
use directory::Directory;
use letters::days::running;
use serde_json::{Value, json};

use super::{after, facts, people, places};
use crate::arguments::FactArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault;

/// Runs the command.
///
/// # Errors
/// A fact that is not known, or a case that is not there.
pub(crate) fn run(case: Option<&str>, arguments: &FactArguments, settings: &Settings) -> Result<(), Trouble> {
    let directory = Directory::shipped();
    let lines = match case {
        Some(name) => vault::case(name, settings)?.journal()?.lines,
        None => Vec::new(),
    };
    let known = vault::facts::of_case(&lines);
    let age = known.age;
    let mut facts = facts::over(known, arguments, &directory, settings)?;
    facts.age = vault::age::settled(facts.age, age);
    let plan = case::plan(&facts, &directory, settings.today);
    let clocks = running(&vault::facts::sent_of(&lines), facts.country_code().as_deref(), &directory, settings.today);
    if settings.json {
        let mut said = machine(&plan, &directory, settings);
        said["sent"] = after::machine(&clocks, settings);
        return crate::print(&format!("{said}\n"));
    }
    let mut page = Page::new(settings.plain);
    if plan.crisis_first {
        people::crisis(&mut page, &directory, facts.country_code().as_deref(), settings);
        page.gap();
    }
    if facts.country.is_none() {
        page.line(&settings.words.say("country-unknown"));
        page.gap();
    }
    for (place, step) in plan.steps.iter().enumerate() {
        show(&mut page, place + 1, step, &directory, settings);
    }
    if !clocks.is_empty() {
        page.heading(&settings.words.say("sent-heading"));
        after::show(&mut page, &clocks, &directory, settings);
    }
    after::next(&mut page, facts.verdict(), &directory, settings);
    if !plan.crisis_first {
        page.gap();
        people::crisis(&mut page, &directory, facts.country_code().as_deref(), settings);
    }
    crate::print(&page.finish())
}

/// One step: what, when, why; the doors; the wrong doors.
pub(crate) fn show(page: &mut Page, number: usize, step: &Step, directory: &Directory, settings: &Settings) {
    let words = &settings.words;
    let mut title = words.say(&format!("step-{}", step.id.id()));
    if let Some(platform) = step.platform.as_deref().and_then(|id| directory.platform(id)) {
        title = format!("{title} ({})", platform.name.get(words.language()));
    }
    if let Some(due) = step.due {
        title = format!("{title} — {}", words.say_with("step-due", &[("date", due.to_string().as_str().into())]));
    }
    page.action(number, &title);
    page.below_item(&words.say(&format!("step-{}-why", step.id.id())));
    for offer in &step.doors {
        places::offer(page, offer, directory, settings);
    }
    for line in step.lines.iter().filter_map(|id| directory.helpline(id)) {
        people::helpline(page, line, settings);
    }
    if !step.refused.is_empty() {
        page.line(&words.say("step-wrong-doors"));
        for refusal in &step.refused {
            places::refusal(page, refusal, directory, settings);
        }
    }
}

/// `plan --json`.
fn machine(plan: &Plan, directory: &Directory, settings: &Settings) -> Value {
    json!({
        "steps": plan.steps.iter().map(|step| step_value(step, directory, settings)).collect::<Vec<_>>(),
        "crisis": plan.crisis,
        "emergency": plan.emergency,
        "crisis_first": plan.crisis_first,
    })
}

/// A step as the machine reads it.
pub(crate) fn step_value(step: &Step, directory: &Directory, settings: &Settings) -> Value {
    let words = &settings.words;
    let conditions = |list: &[directory::Condition]| list.iter().map(|one| one.id()).collect::<Vec<_>>();
    json!({
        "id": step.id.id(),
        "say": words.say(&format!("step-{}", step.id.id())),
        "why": words.say(&format!("step-{}-why", step.id.id())),
        "due": step.due.map(|date| date.to_string()),
        "lines": step.lines,
        "platform": step.platform,
        "done": step.done,
        "doors": step.doors.iter().map(|offer| json!({
            "id": offer.door,
            "shown": offer.shown,
            "depends": conditions(&offer.unknown),
            "unless": conditions(&offer.unless),
            "prepare": conditions(&offer.prepare),
        })).collect::<Vec<_>>(),
        "refused": step.refused.iter().map(|refusal| json!({
            "id": refusal.door,
            "because": refusal.because.to_string(),
            "say": places::because(refusal, directory, settings),
            "instead": refusal.instead,
        })).collect::<Vec<_>>(),
    })
}
