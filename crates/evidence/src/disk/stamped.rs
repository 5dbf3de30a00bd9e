//! A bundle with time stamps added: the same bag, byte for byte, with more beside it in `proof/`.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use super::recipients::Recipients;
use super::seal::{Texts, file_name, note, with_ending, write_bundle, write_whole};
use super::{Layer, Moment, Trouble};
use crate::digest::{hex, sha256};
use crate::documents::{self, Checks, Receipt};
use crate::path::BagPath;
use crate::proven::{Seen, token};
use crate::source::Source;
use crate::stamp::Stamp;
use crate::zip;

/// A new time stamp over the tag manifest.
#[derive(Debug, Clone)]
pub struct New {
    /// As it is stored.
    pub token: Vec<u8>,
    /// Its chain (PEM).
    pub chain: String,
    /// What it says.
    pub stamp: Stamp,
}

/// What is rewritten, and for whom.
pub struct Rewrite<'a> {
    /// The bundle's file; it is replaced, as a whole or not at all.
    pub path: &'a Path,
    /// Its content, checked before.
    pub source: &'a dyn Source,
    /// The folder of the bag, with a slash at its end.
    pub root: &'a str,
    /// What its proofs said.
    pub seen: &'a Seen,
    /// Whoever could open it.
    pub to: &'a Recipients,
    /// Sentences.
    pub texts: Texts<'a>,
}

impl std::fmt::Debug for Rewrite<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rewrite").field("path", &self.path).finish_non_exhaustive()
    }
}

/// The bundle after it was rewritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamped {
    /// SHA-256 of the new encrypted file, hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// What the journal of the case says of it.
    pub note: String,
}

impl Rewrite<'_> {
    /// Adds the time stamps and writes the instructions anew; the receipt too.
    ///
    /// # Errors
    /// The disk, or [`Trouble::Damaged`]; the bundle is then as it was.
    pub fn add<L: Layer>(&self, layer: &L, new: &[New], tag_manifest: &str, now: Moment<'_>) -> Result<Stamped, Trouble> {
        let changed = self.changed(new, now);
        let written = write_bundle(layer, self.path, self.to, None, |out| self.pour(&changed, out))?;
        let name = file_name(self.path);
        let receipt = Receipt { file: &name, size: written.size, sha256: &written.sha256, sealed_at: now.at, tool: now.tool };
        let text = documents::receipt(&receipt, &self.texts.both());
        write_whole(layer, &with_ending(self.path, ".receipt.txt"), |out| out.write_all(text.as_bytes()))?;
        Ok(Stamped { note: note(tag_manifest, &written.sha256), sha256: written.sha256, size: written.size })
    }

    /// The files that are new or other, by their whole names.
    fn changed(&self, new: &[New], now: Moment<'_>) -> BTreeMap<String, Vec<u8>> {
        let mut changed = BTreeMap::new();
        let mut tokens = self.seen.tokens();
        let mut number = self.seen.stamps.keys().last().copied().unwrap_or(0);
        for one in new {
            number += 1;
            let named = token(number, &one.stamp, hex(&sha256(&one.token)));
            changed.insert(format!("{}proof/{}", self.root, named.file), one.token.clone());
            changed.insert(format!("{}proof/{}", self.root, named.chain), one.chain.clone().into_bytes());
            tokens.push(named);
        }
        let name = file_name(self.path);
        let checks = Checks { bundle: &name, folder: self.root.trim_end_matches('/'), tool: now.tool, by_passphrase: self.to.is_passphrase(), tokens: &tokens };
        changed.insert(format!("{}proof/VERIFY.txt", self.root), documents::howto(&checks, self.texts.english).into_bytes());
        changed.insert(format!("{}proof/VERIFIER.txt", self.root), documents::howto(&checks, self.texts.french).into_bytes());
        changed
    }

    fn pour(&self, changed: &BTreeMap<String, Vec<u8>>, out: &mut dyn Write) -> Result<(), Trouble> {
        let mut names: BTreeMap<&str, Option<usize>> =
            self.source.entries().iter().enumerate().map(|(index, entry)| (entry.name.as_str(), Some(index))).collect();
        names.extend(changed.keys().map(|name| (name.as_str(), None)));
        let mut writer = zip::Writer::new(out);
        let mut buffer = Zeroizing::new(vec![0; 1 << 18]);
        for (name, index) in names {
            let path = BagPath::new(name).map_err(|problem| Trouble::damaged(name, problem))?;
            match index {
                None => {
                    let bytes = changed.get(name).map(Vec::as_slice).unwrap_or_default();
                    writer.start(&path, bytes.len() as u64, crc32fast::hash(bytes)).map_err(|error| zip_trouble(name, error))?;
                    writer.write_all(bytes).map_err(Trouble::disk)?;
                }
                Some(index) => {
                    // The zip wants the sum before the bytes: they are read twice.
                    let (mut size, mut sum) = (0, crc32fast::Hasher::new());
                    each(self.source, index, &mut buffer, |piece| {
                        size += piece.len() as u64;
                        sum.update(piece);
                        Ok(())
                    })
                    .map_err(|error| Trouble::damaged(name, error))?;
                    writer.start(&path, size, sum.finalize()).map_err(|error| zip_trouble(name, error))?;
                    each(self.source, index, &mut buffer, |piece| writer.write_all(piece)).map_err(Trouble::disk)?;
                }
            }
        }
        writer.finish().map_err(|error| zip_trouble("", error))?;
        Ok(())
    }
}

/// Reads a file of the source in pieces.
fn each(source: &dyn Source, index: usize, buffer: &mut [u8], mut take: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut reader = source.open(index)?;
    loop {
        match reader.read(buffer)? {
            0 => return Ok(()),
            read => take(&buffer[..read])?,
        }
    }
}

/// A zip that cannot be written: the disk, or bytes that are not what was announced.
pub(super) fn zip_trouble(name: &str, error: zip::WriteError) -> Trouble {
    match error {
        zip::WriteError::Io(error) if error.kind() == io::ErrorKind::InvalidData => Trouble::damaged("items", error),
        zip::WriteError::Io(error) => Trouble::disk(error),
        other => Trouble::damaged(name, other),
    }
}
