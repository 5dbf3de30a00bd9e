//! The settings of one run: what was asked for, what the locale says, what the terminal can show.

use std::io::IsTerminal;

use directory::Date;
use words::Words;

use crate::arguments::Global;

/// Everything that the commands need to know about where they run.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) words: Words,
    /// ISO 3166-1 alpha-2, in capitals.
    pub(crate) country: Option<String>,
    /// The country was named, and is not only that of the locale.
    pub(crate) country_named: bool,
    pub(crate) json: bool,
    pub(crate) plain: bool,
    pub(crate) today: Date,
    /// Somebody looks at standard error: progress may be shown there.
    pub(crate) watched: bool,
    /// Where cases live, when it was named.
    pub(crate) home: Option<std::path::PathBuf>,
}

impl Settings {
    /// From the options, the environment and the clock.
    pub(crate) fn new(global: &Global) -> Self {
        let locale = locale();
        let words = words(global.lang.as_deref());
        let from_locale = locale.as_deref().and_then(country_of);
        let country = global.country.as_deref().map(str::to_ascii_uppercase).or(from_locale);
        Settings {
            words,
            country,
            country_named: global.country.is_some(),
            json: global.json,
            plain: global.plain || !std::io::stdout().is_terminal() || std::env::var_os("NO_COLOR").is_some(),
            today: today(),
            watched: std::io::stderr().is_terminal() && !global.plain,
            // An empty variable is one that was not set.
            home: global.home.clone().filter(|home| !home.is_empty()).map(Into::into),
        }
    }
}

/// The sentences of the language that was named, else of the locale's.
pub(crate) fn words(named: Option<&str>) -> Words {
    Words::in_language(named.or(locale().as_deref()).unwrap_or("en"))
}

/// The locale's name, by the rules of POSIX: `LC_ALL`, then `LC_MESSAGES`, then `LANG`.
fn locale() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty() && value != "C" && value != "POSIX" && !value.starts_with("C."));
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)
}

/// The country in a name such as `fr_FR.UTF-8`.
fn country_of(locale: &str) -> Option<String> {
    let rest = locale.split_once(['_', '-'])?.1;
    let country: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
    (country.len() == 2).then(|| country.to_ascii_uppercase())
}

/// The day on the clock of this computer.
pub(crate) fn today() -> Date {
    let today = jiff::Zoned::now().date();
    let date = Date::new(i32::from(today.year()), today.month() as u8, today.day() as u8);
    date.expect("the clock's library gives dates that exist")
}
