//! The case as data, for the machines of whoever receives a letter.

use directory::{Directory, Role};
use serde_json::{Value, json};

use crate::Matter;
use crate::people::To;

/// Accounts, payments, addresses, messages and hashes as JSON, in a shape that only grows.
///
/// Nothing of the person is in it: no name, no mail address, no birthday. Whoever may know those reads them in the letter.
#[must_use]
pub fn data(matter: &Matter) -> Value {
    let facts = &matter.facts;
    let contents = matter.contents.iter().map(|one| {
        json!({
            "url": one.url, "time_code": one.time_code, "account": one.account,
            "seen": one.seen.map(|(state, on)| json!({ "state": state.id(), "on": on.to_string() })),
        })
    });
    let mut whole = json!({
        "format": "sangfroid-matter",
        "version": 1,
        "kind": facts.verdict().id(),
        "facts": {
            "met": facts.met, "money": facts.money, "images_asked": facts.images_asked, "paid": facts.paid,
            "published": facts.published, "contacted_again": facts.contacted_again,
        },
        "platforms": facts.platforms,
        "accounts": matter.accounts,
        "events": matter.events.iter().map(|one| json!({ "at": one.at, "what": one.what, "note": one.note })).collect::<Vec<_>>(),
        "payments": matter.payments,
        "contents": contents.collect::<Vec<_>>(),
        "messages": matter.messages.iter().map(|one| json!({ "from": one.from, "at": one.at, "text": one.text, "password_covered": one.covered })).collect::<Vec<_>>(),
        "found": matter.found,
        "evidence": matter.evidence,
        "sent": matter.sent.iter().map(|one| json!({ "letter": one.letter, "to": one.to, "on": one.on.to_string(), "urls": one.urls })).collect::<Vec<_>>(),
    });
    // What is not there is not named: an empty field would look like an answer.
    if let Value::Object(map) = &mut whole {
        map.retain(|_, value| !matches!(value, Value::Array(list) if list.is_empty()));
        map.values_mut().for_each(without_nulls);
    }
    whole
}

/// Whether the case as data travels with a letter to `to`, a door or kind of people by id.
///
/// It holds every message word for word: it goes to those who investigate, and into the person's own summary. A platform, a host, a
/// bank, a regulator, an employer or a friend reads the letter, and nothing more.
#[must_use]
pub fn carries_case(to: &str, directory: &Directory) -> bool {
    let investigates = |role: Role| matches!(role, Role::Complaint | Role::Report);
    // A service that reports for others, or that belongs to a platform, may be a company.
    let door = directory.countries().flat_map(|country| &country.doors).find(|door| door.id == to);
    To::from_id(to) == Some(To::Summary) || door.is_some_and(|door| investigates(door.role))
}

fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, value| !value.is_null());
            map.values_mut().for_each(without_nulls);
        }
        Value::Array(list) => list.iter_mut().for_each(without_nulls),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Content, Person};

    #[test]
    fn only_those_who_investigate_get_the_messages() {
        let directory = Directory::shipped();
        for to in ["fr-police", "fr-thesee", "us-ic3", "summary"] {
            assert!(carries_case(to, &directory), "{to}");
        }
        for to in ["friends", "employer", "bank", "fr-arcom", "fr-cnil", "fr-pharos", "stopncii", "instagram", "other.example.org", "dmca", ""] {
            assert!(!carries_case(to, &directory), "{to}");
        }
        for platform in directory.platforms() {
            assert!(!carries_case(&platform.id, &directory) && platform.doors.iter().all(|door| !carries_case(&door.id, &directory)), "{}", platform.id);
        }
    }

    #[test]
    fn the_person_is_not_in_it() {
        let matter = Matter {
            person: Person { name: Some("Camille Exemple".into()), mail: Some("camille@example.org".into()), ..Person::default() },
            contents: vec![Content { url: "https://example.org/v/1".into(), about: Some("a room".into()), ..Content::default() }],
            ..Matter::default()
        };
        let text = data(&matter).to_string();
        assert!(text.contains("https://example.org/v/1"));
        assert!(!text.contains("Camille") && !text.contains("camille") && !text.contains("a room"), "{text}");
        assert!(!text.contains("null"), "{text}");
    }
}
