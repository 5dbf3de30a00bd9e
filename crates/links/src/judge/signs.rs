//! The words and places by which pages show a wall, nothing, or a sale: data files, read once.

use std::sync::OnceLock;

use serde::Deserialize;

/// `data/walls.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Walls {
    #[allow(dead_code, reason = "for whoever reads the file; the tests want it there")]
    pub(crate) checked: toml::value::Datetime,
    #[allow(dead_code, reason = "for whoever reads the file; the tests want it there")]
    pub(crate) source: String,
    pub(crate) login_paths: Vec<String>,
    pub(crate) login_hosts: Vec<String>,
    pub(crate) login_titles: Vec<String>,
    pub(crate) login_words: Vec<String>,
    pub(crate) password_words: Vec<String>,
    pub(crate) private_words: Vec<String>,
    pub(crate) captcha_source: Vec<String>,
    pub(crate) captcha_words: Vec<String>,
    pub(crate) limit_words: Vec<String>,
    pub(crate) denied_words: Vec<String>,
    pub(crate) geo_words: Vec<String>,
    pub(crate) age_words: Vec<String>,
    pub(crate) payment_words: Vec<String>,
}

/// `data/absent.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Absent {
    #[allow(dead_code, reason = "for whoever reads the file; the tests want it there")]
    pub(crate) checked: toml::value::Datetime,
    #[allow(dead_code, reason = "for whoever reads the file; the tests want it there")]
    pub(crate) source: String,
    pub(crate) not_found: Vec<String>,
    pub(crate) expired: Vec<String>,
    pub(crate) dead_shortener: Vec<String>,
}

/// `data/parked.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Parked {
    #[allow(dead_code, reason = "for whoever reads the file; the tests want it there")]
    pub(crate) checked: toml::value::Datetime,
    #[allow(dead_code, reason = "for whoever reads the file; the tests want it there")]
    pub(crate) source: String,
    pub(crate) hosts: Vec<String>,
    pub(crate) source_has: Vec<String>,
    pub(crate) headed: Vec<String>,
}

const BY_TESTS: &str = "a file inside the program, read by its tests";

pub(crate) fn walls() -> &'static Walls {
    static WALLS: OnceLock<Walls> = OnceLock::new();
    WALLS.get_or_init(|| toml::from_str(include_str!("../../data/walls.toml")).expect(BY_TESTS))
}

pub(crate) fn absent() -> &'static Absent {
    static ABSENT: OnceLock<Absent> = OnceLock::new();
    ABSENT.get_or_init(|| toml::from_str(include_str!("../../data/absent.toml")).expect(BY_TESTS))
}

pub(crate) fn parked() -> &'static Parked {
    static PARKED: OnceLock<Parked> = OnceLock::new();
    PARKED.get_or_init(|| toml::from_str(include_str!("../../data/parked.toml")).expect(BY_TESTS))
}

#[cfg(test)]
mod tests {
    use crate::judge::page::fold;

    #[test]
    fn read_and_folded() {
        let (walls, absent, parked) = (super::walls(), super::absent(), super::parked());
        let words = [&walls.login_titles, &walls.login_words, &walls.captcha_words, &walls.geo_words, &walls.age_words, &walls.denied_words];
        for word in words.into_iter().chain([&absent.not_found, &absent.expired, &absent.dead_shortener, &parked.headed]).flatten() {
            assert_eq!(*word, fold(word), "{word:?} is compared with folded text");
        }
        for source in [&walls.source, &absent.source, &parked.source] {
            assert!(source.len() > 20);
        }
    }
}
