//! What an answer of a platform means: conditions that must all hold, and the state that follows.

use serde::Deserialize;

use super::{Confidence, Kind};
use crate::{
    Answer, State, clue,
    judge::page::{Page, fold},
};

/// What was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// The platform's public address for metadata.
    Question,
    /// The address itself.
    Visit,
}

/// One rule. It fits when every condition that it names holds; of several words one must be there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Which answers it reads.
    pub on: On,
    /// One of these statuses.
    #[serde(default)]
    pub status: Vec<u16>,
    /// A field of a JSON answer is there: names with dots between them.
    #[serde(default)]
    pub json: Option<String>,
    /// … and has one of these values (numbers and truth values as written in JSON).
    #[serde(default)]
    pub is: Vec<String>,
    /// … and holds one of these words.
    #[serde(default)]
    pub has: Vec<String>,
    /// The title begins with one of these.
    #[serde(default)]
    pub title: Vec<String>,
    /// The title or a main heading holds one of these.
    #[serde(default)]
    pub heading: Vec<String>,
    /// The words that a reader of the page sees hold one of these.
    #[serde(default)]
    pub says: Vec<String>,
    /// A `meta` of this name holds these words.
    #[serde(default)]
    pub meta: Option<MetaPattern>,
    /// The page's source holds one of these, letter by letter.
    #[serde(default)]
    pub source_has: Vec<String>,
    /// The path where the journey ended begins with one of these.
    #[serde(default)]
    pub lands: Vec<String>,
    /// Only for these kinds of content.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// What follows.
    #[serde(deserialize_with = "state")]
    pub state: State,
    /// What it rests on: a name of [`crate::clue::ALL`].
    pub clue: ClueName,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
}

/// A `meta` by name (`property`, `name` or `itemprop`) and words in its content; empty words: it is there and not empty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetaPattern {
    /// Its name, small letters.
    pub name: String,
    /// Words in its content.
    #[serde(default)]
    pub has: String,
}

fn state<'de, D: serde::Deserializer<'de>>(reader: D) -> Result<State, D::Error> {
    let id = String::deserialize(reader)?;
    State::from_id(&id).ok_or_else(|| serde::de::Error::custom(format!("no state: {id}")))
}

/// The name of a clue that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClueName(pub &'static str);

impl<'de> Deserialize<'de> for ClueName {
    fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<ClueName, D::Error> {
        let id = String::deserialize(reader)?;
        clue::named(&id).map(ClueName).ok_or_else(|| serde::de::Error::custom(format!("no clue: {id}")))
    }
}

impl Rule {
    /// The words or the field on which it fits this answer, if it does.
    pub(crate) fn fits(&self, answer: &Answer, page: &Page, landed: &str, kind: Option<Kind>) -> Option<String> {
        let mut value = answer.status.to_string();
        if !self.status.is_empty() && !self.status.contains(&answer.status) {
            return None;
        }
        if !self.kinds.is_empty() && !kind.is_some_and(|kind| self.kinds.contains(&kind)) {
            return None;
        }
        if !self.lands.is_empty() {
            value.clone_from(self.lands.iter().find(|start| landed.starts_with(start.as_str()))?);
        }
        if let Some(name) = &self.json {
            value = self.field(name, &answer.body)?;
        }
        if !self.title.is_empty() {
            let title = fold(&page.title);
            value.clone_from(self.title.iter().find(|words| title.starts_with(&fold(words)))?);
        }
        if !self.heading.is_empty() {
            value.clone_from(self.heading.iter().find(|words| page.headed(words))?);
        }
        if !self.says.is_empty() {
            let text = fold(&page.text);
            value.clone_from(self.says.iter().find(|words| text.contains(&fold(words)))?);
        }
        if let Some(meta) = &self.meta {
            let words = fold(&meta.has);
            let fits = |(name, content): &&(String, String)| *name == meta.name && !content.is_empty() && fold(content).contains(&words);
            value.clone_from(&page.metas.iter().find(fits)?.1);
        }
        if !self.source_has.is_empty() {
            value.clone_from(self.source_has.iter().find(|words| page.source.contains(words.as_str()))?);
        }
        Some(value.chars().take(200).collect())
    }

    fn field(&self, name: &str, body: &[u8]) -> Option<String> {
        let whole: serde_json::Value = serde_json::from_slice(body).ok()?;
        let mut here = &whole;
        for part in name.split('.') {
            here = match part.parse::<usize>() {
                Ok(index) if here.is_array() => here.get(index)?,
                _ => here.get(part)?,
            };
        }
        let value = match here {
            serde_json::Value::Null => return None,
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let folded = fold(&value);
        let is = self.is.is_empty() || self.is.contains(&value);
        let has = self.has.is_empty() || self.has.iter().any(|words| folded.contains(&fold(words)));
        (is && has).then_some(value)
    }

    /// Whether anything but the status and the kind of content is asked for.
    #[must_use]
    pub fn looks_inside(&self) -> bool {
        self.json.is_some()
            || self.meta.is_some()
            || [&self.title, &self.heading, &self.says, &self.source_has, &self.lands].iter().any(|words| !words.is_empty())
    }
}
