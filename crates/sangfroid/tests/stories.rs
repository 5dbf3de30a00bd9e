//! Stories of the command line: what is typed, what is answered, and with which exit status; one file each in `tests/cmd`.

#[test]
fn stories() {
    let stories = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd")).expect("the stories are there").count();
    assert!(stories >= 20, "only {stories} stories were found");
    let cases = trycmd::TestCases::new();
    // The machine's own locale and settings must not leak into the answers.
    // (`LC_ALL` is left to the stories: what is set here would win over them.)
    for name in ["LC_MESSAGES", "NO_COLOR"] {
        cases.env(name, "");
    }
    // What is set here would win over a story's own; so each story names its locale, and its home where it has one.
    cases.case("tests/cmd/*.toml");
}
