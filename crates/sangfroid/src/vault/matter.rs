//! A case as letters tell it: what the journal and the kept messages say, what the person wrote in a file, what was answered just now.

use std::io::Read;
use std::path::Path;

use directory::Directory;
use evidence::disk::{Case, Unlocked};
use evidence::item::ItemRecord;
use letters::{Kept, Matter};
use recognise::Recogniser;

use super::{about, age};
use crate::arguments::FactArguments;
use crate::commands::facts;
use crate::report::Checked;
use crate::settings::Settings;
use crate::trouble::Trouble;

/// Messages larger than this are evidence, and not quoted.
const MOST: u64 = 4 << 20;

/// The matter of a case that was opened.
///
/// Only messages are read again, and never an image. What a message shows is learnt as `check` would learn it; what the person
/// says counts beside it.
///
/// # Errors
/// A damaged vault, a fact that is not known, a file of details that cannot be read.
pub(crate) fn of_case(
    case: &Case,
    open: &Unlocked<'_>,
    told: Option<&Path>,
    given: &FactArguments,
    directory: &Directory,
    settings: &Settings,
) -> Result<Matter, Trouble> {
    let lines = case.journal()?.lines;
    let mut matter = Matter { facts: super::facts::of_case(&lines), sent: super::facts::sent_of(&lines), ..Matter::default() };
    if let Some(file) = told {
        about::add(&mut matter, file)?;
    }
    let recogniser = Recogniser::new();
    for line in case.items()? {
        let record = open.record_of(&line)?.1;
        // The name of an image can itself say too much; only messages and papers keep theirs.
        matter.evidence.push(Kept { item: record.item.clone(), name: record.name.clone(), kept_at: record.kept_at.clone(), sha256: record.sha256.clone() });
        if record.finding.is_some() && record.size <= MOST {
            learn(&mut matter, &bytes_of(open, &record)?, &record, &recogniser);
        }
    }
    matter.gather_payments();
    let known = matter.facts.age;
    matter.facts = facts::over(std::mem::take(&mut matter.facts), given, directory, settings)?;
    matter.facts.age = age::settled(matter.facts.age, known);
    matter.gather_places();
    Ok(matter)
}

/// The content of an item.
///
/// # Errors
/// The disk, and an item that is damaged.
pub(crate) fn bytes_of(open: &Unlocked<'_>, record: &ItemRecord) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::with_capacity(record.size as usize);
    let damaged = |error: std::io::Error| evidence::disk::Trouble::Damaged { file: format!("items/{}.age", record.item), why: error.to_string() };
    open.content_of(record)?.read_to_end(&mut bytes).map_err(damaged)?;
    Ok(bytes)
}

/// What one message shows. A mailbox of several is evidence as a whole, and not quoted.
fn learn(matter: &mut Matter, bytes: &[u8], record: &ItemRecord, recogniser: &Recogniser) {
    if message::mbox::is_mbox(bytes) {
        return;
    }
    let checked = Checked::of(bytes, false, recogniser);
    matter.facts.learn(&checked.finding, checked.conversation.mail.as_ref());
    matter.gather(&checked.conversation, &checked.finding, &record.item);
}
