//! `--fact KEY=VALUE` and `--country` as facts of a case.

use case::Facts;
use directory::Directory;

use crate::arguments::FactArguments;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// The facts that were given.
///
/// # Errors
/// A key or a value that is not known, or a platform that the directory does not have.
pub(crate) fn facts(arguments: &FactArguments, directory: &Directory, settings: &Settings) -> Result<Facts, Trouble> {
    over(Facts::default(), arguments, directory, settings)
}

/// The facts that were given, over those that were known before.
///
/// # Errors
/// As [`facts`].
pub(crate) fn over(known: Facts, arguments: &FactArguments, directory: &Directory, settings: &Settings) -> Result<Facts, Trouble> {
    let mut facts = known;
    // The locale says less about where somebody lives than they do.
    if let Some(country) = settings.country.as_ref().filter(|_| settings.country_named || facts.country.is_none()) {
        set(&mut facts, "country", country)?;
    }
    for fact in &arguments.facts {
        let Some((key, value)) = fact.split_once('=') else {
            return Err(Trouble::UnknownFact(fact.clone(), Facts::KEYS.join(", ")));
        };
        if key == "platform" {
            known_platform(value, directory)?;
        }
        set(&mut facts, key, value)?;
    }
    Ok(facts)
}

pub(crate) fn set(facts: &mut Facts, key: &str, value: &str) -> Result<(), Trouble> {
    if key == "country" && !(value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        return Err(Trouble::NotACountry(value.to_owned()));
    }
    facts.set(key, value).map_err(|error| Trouble::UnknownFact(format!("{key}={value}"), error.allowed.join(", ")))
}

/// Checks a platform's id.
///
/// # Errors
/// One that the directory does not have, with those that it has.
pub(crate) fn known_platform(id: &str, directory: &Directory) -> Result<(), Trouble> {
    if directory.platform_ids().any(|known| known == id) {
        return Ok(());
    }
    Err(Trouble::UnknownPlatform(id.to_owned(), directory.platform_ids().collect::<Vec<_>>().join(", ")))
}
