//! Each step and each condition has its words, in every language, and they are short.

use std::collections::BTreeSet;

use case::StepId;
use directory::Condition;
use words::{LANGUAGES, Words, ids};

/// Words in one sentence, at most.
const LONGEST: usize = 20;

fn wanted() -> BTreeSet<String> {
    let steps = StepId::ALL.iter().flat_map(|step| [format!("step-{}", step.id()), format!("step-{}-why", step.id())]);
    steps.chain(Condition::ALL.iter().map(|condition| format!("condition-{}", condition.id()))).collect()
}

#[test]
fn each_step_and_condition_has_words() {
    for language in LANGUAGES {
        let words = Words::in_language(language);
        let missing: Vec<_> = wanted().into_iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn no_words_without_a_step_or_a_condition() {
    let others = ["step-due", "step-wrong-doors"];
    for language in LANGUAGES {
        let ours = |id: &String| id.starts_with("step-") || id.starts_with("condition-");
        let stray: Vec<_> = ids(language).into_iter().filter(ours).filter(|id| !wanted().contains(id) && !others.contains(&id.as_str())).collect();
        assert!(stray.is_empty(), "{language}: {stray:?}");
    }
}

#[test]
fn sentences_are_short_and_polite() {
    for language in LANGUAGES {
        let words = Words::in_language(language);
        for id in wanted() {
            let said = words.say(&id);
            for sentence in said.split_inclusive(['.', '?', '!']) {
                let count = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
                assert!(count <= LONGEST, "{language} {id}: {count} words in “{}”", sentence.trim());
            }
            let lower = format!(" {} ", said.to_lowercase().replace(['.', ',', '’', '\''], " "));
            for word in [" tu ", " ton ", " tes ", " toi ", " revenge ", " porn ", " fault ", " faute ", " should not have ", " guarantee ", " garantit "] {
                assert!(!lower.contains(word), "{language} {id} says “{}”", word.trim());
            }
        }
    }
}
