//! Words for the person, in every language they were written in.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// The languages without which a text is not complete (ISO 639-1).
pub const REQUIRED_LANGUAGES: [&str; 2] = ["fr", "en"];

/// The language that is read when the one asked for is missing.
const FALLBACK: &str = "en";

/// A text in several languages, by ISO 639-1 code; French and English are always there, and none is empty.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
pub struct Text(BTreeMap<String, String>);

/// Why a table of texts was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextError {
    /// A language without which no text is complete is not there, or says nothing.
    #[error("the text has nothing in the language `{0}`")]
    Missing(String),
    /// A key is not two small letters.
    #[error("`{0}` is not a language code of two small letters")]
    NotALanguage(String),
}

impl Text {
    /// The text in `language` (`fr`, `fr-BE`), else in English.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let found = self.0.get(primary).or_else(|| self.0.get(FALLBACK));
        found.map_or("", String::as_str) // never empty: `try_from` is the only way in, and asks for English
    }

    /// Each language's code and text, in the order of the codes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(language, text)| (language.as_str(), text.as_str()))
    }
}

impl TryFrom<BTreeMap<String, String>> for Text {
    type Error = TextError;

    fn try_from(texts: BTreeMap<String, String>) -> Result<Text, TextError> {
        for (language, text) in &texts {
            if language.len() != 2 || !language.bytes().all(|byte| byte.is_ascii_lowercase()) {
                return Err(TextError::NotALanguage(language.clone()));
            }
            if text.trim().is_empty() {
                return Err(TextError::Missing(language.clone()));
            }
        }
        for language in REQUIRED_LANGUAGES {
            if !texts.contains_key(language) {
                return Err(TextError::Missing(language.to_owned()));
            }
        }
        Ok(Text(texts))
    }
}

impl From<Text> for BTreeMap<String, String> {
    fn from(text: Text) -> BTreeMap<String, String> {
        text.0
    }
}

/// The name of a service: one proper name for all languages (`"THESEE"`), or a description in each (`{ fr = …, en = … }`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A proper name, the same in every language.
    Proper(String),
    /// A description that each language says in its own words.
    Described(Text),
}

impl Name {
    /// The name in `language`, else in English.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        match self {
            Name::Proper(name) => name,
            Name::Described(text) => text.get(language),
        }
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Name::Proper(name) => serializer.serialize_str(name),
            Name::Described(text) => text.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Name, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a proper name, or a table with one name for each language")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Name, E> {
                if name.trim().is_empty() {
                    return Err(E::custom("a name that says nothing"));
                }
                Ok(Name::Proper(name.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Name, A::Error> {
                Text::deserialize(MapAccessDeserializer::new(map)).map(Name::Described)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "description": "A text in several languages, by ISO 639-1 code.",
            "patternProperties": { "^[a-z]{2}$": { "type": "string", "pattern": "\\S" } },
            "additionalProperties": false,
            "required": REQUIRED_LANGUAGES
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Name {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Name".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let text = generator.subschema_for::<Text>();
        schemars::json_schema!({
            "description": "A proper name, or a description in each language.",
            "anyOf": [{ "type": "string", "pattern": "\\S" }, text]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pairs: &[(&str, &str)]) -> Result<Text, TextError> {
        let texts: BTreeMap<_, _> = pairs.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect();
        Text::try_from(texts)
    }

    #[test]
    fn a_text_speaks_french_and_english() {
        let both = text(&[("fr", "Gardez tout."), ("en", "Keep everything.")]).expect("complete");
        assert_eq!(both.get("fr"), "Gardez tout.");
        assert_eq!(both.get("fr-BE"), "Gardez tout.");
        assert_eq!(both.get("pt"), "Keep everything.");
        assert_eq!(both.get(""), "Keep everything.");
        assert_eq!(text(&[("fr", "Gardez tout.")]), Err(TextError::Missing("en".to_owned())));
        assert_eq!(text(&[("fr", " "), ("en", "Keep everything.")]), Err(TextError::Missing("fr".to_owned())));
        let odd = text(&[("fr", "a"), ("en", "b"), ("English", "c")]);
        assert_eq!(odd, Err(TextError::NotALanguage("English".to_owned())));
    }

    #[test]
    fn a_name_is_proper_or_described() {
        #[derive(serde::Deserialize)]
        struct Holder {
            name: Name,
        }
        let read = |source: &str| toml::from_str::<Holder>(source).map(|holder| holder.name);
        assert_eq!(read("name = 'THESEE'").expect("proper").get("en"), "THESEE");
        let described = read("name.fr = 'Police locale'\nname.en = 'Local police'").expect("described");
        assert_eq!((described.get("fr"), described.get("de")), ("Police locale", "Local police"));
        assert!(read("name = ''").is_err());
        assert!(read("name.fr = 'Police locale'").is_err());
    }
}
