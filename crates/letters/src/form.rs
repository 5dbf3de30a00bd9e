//! What the forms of doors ask for, as far as somebody saw it: data, and the cut to what a field takes.

use std::sync::LazyLock;

use directory::{Confidence, Date, Shown};
use serde::Deserialize;

/// The file `data/doors.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    door: Vec<Own>,
    form: Vec<Form>,
}

/// A door with a letter of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    id: String,
    letter: String,
}

/// The form of a door.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Form {
    door: String,
    confidence: Confidence,
    #[cfg_attr(not(test), expect(dead_code, reason = "a source is for whoever checks the data"))]
    source: String,
    checked: Date,
    #[serde(rename = "field")]
    pub(crate) fields: Vec<FormField>,
}

/// One of its fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormField {
    pub(crate) what: What,
    /// Characters that it takes; absent when nobody saw it.
    pub(crate) limit: Option<usize>,
}

/// What a field asks for. Its name is `letter-field-<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum What {
    Category,
    Date,
    Time,
    Place,
    Url,
}

impl What {
    pub(crate) fn id(self) -> &'static str {
        match self {
            What::Category => "category",
            What::Date => "date",
            What::Time => "time",
            What::Place => "place",
            What::Url => "url",
        }
    }
}

impl Form {
    /// How it may be shown.
    pub(crate) fn shown(&self, today: Date) -> Shown {
        self.confidence.shown_on(self.checked, today)
    }
}

static FILE: LazyLock<File> = LazyLock::new(|| toml::from_str(include_str!("../data/doors.toml")).expect("the file is built in, and a test reads it"));

/// The letter of its own that a door has.
pub(crate) fn own_letter(door: &str) -> Option<&'static str> {
    FILE.door.iter().find(|own| own.id == door).map(|own| own.letter.as_str())
}

/// The form of a door, as far as it was seen.
pub(crate) fn form(door: &str) -> Option<&'static Form> {
    FILE.form.iter().find(|form| form.door == door)
}

/// The text as far as a field takes it, cut between words where it can be, and whether it was cut.
pub(crate) fn cut(text: &str, limit: Option<usize>) -> (String, bool) {
    let Some(limit) = limit.filter(|limit| text.chars().count() > *limit) else { return (text.to_owned(), false) };
    const MARK: &str = " […]";
    let most = limit.saturating_sub(MARK.chars().count());
    let end = text.char_indices().nth(most).map_or(text.len(), |(place, _)| place);
    let kept = &text[..end];
    let kept = kept.rfind(char::is_whitespace).filter(|place| *place * 2 > end).map_or(kept, |place| &kept[..place]);
    (format!("{}{MARK}", kept.trim_end()), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_names_doors_that_are_there() {
        let directory = directory::Directory::shipped();
        for id in FILE.door.iter().map(|own| &own.id).chain(FILE.form.iter().map(|form| &form.door)) {
            assert!(directory.door(id).is_some(), "{id}");
        }
        assert!(FILE.form.iter().all(|form| !form.source.is_empty() && !form.fields.is_empty()));
    }

    #[test]
    fn a_cut_is_seen_and_fits() {
        assert_eq!(cut("short", Some(5)), ("short".to_owned(), false));
        assert_eq!(cut("short", None), ("short".to_owned(), false));
        let (text, was) = cut("one two three four", Some(14));
        assert_eq!((text.as_str(), was), ("one two […]", true));
        for limit in 4..40 {
            assert!(cut(&"é".repeat(100), Some(limit)).0.chars().count() <= limit);
        }
    }
}
