//! The committed JSON Schemas are those of the types, and every data file is valid against its own.
//!
//! After a change of a type, `DIRECTORY_WRITE_SCHEMAS=1 cargo test -p directory --test schemas` writes them anew.

use std::path::PathBuf;

use directory::{Country, Directory, International, Law, Platform, Reasons};
use serde_json::Value;

/// The name of a schema's file, the schema, and whether it is for the data file at a path.
type Entry = (&'static str, schemars::Schema, fn(&str) -> bool);

fn schemas() -> Vec<Entry> {
    vec![
        ("country.json", schemars::schema_for!(Country), |path| path.starts_with("countries/")),
        ("platform.json", schemars::schema_for!(Platform), |path| path.starts_with("platforms/")),
        ("law.json", schemars::schema_for!(Law), |path| path.starts_with("laws/")),
        ("international.json", schemars::schema_for!(International), |path| path == "international.toml"),
        ("reasons.json", schemars::schema_for!(Reasons), |path| path == "reasons.toml"),
    ]
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema");
    let write = std::env::var_os("DIRECTORY_WRITE_SCHEMAS").is_some();
    for (name, schema, _) in schemas() {
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        let path = folder.join(name);
        if write {
            std::fs::write(&path, &text).expect("the folder of the schemas can be written to");
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "schema/{name} is not that of the types; DIRECTORY_WRITE_SCHEMAS=1 cargo test -p directory --test schemas writes it anew");
    }
}

#[test]
fn every_data_file_is_valid_against_its_schema() {
    let mut checked = 0;
    for (name, schema, is_for) in schemas() {
        let validator = validator(&schema);
        for (path, text) in Directory::shipped_files().filter(|(path, _)| is_for(path)) {
            let data = json(text);
            let errors: Vec<String> = validator.iter_errors(&data).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{path} against schema/{name}:\n{}", errors.join("\n"));
            checked += 1;
        }
    }
    assert_eq!(checked, Directory::shipped_files().count(), "a file without a schema, or with two");
}

#[test]
fn schemas_and_types_refuse_the_same_mistakes() {
    let (path, france) = Directory::shipped_files().find(|(path, _)| *path == "countries/fr.toml").expect("there");
    let schema = schemars::schema_for!(Country);
    let validator = validator(&schema);
    for (right, wrong) in [
        ("confidence = \"A\"", "confidence = \"D\""),
        ("\nconfidence = \"A\"", ""),
        ("\nchecked = 2026-11-23", ""),
        ("\nchecked = 2026-11-23", "\nchecked = \"yesterday\""),
        ("source = \"", "sauce = \""),
        ("note.en = \"", "note.english = \""),
        ("requires = [\"public-url\"]", "requires = [\"public-ur\"]"),
        ("because = \"private-message\"", "because = \"private\""),
        ("role = \"complaint\"", "role = \"complain\""),
        ("from = \"09:00\"", "from = \"9:00\""),
        ("kind = \"phone\"", "kind = \"fax\""),
        ("name = \"PHAROS\"", "name = \"\""),
        ("name = \"PHAROS\"", "name.fr = \"PHAROS\""),
        ("id = \"fr-pharos\"", ""),
        ("anonymous = \"yes\"", "anonymous = true"),
    ] {
        assert!(france.contains(right), "{right} is not in the file any more");
        let text = france.replacen(right, wrong, 1);
        assert!(!validator.is_valid(&json(&text)), "the schema accepts {wrong:?} for {right:?}");
        let read = Directory::from_sources([(path, text.as_str()), ("international.toml", ""), ("reasons.toml", "reason = []")]);
        assert!(read.is_err(), "the types accept {wrong:?} for {right:?}");
    }
}

fn validator(schema: &schemars::Schema) -> jsonschema::Validator {
    jsonschema::validator_for(schema.as_value()).expect("a schema that is one")
}

/// A TOML text as JSON; its dates become text, as they do for editors that check TOML against a JSON Schema.
fn json(text: &str) -> Value {
    fn value(toml: toml::Value) -> Value {
        match toml {
            toml::Value::String(text) => Value::String(text),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(yes) => Value::Bool(yes),
            toml::Value::Datetime(date) => Value::String(date.to_string()),
            toml::Value::Array(list) => Value::Array(list.into_iter().map(value).collect()),
            toml::Value::Table(table) => Value::Object(table.into_iter().map(|(key, inside)| (key, value(inside))).collect()),
        }
    }
    value(toml::Value::Table(toml::from_str(text).expect("TOML")))
}
