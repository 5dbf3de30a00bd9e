//! What to choose in a platform's form or menu, in its own words, as far as somebody saw them.

use std::sync::LazyLock;

use directory::{Confidence, Date, Shown};
use serde::Deserialize;

/// The file `data/categories.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    category: Vec<Category>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Category {
    platform: String,
    adult: String,
    minor: Option<String>,
    confidence: Confidence,
    #[cfg_attr(not(test), expect(dead_code, reason = "a source is for whoever checks the data"))]
    source: String,
    checked: Date,
}

static FILE: LazyLock<File> = LazyLock::new(|| toml::from_str(include_str!("../../data/categories.toml")).expect("the file is built in, and a test reads it"));

/// The words of the platform, and nothing where they were not seen, are old, or are for adults only.
pub(super) fn category(platform: &str, may_be_minor: bool, today: Date) -> Option<&'static str> {
    let known = FILE.category.iter().find(|one| one.platform == platform)?;
    let sure = matches!(known.confidence.shown_on(known.checked, today), Shown::Certain | Shown::WithAge);
    let words = if may_be_minor { known.minor.as_deref() } else { Some(known.adult.as_str()) };
    words.filter(|_| sure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_names_platforms_that_are_there() {
        let directory = directory::Directory::shipped();
        for one in &FILE.category {
            assert!(directory.platform(&one.platform).is_some() && !one.source.is_empty(), "{one:?}");
            assert!([Some(&one.adult), one.minor.as_ref()].into_iter().flatten().all(|words| !words.trim().is_empty()), "{one:?}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        let today = Date::new(2026, 11, 28).expect("a day");
        assert!(category("tiktok", true, today).is_some_and(|words| words.ends_with("under 18")));
        assert!(category("tiktok", false, today).is_some_and(|words| !words.contains("18")));
        assert_eq!(category("facebook", true, today), None, "no source names it");
        assert_eq!(category("grindr", false, today), None);
        assert_eq!(category("facebook", false, Date::new(2029, 1, 1).expect("a day")), None, "old");
    }
}
