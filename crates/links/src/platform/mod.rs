//! What is known of platforms: their domains, how their addresses are built, whom to ask, and what their answers mean.

mod path;
mod rule;

use std::sync::OnceLock;

use serde::Deserialize;

use crate::state::named;
pub use path::PathPattern;
pub use rule::{ClueName, MetaPattern, On, Rule};

named! {
    /// What an address claims to lead to.
    Kind {
        /// A film.
        Video = "video",
        /// A picture, or several.
        Photo = "photo",
        /// Something that an account published.
        Post = "post",
        /// A person's, a group's or a channel's page.
        Profile = "profile",
        /// A file to fetch.
        File = "file",
        /// Several files.
        Folder = "folder",
        /// A text.
        Paste = "paste",
        /// The way into a group.
        Invite = "invite",
        /// Something that is gone after a day.
        Story = "story",
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Kind, D::Error> {
        let id = String::deserialize(reader)?;
        Kind::from_id(&id).ok_or_else(|| serde::de::Error::custom(format!("no kind of content: {id}")))
    }
}

/// How sure a rule is. **A**: the platform's own documents; **B**: older, or read in public programs that are in use; **C**: nobody confirmed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Confidence {
    /// The platform's own documents, recent.
    A,
    /// Older, or a credible second hand.
    B,
    /// Not confirmed. Alone it never says that something is absent.
    C,
}

/// One file of `data/platforms`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Platform {
    /// The file's name; where the directory knows the platform, its id there.
    pub id: String,
    /// As people call it.
    pub name: String,
    /// Its domains. A name under one of them is the platform's, too.
    pub domains: Vec<String>,
    /// Domains that other people's content is shown under: no name on them is the platform's word. Optional.
    #[serde(default)]
    pub not_domains: Vec<String>,
    /// The day on which this was last looked at (`2026-11-28`).
    pub checked: toml::value::Datetime,
    /// Where the shapes of addresses come from.
    pub source: String,
    /// How its addresses are built.
    #[serde(default)]
    pub path: Vec<PathPattern>,
    /// Whom to ask about its content.
    #[serde(default)]
    pub question: Vec<Question>,
    /// What its answers mean. The first that fits counts.
    #[serde(default)]
    pub rule: Vec<Rule>,
}

/// The public address where a platform tells about its content.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The address; `{id}` and `{account}` are put in, with percent signs where needed.
    pub url: String,
    /// The host that is asked: the consent names it.
    pub host: String,
    /// The media type of its answers.
    pub media: String,
    /// For which content.
    pub kinds: Vec<Kind>,
    /// Where this is documented.
    pub source: String,
}

#[rustfmt::skip]
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped_platforms.rs"));

/// All platforms, by id.
pub fn all() -> &'static [Platform] {
    static ALL: OnceLock<Vec<Platform>> = OnceLock::new();
    ALL.get_or_init(|| {
        let read = |(name, text): &(&str, &str)| -> Platform {
            // A file that does not parse is found by the tests of this crate, which read every one of them.
            toml::from_str(text).unwrap_or_else(|problem| unreachable!("{name}, a file inside the program, was read by its tests: {problem}"))
        };
        FILES.iter().map(read).collect()
    })
}

/// The platform that a host belongs to.
pub(crate) fn of_host(host: &str) -> Option<&'static Platform> {
    all().iter().find(|platform| platform.owns(host))
}

impl Platform {
    /// Whether a host is the platform's: one of its domains, or a name under one.
    #[must_use]
    pub fn owns(&self, host: &str) -> bool {
        let under = |domain: &String| is_under(host, domain);
        self.domains.iter().any(under) && !self.not_domains.iter().any(under)
    }

    /// The file's text, as it is in the program; tests look for what a reader cannot see.
    #[doc(hidden)]
    #[must_use]
    pub fn files() -> &'static [(&'static str, &'static str)] {
        FILES
    }
}

/// Whether a host is this domain, or a name under it.
pub(crate) fn is_under(host: &str, domain: &str) -> bool {
    host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}
