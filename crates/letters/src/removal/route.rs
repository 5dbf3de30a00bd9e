//! The ways to ask for removal: which law or form, and to whom.

use directory::{Directory, Law};

/// A way to ask for removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Route {
    /// A notice to a host under the Digital Services Act, article 16.
    Dsa,
    /// A request under the US TAKE IT DOWN Act.
    TakeItDown,
    /// A report under the UK Online Safety Act, section 20A.
    Uk,
    /// A request for erasure under the GDPR, article 17.
    Gdpr,
    /// The platform's own form.
    Platform,
    /// The form of a search engine.
    Search,
    /// A notice to whoever hosts or registered a site.
    Host,
    /// A complaint to the authority that supervises, when a request was not answered.
    Regulator,
}

impl Route {
    /// All of them.
    pub const ALL: [Route; 8] = [Route::Dsa, Route::TakeItDown, Route::Uk, Route::Gdpr, Route::Platform, Route::Search, Route::Host, Route::Regulator];

    /// Its name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Route::Dsa => "dsa",
            Route::TakeItDown => "takeitdown",
            Route::Uk => "uk",
            Route::Gdpr => "gdpr",
            Route::Platform => "platform",
            Route::Search => "search",
            Route::Host => "host",
            Route::Regulator => "regulator",
        }
    }

    /// The route of this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Route> {
        Self::ALL.into_iter().find(|route| route.id() == id)
    }

    /// The id of the letter that it makes ([`crate::Letter::id`], [`crate::Sent::letter`]).
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Route::Dsa => "dsa-notice",
            Route::TakeItDown => "take-it-down-notice",
            Route::Uk => "uk-report",
            Route::Gdpr => "gdpr-erasure",
            Route::Platform => "platform-report",
            Route::Search => "search-removal",
            Route::Host => "host-notice",
            Route::Regulator => "regulator-complaint",
        }
    }

    /// The route that makes a letter of this id.
    #[must_use]
    pub fn of_letter(letter: &str) -> Option<Route> {
        Self::ALL.into_iter().find(|route| route.letter() == letter)
    }

    /// The law whose elements the letter must hold, by the directory's id; none for a complaint to an authority.
    ///
    /// A notice to a host holds what article 16 asks for wherever the person lives: no other list is as complete.
    #[must_use]
    pub const fn law_id(self) -> Option<&'static str> {
        match self {
            Route::Dsa | Route::Host => Some("dsa-16"),
            Route::TakeItDown => Some("take-it-down-act"),
            Route::Uk => Some("uk-20a"),
            Route::Gdpr => Some("gdpr-17"),
            Route::Platform | Route::Search => Some("platform-rules"),
            Route::Regulator => None,
        }
    }

    /// The law as the directory has it.
    #[must_use]
    pub fn law(self, directory: &Directory) -> Option<&Law> {
        directory.law(self.law_id()?)
    }
}

/// To whom a request goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// A platform or a search engine, by the directory's id.
    Platform(String),
    /// Whoever hosts or registered a site.
    Abuse(AbuseContact),
    /// An authority, by the id of its door.
    Authority(String),
}

impl To {
    /// The id or address that stands in [`crate::Sent::to`].
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            To::Platform(id) | To::Authority(id) => id,
            To::Abuse(contact) => &contact.site,
        }
    }
}

/// Where abuse of a site is reported, as the registry of addresses or names gives it (RDAP, RFC 9083, role `abuse`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbuseContact {
    /// The mail address; none when none was found yet.
    pub mail: Option<String>,
    /// The name of the company, as the registry shows it.
    pub name: Option<String>,
    /// What it is to the site.
    pub of: Keeper,
    /// The site's host name.
    pub site: String,
    /// Where that was read, and when.
    pub source: Option<String>,
}

/// What a company is to a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Keeper {
    /// The site's own abuse or contact page.
    Site,
    /// It stores the site.
    Host,
    /// It registered the site's name.
    Registrar,
}

impl Keeper {
    /// Its name on the command line, and in the keys of words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Keeper::Site => "site",
            Keeper::Host => "host",
            Keeper::Registrar => "registrar",
        }
    }
}
