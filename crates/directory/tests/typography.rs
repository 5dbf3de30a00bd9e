//! French texts of the data keep the spaces before `: ; ? ! » % €` and after `«` on their line (U+00A0, as the sentences in `words` do).

use std::fs;
use std::path::Path;

use toml::Value;

/// All French texts of a value: whatever stands under the key `fr`.
fn french(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Table(table) => {
            for (key, inner) in table {
                match inner.as_str().filter(|_| key == "fr") {
                    Some(text) => found.push(text.to_owned()),
                    None => french(inner, found),
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|inner| french(inner, found)),
        _ => {}
    }
}

fn read(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of data") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            read(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let text = fs::read_to_string(&path).expect("a file of data");
            french(&Value::Table(toml::from_str(&text).expect("TOML")), found);
        }
    }
}

#[test]
fn french_spaces_do_not_break() {
    let mut found = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &mut found);
    assert!(found.len() > 300, "only {} texts were found", found.len());
    let breaks = |text: &&String| {
        let before = [" :", " ;", " ?", " !", " »", " %", " €", "« ", "\u{202f}"];
        before.iter().any(|pair| text.contains(pair))
    };
    let wrong: Vec<_> = found.iter().filter(breaks).collect();
    assert!(wrong.is_empty(), "an ordinary space where a no-break one (U+00A0) belongs: {wrong:#?}");
}
