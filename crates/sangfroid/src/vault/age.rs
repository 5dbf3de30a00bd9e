//! Whether anybody in an image was, or may have been, under 18: asked before it is read, and what follows from the answer.

use std::path::Path;

use case::{Age, Facts};
use evidence::journal::{Event, Line};

use super::secret;
use crate::page::calm;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// The answer that is in the case's journal: the last one counts.
pub(crate) fn of_case(lines: &[Line]) -> Option<Age> {
    let mut facts = Facts::default();
    for note in lines.iter().filter(|line| line.event == Event::Fact).filter_map(|line| line.note.as_deref()) {
        if let Some((key @ "age", value)) = note.split_once('=') {
            // A journal that says nonsense says nothing.
            let _ = facts.set(key, value);
        }
    }
    facts.age
}

/// How the journal writes an answer down.
pub(crate) fn note(age: Age) -> &'static str {
    match age {
        Age::Adult => "age=adult",
        Age::Minor => "age=minor",
        Age::Unknown => "age=unknown",
    }
}

/// What counts for this run: a case in which somebody was under 18 stays one; else what was said now; else what was said before.
pub(crate) fn settled(said: Option<Age>, of_case: Option<Age>) -> Option<Age> {
    if of_case == Some(Age::Minor) { of_case } else { said.or(of_case) }
}

/// Asks about a file. Whatever is not a clear no keeps the rules for minors on.
///
/// # Errors
/// When it cannot be asked: the option that answers is named.
pub(crate) fn ask(file: &Path, settings: &Settings) -> Result<Age, Trouble> {
    if !secret::can_ask() {
        return Err(Trouble::AgeNeeded(file.to_owned()));
    }
    let file = calm(&file.display().to_string());
    ask_by(&settings.words.say_with("keep-ask-age", &[("file", file.as_str().into())]), settings)
}

/// Asks with a question of its own, on a terminal that is there.
///
/// # Errors
/// When standard input ends or fails.
pub(crate) fn ask_by(question: &str, settings: &Settings) -> Result<Age, Trouble> {
    let words = &settings.words;
    let answer = secret::ask_line(question)?.to_lowercase();
    let is = |id: &str| {
        let whole = words.say(id);
        !answer.is_empty() && (answer == whole || whole.chars().next().map(String::from) == Some(answer.clone()))
    };
    Ok(if is("keep-answer-no") {
        Age::Adult
    } else if is("keep-answer-yes") {
        Age::Minor
    } else {
        Age::Unknown
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn under_18_once_said_of_a_case_is_not_taken_back() {
        assert_eq!(settled(Some(Age::Adult), Some(Age::Minor)), Some(Age::Minor));
        assert_eq!(settled(Some(Age::Adult), Some(Age::Unknown)), Some(Age::Adult));
        assert_eq!(settled(None, Some(Age::Unknown)), Some(Age::Unknown));
        assert_eq!(settled(Some(Age::Minor), Some(Age::Adult)), Some(Age::Minor));
        assert_eq!(settled(None, None), None);
    }
}
