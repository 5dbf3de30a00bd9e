//! French signs that take a space keep it on their line: a no-break space before `: ; ? ! » % €` and after `«`.
//!
//! It is U+00A0 everywhere, and nowhere the narrow U+202F that printers set before `; ? !`: these sentences are copied into the forms of
//! authorities and printed by any terminal. U+00A0 stands in ISO 8859-1 and Windows-1252 and in every font; the narrow one stands in
//! neither, and becomes a box or a question mark.

mod fluent;

use std::fs;
use std::path::Path;

use fluent::fluent_files;

/// What is wrong with the spaces of a line of French.
fn wrong(line: &str) -> Option<&'static str> {
    let after_space = |space: char| {
        let mut before = None;
        line.chars().any(|c| {
            let found = before == Some(space) && matches!(c, ':' | ';' | '?' | '!' | '»' | '%' | '€');
            before = Some(c);
            found
        })
    };
    if line.contains('\u{202f}') {
        Some("U+202F: U+00A0 is taken everywhere")
    } else if after_space(' ') {
        Some("an ordinary space before : ; ? ! » % or €")
    } else if line.contains("« ") || line.contains("«\n") {
        Some("an ordinary space after «")
    } else if line.split('«').skip(1).any(|rest| !rest.starts_with('\u{a0}')) || line.split('»').rev().skip(1).any(|rest| !rest.ends_with('\u{a0}')) {
        Some("no space inside « »")
    } else {
        None
    }
}

#[test]
fn french_spaces_do_not_break() {
    let mut files = Vec::new();
    fluent_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fr"), &mut files);
    let (mut found, mut spaces) = (Vec::new(), 0);
    for file in files {
        let text = fs::read_to_string(&file).expect("a Fluent file");
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            spaces += line.matches('\u{a0}').count();
            if let Some(why) = wrong(line) {
                found.push(format!("{}:{}: {why}: {line}", file.display(), number + 1));
            }
        }
    }
    assert!(spaces > 700, "only {spaces} no-break spaces: were the files read?");
    assert!(found.is_empty(), "CONTRIBUTING.md, \"Add a language\", has a command that sets them.\n{}", found.join("\n"));
}

#[test]
fn what_would_break_is_seen() {
    for line in ["Que faire ?", "Attention : lisez", "oui ; non", "« mot\u{a0}»", "«\u{a0}mot »", "«mot»", "50 %", "Oui\u{202f}!", "20 €"] {
        assert!(wrong(line).is_some(), "{line}");
    }
    for line in ["Que faire\u{a0}?", "«\u{a0}mot\u{a0}», «\u{a0}autre\u{a0}»", "https://example.org/?a=1;b", "{ $jours ->", "12:30", "50\u{a0}%"] {
        assert_eq!(wrong(line), None, "{line}");
    }
}
