//! To whom a letter can go: the doors that fit, with their ids, and the people.

use case::doors;
use directory::Directory;
use evidence::disk::Case;
use letters::people::To;
use serde_json::json;

use super::{facts, places};
use crate::arguments::FactArguments;
use crate::page::Page;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault;

/// Lists them, by what the journal and the answers say; the passphrase is not needed for that.
///
/// # Errors
/// That nobody was named, when all are listed; a fact that is not known.
pub(super) fn show(case: &Case, given: &FactArguments, directory: &Directory, settings: &Settings) -> Result<(), Trouble> {
    let known_before = vault::facts::of_case(&case.journal()?.lines);
    let age = known_before.age;
    let mut facts = facts::over(known_before, given, directory, settings)?;
    facts.age = vault::age::settled(facts.age, age);
    let (fits, refused) = doors(&facts, directory, settings.today);
    let words = &settings.words;
    if settings.json {
        let door = |offer: &case::Offer| json!({ "id": offer.door, "meant": offer.meant, "name": places::name_of(&offer.door, directory, settings) });
        let listed = json!({
            "doors": fits.iter().map(door).collect::<Vec<_>>(),
            "refused": refused.iter().map(|one| json!({ "id": one.door, "because": one.because.to_string(), "say": places::because(one, directory, settings), "instead": one.instead })).collect::<Vec<_>>(),
            "people": To::ALL.iter().map(|to| to.id()).collect::<Vec<_>>(),
        });
        crate::print(&format!("{listed}\n"))?;
        return Err(Trouble::ToWhom(None, known(directory, settings)));
    }
    let mut page = Page::new(settings.plain);
    for (heading, meant) in [("report-list-doors", true), ("report-list-open", false)] {
        let mut offers = fits.iter().filter(|offer| offer.meant == meant).peekable();
        if offers.peek().is_some() {
            page.heading(&words.say(heading));
        }
        for offer in offers {
            let name = places::name_of(&offer.door, directory, settings).unwrap_or_default();
            page.item(&format!("{} — {name}", offer.door));
        }
    }
    page.heading(&words.say("report-list-people"));
    for to in To::ALL {
        page.item(&format!("{} — {}", to.id(), words.say(&format!("report-to-{}", to.id()))));
    }
    if !refused.is_empty() {
        page.heading(&words.say("doors-refused"));
        for one in &refused {
            places::refusal(&mut page, one, directory, settings);
        }
    }
    page.gap();
    crate::print(&page.finish())?;
    Err(Trouble::ToWhom(None, known(directory, settings)))
}

/// The ids that may be named: the people, the doors of the country, and those for every country.
pub(super) fn known(directory: &Directory, settings: &Settings) -> String {
    let people = To::ALL.iter().map(|to| to.id().to_owned());
    let own = settings.country.iter().flat_map(|code| directory.doors_in(code)).map(|door| door.id.clone());
    let all = directory.international().doors.iter().filter(|door| !door.discloses_identity_to_uploader).map(|door| door.id.clone());
    people.chain(own).chain(all).collect::<Vec<_>>().join(", ")
}
