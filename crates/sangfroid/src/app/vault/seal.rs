//! Sealed files of the open case: made, listed, handed out, checked.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use evidence::disk::open::{Key, Lock, lock_of};
use evidence::disk::recipients::Recipients;
use evidence::disk::seal::Order;
use evidence::disk::{Case, ExposeSecret, Trouble as Disk};
use pages::{Checked, Outcome, Progress, SealTo, Sealed, Secret};

use super::{Drawer, Open, boxed, key};
use crate::commands::verify;
use crate::trouble::Trouble;
use crate::vault::clock::Now;
use crate::vault::keys::Opener;
use crate::vault::said::Languages;

/// Where sealed files lie, in the folder of their case.
pub(super) const SEALED: &str = "sealed";

impl Drawer {
    /// A sealed file of the open case: its path and size. Names that are not just a name are refused.
    pub(crate) fn sealed_file(&self, name: &str) -> Option<(PathBuf, u64)> {
        let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\']);
        let path = self.held().as_ref().filter(|_| plain)?.folder.join(SEALED).join(name);
        let about = path.symlink_metadata().ok().filter(std::fs::Metadata::is_file)?;
        Some((path, about.len()))
    }

    /// The sealed files of the open case, oldest first.
    pub(super) fn sealed(&self) -> Vec<Sealed> {
        let Some(folder) = self.held().as_ref().map(|open| open.folder.join(SEALED)) else { return Vec::new() };
        let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        let mut all: Vec<_> = files
            .filter_map(|file| Some((file.file_name().into_string().ok()?, file.metadata().ok()?)))
            .filter(|(name, _)| name.ends_with(".zip.age") && !name.starts_with('.'))
            .map(|(file, about)| (about.created().or_else(|_| about.modified()).ok(), Sealed { file, size: about.len() }))
            .collect();
        all.sort_by(|(a, one), (b, other)| (a, &one.file).cmp(&(b, &other.file)));
        all.into_iter().map(|(_, sealed)| sealed).collect()
    }
}

/// Whom a file is for.
pub(super) fn recipients(to: &SealTo) -> Result<Recipients, Disk> {
    match to {
        SealTo::Own => Ok(Recipients::own()),
        SealTo::Passphrase(secret) => Recipients::passphrase(&key(secret)),
        SealTo::Keys(text) => {
            let mut to = Recipients::own();
            to.add(text)?;
            Ok(to)
        }
    }
}

/// Seals everything that is in the case.
pub(super) fn seal(open: &Open, to: &SealTo, language: &str, progress: &Progress) -> Outcome {
    match written(open, to, language, progress) {
        Ok(sealed) => Ok(Box::new(sealed)),
        Err(Trouble::Vault(Disk::Stopped)) => Err(Box::new(pages::Cancelled)),
        Err(trouble) => Err(boxed(trouble)),
    }
}

fn written(open: &Open, to: &SealTo, language: &str, progress: &Progress) -> Result<Sealed, Trouble> {
    let case = Case::open(&open.folder)?;
    let unlocked = case.unlock_with_key_file(open.key.expose_secret().as_bytes())?;
    let (to, now, texts) = (recipients(to)?, Now::look(), Languages::new(language));
    let out = place_for(open, now.text())?;
    progress.of(case.items()?.iter().filter_map(|line| line.size).sum());
    let mut heard = |bytes| {
        progress.add(bytes);
        if progress.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let sealed = unlocked.seal(&Order { out: &out, only: None, to: &to, texts: texts.texts() }, now.moment(), &mut heard)?;
    Ok(Sealed { file: sealed.path.file_name().unwrap_or_default().to_string_lossy().into_owned(), size: sealed.size })
}

/// What opens a sealed file of the case: the case's key, or the passphrase of its own. Nothing where it has one and none was given.
pub(super) fn opener(open: &Open, bundle: &Path, secret: Option<&Secret>) -> Result<Option<Opener>, Trouble> {
    let case = Case::open(&open.folder)?;
    let lock = lock_of(bundle).map_err(|error| Trouble::Unreadable(bundle.to_owned(), error))?;
    let (opening, passphrase) = match (lock, secret) {
        (Lock::Passphrase, None) => return Ok(None),
        (Lock::Passphrase, Some(secret)) => (Key::passphrase(key(secret)), Some(key(secret))),
        _ => (Key::of_case(case.unlock_with_key_file(open.key.expose_secret().as_bytes())?.identity()), None),
    };
    Ok(Some(Opener { key: Some(opening), case: Some(case), passphrase }))
}

/// Checks a sealed file as `verify` does: with the key of the case, or with the passphrase of the file.
pub(super) fn check(open: &Open, path: &Path, secret: Option<&Secret>, progress: &Progress) -> Outcome {
    let found = || -> Result<Checked, Trouble> {
        let Some(Opener { key: Some(opening), case: Some(case), .. }) = opener(open, path, secret)? else { return Ok(Checked::NeedsPassphrase) };
        progress.of(path.metadata().map_err(|error| Trouble::Unreadable(path.to_owned(), error))?.len());
        let checked = match verify::sealed(path, &opening, None, Some(&case.facts().signing), &mut |bytes| progress.add(bytes)) {
            Err(Trouble::Vault(Disk::WrongPassphrase)) => return Ok(Checked::WrongPassphrase),
            checked => checked?,
        };
        if checked.is_whole() {
            return Ok(Checked::Whole { files: checked.report.map_or(0, |report| report.files), stamps: checked.seen.stamps.len() });
        }
        let alarms = checked.findings.into_iter().filter(|finding| finding.problem.is_alarm());
        Ok(Checked::Changed(alarms.map(|finding| (finding.item, finding.problem.id())).collect()))
    };
    match found() {
        Ok(checked) => Ok(Box::new(checked)),
        Err(trouble) => Err(boxed(trouble)),
    }
}

/// A name for a sealed file that is not there yet: the case's and the day's.
fn place_for(open: &Open, now: &str) -> Result<PathBuf, Trouble> {
    let folder = open.folder.join(SEALED);
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder).map_err(Disk::Disk)?;
    let day: String = now.chars().take(10).collect();
    let names = (1u32..).map(|number| if number == 1 { format!("{}-{day}.zip.age", open.name) } else { format!("{}-{day}-{number}.zip.age", open.name) });
    // The name goes into a header of the answer.
    let plain = |name: String| name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '.') { c } else { '-' }).collect::<String>();
    let free = names.map(|name| folder.join(plain(name))).find(|path| path.symlink_metadata().is_err());
    Ok(free.unwrap_or_else(|| folder.join("sealed.zip.age")))
}
