//! Services that hide where an address leads, and services that note who visits: a data file, read once.

use std::sync::OnceLock;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hosts {
    #[allow(dead_code, reason = "for whoever reads the file; the parser wants it there")]
    checked: toml::value::Datetime,
    shorteners: List,
    loggers: List,
    recorders: List,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[allow(dead_code, reason = "for whoever reads the file; the parser wants it there")]
    source: String,
    hosts: Vec<String>,
}

fn hosts() -> &'static Hosts {
    static HOSTS: OnceLock<Hosts> = OnceLock::new();
    HOSTS.get_or_init(|| toml::from_str(include_str!("../../data/hosts.toml")).expect("a file inside the program, read by its tests"))
}

fn one_of(list: &'static List, host: &str) -> Option<&'static str> {
    list.hosts.iter().find(|one| crate::platform::is_under(host, one)).map(String::as_str)
}

/// The shortener that a host belongs to.
pub(super) fn shortener(host: &str) -> Option<&'static str> {
    one_of(&hosts().shorteners, host)
}

/// The service for noting visitors that a host belongs to.
pub(super) fn logger(host: &str) -> Option<&'static str> {
    one_of(&hosts().loggers, host).or_else(|| one_of(&hosts().recorders, host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_ones() {
        assert_eq!(shortener("bit.ly"), Some("bit.ly"));
        assert_eq!(shortener("habit.ly"), None);
        assert_eq!(logger("www.grabify.link"), Some("grabify.link"));
        assert_eq!(logger("abc.ngrok.io"), Some("ngrok.io"));
        let mut each = std::collections::HashSet::new();
        for host in hosts().shorteners.hosts.iter().chain(&hosts().loggers.hosts).chain(&hosts().recorders.hosts) {
            assert!(each.insert(host), "{host} twice");
            assert!(crate::Address::read(&format!("https://{host}/")).is_ok(), "{host}");
        }
    }
}
