//! A country's doors, helplines, crisis lines and emergency numbers; and what there is for every country.

use serde::{Deserialize, Serialize};

use crate::{Door, Emergency, Guide, Helpline, Text};

/// One country: the file `countries/xx.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-2, in capitals; the file has the same name in small letters.
    pub code: String,
    /// Its name for people.
    pub name: Text,
    /// Its official languages that matter here (ISO 639-1).
    pub languages: Vec<String>,
    /// The numbers that always answer.
    #[serde(default)]
    pub emergency: Vec<Emergency>,
    /// Lines for somebody who thinks of suicide, or cannot go on. They stand in every plan.
    #[serde(default)]
    pub crisis: Vec<Helpline>,
    /// Other people to talk to.
    #[serde(default, rename = "helpline")]
    pub helplines: Vec<Helpline>,
    /// Places to turn to.
    #[serde(default, rename = "door")]
    pub doors: Vec<Door>,
}

/// What there is for every country, and for those that have no file: the file `international.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct International {
    /// What holds on every platform and in every country.
    #[serde(default, rename = "guide")]
    pub guides: Vec<Guide>,
    /// Where to find a crisis line.
    #[serde(default)]
    pub crisis: Vec<Helpline>,
    /// Other people to talk to.
    #[serde(default, rename = "helpline")]
    pub helplines: Vec<Helpline>,
    /// Places to turn to, and those that are wrong everywhere.
    #[serde(default, rename = "door")]
    pub doors: Vec<Door>,
}
