//! Makes a case, or one item, unreadable for ever.
//!
//! The key goes first: it is written over with random bytes, then removed. Without it nobody can read the rest, even where a file that was
//! removed is dug up again. What no program can promise: an SSD, a backup or a file system with snapshots may keep a copy of the old
//! `key.age`; it is as hard to open as the passphrase is to guess. Whoever has a key file reads any copy of the items.

use std::path::Path;

use rand::RngCore;
use rand::rngs::OsRng;

use super::{Case, Layer, Moment, Trouble};
use crate::journal::{Draft, Event};

/// Bytes at the beginning of an age file that surely hold its header; without the header the rest cannot be read by anyone.
const HEADER: usize = 4096;

/// Folders in folders that are looked through: the vault itself has two.
const DEPTH: usize = 8;

/// Destroys the case in a folder. Can be repeated when it was cut.
pub(super) fn case<L: Layer>(layer: &L, cases: &Path, folder: &Path) -> Result<(), Trouble> {
    let disk = Trouble::disk;
    let lock = folder.join("lock");
    // Nobody shall be adding meanwhile.
    let held = layer.size(&lock).map_err(disk)?.map(|_| layer.lock(&lock)).transpose().map_err(disk)?;
    for name in ["key.age", "signing.age"] {
        let path = folder.join(name);
        let Some(size) = layer.size(&path).map_err(disk)? else { continue };
        scratch(layer, &path, usize::try_from(size).unwrap_or(usize::MAX));
        layer.remove(&path).map_err(disk)?;
    }
    layer.sync_folder(folder).map_err(disk)?;
    drop(held);
    empty(layer, folder, DEPTH)?;
    layer.remove_folder(folder).map_err(disk)?;
    layer.sync_folder(cases).map_err(disk)
}

impl<L: Layer> Case<L> {
    /// Destroys one item. That it was there, when, and that it was wiped stays in the journal; its content and its record do not.
    ///
    /// # Errors
    /// [`Trouble::NoSuchItem`], or the disk. When the line was written and the removal failed, the next addition finishes it.
    pub fn wipe_item(&self, item: &str, reason: Option<&str>, now: Moment<'_>) -> Result<(), Trouble> {
        if !self.items()?.iter().any(|line| line.item.as_deref() == Some(item)) {
            return Err(Trouble::NoSuchItem(item.to_owned()));
        }
        let mut held = self.hold(now)?;
        let note = reason.map(str::to_owned);
        held.append(Draft { item: Some(item.to_owned()), note, ..Draft::new(Event::WipedItem, now.at, now.tool) })?;
        for ending in ["json.age", "age"] {
            let path = self.folder.join(format!("items/{item}.{ending}"));
            if let Some(size) = self.layer.size(&path).map_err(Trouble::disk)? {
                scratch(&self.layer, &path, usize::try_from(size).unwrap_or(usize::MAX).min(HEADER));
                self.layer.remove(&path).map_err(Trouble::disk)?;
            }
        }
        self.layer.sync_folder(&self.folder.join("items")).map_err(Trouble::disk)
    }
}

/// Writes random bytes over the beginning of a file. Best effort: a full or failing disk shall not keep the file from being removed.
fn scratch<L: Layer>(layer: &L, path: &Path, size: usize) {
    let mut noise = vec![0; size.min(1 << 20)];
    OsRng.fill_bytes(&mut noise);
    let _ = layer.overwrite(path, &noise);
}

/// Removes all that is in a folder. Links are removed, not followed.
fn empty<L: Layer>(layer: &L, folder: &Path, depth: usize) -> Result<(), Trouble> {
    for (name, is_folder) in layer.list(folder).map_err(Trouble::disk)? {
        let path = folder.join(name);
        if is_folder && depth > 0 {
            empty(layer, &path, depth - 1)?;
            layer.remove_folder(&path).map_err(Trouble::disk)?;
        } else {
            layer.remove(&path).map_err(Trouble::disk)?;
        }
    }
    Ok(())
}
