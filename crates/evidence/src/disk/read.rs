//! One case with its passphrase: records and bytes, each checked against what the journal said when it was accepted.

use std::fmt;
use std::io::{self, Read};

use age::secrecy::SecretString;
use age::stream::StreamReader;
use age::{Identity, x25519};
use sha2::{Digest, Sha256};
use ssh_key::PrivateKey;
use zeroize::Zeroizing;

use super::envelope::{self, Bare, Refused};
use super::{Case, Disk, Layer, Trouble, key};
use crate::digest::{hex, sha256};
use crate::item::ItemRecord;
use crate::journal::Line;

/// More than any record has, one with a long finding included.
const MOST_RECORD: u64 = 16 * 1024 * 1024;

/// A case that can be read.
pub struct Unlocked<'c, L: Layer = Disk> {
    case: &'c Case<L>,
    identity: x25519::Identity,
}

impl<L: Layer> fmt::Debug for Unlocked<'_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unlocked").field("case", &self.case.folder()).finish_non_exhaustive()
    }
}

impl<'c, L: Layer> Unlocked<'c, L> {
    /// # Errors
    /// [`Trouble::WrongKey`] when the identity is not the one that items are encrypted to.
    pub(super) fn new(case: &'c Case<L>, identity: x25519::Identity) -> Result<Self, Trouble> {
        if identity.to_public() == *case.recipient() { Ok(Unlocked { case, identity }) } else { Err(Trouble::WrongKey) }
    }

    /// The case itself.
    pub fn case(&self) -> &'c Case<L> {
        self.case
    }

    /// The case's age identity: it opens items and bundles.
    pub fn identity(&self) -> &x25519::Identity {
        &self.identity
    }

    /// What a key file holds: whoever has it reads the case without the passphrase. To be written where the person says, and nowhere else.
    pub fn key_file(&self) -> SecretString {
        key::identity_file(&self.identity, &self.case.facts().created)
    }

    /// The case's signing key.
    ///
    /// # Errors
    /// [`Trouble::Damaged`] (`signing.age`) when it cannot be read, or is not the key that `case.json` names.
    pub fn signing_key(&self) -> Result<PrivateKey, Trouble> {
        let key = key::unlock_signing(&self.case.small("signing.age", key::MOST)?, &self.identity)?;
        match key.public_key().to_openssh() {
            Ok(public) if public == self.case.facts().signing => Ok(key),
            _ => Err(Trouble::damaged("signing.age", "not the key that case.json names")),
        }
    }

    /// The record of an item.
    ///
    /// # Errors
    /// As [`record_bytes`](Self::record_bytes).
    pub fn record(&self, item: &str) -> Result<ItemRecord, Trouble> {
        Ok(self.record_of(&self.line(item)?)?.1)
    }

    /// `item.json` byte for byte, as it goes into bundles.
    ///
    /// # Errors
    /// [`Trouble::NoSuchItem`]; [`Trouble::Damaged`] when it cannot be decrypted, or is not what the journal says.
    pub fn record_bytes(&self, item: &str) -> Result<Zeroizing<Vec<u8>>, Trouble> {
        Ok(self.record_of(&self.line(item)?)?.0)
    }

    /// Bytes and meaning of the record that a line of the journal accepted: for whoever goes through all of [`Case::items`].
    ///
    /// # Errors
    /// As [`record_bytes`](Self::record_bytes).
    pub fn record_of(&self, line: &Line) -> Result<(Zeroizing<Vec<u8>>, ItemRecord), Trouble> {
        let item = number(line)?;
        let file = format!("items/{item}.json.age");
        let bytes = key::unseal(&self.identity, &self.case.small(&file, MOST_RECORD)?, &file)?;
        if line.record.as_ref().is_some_and(|record| *record != hex(&sha256(&bytes))) {
            return Err(Trouble::damaged(file, "not the record that the journal names"));
        }
        let record: ItemRecord = serde_json::from_slice(&bytes).map_err(|error| Trouble::damaged(&file, error))?;
        if record.item != *item {
            return Err(Trouble::damaged(file, "the record of another item"));
        }
        Ok((bytes, record))
    }

    /// The bytes of an item, decrypted as they are read, checked against its record at their end.
    ///
    /// # Errors
    /// [`Trouble::NoSuchItem`], [`Trouble::Damaged`] when it cannot be opened or its record cannot be read.
    pub fn content(&self, item: &str) -> Result<Content<L>, Trouble> {
        let record = self.record(item)?;
        self.content_of(&record)
    }

    /// The bytes of the item with this record.
    ///
    /// # Errors
    /// As [`content`](Self::content).
    pub fn content_of(&self, record: &ItemRecord) -> Result<Content<L>, Trouble> {
        let file = format!("items/{}.age", record.item);
        let sealed = self.case.layer.open(&self.case.folder.join(&file)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::InvalidInput => Trouble::damaged(&file, error),
            _ => Trouble::disk(error),
        })?;
        let plain = envelope::open(sealed, std::iter::once(&self.identity as &dyn Identity)).map_err(|refused| match refused {
            Refused::Medium(error) => Trouble::disk(error),
            refused => Trouble::damaged(&file, refused),
        })?;
        Ok(Content { plain, state: State::Going(Sha256::new(), 0), record: record.clone() })
    }

    /// Reads an item to its end and says whether it is what was kept.
    ///
    /// # Errors
    /// As [`content`](Self::content); [`Trouble::Damaged`] when a byte is not what it was.
    pub fn check(&self, item: &str) -> Result<(), Trouble> {
        let mut content = self.content(item)?;
        let mut buffer = Zeroizing::new(vec![0; 1 << 18]);
        while content.read(&mut buffer).map_err(|error| Trouble::damaged(format!("items/{item}.age"), error))? > 0 {}
        Ok(())
    }

    fn line(&self, item: &str) -> Result<Line, Trouble> {
        self.case.items()?.into_iter().find(|line| line.item.as_deref() == Some(item)).ok_or_else(|| Trouble::NoSuchItem(item.to_owned()))
    }
}

/// The item that a line accepted. A damaged journal could name anything, and the name becomes a path: only digits are taken.
fn number(line: &Line) -> Result<&String, Trouble> {
    match &line.item {
        Some(item) if (4..=12).contains(&item.len()) && item.bytes().all(|b| b.is_ascii_digit()) => Ok(item),
        item => Err(Trouble::NoSuchItem(item.clone().unwrap_or_default())),
    }
}

/// The bytes of an item. The end is only reached (a read of 0 bytes) when all of them are what was kept; else reading ends with an error.
pub struct Content<L: Layer = Disk> {
    plain: StreamReader<Bare<L::Reader>>,
    state: State,
    record: ItemRecord,
}

/// What is known of the bytes so far. SHA-256 is enough here: SHA-512 stands in the record for those who verify a bundle later.
enum State {
    Going(Sha256, u64),
    Good,
    Bad,
}

impl<L: Layer> fmt::Debug for Content<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content").field("item", &self.record.item).finish_non_exhaustive()
    }
}

impl<L: Layer> Content<L> {
    /// The record of these bytes.
    pub fn record(&self) -> &ItemRecord {
        &self.record
    }
}

impl<L: Layer> Read for Content<L> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.plain.read(buffer)?;
        if let State::Going(hash, size) = &mut self.state {
            hash.update(&buffer[..read]);
            *size += read as u64;
            if read == 0 && !buffer.is_empty() {
                let good = *size == self.record.size && hex(&hash.finalize_reset()) == self.record.sha256;
                self.state = if good { State::Good } else { State::Bad };
            }
        }
        match self.state {
            State::Bad => Err(io::Error::new(io::ErrorKind::InvalidData, format!("item {} is not what was kept", self.record.item))),
            _ => Ok(read),
        }
    }
}
