//! `talk`: people to talk to, now; the crisis line first.

use directory::{Directory, Helpline};
use serde_json::json;

use super::{facts, people};
use crate::arguments::FactArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Runs the command.
///
/// # Errors
/// A fact that is not known.
pub(crate) fn run(arguments: &FactArguments, settings: &Settings) -> Result<(), Trouble> {
    let directory = Directory::shipped();
    let facts = facts::facts(arguments, &directory, settings)?;
    let talk = case::talk(&facts, &directory, settings.today);
    let words = &settings.words;
    if settings.json {
        return crate::print(&format!(
            "{}\n",
            json!({ "crisis": lines(&talk.crisis, &directory, settings), "emergency": talk.emergency, "lines": lines(&talk.lines, &directory, settings) })
        ));
    }
    let mut page = Page::new(settings.plain);
    if facts.country.is_none() {
        page.line(&words.say("country-unknown"));
        page.gap();
    }
    people::crisis(&mut page, &directory, facts.country_code().as_deref(), settings);
    page.heading(&words.say("talk-lines"));
    for line in talk.lines.iter().filter_map(|id| directory.helpline(id)) {
        people::helpline(&mut page, line, settings);
    }
    page.line(&words.say("talk-more"));
    crate::print(&page.finish())
}

fn lines(ids: &[String], directory: &Directory, settings: &Settings) -> Vec<serde_json::Value> {
    let one = |line: &Helpline| {
        let contacts: Vec<_> =
            line.reachable(settings.today).map(|(contact, shown)| json!({ "kind": contact.kind, "value": contact.value, "shown": shown })).collect();
        json!({ "id": line.id, "name": line.name.get(settings.words.language()), "contacts": contacts })
    };
    ids.iter().filter_map(|id| directory.helpline(id)).map(one).collect()
}
