//! `doors`: every door of the country; it fits, or it does not and why.

use directory::Directory;
use serde_json::json;

use super::{facts, people, places};
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
    let (fits, refused) = case::doors(&facts, &directory, settings.today);
    let words = &settings.words;
    if settings.json {
        let conditions = |list: &[directory::Condition]| list.iter().map(|one| one.id()).collect::<Vec<_>>();
        let doors: Vec<_> = fits
            .iter()
            .map(|offer| json!({ "id": offer.door, "fits": true, "shown": offer.shown, "meant": offer.meant, "depends": conditions(&offer.unknown), "unless": conditions(&offer.unless), "prepare": conditions(&offer.prepare) }))
            .chain(refused.iter().map(|one| json!({ "id": one.door, "fits": false, "because": one.because.to_string(), "say": places::because(one, &directory, settings), "instead": one.instead })))
            .collect();
        return crate::print(&format!("{}\n", json!({ "doors": doors })));
    }
    let mut page = Page::new(settings.plain);
    if facts.country.is_none() {
        page.line(&words.say("country-unknown"));
    }
    page.heading(&words.say("doors-fit"));
    for offer in &fits {
        places::offer(&mut page, offer, &directory, settings);
    }
    page.heading(&words.say("doors-refused"));
    for one in &refused {
        places::refusal(&mut page, one, &directory, settings);
    }
    page.gap();
    people::crisis(&mut page, &directory, facts.country_code().as_deref(), settings);
    crate::print(&page.finish())
}
