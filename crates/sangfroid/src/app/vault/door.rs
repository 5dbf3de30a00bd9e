//! The door of a case: made, opened with its passphrase, its key remembered; wiped.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use evidence::disk::{ExposeSecret, New, Trouble as Disk, Unlocked};
use pages::{Entry, KeptMessage, Opened, Outcome, Progress, Secret};

use super::{Open, boxed, cases_of, key, name_of};
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::{facts, matter};

/// Bytes of a kept message that is shown again when its case is opened.
const MOST_SHOWN: u64 = 4 << 20;
/// Bytes of all kept messages that are shown again.
const MOST_SHOWN_ALL: u64 = 32 << 20;

/// What the work at the door needs: it goes on beside the pages.
pub(super) struct Door {
    pub(super) home: Option<PathBuf>,
    pub(super) open: Arc<Mutex<Option<Open>>>,
}

impl Door {
    /// Makes a case and opens it, with the key that was made: the work of the passphrase is done once.
    pub(super) fn create(&self, name: Option<String>, secret: &Secret, drawn: bool, progress: &Progress) -> Outcome {
        let cases = cases_of(self.home.as_deref()).map_err(boxed)?;
        let new = New { drawn, ..name.map_or_else(New::neutral, New::named) };
        match cases.create_with_key(&new, &key(secret), Now::look().moment()) {
            Ok((case, _)) if progress.is_cancelled() => {
                // Nothing is in it, and nobody wants it.
                cases.wipe(&name_of(&case)).map_err(|trouble| boxed(trouble.into()))?;
                Err(Box::new(pages::Cancelled))
            }
            Ok((case, key)) => {
                let unlocked = case.unlock_with_key_file(key.expose_secret().as_bytes()).map_err(|trouble| boxed(trouble.into()))?;
                self.enter(&unlocked, progress)
            }
            Err(Disk::AlreadyThere(_)) => Ok(Box::new(Entry::NameTaken)),
            Err(trouble) => Err(boxed(trouble.into())),
        }
    }

    /// Opens a case that is there.
    pub(super) fn open(&self, case: &str, secret: &Secret, progress: &Progress) -> Outcome {
        let found = cases_of(self.home.as_deref()).and_then(|cases| Ok(cases.find(case)?)).map_err(boxed)?;
        match found.unlock(&key(secret)) {
            Ok(unlocked) => self.enter(&unlocked, progress),
            Err(Disk::WrongPassphrase) => Ok(Box::new(Entry::WrongPassphrase(name_of(&found)))),
            Err(trouble) => Err(boxed(trouble.into())),
        }
    }

    /// Reads a case that was opened, and remembers its key.
    fn enter(&self, unlocked: &Unlocked<'_>, progress: &Progress) -> Outcome {
        let (case, opened) = (unlocked.case(), read(unlocked).map_err(boxed)?);
        let mut held = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        // Who left meanwhile has closed everything, and it stays closed.
        if progress.is_cancelled() {
            return Err(Box::new(pages::Cancelled));
        }
        *held = Some(Open { folder: case.folder().to_owned(), name: name_of(case), key: unlocked.key_file(), known: Arc::default() });
        Ok(Box::new(Entry::Opened(Box::new(opened))))
    }

    /// Makes a case unreadable for ever, by the name of its folder; one that is open is closed first.
    pub(super) fn wipe(&self, case: &str) -> Result<(), Trouble> {
        let mut held = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if held.as_ref().is_some_and(|open| open.name == case) {
            *held = None;
        }
        drop(held);
        Ok(cases_of(self.home.as_deref())?.wipe(case)?)
    }
}

/// What an opened case knows from before.
fn read(open: &Unlocked<'_>) -> Result<Opened, Trouble> {
    let case = open.case();
    let lines = case.journal()?.lines;
    let mut opened = Opened { name: name_of(case), facts: facts::of_case(&lines), sent: facts::sent_of(&lines), messages: Vec::new() };
    let mut room = MOST_SHOWN_ALL;
    for line in case.items()? {
        let record = open.record_of(&line)?.1;
        if record.finding.is_none() || record.size > MOST_SHOWN.min(room) {
            continue;
        }
        room -= record.size;
        let bytes = matter::bytes_of(open, &record)?;
        let name = if record.how == "stdin" { String::new() } else { record.name };
        opened.messages.push(KeptMessage { item: record.item, name, bytes });
    }
    Ok(opened)
}
