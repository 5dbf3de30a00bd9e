//! The signatures of a mail as `check` shows them, and the keys that were given for them.

use std::path::PathBuf;

use crate::dkim::{Keys, Outcome, Signed};
use crate::input;
use crate::page::Page;
use crate::report::Checked;
use crate::trouble::Trouble;
use words::Words;

/// Reads the key files; nothing when none was named.
///
/// # Errors
/// A file that cannot be read, or in which no key with its name was found.
pub(crate) fn keys(files: &[PathBuf]) -> Result<Option<Keys>, Trouble> {
    if files.is_empty() {
        return Ok(None);
    }
    let mut keys = Keys::default();
    for file in files {
        let text = input::small_text(file)?;
        if keys.add(file, &text) == 0 {
            return Err(Trouble::NoKey(file.clone()));
        }
    }
    Ok(Some(keys))
}

/// What the signatures prove, in sentences. Nothing when no key was given.
pub(crate) fn show(page: &mut Page, checked: &Checked, words: &Words) {
    let Some(signatures) = &checked.signatures else { return };
    page.heading(&words.say("dkim-title"));
    if signatures.is_empty() {
        page.line(&words.say("dkim-none"));
    }
    for signed in signatures {
        page.item(&words.say_with(sentence(signed), &[("domain", signed.domain.as_str().into()), ("selector", signed.selector.as_str().into())]));
    }
}

fn sentence(signed: &Signed) -> &'static str {
    match signed.outcome {
        Outcome::Pass if signed.testing => "dkim-testing",
        Outcome::Pass if signed.partial => "dkim-partial",
        Outcome::Pass if signed.of_sender => "dkim-pass",
        Outcome::Pass => "dkim-pass-other",
        Outcome::NoKey => "dkim-no-key",
        Outcome::Fail(because) => match because.id() {
            "body-changed" => "dkim-body-changed",
            "signature-wrong" => "dkim-signature-wrong",
            "expired" => "dkim-expired",
            "key-revoked" => "dkim-key-revoked",
            "key-unusable" => "dkim-key-unusable",
            _ => "dkim-unsupported",
        },
    }
}
