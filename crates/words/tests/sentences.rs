//! Short sentences: somebody who is frightened reads them. Median at most 15 words, none over 25 (plain-language guides ask for 15 to 20).

mod fluent;

use std::fs;
use std::path::Path;

use fluent::fluent_files;

/// Sentences of letters to authorities that are one legal statement or request each, and name its article as the law does.
const AS_THE_LAW_SAYS: &[&str] = &[
    "removal-uk-duty",
    "removal-dsa-rights",
    "removal-dsa-no-name",
    "removal-uk-otherwise",
    "removal-gdpr-ask-delist",
    "removal-tida-covered",
    "removal-regulator-ask-take-it-down-act",
    "removal-ask-keep",
];

/// Most words of a sentence.
const MOST: usize = 25;

/// Id and text of each message; what is put into it counts as one word, and each form of a plural is a sentence of its own.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic())
            && let Some((id, rest)) = line.split_once('=')
        {
            all.push((id.trim().to_owned(), rest.to_owned()));
        } else if let Some((_, message)) = all.last_mut() {
            message.push(if line.trim_start().starts_with(['[', '*']) { '\n' } else { ' ' });
            message.push_str(line.trim());
        }
    }
    all
}

/// The sentences of a text: up to a full stop, a question mark or an exclamation mark with a space behind it, or the end of a form.
fn sentences(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => {
                depth -= 1;
                plain.push('X');
            }
            '\n' => {
                depth = 0;
                plain.push('\n');
            }
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let ended = plain.replace(". ", ".\n").replace("? ", "?\n").replace("! ", "!\n");
    ended.lines().map(str::to_owned).collect()
}

fn count(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[test]
fn sentences_are_short() {
    for language in words::LANGUAGES {
        let mut files = Vec::new();
        fluent_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(language), &mut files);
        let (mut counts, mut long) = (Vec::new(), Vec::new());
        for file in files {
            for (id, message) in messages(&fs::read_to_string(&file).expect("a Fluent file")) {
                for sentence in sentences(&message) {
                    let words = count(&sentence);
                    if words > MOST && !AS_THE_LAW_SAYS.contains(&id.as_str()) {
                        long.push(format!("{words} words in {id}: {sentence}"));
                    }
                    counts.extend((words > 0).then_some(words));
                }
            }
        }
        counts.sort_unstable();
        assert!(counts.len() > 1500, "{language}: only {} sentences were found", counts.len());
        assert!(counts[counts.len() / 2] <= 15, "{language}: half of all sentences have more than 15 words");
        assert!(long.is_empty(), "{language}:\n{}", long.join("\n"));
    }
}

#[test]
fn words_are_counted_as_a_reader_counts_them() {
    let text = "a = One two { $name } four. And { $count ->\n    [one] one\n   *[other] { $count } many more\n }.\nb = Is it? Yes!";
    let all = messages(text);
    assert_eq!(all.len(), 2);
    let counts: Vec<usize> = sentences(&all[0].1).iter().map(|one| count(one)).collect();
    assert_eq!(counts.iter().max(), Some(&4), "{counts:?}");
    assert_eq!(sentences(&all[1].1).iter().map(|one| count(one)).collect::<Vec<_>>(), [2, 1]);
}
