//! What was found of an address, in sentences.

use links::{Clue, look};
use words::Words;

/// The sentence of a clue; a value that is long is shown by its beginning.
#[must_use]
pub fn clue_said(clue: &Clue, words: &Words) -> String {
    let (id, bare) = (format!("link-clue-{}", clue.id), format!("link-clue-{}-bare", clue.id));
    let id = if clue.value.is_empty() && words.has(&bare) { bare } else { id };
    words.say_with(&id, &[("value", look::short(&clue.value).as_str().into())])
}
