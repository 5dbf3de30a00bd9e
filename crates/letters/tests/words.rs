//! Every sentence of the letters is said by somebody. (That none is missing, the test of all letters shows: an id would stand there.)

use std::fs;
use std::path::Path;

fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            all.push_str(&sources(&path));
        } else {
            all.push_str(&fs::read_to_string(&path).expect("the sources can be read"));
        }
    }
    all
}

/// Sentences that are chosen by an id from elsewhere: of a field, a state, a month, a door.
const BUILT: &[&str] = &["field-", "lack-", "month-", "seen-", "event-", "means-", "to-"];

#[test]
fn no_sentence_is_unused() {
    let source = sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../words/fr/letters"));
    let mut count = 0;
    for line in sources(folder).lines().filter(|line| line.starts_with("letter-")) {
        let id = line.split(['=', ' ']).next().unwrap_or_default().trim_start_matches("letter-");
        count += 1;
        let said = source.contains(&format!("\"{id}\"")) || source.contains(&format!("\"letter-{id}\""));
        let built = BUILT.iter().any(|begin| id.strip_prefix(begin).is_some_and(|rest| source.contains(&format!("\"{rest}\"")) || id.starts_with("month-")));
        let elsewhere = ["to-", "seen-", "means-", "lack-", "field-"].iter().any(|begin| id.starts_with(begin));
        assert!(said || built || elsewhere, "nobody says letter-{id}");
    }
    assert!(count > 200, "only {count} sentences");
}

#[test]
fn every_state_of_a_link_is_said() {
    for language in words::LANGUAGES {
        let words = words::Words::in_language(language);
        for state in links::State::ALL {
            assert!(words.has(&format!("letter-seen-{}", state.id())), "{language}: {}", state.id());
        }
    }
}
