//! The language of the addressee, which may not be the person's.

use directory::{Directory, Name};

use super::To;

/// French for French hosts and authorities that answer in French to somebody who reads it; English for everybody else.
pub(crate) fn language_of(to: &To, reader: &str, directory: &Directory) -> &'static str {
    match to {
        To::Platform(_) => "en",
        To::Abuse(contact) => {
            let ends = |text: &str| ending(text) == "fr";
            let french = contact.mail.as_deref().map_or_else(|| ends(&contact.site), ends);
            if french { "fr" } else { "en" }
        }
        To::Authority(door) => {
            let code = door.split('-').next().unwrap_or_default();
            let languages = directory.country(code).map_or(&[][..], |country| &country.languages);
            match languages.first().map(String::as_str) {
                Some("fr") if languages.len() == 1 => "fr",
                _ if reader == "fr" && languages.iter().any(|one| one == "fr") => "fr",
                // The list of coordinators is for all countries of the Union: the person's own language is the best guess.
                None if reader == "fr" => "fr",
                _ => "en",
            }
        }
    }
}

/// The last part of a host name, behind a mail address or not.
fn ending(text: &str) -> String {
    text.trim().trim_end_matches('.').rsplit(['.', '@']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The name of an addressee in a language.
pub(crate) fn name_of(to: &To, language: &str, directory: &Directory) -> Option<String> {
    let text = |name: &Name| name.get(language).to_owned();
    match to {
        To::Platform(id) => directory.platform(id).map(|platform| text(&platform.name)),
        To::Abuse(contact) => contact.name.clone().or_else(|| contact.mail.clone()).or_else(|| Some(contact.site.clone())),
        To::Authority(id) => directory.door(id).map(|door| text(&door.name)),
    }
}
