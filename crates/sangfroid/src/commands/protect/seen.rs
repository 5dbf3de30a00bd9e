//! What messages and a case show that the other side knows.

use std::io::Read;
use std::path::{Path, PathBuf};

use case::Facts;
use directory::Directory;
use evidence::disk::{Case, Trouble as Vault};
use recognise::Recogniser;

use crate::arguments::ProtectArguments;
use crate::commands::facts;
use crate::input;
use crate::report::Checked;
use crate::settings::Settings;
use crate::trouble::Trouble;
use crate::vault::{self, age, keys};

/// Messages larger than this are evidence, and not read again.
const MOST: u64 = 4 << 20;

/// What was seen.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) facts: Facts,
    pub(super) known: accounts::Seen,
    /// A case was named, and its messages stayed closed.
    pub(super) closed: bool,
}

/// Reads what was named: a case and files of messages.
///
/// # Errors
/// What cannot be read; a fact that is not known.
pub(super) fn look(arguments: &ProtectArguments, directory: &Directory, settings: &Settings) -> Result<Seen, Trouble> {
    let (case, files) = named(&arguments.what, settings)?;
    let mut seen = Seen::default();
    let recogniser = Recogniser::new();
    if let Some(case) = &case {
        seen.facts = vault::facts::of_case(&case.journal()?.lines);
        let key = &arguments.key;
        if key.passphrase_file.is_some() || key.key_file.is_some() {
            kept(case, key, &recogniser, &mut seen, settings)?;
        } else {
            seen.closed = !case.items()?.is_empty();
        }
    }
    for file in files {
        input::messages_of(file, &mut |_| {}, |found| {
            let checked = Checked::of(found.bytes, found.cut, &recogniser);
            match checked.unreadable(file) {
                Some(trouble) => Err(trouble),
                None => {
                    learn(&mut seen, &checked);
                    Ok(())
                }
            }
        })?;
    }
    let known = seen.facts.age;
    seen.facts = facts::over(std::mem::take(&mut seen.facts), &arguments.facts, directory, settings)?;
    seen.facts.age = age::settled(seen.facts.age, known);
    seen.known.shown.password |= seen.facts.password_shown == Some(true);
    Ok(seen)
}

/// The first word may be a case; all others are files.
fn named<'a>(what: &'a [PathBuf], settings: &Settings) -> Result<(Option<Case>, &'a [PathBuf]), Trouble> {
    let Some((first, rest)) = what.split_first() else { return Ok((None, what)) };
    if first == Path::new("-") || first.exists() {
        return Ok((None, what));
    }
    let looks_like_a_file = first.extension().is_some() || first.components().count() > 1;
    match first.to_str().filter(|_| !looks_like_a_file) {
        Some(name) => Ok((Some(vault::case(name, settings)?), rest)),
        None => Ok((None, what)),
    }
}

/// The messages of a case.
fn kept(case: &Case, key: &crate::arguments::ReadArguments, recogniser: &Recogniser, seen: &mut Seen, settings: &Settings) -> Result<(), Trouble> {
    let open = keys::unlock(case, key, settings)?;
    for line in case.items()? {
        let record = open.record_of(&line)?.1;
        if record.finding.is_none() || record.size > MOST {
            continue;
        }
        let damaged = |error: std::io::Error| Vault::Damaged { file: format!("items/{}.age", record.item), why: error.to_string() };
        let mut bytes = Vec::with_capacity(record.size as usize);
        open.content_of(&record)?.read_to_end(&mut bytes).map_err(damaged)?;
        if !message::mbox::is_mbox(&bytes) {
            learn(seen, &Checked::of(&bytes, false, recogniser));
        }
    }
    Ok(())
}

/// Adds what one message shows.
fn learn(seen: &mut Seen, checked: &Checked) {
    let mail = checked.conversation.mail.as_ref();
    seen.facts.learn(&checked.finding, mail);
    seen.known.learn(&checked.finding, mail);
}
