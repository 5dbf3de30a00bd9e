//! `--help` in the reader's language: the command line as it is parsed, with its sentences from the Fluent files.
//!
//! What clap itself says of a mistake in the command line stays in English: its library has no other language.

use std::ffi::OsStr;

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};
use words::Words;

/// The language that the arguments name, before they are parsed.
pub(crate) fn language(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Option<String> {
    // What stands behind `--` is no option.
    let all: Vec<String> = arguments.into_iter().skip(1).map(|one| one.as_ref().to_string_lossy().into_owned()).take_while(|one| one != "--").collect();
    let after = all.iter().position(|one| one == "--lang").and_then(|place| all.get(place + 1)).cloned();
    after.or_else(|| all.iter().find_map(|one| one.strip_prefix("--lang=").map(str::to_owned)))
}

/// The command line with its sentences in one language.
pub(crate) fn in_language(command: Command, words: &Words) -> Command {
    let command = command.disable_version_flag(true).arg(flag("version", Some('V'), ArgAction::Version, words));
    said(command, "", words)
}

/// A command with its sentences, and those below it. `path` is the commands above it, joined.
fn said(command: Command, path: &str, words: &Words) -> Command {
    let id = if path.is_empty() { "sangfroid" } else { path };
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    let template = format!("{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.say("help-usage"));
    let mut command = command
        .about(words.say(&format!("help-{id}")))
        .help_template(StyledStr::from(template))
        .subcommand_help_heading(words.say("help-commands"))
        .subcommand_value_name(words.say("help-command-name"))
        .disable_help_flag(true)
        .arg(flag("help", Some('h'), ArgAction::Help, words))
        .mut_args(|arg| option(arg, id, words));
    for name in names {
        let path = if path.is_empty() { name.clone() } else { format!("{path}-{name}") };
        command = command.mut_subcommand(&name, |below| said(below, &path, words));
    }
    command
}

/// Behind the options of the command itself.
const LAST: usize = 900;

/// An option of clap's own.
fn flag(name: &'static str, short: Option<char>, action: ArgAction, words: &Words) -> Arg {
    Arg::new(name).short(short).long(name).action(action).display_order(LAST + 1).help(words.say(&format!("help-arg--{name}")))
}

/// One option or argument with its sentence; defaults and choices are said in words too.
fn option(arg: Arg, command: &str, words: &Words) -> Arg {
    let heading = words.say(if arg.is_positional() { "help-arguments" } else { "help-options" });
    let arg = if arg.is_global_set() { arg.display_order(LAST) } else { arg };
    let mut text = words.say(&sentence(&arg, command, words));
    if arg.get_action().takes_values() {
        let default: Vec<String> = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        let possible: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        for (id, name, values) in [("help-default", "value", default), ("help-values", "values", possible)] {
            if !values.is_empty() {
                text = format!("{text} [{}]", words.say_with(id, &[(name, values.join(", ").as_str().into())]));
            }
        }
        return arg.help(text).help_heading(heading).hide_default_value(true).hide_possible_values(true).hide_env(true);
    }
    arg.help(text).help_heading(heading)
}

/// The id of its sentence: that of the command, else the one that all commands share.
fn sentence(arg: &Arg, command: &str, words: &Words) -> String {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = format!("help-{command}--{name}");
    if words.has(&own) { own } else { format!("help-arg--{name}") }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::arguments::Arguments;

    /// The ids that a command and those below it need.
    fn needed(command: &Command, path: &str, words: &Words, all: &mut BTreeSet<String>) {
        let id = if path.is_empty() { "sangfroid" } else { path };
        all.insert(format!("help-{id}"));
        all.extend(command.get_arguments().map(|arg| sentence(arg, id, words)));
        for below in command.get_subcommands() {
            let path = if path.is_empty() { below.get_name().to_owned() } else { format!("{path}-{}", below.get_name()) };
            needed(below, &path, words, all);
        }
    }

    #[test]
    fn every_command_and_option_has_its_sentence_in_every_language_and_none_is_left_over() {
        let own = [
            "help-usage",
            "help-commands",
            "help-options",
            "help-arguments",
            "help-command-name",
            "help-default",
            "help-values",
            "help-arg--help",
            "help-arg--version",
        ];
        for language in words::LANGUAGES {
            let words = Words::in_language(language);
            let mut all: BTreeSet<String> = own.iter().map(|id| (*id).to_owned()).collect();
            needed(&Arguments::command(), "", &words, &mut all);
            let missing: Vec<_> = all.iter().filter(|id| !words.has(id)).collect();
            assert!(missing.is_empty(), "{language} lacks {missing:?}");
            let left: Vec<String> = words::ids(language).into_iter().filter(|id| id.starts_with("help-") && !all.contains(id)).collect();
            assert!(left.is_empty(), "{language} has sentences of no option: {left:?}");
        }
    }

    #[test]
    fn the_page_is_in_one_language_and_the_same_line_is_parsed() {
        let french = Words::in_language("fr");
        let mut command = in_language(Arguments::command(), &french);
        command.build();
        for name in ["report", "remove", "case"] {
            let page = command.find_subcommand_mut(name).expect("it is there").render_long_help().to_string();
            for english in ["Usage:", "Print help", "Options:\n  -", "possible values", "default:", "Where cases live", "Machine output"] {
                assert!(!page.contains(english) || (english == "Options:\n  -"), "{name}: {english}: {page}");
            }
            assert!(page.contains("Utilisation\u{a0}:") && page.contains("Montrer cette aide"), "{page}");
        }
        let line = ["sangfroid", "report", "summer", "--to", "all", "--as", "pdf,eml", "--out", "x", "--lang", "fr"];
        assert!(in_language(Arguments::command(), &french).try_get_matches_from(line).is_ok());
        assert!(Arguments::command().try_get_matches_from(line).is_ok());
        in_language(Arguments::command(), &french).debug_assert();
    }

    #[test]
    fn the_language_is_seen_before_anything_is_parsed() {
        assert_eq!(language(["sangfroid", "--lang", "fr", "--help"]).as_deref(), Some("fr"));
        assert_eq!(language(["sangfroid", "--help", "--lang=en"]).as_deref(), Some("en"));
        assert_eq!(language(["sangfroid", "check", "--", "--lang=en"]), None);
        assert_eq!(language(["sangfroid", "--help", "--lang"]), None);
    }
}
