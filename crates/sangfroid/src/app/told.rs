//! A trouble as a page tells it: what happened, and where to press, where the command line names a command or an option.

use pages::Tells;
use words::Words;

use crate::trouble::Trouble;

/// Troubles that only commands meet, and whose advice names one. Should a page meet one all the same, it gives its general advice.
const ONLY_COMMANDS: &[&str] = &[
    "folder",
    "not-a-file",
    "not-text",
    "nothing-readable",
    "bad-about",
    "no-port",
    "to-nobody",
    "to-unknown",
    "wrong-door",
    "wrong-door-instead",
    "platform-form",
    "lacks-something",
    "letters-left-out",
    "no-out",
    "unknown-ending",
    "wrong-way",
    "wrong-way-instead",
    "unknown-law",
    "unknown-platform",
    "no-cases",
    "age-needed",
    "key-needed",
    "not-confirmed",
    "address-minor",
    "address-marked",
    "address-direct",
];

impl Tells for Trouble {
    fn tell(&self, words: &Words) -> (String, String) {
        let id = self.id();
        self.say_as(&what(id, words), &next(id, words), words)
    }
}

/// The sentence for what happened.
fn what(id: &str, words: &Words) -> String {
    own(&format!("app-err-{id}"), words).unwrap_or_else(|| format!("err-{id}"))
}

/// The sentence for what to do now.
fn next(id: &str, words: &Words) -> String {
    let general = ONLY_COMMANDS.contains(&id).then(|| "app-rec-general".to_owned());
    own(&format!("app-rec-{id}"), words).or(general).unwrap_or_else(|| format!("rec-{id}"))
}

fn own(id: &str, words: &Words) -> Option<String> {
    words.has(id).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signs of the command line in a sentence: an option, the program's name, a command to run again.
    fn names_a_command(text: &str) -> bool {
        let options = text.split_whitespace().any(|word| word.trim_start_matches(['(', '“', '«']).starts_with("--"));
        options || text.to_lowercase().contains("sangfroid") || text.contains("command") || text.contains(".eml")
    }

    #[test]
    fn no_page_names_a_command() {
        let (mut seen, mut needed) = (0, 0);
        for language in words::LANGUAGES {
            let words = Words::in_language(language);
            for id in words::ids(language).iter().filter_map(|id| id.strip_prefix("rec-")) {
                let (what, next) = (words.say(&what(id, &words)), words.say(&next(id, &words)));
                assert!(!names_a_command(&next), "{language} {id}: {next}");
                assert!(ONLY_COMMANDS.contains(&id) || !names_a_command(&what), "{language} {id}: {what}");
                assert!(words.has(&format!("err-{id}")), "{id}");
                seen += 1;
                needed += usize::from(names_a_command(&words.say(&format!("rec-{id}"))));
            }
        }
        assert!(seen > 140 && needed > 40, "{seen} seen, {needed} of them name a command on the command line");
    }

    #[test]
    fn a_page_says_where_to_press() {
        let words = Words::in_language("en");
        let trouble = Trouble::LinkVia("nonsense".to_owned(), "no port".to_owned());
        let (what, next) = trouble.tell(&words);
        assert!(what.contains("nonsense") && next.contains("socks5h://") && !next.contains("--via"), "{what} {next}");
        assert!(trouble.say(&words).1.contains("--via"), "the command line names its option");
        assert!(ONLY_COMMANDS.iter().all(|id| words.has(&format!("rec-{id}"))), "each of them is a trouble");
    }
}
