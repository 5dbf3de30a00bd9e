//! Seals a case into one file: out of the vault, through the zip, into age; nothing half-written ever has the file's name.
//!
//! The file is written beside its place under another name, synced, and renamed when it is whole. What a cut leaves behind has the ending
//! `.part` and is worth nothing. The order in which items are read is the order in the zip, and no byte is on the disk unencrypted.

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use age::Encryptor;
use sha2::{Digest, Sha256};
use ssh_key::LineEnding;
use zeroize::Zeroizing;

use super::keep::Progress;
use super::recipients::Recipients;
use super::stamped::zip_trouble;
use super::{Layer, Moment, Trouble, Unlocked};
use crate::digest::{hex, sha256};
use crate::documents::{self, Checks, Commitment, Dossier, Kept, Receipt, Say};
use crate::journal::Event;
use crate::seal::{Bag, Content, Piece, Sealing};
use crate::{sign, zip};

/// Sentences for the documents of a bundle.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    /// The person's language: the report, and what stands first where two languages stand.
    pub own: &'a dyn Say,
    /// For `VERIFIER.txt`, and beside English.
    pub french: &'a dyn Say,
    /// For `VERIFY.txt`, and beside French.
    pub english: &'a dyn Say,
}

impl std::fmt::Debug for Texts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("own", &self.own.language()).finish_non_exhaustive()
    }
}

impl<'a> Texts<'a> {
    /// French and English, the person's own first.
    pub(super) fn both(&self) -> [&'a dyn Say; 2] {
        if self.own.language() == "fr" { [self.french, self.english] } else { [self.english, self.french] }
    }
}

/// What is to be sealed, where to, for whom.
#[derive(Debug)]
pub struct Order<'a> {
    /// The file to make.
    pub out: &'a Path,
    /// These items only; `None` for all.
    pub only: Option<&'a [String]>,
    /// Who can open it. The case's own key is added to other keys, so that the person can always open their own bundle.
    pub to: &'a Recipients,
    /// Sentences.
    pub texts: Texts<'a>,
}

/// A bundle that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The bundle.
    pub path: PathBuf,
    /// The receipt beside it.
    pub receipt: PathBuf,
    /// Bytes of the bundle.
    pub size: u64,
    /// SHA-256 of the bundle as it is encrypted, hexadecimal.
    pub sha256: String,
    /// SHA-256 of its tag manifest, hexadecimal.
    pub tag_manifest: String,
    /// The items in it.
    pub items: Vec<String>,
}

impl<L: Layer> Unlocked<'_, L> {
    /// Makes a bundle and its receipt, and writes the event `sealed` into the journal. `progress` hears how many more bytes of items went by; `Break` stops, and there is no file.
    ///
    /// # Errors
    /// [`Trouble::AlreadyThere`] for a file that is there, [`Trouble::NoSuchItem`], [`Trouble::Damaged`] when an item or the journal is not
    /// what it was: a bundle is not made of damaged evidence; and the disk. There is then no file of this name.
    pub fn seal(&self, order: &Order<'_>, now: Moment<'_>, progress: &mut Progress<'_>) -> Result<Sealed, Trouble> {
        let layer = self.case().layer();
        let receipt_path = with_ending(order.out, ".receipt.txt");
        for path in [order.out, &receipt_path] {
            if layer.size(path).map_err(Trouble::disk)?.is_some() {
                return Err(Trouble::AlreadyThere(path.to_owned()));
            }
        }
        let (bag, items) = self.bag(order, now)?;
        let tag_manifest = hex(&sha256(bag.tag_manifest()));
        let pieces = bag.into_pieces().map_err(|error| Trouble::damaged("items", error))?;
        let sealed = write_bundle(layer, order.out, order.to, Some(self.case().recipient()), |out| self.pour(pieces, out, progress))?;
        let file = file_name(order.out);
        let text =
            documents::receipt(&Receipt { file: &file, size: sealed.size, sha256: &sealed.sha256, sealed_at: now.at, tool: now.tool }, &order.texts.both());
        write_whole(layer, &receipt_path, |out| out.write_all(text.as_bytes()))?;
        self.case().write_down(Event::Sealed, None, Some(&note(&tag_manifest, &sealed.sha256)), now)?;
        Ok(Sealed { path: order.out.to_owned(), receipt: receipt_path, size: sealed.size, sha256: sealed.sha256, tag_manifest, items })
    }

    /// The bag, signed; and the items in it.
    fn bag(&self, order: &Order<'_>, now: Moment<'_>) -> Result<(Bag, Vec<String>), Trouble> {
        let journal = self.case().journal()?;
        if let Some(broken) = journal.breaks.first() {
            return Err(Trouble::damaged("journal.jsonl", format!("line {}", broken.line)));
        }
        let lines = self.case().items()?;
        if let Some(missing) = order.only.into_iter().flatten().find(|item| !lines.iter().any(|line| line.item.as_ref() == Some(item))) {
            return Err(Trouble::NoSuchItem(missing.clone()));
        }
        let wanted: Option<BTreeSet<&String>> = order.only.map(|only| only.iter().collect());
        let (mut items, mut all) = (Vec::new(), Vec::new());
        for line in &lines {
            let (json, record) = self.record_of(line)?;
            all.push(Commitment { item: record.item.clone(), record: hex(&sha256(&json)) });
            if wanted.as_ref().is_none_or(|wanted| wanted.contains(&record.item)) {
                items.push(Kept { record, json: json.to_vec() });
            }
        }
        let facts = self.case().facts();
        let folder = format!("CASE-{}", facts.id);
        let dossier = Dossier { case: &facts.id, tool: now.tool, sealed_at: now.at, items: &items, of: all.len() };
        let files = [
            ("READ-ME-FIRST.txt", documents::readme(&dossier, &order.texts.both()).into_bytes()),
            ("case.jsonld", documents::case_uco(&dossier)),
            ("report.html", documents::report(&dossier, order.texts.own).into_bytes()),
        ];
        let journal = self.case().journal_bytes()?;
        // A torn last line was never accepted: what is handed over is the whole lines.
        let whole = journal.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let proof = [("recipients.txt", order.to.list(self.case().recipient()).into_bytes())];
        let sealing = Sealing {
            folder: &folder,
            tool: now.tool,
            sealed_at: now.at,
            items: &items,
            all: &all,
            journal: &journal[..whole],
            documents: &files,
            proof: &proof,
        };
        let mut bag = Bag::new(&sealing).map_err(|error| Trouble::damaged("items", error))?;
        let name = file_name(order.out);
        let checks = Checks { bundle: &name, folder: &folder, tool: now.tool, by_passphrase: order.to.is_passphrase(), tokens: &[] };
        for (file, bytes) in self.proof(&bag, &checks, &order.texts)? {
            bag.add_proof(file, bytes).map_err(|error| Trouble::damaged("proof", error))?;
        }
        Ok((bag, items.into_iter().map(|kept| kept.record.item).collect()))
    }

    /// The signature over the tag manifest, and how to check it all.
    fn proof(&self, bag: &Bag, checks: &Checks<'_>, texts: &Texts<'_>) -> Result<[(&'static str, Vec<u8>); 4], Trouble> {
        let key = self.signing_key()?;
        let pem = key.to_openssh(LineEnding::LF).map_err(|error| Trouble::damaged("signing.age", error))?;
        let damaged = |error: sign::SignError| Trouble::damaged("signing.age", error);
        let signature = sign::sign(&pem, sign::NAMESPACE, bag.tag_manifest()).map_err(damaged)?;
        let signers = sign::allowed_signers(sign::PRINCIPAL, sign::NAMESPACE, &self.case().facts().signing).map_err(damaged)?;
        Ok([
            ("tagmanifest-sha256.txt.sig", signature.into_bytes()),
            ("allowed_signers", signers.into_bytes()),
            ("VERIFY.txt", documents::howto(checks, texts.english).into_bytes()),
            ("VERIFIER.txt", documents::howto(checks, texts.french).into_bytes()),
        ])
    }

    /// The zip: pieces made here, and items out of the vault.
    fn pour(&self, pieces: Vec<Piece>, out: &mut dyn Write, progress: &mut Progress<'_>) -> Result<(), Trouble> {
        let mut writer = zip::Writer::new(out);
        for piece in pieces {
            let name = piece.name.as_str();
            writer.start(&piece.name, piece.size, piece.crc32).map_err(|error| zip_trouble(name, error))?;
            match &piece.content {
                Content::Bytes(bytes) => writer.write_all(bytes).map_err(Trouble::disk)?,
                Content::Item(item) => self.pour_item(item, &mut writer, progress)?,
            }
        }
        writer.finish().map_err(|error| zip_trouble("", error))?;
        Ok(())
    }

    fn pour_item(&self, item: &str, out: &mut dyn Write, progress: &mut Progress<'_>) -> Result<(), Trouble> {
        let mut content = self.content(item)?;
        let mut buffer = Zeroizing::new(vec![0; 1 << 18]);
        loop {
            // Reading ends with an error when the item is not what was kept.
            let read = content.read(&mut buffer).map_err(|error| Trouble::damaged(format!("items/{item}.age"), error))?;
            if read == 0 {
                return Ok(());
            }
            out.write_all(&buffer[..read]).map_err(Trouble::disk)?;
            if progress(read as u64).is_break() {
                return Err(Trouble::Stopped);
            }
        }
    }
}

/// What the journal says of a seal: no content, and enough to find the case of a bundle.
pub(super) fn note(tag_manifest: &str, file: &str) -> String {
    format!("tagmanifest-sha256={tag_manifest} file-sha256={file}")
}

/// The hashes of bundles that a note of the journal names.
pub fn noted_file(note: &str) -> Option<&str> {
    note.split(' ').find_map(|part| part.strip_prefix("file-sha256="))
}

/// What was written.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) size: u64,
    pub(super) sha256: String,
}

/// Writes an encrypted file: as a whole, or not at all.
pub(super) fn write_bundle<L: Layer>(
    layer: &L,
    path: &Path,
    to: &Recipients,
    own: Option<&age::x25519::Recipient>,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), Trouble>,
) -> Result<Written, Trouble> {
    let encryptor: Encryptor = to.encryptor(own)?;
    write_whole_then(layer, path, |out| {
        let mut hashing = Hashing { inner: BufWriter::with_capacity(1 << 19, out), hash: Sha256::new(), size: 0 };
        let mut sealing = encryptor.wrap_output(&mut hashing).map_err(Trouble::disk)?;
        fill(&mut sealing)?;
        sealing.finish().map_err(Trouble::disk)?;
        hashing.flush().map_err(Trouble::disk)?;
        Ok(Written { size: hashing.size, sha256: hex(&hashing.hash.finalize()) })
    })
}

/// Writes a file: as a whole, or not at all, in the place of one that was there.
///
/// # Errors
/// The disk; what was there is then still there.
pub fn write_file<L: Layer>(layer: &L, path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    write_whole(layer, path, |out| out.write_all(bytes))
}

/// Writes a file: as a whole, or not at all.
pub(super) fn write_whole<L: Layer>(layer: &L, path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Trouble> {
    write_whole_then(layer, path, |out| fill(out).map_err(Trouble::disk))
}

fn write_whole_then<L: Layer, T>(layer: &L, path: &Path, fill: impl FnOnce(&mut L::File) -> Result<T, Trouble>) -> Result<T, Trouble> {
    let part = with_ending(path, ".part");
    // One that a cut left behind: it never was a bundle.
    if layer.size(&part).map_err(Trouble::disk)?.is_some() {
        layer.remove(&part).map_err(Trouble::disk)?;
    }
    let mut file = layer.create_new(&part, false).map_err(Trouble::disk)?;
    let done = fill(&mut file).and_then(|done| {
        layer.sync(&mut file).map_err(Trouble::disk)?;
        drop(file);
        layer.rename(&part, path).map_err(Trouble::disk)?;
        layer.sync_folder(folder_of(path)).map_err(Trouble::disk)?;
        Ok(done)
    });
    if done.is_err() {
        // Best effort; after a rename there is nothing of this name.
        let _ = layer.remove(&part);
    }
    done
}

/// The path with an ending after its whole name.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file's name as it can be shown.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Hashes what goes by.
#[derive(Debug)]
struct Hashing<W> {
    inner: W,
    hash: Sha256,
    size: u64,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
