//! The README's examples are run, from the root of the workspace as a newcomer would, and answer what it shows.
//!
//! In a `console` block a line after `$ ` is typed, and the lines below are the answer; `...` stands for any lines, `[..]` for any
//! characters in a line.
#![expect(clippy::panic, reason = "a helper of tests says what it met and stops")]

use std::process::Command;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The commands of the README with the answers that it shows.
fn examples(readme: &str) -> Vec<(String, Vec<String>)> {
    let mut examples: Vec<(String, Vec<String>)> = Vec::new();
    let mut inside = false;
    for line in readme.lines() {
        match (inside, line) {
            (false, "```console") => inside = true,
            (true, "```") => inside = false,
            (true, line) => match (line.strip_prefix("$ "), examples.last_mut()) {
                (Some(typed), _) => examples.push((typed.to_owned(), Vec::new())),
                (None, Some((_, answer))) => answer.push(line.to_owned()),
                (None, None) => panic!("an answer to nothing: {line}"),
            },
            (false, _) => {}
        }
    }
    examples
}

/// Whether a line is as shown; `[..]` stands for anything.
fn fits(shown: &str, line: &str) -> bool {
    match shown.split_once("[..]") {
        None => shown == line,
        Some((before, after)) => {
            line.strip_prefix(before).is_some_and(|rest| rest.char_indices().map(|(at, _)| at).chain([rest.len()]).any(|at| fits(after, &rest[at..])))
        }
    }
}

/// Whether lines are as shown; `...` stands for any lines, also none.
fn all_fit(shown: &[String], lines: &[&str]) -> bool {
    match shown.split_first() {
        None => lines.is_empty(),
        Some((any, rest)) if any == "..." => (0..=lines.len()).any(|at| all_fit(rest, &lines[at..])),
        Some((first, rest)) => lines.split_first().is_some_and(|(line, others)| fits(first, line) && all_fit(rest, others)),
    }
}

#[test]
fn the_examples_answer_what_is_shown() {
    let readme = std::fs::read_to_string(format!("{ROOT}/README.md")).expect("the README is there");
    let examples = examples(&readme);
    assert!(!examples.is_empty(), "the README shows no example");
    for (typed, shown) in examples {
        let words: Vec<&str> = typed.split(' ').collect();
        assert_eq!(words[0], "sangfroid", "{typed}");
        let mut command = Command::new(env!("CARGO_BIN_EXE_sangfroid"));
        let output = command.args(&words[1..]).current_dir(ROOT).output().expect("the program runs");
        let answer = String::from_utf8(output.stdout).expect("the answer is UTF-8");
        assert!(output.status.success() && all_fit(&shown, &answer.lines().collect::<Vec<_>>()), "{typed}\n{answer}");
    }
}

#[test]
fn what_does_not_fit_is_told() {
    assert!(fits("a[..]c", "abc") && fits("[..]", "") && fits("“[..]x[..]”", "“ax b”"));
    assert!(!fits("a[..]c", "abd") && !fits("a", "ab"));
    let shown = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    assert!(all_fit(&shown(&["a", "...", "c"]), &["a", "b", "b", "c"]) && all_fit(&shown(&["..."]), &[]));
    assert!(!all_fit(&shown(&["a", "...", "c"]), &["a", "b"]) && !all_fit(&shown(&["a"]), &["a", "b"]));
}
