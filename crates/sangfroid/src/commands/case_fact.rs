//! `case fact`: writes down what is known of a case, so that plans need not ask again.

use directory::Directory;
use evidence::journal::Event;
use serde_json::json;

use super::facts;
use crate::arguments::FactArguments;
use crate::page::calm;
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
    let said = facts::facts(&arguments, &Directory::shipped(), settings)?;
    let allowed = |fact: &&String| fact.split_once('=').is_none_or(|(key, _)| key != "age" && !vault::facts::may_be_written(key));
    if let Some(other) = arguments.facts.iter().find(allowed) {
        return Err(Trouble::UnknownFact(other.clone(), vault::facts::keys()));
    }
    let case = vault::case(case, settings)?;
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
    let list = arguments.facts.join(", ");
    crate::print(&format!("{}\n", calm(&settings.words.say_with("vault-fact-written", &[("facts", list.as_str().into())]))))
}
