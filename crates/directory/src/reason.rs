//! Why a door is the wrong one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Condition, Text};

/// Why a door is the wrong one for a case.
///
/// Written as the condition it refuses (`private-message`), the condition it misses with `needs-` before it
/// (`needs-public-url`), or one of the two reasons that hold for every case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Reason {
    /// It requires this, and it does not hold.
    Needs(Condition),
    /// It refuses this, and it holds.
    Refuses(Condition),
    /// It would hand the person's name to the uploader.
    IdentityDisclosedToUploader,
    /// Its sources contradict each other, or are known to be out of date.
    Contradicted,
}

/// The text names no [`Reason`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a reason to refuse a door")]
pub struct NotAReason(pub String);

/// The sentence for one reason, where a door has no sentence of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReasonText {
    /// The reason.
    pub because: Reason,
    /// What the person reads.
    pub say: Text,
}

/// The file `reasons.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    /// One sentence for each reason.
    #[serde(rename = "reason")]
    pub reasons: Vec<ReasonText>,
}

impl Reason {
    /// Every reason there is.
    pub fn all() -> impl Iterator<Item = Reason> {
        let needs = Condition::ALL.into_iter().map(Reason::Needs);
        let refuses = Condition::ALL.into_iter().map(Reason::Refuses);
        needs.chain(refuses).chain([Reason::IdentityDisclosedToUploader, Reason::Contradicted])
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Needs(condition) => write!(f, "needs-{}", condition.id()),
            Reason::Refuses(condition) => f.write_str(condition.id()),
            Reason::IdentityDisclosedToUploader => f.write_str("identity-disclosed-to-uploader"),
            Reason::Contradicted => f.write_str("contradicted"),
        }
    }
}

impl FromStr for Reason {
    type Err = NotAReason;

    fn from_str(text: &str) -> Result<Reason, NotAReason> {
        let condition = |id: &str| Condition::ALL.into_iter().find(|condition| condition.id() == id);
        let found = match text {
            "identity-disclosed-to-uploader" => Some(Reason::IdentityDisclosedToUploader),
            "contradicted" => Some(Reason::Contradicted),
            _ => match text.strip_prefix("needs-") {
                Some(id) => condition(id).map(Reason::Needs),
                None => condition(text).map(Reason::Refuses),
            },
        };
        found.ok_or_else(|| NotAReason(text.to_owned()))
    }
}

impl TryFrom<String> for Reason {
    type Error = NotAReason;

    fn try_from(text: String) -> Result<Reason, NotAReason> {
        text.parse()
    }
}

impl From<Reason> for String {
    fn from(reason: Reason) -> String {
        reason.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Reason {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Reason".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let reasons: Vec<String> = Reason::all().map(String::from).collect();
        schemars::json_schema!({
            "type": "string",
            "description": "Why a door is the wrong one.",
            "enum": reasons
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_has_one_name() {
        let mut seen = std::collections::BTreeSet::new();
        for reason in Reason::all() {
            assert_eq!(reason.to_string().parse(), Ok(reason));
            assert!(seen.insert(reason.to_string()), "{reason} stands for two reasons");
        }
        assert!("needs-".parse::<Reason>().is_err());
        assert!("needs-contradicted".parse::<Reason>().is_err());
        assert!("".parse::<Reason>().is_err());
    }

    #[test]
    fn the_id_of_a_condition_is_its_name_in_data() {
        for condition in Condition::ALL {
            assert_eq!(serde_json::to_value(condition).ok(), Some(condition.id().into()));
        }
        assert!(Condition::ALL.is_sorted(), "ALL is declared in the order of the enum, each once");
    }
}
