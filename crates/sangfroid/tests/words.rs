//! Every sentence that the program can ask for is there, in every language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use words::{LANGUAGES, Value, Words, ids};

/// A `match` that gives ids: the quoted strings between the function's name and its end.
fn ids_given_by(function: &str, source: &str) -> Vec<String> {
    let from = source.find(&format!("fn {function}("));
    assert!(from.is_some(), "there is no function {function}");
    let body = &source[from.unwrap_or_default()..];
    let end = ["\n}\n", "\n    }\n"].iter().filter_map(|mark| body.find(mark)).min().expect("a function ends");
    let found: Vec<String> = literals(&body[..end]).map(str::to_owned).collect();
    assert!(found.len() > 2, "{function} gives only {found:?}");
    found
}

/// The quoted strings of a source text, as far as they can be ids.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(|one| !one.is_empty() && one.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'))
}

/// All source files of the program, one after the other.
fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            all.push_str(&sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(&path).expect("the sources can be read"));
        }
    }
    all
}

fn source_folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
}

fn source(file: &str) -> String {
    fs::read_to_string(source_folder().join(file)).expect("the source file is there")
}

/// Fails with the names of all sentences that a language lacks.
fn assert_said(wanted: impl IntoIterator<Item = String>) {
    let wanted: BTreeSet<String> = wanted.into_iter().collect();
    assert!(!wanted.is_empty());
    for language in LANGUAGES {
        let words = Words::in_language(language);
        assert_eq!(words.language(), *language);
        let missing: Vec<_> = wanted.iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}

fn with_prefix<S: AsRef<str>>(prefix: &str, ids: impl IntoIterator<Item = S>) -> Vec<String> {
    ids.into_iter().map(|id| format!("{prefix}-{}", id.as_ref())).collect()
}

#[test]
fn french_and_english_are_there() {
    assert!(LANGUAGES.contains(&"fr") && LANGUAGES.contains(&"en"));
    assert!(!Words::in_language("fr").has("no-such-sentence"), "a missing sentence would not be noticed");
}

#[test]
fn verdicts() {
    let each = recognise::Verdict::ALL.iter().map(|verdict| verdict.id());
    assert_said(each.flat_map(|id| [format!("verdict-{id}"), format!("verdict-{id}-more"), format!("verdict-{id}-short")]));
}

#[test]
fn signals() {
    assert_said(with_prefix("signal", recognise::Recogniser::signal_ids().chain(["known-wording"])));
}

#[test]
fn problems() {
    assert_said(with_prefix("problem", message::ProblemId::ALL.iter().map(|one| one.id())));
}

#[test]
fn indicators() {
    assert_said(with_prefix("indicator", recognise::IndicatorKind::ALL.iter().map(|one| one.id())));
}

#[test]
fn steps() {
    assert_said(case::StepId::ALL.iter().flat_map(|step| [format!("step-{}", step.id()), format!("step-{}-why", step.id())]));
}

#[test]
fn conditions() {
    assert_said(with_prefix("condition", directory::Condition::ALL.iter().map(|one| one.id())));
}

/// What follows each of some beginnings in a source, up to the next quotation mark.
fn quoted_after<'s>(source: &'s str, beginning: &str) -> Vec<&'s str> {
    source.split(beginning).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn states_levels_and_clues_of_links() {
    let states = links::State::ALL.iter().flat_map(|state| [format!("link-state-{}", state.id()), format!("link-state-{}-means", state.id())]);
    assert_said(states);
    let deeper = links::Level::ALL.iter().filter(|level| **level != links::Level::Offline);
    assert_said(deeper.flat_map(|level| ["level", "ask", "deeper"].map(|what| format!("link-{what}-{}", level.id()))));
    assert_said(with_prefix("link-next", links::Level::ALL.iter().map(|level| level.id())));
    assert_said(with_prefix("link-clue", links::clue::ALL.iter().map(|(id, _)| *id)));
    // And no other one is made anywhere.
    let made = sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../links/src")))
        + sources(&source_folder().join("commands/link")).as_str()
        + sources(&source_folder().join("looks")).as_str();
    let ids: BTreeSet<&str> = ["Clue::new(\"", "Clue::bare(\""].iter().flat_map(|beginning| quoted_after(&made, beginning)).collect();
    assert!(ids.contains("abuse-contact") || ids.contains("hoster-unasked"), "not all were found: {ids:?}");
    let unknown: Vec<&&str> = ids.iter().filter(|id| links::clue::named(id).is_none()).collect();
    assert!(unknown.is_empty(), "not in links::clue::ALL: {unknown:?}");
}

/// Whoever reads these is afraid: half of the sentences have fifteen words or fewer, and none more than twenty-five.
#[test]
fn sentences_about_links_are_short() {
    for language in LANGUAGES {
        let words = Words::in_language(language);
        let all = ids(language)
            .into_iter()
            .filter(|id| id.starts_with("link-") || id.contains("-link-"))
            .map(|id| words.say_with(&id, &[("value", Value::Text("X"))]));
        let text: Vec<String> = all.collect();
        let sentences = text.iter().flat_map(|text| text.split_inclusive(['.', '?', '!'])).map(|one| one.split_whitespace().count());
        let mut counts: Vec<usize> = sentences.filter(|count| *count > 0).collect();
        counts.sort_unstable();
        assert!(counts.len() > 150, "{language}: only {} sentences", counts.len());
        assert!(counts[counts.len() / 2] <= 15, "{language}: half have more than {} words", counts[counts.len() / 2]);
        let long: Vec<_> = text.iter().filter(|text| text.split_inclusive(['.', '?', '!']).any(|one| one.split_whitespace().count() > 25)).collect();
        assert!(long.is_empty(), "{language}: {long:?}");
    }
}

#[test]
fn threats() {
    let refused = case::Facts::default().set("threat", "no such threat").expect_err("this is no threat's id");
    assert!(refused.allowed.contains(&recognise::ThreatKind::Deepfake.id()), "these are no threats: {:?}", refused.allowed);
    assert_said(with_prefix("threat", refused.allowed));
}

#[test]
fn contacts_and_days() {
    assert_said(with_prefix("contact", directory::ContactKind::ALL.iter().map(|kind| kind.id())));
    assert_said(with_prefix("day", directory::Weekday::ALL.iter().map(|day| day.id())));
}

#[test]
fn doubts() {
    assert_said(with_prefix("doubt", ids_given_by("id", &source("commands/directory.rs"))));
}

#[test]
fn findings() {
    assert_said(with_prefix("finding", evidence::finding::Problem::ALL.iter().map(|one| one.id())));
}

#[test]
fn accounts_and_sent_letters() {
    let tasks = accounts::Task::ALL.iter().flat_map(|task| [format!("protect-task-{}", task.id()), format!("protect-task-{}-why", task.id())]);
    assert_said(tasks.chain(accounts::Why::ALL.iter().map(|why| format!("protect-why-{}", why.id()))));
    assert_said(with_prefix("sent-letter", letters::removal::Route::ALL.iter().map(|route| route.letter()).chain(["report"])));
    let made = sources(&source_folder().join("commands/protect")) + sources(&source_folder().join("leaks")).as_str();
    let lists: Vec<String> = literals(&made).filter(|one| one.starts_with("list-")).map(str::to_owned).collect();
    assert!(lists.len() >= 7, "{lists:?}");
    assert_said(with_prefix("err", &lists).into_iter().chain(with_prefix("rec", &lists)));
}

#[test]
fn what_is_missing() {
    assert_said(case::missing::Needed::ALL.iter().flat_map(|one| [format!("missing-{}", one.id()), format!("missing-{}-how", one.id())]));
}

/// Ids that stand whole in the documents of a bundle, which are made in another crate.
#[test]
fn documents() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../evidence/src/documents"));
    let named: BTreeSet<String> = literals(&sources(folder)).filter(|one| one.starts_with("dossier-")).map(str::to_owned).collect();
    assert!(named.len() > 40, "only {} sentences are named", named.len());
    let unused: Vec<String> = ids("en").into_iter().filter(|id| id.starts_with("dossier-") && !named.contains(id)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
    assert_said(named);
}

#[test]
fn troubles_say_what_happened_and_what_to_do() {
    let source = source("trouble.rs");
    let mut troubles = ids_given_by("id", &source);
    troubles.extend(ids_given_by("of_vault", &source));
    assert!(troubles.iter().any(|id| id == "unknown-platform"), "not all ids were found: {troubles:?}");
    assert_said(with_prefix("err", &troubles));
    assert_said(with_prefix("rec", &troubles));
    // A sentence may ask only for what it is given.
    for language in LANGUAGES {
        let words = Words::in_language(language);
        for id in with_prefix("err", &troubles).into_iter().chain(with_prefix("rec", &troubles)) {
            let said = words.say_with(&id, &[("what", Value::Text("WHAT")), ("more", Value::Text("MORE"))]);
            assert!(!said.contains(['{', '$']), "{language} {id}: {said}");
        }
    }
}

/// Ids that stand whole in the source: every quoted string that begins like a sentence's id.
#[test]
fn sentences_named_in_the_source() {
    let known: BTreeSet<String> = ids("en").into_iter().filter_map(|id| id.split_once('-').map(|(first, _)| first.to_owned())).collect();
    let all = sources(source_folder());
    let named: Vec<String> =
        literals(&all).filter(|one| one.split_once('-').is_some_and(|(first, rest)| known.contains(first) && !rest.is_empty())).map(str::to_owned).collect();
    assert!(named.len() > 40, "only {} sentences are named in the source", named.len());
    assert_said(named);
}
