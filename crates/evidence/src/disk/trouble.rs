//! What can go wrong with a vault. [`Trouble::id`] names the sentence that a person reads; the `Display` here is for logs and tests.

use std::io;
use std::path::PathBuf;

/// Why something was not done. Whatever it is: items that were accepted before are still there.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// No case of this name or id.
    #[error("no case {0:?}")]
    NoSuchCase(String),
    /// Several cases begin like this.
    #[error("several cases begin with {0:?}")]
    SeveralCases(String),
    /// A folder of this name is there already.
    #[error("{0} is there already")]
    AlreadyThere(PathBuf),
    /// No item of this number in the case.
    #[error("no item {0:?}")]
    NoSuchItem(String),
    /// The passphrase does not open the key.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The key file is a key, but not of this case.
    #[error("this key is not the key of this case")]
    WrongKey,
    /// The key file is no age identity.
    #[error("this is no key file")]
    NotAKey,
    /// No public key that age encrypts to.
    #[error("no recipient: {0:?}")]
    NotARecipient(String),
    /// More recipients than a file is opened with again.
    #[error("too many recipients")]
    TooManyRecipients,
    /// None of the keys that were given opens the file.
    #[error("the file is not for this key")]
    NotForThisKey,
    /// The bundle is not whole, and was not unpacked.
    #[error("the bundle is not whole")]
    NotWhole(Vec<crate::finding::Finding>),
    /// A passphrase without a single letter.
    #[error("the passphrase is empty")]
    EmptyPassphrase,
    /// A file of the vault is not what it was, or not what it should be.
    #[error("{file} is damaged: {why}")]
    Damaged {
        /// Relative to the case's folder.
        file: String,
        /// For somebody who knows the formats.
        why: String,
    },
    /// The case was written by a later version.
    #[error("the case has the format {0:?}, which this version does not know")]
    TooNew(String),
    /// The file to be kept could not be read (to its end). Nothing of it was kept.
    #[error("the file could not be read: {0}")]
    Unreadable(io::Error),
    /// The file changed while it was read. Nothing of it was kept.
    #[error("the file changed while it was read: {expected} bytes expected, {found} read")]
    ChangedWhileRead {
        /// Bytes, before reading.
        expected: u64,
        /// Bytes that came.
        found: u64,
    },
    /// The caller stopped it. Nothing of the file was kept.
    #[error("stopped")]
    Stopped,
    /// No room on the disk. The item was not accepted; those accepted before are whole.
    #[error("no room left on the disk ({0}); what was kept before is whole")]
    Full(io::Error),
    /// The disk failed. The item was not accepted; those accepted before were written before.
    #[error("the disk failed ({0}); what was kept before was written and confirmed")]
    Disk(#[from] io::Error),
}

impl Trouble {
    /// The name of the sentence for people: `err-store-<id>` in the Fluent files.
    pub fn id(&self) -> &'static str {
        match self {
            Trouble::NoSuchCase(_) => "no-such-case",
            Trouble::SeveralCases(_) => "several-cases",
            Trouble::AlreadyThere(_) => "already-there",
            Trouble::NoSuchItem(_) => "no-such-item",
            Trouble::WrongPassphrase => "wrong-passphrase",
            Trouble::WrongKey => "wrong-key",
            Trouble::NotAKey => "not-a-key",
            Trouble::NotARecipient(_) => "not-a-recipient",
            Trouble::TooManyRecipients => "too-many-recipients",
            Trouble::NotForThisKey => "not-for-this-key",
            Trouble::NotWhole(_) => "not-whole",
            Trouble::EmptyPassphrase => "empty-passphrase",
            Trouble::Damaged { .. } => "damaged",
            Trouble::TooNew(_) => "too-new",
            Trouble::Unreadable(_) => "unreadable",
            Trouble::ChangedWhileRead { .. } => "changed-while-read",
            Trouble::Stopped => "stopped",
            Trouble::Full(_) => "full",
            Trouble::Disk(_) => "disk",
        }
    }

    pub(crate) fn damaged(file: impl Into<String>, why: impl ToString) -> Self {
        Trouble::Damaged { file: file.into(), why: why.to_string() }
    }

    /// A failure of the vault's own disk.
    pub(crate) fn disk(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Trouble::Full(error),
            _ => Trouble::Disk(error),
        }
    }
}
