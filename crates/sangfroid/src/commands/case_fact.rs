//! `case fact`: writes down what is known of a case, so that plans need not ask again.

use ::case::{Facts, Plan, plan};
use directory::Directory;
use evidence::disk::Case;
use evidence::journal::Event;
use serde_json::json;

use super::facts;
use crate::arguments::FactArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::{self, age, guard};

/// Runs the command. All facts are written, or none.
///
/// # Errors
/// A fact that is not known or may not be written down; a case that is not there, or was written as one with somebody under 18.
pub(crate) fn run(case: &str, given: Vec<String>, settings: &Settings) -> Result<(), Trouble> {
    guard::no_core_image();
    let arguments = FactArguments { facts: given };
    let directory = Directory::shipped();
    let said = facts::facts(&arguments, &directory, settings)?;
    let allowed = |fact: &&String| fact.split_once('=').is_none_or(|(key, _)| key != "age" && !vault::facts::may_be_written(key));
    if let Some(other) = arguments.facts.iter().find(allowed) {
        return Err(Trouble::UnknownFact(other.clone(), vault::facts::keys()));
    }
    let name = case;
    let case = vault::case(case, settings)?;
    let before = planned(&case, &directory, settings)?;
    let now = Now::look();
    if let Some(said) = said.age {
        // Under 18 once said is not taken back.
        let settled = age::settled(Some(said), age::of_case(&case.journal()?.lines)).unwrap_or(said);
        case.write_down(Event::Fact, None, Some(age::note(settled)), now.moment())?;
    }
    for fact in arguments.facts.iter().filter(|fact| !fact.starts_with("age=")) {
        case.write_down(Event::Fact, None, Some(&fact.trim().to_lowercase()), now.moment())?;
    }
    if settings.json {
        return crate::print(&format!("{}\n", json!({ "facts": arguments.facts })));
    }
    let words = &settings.words;
    let list = arguments.facts.join(", ");
    let mut page = Page::new(settings.plain);
    page.line(&words.say_with("vault-fact-written", &[("facts", list.as_str().into())]));
    let after = planned(&case, &directory, settings)?;
    let new: Vec<String> = after.new_since(&before).map(|step| words.say(&format!("step-{}", step.id.id()))).collect();
    if !new.is_empty() {
        page.heading(&words.say("fact-new-steps"));
        new.iter().for_each(|step| page.item(step));
        page.line(&words.say_with("fact-whole-plan", &[("case", name.into())]));
    }
    crate::print(&page.finish())
}

/// The plan of a case as it stands.
fn planned(case: &Case, directory: &Directory, settings: &Settings) -> Result<Plan, Trouble> {
    let mut known: Facts = vault::facts::of_case(&case.journal()?.lines);
    if settings.country_named || known.country.is_none() {
        known.country.clone_from(&settings.country);
    }
    Ok(plan(&known, directory, settings.today))
}
