//! The ways that are refused, each with the reason: they would expose the person, or say something untrue.

use case::in_european_union;
use directory::{Condition, Directory, Reason, Role, Status};
use words::{Value, Words};

use super::{Coverage, Keeper, Route, To, coverage, is_search_engine};
use crate::Matter;

/// Why a letter is not written at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A door that hands the person's name to the uploader: a copyright notice, a complaint that is passed on. Its id.
    #[error("discloses the person's name to the uploader: {0}")]
    DisclosesName(String),
    /// A law that was abolished; the provision that says so.
    #[error("abolished: {0}")]
    Abolished(String),
    /// The platform is closed.
    #[error("closed: {0}")]
    Closed(String),
    /// Neither a platform nor an authority of the directory.
    #[error("unknown: {0}")]
    Unknown(String),
    /// "Another site" has a name, and a host.
    #[error("name the site")]
    NameTheSite,
    /// The form is for people who live in the United States; the door.
    #[error("for residents of the United States: {0}")]
    ForResidents(String),
    /// The law is none of the person's country.
    #[error("not a law of that country: {0}")]
    NotTheirLaw(&'static str),
    /// The way does not fit the addressee.
    #[error("{} does not fit this addressee", .0.id())]
    NotForThem(Route),
}

/// Whether the way is refused.
#[must_use]
pub fn refused(route: Route, to: &To, matter: &Matter, directory: &Directory) -> Option<Refused> {
    if let Some(refused) = refused_addressee(to, directory) {
        return Some(refused);
    }
    let country = matter.facts.country_code();
    let search = matches!(to, To::Platform(id) if is_search_engine(id, directory));
    let fits = match (route, to) {
        (Route::Search, _) => search,
        (Route::TakeItDown | Route::Uk | Route::Dsa, To::Platform(_)) => !search,
        (Route::Gdpr | Route::Platform, To::Platform(_)) => true,
        (Route::Gdpr, To::Abuse(contact)) => contact.of != Keeper::Registrar,
        (Route::TakeItDown, To::Abuse(contact)) => contact.of == Keeper::Site,
        (Route::Host, To::Abuse(_)) | (Route::Regulator, To::Authority(_)) => true,
        _ => false,
    };
    if !fits {
        return Some(Refused::NotForThem(route));
    }
    match route {
        Route::Gdpr if country.as_deref().is_some_and(|code| !in_european_union(code)) => Some(Refused::NotTheirLaw("gdpr-17")),
        Route::Uk if country.as_deref().is_some_and(|code| code != "GB") => Some(Refused::NotTheirLaw("uk-20a")),
        Route::TakeItDown if coverage(to, directory) == Coverage::OwnForResidents && country.as_deref() != Some("US") => {
            let door = us_door(to, directory)?;
            Some(Refused::ForResidents(door))
        }
        _ => None,
    }
}

fn refused_addressee(to: &To, directory: &Directory) -> Option<Refused> {
    match to {
        To::Platform(id) if id == "other-site" => Some(Refused::NameTheSite),
        To::Platform(id) => match directory.platform(id) {
            None => Some(refused_name(id, directory).unwrap_or_else(|| Refused::Unknown(id.clone()))),
            Some(platform) if platform.status == Status::Closed => Some(Refused::Closed(id.clone())),
            Some(_) => None,
        },
        To::Authority(id) => match directory.door(id) {
            Some(door) if door.discloses_identity_to_uploader => Some(Refused::DisclosesName(id.clone())),
            Some(door) if matches!(door.role, Role::Regulator | Role::RemovalOrder) => None,
            _ => Some(Refused::Unknown(id.clone())),
        },
        To::Abuse(contact) => disclosing_site(&contact.site, directory),
    }
}

/// A way or an addressee by a name that is refused whatever else holds: a copyright notice, a site that passes names on, an
/// abolished law.
#[must_use]
pub fn refused_name(name: &str, directory: &Directory) -> Option<Refused> {
    let name = name.trim().to_ascii_lowercase();
    if matches!(name.as_str(), "copyright" | "dmca") {
        return Some(Refused::DisclosesName("dmca".to_owned()));
    }
    if name.starts_with("lcen") {
        return Some(Refused::Abolished("fr-lcen-6-i-5".to_owned()));
    }
    let discloses = directory.doors().find(|door| door.id == name && door.discloses_identity_to_uploader);
    discloses.map(|door| Refused::DisclosesName(door.id.clone()))
}

/// A site whose own complaint, by the directory, names whoever complains. Found by the first word of the door's name.
fn disclosing_site(site: &str, directory: &Directory) -> Option<Refused> {
    let doors = directory.doors().filter(|door| door.discloses_identity_to_uploader && door.role != Role::Copyright);
    let site = site.trim().to_ascii_lowercase();
    let brand = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    let mut found = doors.filter(|door| site.split('.').any(|label| label == brand(&door.id)));
    found.next().map(|door| Refused::DisclosesName(door.id.clone()))
}

fn us_door(to: &To, directory: &Directory) -> Option<String> {
    let To::Platform(id) = to else { return None };
    let doors = &directory.platform(id)?.doors;
    doors.iter().find(|door| door.law.as_deref() == Route::TakeItDown.law_id()).map(|door| door.id.clone())
}

impl Refused {
    /// A name for machines, and the end of `removal-refused-<id>`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Refused::DisclosesName(_) => "discloses-name",
            Refused::Abolished(_) => "abolished",
            Refused::Closed(_) => "closed",
            Refused::Unknown(_) => "unknown",
            Refused::NameTheSite => "name-the-site",
            Refused::ForResidents(_) => "for-residents",
            Refused::NotTheirLaw(_) => "not-their-law",
            Refused::NotForThem(_) => "not-for-them",
        }
    }

    /// Whether it would have harmed the person; anything else is only the wrong door.
    #[must_use]
    pub const fn is_dangerous(&self) -> bool {
        !matches!(self, Refused::Unknown(_) | Refused::NameTheSite)
    }

    /// Why, in the person's words, and what is right instead where the directory says so.
    #[must_use]
    pub fn say(&self, words: &Words, directory: &Directory) -> String {
        let language = words.language();
        let because = |id: &str, reason: Reason| {
            let door = directory.door(id)?;
            Some(directory.because(door, reason)?.get(language).to_owned())
        };
        let name = |value: &str| words.say_with(&format!("removal-refused-{}", self.id()), &[("name", Value::Text(value))]);
        match self {
            Refused::DisclosesName(id) => because(id, Reason::IdentityDisclosedToUploader).unwrap_or_else(|| name(id)),
            Refused::ForResidents(id) => because(id, Reason::Needs(Condition::UsResident)).unwrap_or_else(|| name(id)),
            Refused::Abolished(id) => {
                let provisions = directory.laws().flat_map(|law| &law.provisions);
                provisions.into_iter().find(|one| one.id == *id).map_or_else(|| name(id), |one| one.say.get(language).to_owned())
            }
            Refused::Closed(id) => name(directory.platform(id).map_or(id.as_str(), |platform| platform.name.get(language))),
            Refused::NotTheirLaw(id) => name(directory.law(id).map_or(*id, |law| law.name.get(language))),
            Refused::Unknown(id) => name(id),
            Refused::NameTheSite => name(""),
            Refused::NotForThem(route) => name(route.id()),
        }
    }
}
