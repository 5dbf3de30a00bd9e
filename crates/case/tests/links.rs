//! When a link is to be looked at again: counted from the first look, done by a later one, never where somebody may be under 18.

mod common;

use case::{Facts, plan};
use common::today;
use directory::Directory;

/// The looks that a plan asks for: step and day.
fn looks(facts: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut known = Facts::default();
    for (key, value) in facts {
        known.set(key, value).expect("an allowed value");
    }
    let plan = plan(&known, &Directory::shipped(), today());
    let steps = plan.steps.iter().filter(|step| step.id.id().starts_with("link-again"));
    steps.map(|step| (step.id.id().to_owned(), step.due.map(|day| day.to_string()).unwrap_or_default())).collect()
}

#[test]
fn from_the_first_look_on_and_each_once() {
    let day = |days: i64| today().plus_days(days).expect("a day").to_string();
    let of = |list: &[(&str, i64)]| list.iter().map(|(id, days)| ((*id).to_owned(), day(*days))).collect::<Vec<_>>();
    let adult = [("kind", "recorded"), ("age", "adult")];
    let with = |more: &[(&str, &str)]| looks(&[&adult[..], more].concat());
    assert_eq!(with(&[]), []);
    // Nobody has looked yet: that is a step of today.
    assert_eq!(with(&[("url", "https://example.org/a")]), of(&[("link-again-24h", 1), ("link-again-72h", 3), ("link-again-week", 7)]));
    let (first, second) = (day(-2), day(-1));
    // The look after a day was forgotten: it is due today.
    assert_eq!(with(&[("link_looked", &first)]), of(&[("link-again-24h", 0), ("link-again-72h", 1), ("link-again-week", 5)]));
    assert_eq!(with(&[("link_looked", &first), ("link_looked", &second)]), of(&[("link-again-72h", 1), ("link-again-week", 5)]));
    // Two were forgotten: one look makes up for both.
    assert_eq!(with(&[("link_looked", &day(-4))]), of(&[("link-again-72h", 0), ("link-again-week", 3)]));
    for age in ["minor", "unknown"] {
        assert_eq!(looks(&[("kind", "recorded"), ("age", age), ("link_looked", &first), ("url", "https://example.org/a")]), []);
    }
}
