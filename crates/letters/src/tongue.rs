//! The sentences of each language, opened once: reading the Fluent files takes longer than writing a letter.

use std::sync::LazyLock;

use words::{LANGUAGES, Words};

static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| LANGUAGES.iter().map(|language| Words::in_language(language)).collect());

/// The sentences of a language; English for one that is not there, as [`Words::in_language`] has it.
pub(crate) fn words(language: &str) -> &'static Words {
    let of = |wanted: &str| ALL.iter().find(|words| words.language() == wanted);
    of(language).or_else(|| of("en")).unwrap_or(&ALL[0])
}
