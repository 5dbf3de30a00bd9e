//! What must hold of every fact, whichever file it stands in.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{contacts, gathered, guides, lines, read_all, texts};
use directory::{Audience, Confidence, ContactKind, Directory, Opening, REQUIRED_LANGUAGES, Reason, Shown, Status, Topic, facts};

#[test]
fn every_shipped_file_reads() {
    let eager = read_all();
    let lazy = Directory::shipped();
    assert_eq!(eager.countries().count(), lazy.countries().count());
    assert!(eager.countries().eq(lazy.countries()));
    assert!(eager.platforms().eq(lazy.platforms()));
    assert!(eager.laws().eq(lazy.laws()));
    assert_eq!(eager.international(), lazy.international());
    assert!(Reason::all().all(|reason| eager.reason(reason) == lazy.reason(reason)));
}

#[test]
fn the_countries_and_platforms_are_there() {
    let directory = Directory::shipped();
    let countries: BTreeSet<String> = directory.country_codes().collect();
    for code in ["AT", "AU", "BE", "CA", "CH", "DE", "ES", "FR", "GB", "IE", "IT", "LU", "NL", "PT", "US"] {
        assert!(countries.contains(code), "{code}");
    }
    let platforms: BTreeSet<&str> = directory.platform_ids().collect();
    for id in [
        "aylo",
        "bumble-badoo",
        "coco",
        "discord",
        "facebook",
        "google-search",
        "grindr",
        "instagram",
        "match-group",
        "microsoft-bing",
        "onlyfans",
        "other-site",
        "reddit",
        "skype-teams",
        "snapchat",
        "telegram",
        "tiktok",
        "whatsapp",
        "x",
        "youtube",
    ] {
        assert!(platforms.contains(id), "{id}");
    }
    let laws: BTreeSet<&str> = directory.laws().map(|law| law.id.as_str()).collect();
    for id in ["dsa-16", "fr-code-penal", "fr-lcen", "gdpr-17", "take-it-down-act", "uk-20a"] {
        assert!(laws.contains(id), "{id}");
    }
}

#[test]
fn every_fact_says_where_and_when_it_was_read() {
    let directory = read_all();
    let facts = facts(&directory);
    assert!(facts.len() > 500, "the list of facts has shrunk to {}", facts.len());
    for fact in facts {
        let place = format!("{} {} {}", fact.file, fact.entry, fact.what);
        assert!(fact.source.trim().len() > 3, "{place}: no source");
        assert!(fact.checked.year() >= 2025, "{place}: checked {}, before the facts were gathered", fact.checked);
        if fact.source.contains("not seen on") {
            assert!(fact.confidence >= Confidence::C, "{place}: not seen, and yet {:?}", fact.confidence);
        }
    }
}

#[test]
fn the_list_of_facts_forgets_none() {
    // Each fact has exactly one `confidence` in its file: counting the word counts the facts.
    let directory = read_all();
    let mut listed: BTreeMap<&str, usize> = BTreeMap::new();
    for fact in facts(&directory) {
        *listed.entry(fact.file).or_default() += 1;
    }
    for (path, text) in Directory::shipped_files() {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let written: usize = lines.map(|line| line.matches("confidence = \"").count()).sum();
        assert_eq!(listed.get(path).copied().unwrap_or_default(), written, "{path}");
    }
}

#[test]
fn ids_are_kebab_case_unique_and_begin_with_their_file() {
    let directory = read_all();
    let mut ids: Vec<(String, &str)> = Vec::new();
    for country in directory.countries() {
        let prefix = format!("{}-", country.code.to_lowercase());
        ids.extend(country.emergency.iter().map(|emergency| (prefix.clone(), emergency.id.as_str())));
        ids.extend(lines(country).map(|line| (prefix.clone(), line.id.as_str())));
        ids.extend(country.doors.iter().map(|door| (prefix.clone(), door.id.as_str())));
    }
    let international = directory.international();
    ids.extend(international.crisis.iter().chain(&international.helplines).map(|line| (String::new(), line.id.as_str())));
    ids.extend(international.doors.iter().map(|door| (String::new(), door.id.as_str())));
    for platform in directory.platforms() {
        ids.push((String::new(), &platform.id));
        ids.extend(platform.doors.iter().map(|door| (format!("{}-", platform.id), door.id.as_str())));
    }
    for law in directory.laws() {
        ids.push((String::new(), &law.id));
        ids.extend(law.provisions.iter().map(|provision| (format!("{}-", law.id), provision.id.as_str())));
    }
    let mut seen = BTreeSet::new();
    for (prefix, id) in ids {
        assert!(id.starts_with(&prefix), "{id} does not begin with {prefix}");
        assert!(is_kebab_case(id), "{id}");
        assert!(seen.insert(id), "{id} stands twice");
    }
}

#[test]
fn what_is_asked_for_by_id_is_found() {
    let directory = Directory::shipped();
    for door in directory.doors() {
        assert_eq!(directory.door(&door.id), Some(door));
    }
    for line in directory.helplines() {
        assert_eq!(directory.helpline(&line.id), Some(line));
    }
    for emergency in directory.countries().flat_map(|country| &country.emergency) {
        assert_eq!(directory.emergency(&emergency.id), Some(emergency));
    }
    for id in ["", "fr", "fr-", "fr-nothing", "nothing"] {
        assert!(directory.door(id).is_none() && directory.helpline(id).is_none() && directory.emergency(id).is_none());
    }
    assert_eq!(directory.country("fr"), directory.country("FR"));
    assert!(directory.country("XX").is_none() && directory.platform("myspace").is_none() && directory.law("dsa").is_none());
}

#[test]
fn every_country_has_a_crisis_line_and_an_emergency_number() {
    let directory = read_all();
    for country in directory.countries() {
        let code = &country.code;
        assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{code}");
        let dialled = |line: &directory::Helpline| line.reachable(gathered()).any(|(contact, _)| contact.kind == ContactKind::Phone);
        assert!(country.crisis.iter().any(dialled), "{code}: no crisis line to call");
        assert!(country.crisis.iter().all(|line| line.is_for(Audience::Crisis)), "{code}: a crisis line for others");
        let shown = |emergency: &directory::Emergency| emergency.kind == ContactKind::Phone && emergency.confidence < Confidence::C;
        assert!(country.emergency.iter().any(shown), "{code}: no emergency number that was seen");
        assert!(country.doors.iter().any(|door| door.role == directory::Role::Complaint), "{code}: nowhere to complain");
        assert!(!country.languages.is_empty(), "{code}: no language");
    }
    let somewhere_else = directory.crisis_in("XX");
    assert!(!somewhere_else.is_empty(), "a country without a file has no way to a crisis line");
    assert_eq!(directory.crisis_in("FR").first().map(|line| line.id.as_str()), Some("fr-3114"));
}

#[test]
fn texts_speak_all_languages_in_short_sentences() {
    let directory = read_all();
    let texts = texts(&directory);
    assert!(texts.len() > 300, "the list of texts has shrunk to {}", texts.len());
    for (place, text) in texts {
        let languages: BTreeSet<&str> = text.iter().map(|(language, _)| language).collect();
        assert!(REQUIRED_LANGUAGES.iter().all(|language| languages.contains(language)), "{place}");
        for (language, words) in text.iter() {
            for sentence in words.split(['.', '!', '?', ';', ':']) {
                let count = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
                assert!(count <= 20, "{place} ({language}): {count} words in \"{sentence}\"");
            }
            for word in ["revenge porn", "child porn", "pédopornographi", "TODO"] {
                let name_of_a_service = words.contains("Revenge Porn Helpline");
                assert!(name_of_a_service || !words.to_lowercase().contains(&word.to_lowercase()), "{place}: {word}");
            }
        }
        for word in text.get("fr").to_lowercase().split(|letter: char| !letter.is_alphanumeric()) {
            assert!(!["tu", "toi", "ton", "ta", "tes", "te"].contains(&word), "{place} says \"{word}\": vous, always");
        }
    }
}

#[test]
fn numbers_and_addresses_have_their_shape() {
    let directory = read_all();
    for (id, contact) in contacts(&directory) {
        let value = contact.value.as_str();
        match contact.kind {
            kind if kind.is_web() => assert_web(id, value),
            kind if kind.is_number() => assert_number(id, value),
            ContactKind::Email => {
                let domain = value.split_once('@').map(|(_, domain)| domain).unwrap_or_default();
                assert!(domain.contains('.') && !value.contains(char::is_whitespace) && !domain.contains('@'), "{id}: {value}");
            }
            _ => assert!(value.starts_with('@') && value.len() > 1, "{id}: {value}"),
        }
        if let Some(send) = &contact.send {
            assert!(contact.kind == ContactKind::Sms && !send.trim().is_empty(), "{id}: {send}");
        }
    }
    for emergency in directory.countries().flat_map(|country| &country.emergency) {
        assert!(emergency.kind.is_number(), "{}", emergency.id);
        assert_number(&emergency.id, &emergency.value);
    }
    for (id, guide) in guides(&directory) {
        if let Some(address) = &guide.url {
            assert_web(id, address);
        }
    }
}

#[test]
fn hours_have_a_zone_and_an_end_after_their_beginning() {
    let directory = read_all();
    let of_doors = directory.doors().filter_map(|door| Some((door.id.as_str(), door.hours.as_ref()?)));
    let of_lines = directory.helplines().filter_map(|line| Some((line.id.as_str(), line.hours.as_ref()?)));
    let of_contacts = contacts(&directory).into_iter().filter_map(|(id, contact)| Some((id, contact.hours.as_ref()?)));
    let mut weekly = 0;
    for (id, hours) in of_doors.chain(of_lines).chain(of_contacts) {
        let Opening::Weekly(spans) = &hours.open else {
            continue;
        };
        weekly += 1;
        assert!(!spans.is_empty(), "{id}: open at no time");
        assert!(spans.iter().all(|span| span.from < span.to), "{id}: ends before it begins");
        assert!(hours.zone.as_deref().is_some_and(|zone| zone.contains('/')), "{id}: times without a zone");
    }
    assert!(weekly > 5, "the list of hours has shrunk to {weekly}");
}

#[test]
fn what_is_contradicted_is_never_offered() {
    let directory = read_all();
    let mut seen = 0;
    for door in directory.doors() {
        assert!(door.reachable(gathered()).all(|(contact, shown)| contact.confidence != Confidence::X && shown != Shown::LeftOut));
        if door.confidence != Confidence::X {
            continue;
        }
        seen += 1;
        assert_eq!(door.reachable(gathered()).count(), 0, "{}: a way to a door that is never offered", door.id);
        for answer in [None, Some(true), Some(false)] {
            let fit = door.judge(|_| answer);
            assert!(!fit.is_open() && fit.refused.contains(&Reason::Contradicted), "{} is offered", door.id);
        }
        let right = door.judge(|condition| Some(door.requires.contains(&condition)));
        assert_eq!(right.refused, [Reason::Contradicted], "{} is offered to somebody who fits", door.id);
    }
    assert!(seen >= 4, "the contradicted doors are kept in the data, and {seen} are left");
    for line in directory.helplines() {
        assert_ne!(line.confidence, Confidence::X, "{}: a helpline that is never offered", line.id);
        assert!(line.reachable(gathered()).all(|(contact, _)| contact.confidence != Confidence::X));
    }
}

#[test]
fn doors_hang_together() {
    let directory = read_all();
    for door in directory.doors() {
        let id = &door.id;
        for redirect in &door.redirects {
            assert!(!redirect.to.is_empty(), "{id} refuses ({}) and names no right door", redirect.because);
            for target in &redirect.to {
                let found = directory.door(target).is_some_and(|door| door.confidence != Confidence::X)
                    || directory.helpline(target).is_some()
                    || directory.emergency(target).is_some();
                assert!(found && target != id, "{id} sends to {target}, which is not there");
            }
            let possible = match redirect.because {
                Reason::Needs(condition) => door.requires.contains(&condition),
                Reason::Refuses(condition) => door.refuses.contains(&condition),
                Reason::IdentityDisclosedToUploader => door.discloses_identity_to_uploader,
                Reason::Contradicted => door.confidence == Confidence::X,
            };
            assert!(possible, "{id} has a sentence for {}, which never happens", redirect.because);
        }
        for &condition in &door.refuses {
            assert!(door.redirect(Reason::Refuses(condition)).is_some(), "{id} refuses {} and names no right door", condition.id());
            assert!(!door.requires.contains(&condition), "{id} requires and refuses {}", condition.id());
        }
        if let Some(line) = &door.helpline {
            assert!(directory.helpline(line).is_some(), "{id} is reached through {line}, which is not there");
        }
        assert_eq!(door.requires.iter().collect::<BTreeSet<_>>().len(), door.requires.len(), "{id} requires a thing twice");
        assert_eq!(door.case.iter().collect::<BTreeSet<_>>().len(), door.case.len(), "{id} has a case twice");
    }
}

#[test]
fn every_reason_has_words() {
    let directory = read_all();
    for reason in Reason::all() {
        assert!(directory.reason(reason).is_some(), "{reason}");
    }
}

#[test]
fn platforms_that_closed_say_so() {
    let directory = read_all();
    for platform in directory.platforms() {
        let says = platform.guides_on(Topic::Status).next().is_some();
        assert_eq!(says, platform.status != Status::Open, "{}", platform.id);
        let something = !platform.guides.is_empty() || !platform.doors.is_empty();
        assert!(something, "{}: nothing to know and nowhere to go", platform.id);
    }
}

fn is_kebab_case(id: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    id.split('-').all(part)
}

fn assert_number(id: &str, value: &str) {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let shape = value.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'+' | b'-'));
    assert!(shape && digits >= 2 && value.trim() == value, "{id}: {value}");
}

fn assert_web(id: &str, value: &str) {
    let parsed = url::Url::parse(value);
    let fits = |address: &url::Url| address.scheme() == "https" && address.domain().is_some_and(|domain| domain.contains('.')) && address.username().is_empty();
    assert!(parsed.as_ref().is_ok_and(fits), "{id}: {value}");
}

/// The ids that code gives are the names that the data files use.
#[test]
fn ids_are_the_names_in_the_files() {
    use directory::{ContactKind, Weekday};
    use serde::Deserialize;
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, StrDeserializer};

    let named = |id: &'static str| -> StrDeserializer<'static, Error> { id.into_deserializer() };
    for kind in ContactKind::ALL {
        assert_eq!(ContactKind::deserialize(named(kind.id())), Ok(kind));
    }
    for day in Weekday::ALL {
        assert_eq!(Weekday::deserialize(named(day.id())), Ok(day));
    }
}
