//! The encrypted vault of this machine: what the pages ask of it.

use std::path::PathBuf;

use case::Facts;
use case::missing::{Lack, Needed};
use letters::Sent;
use letters::removal::AbuseContact;
use links::{Check, Consent};
use zeroize::Zeroizing;

use super::{Trouble, Work};

/// A passphrase: cleared from memory when it is not needed any more.
pub type Secret = Zeroizing<String>;

/// The encrypted vault of this machine. At most one case is open; what is kept is written before a page says so.
pub trait Vault {
    /// The cases that are there, open or not.
    ///
    /// # Errors
    /// When the vault cannot be read.
    fn cases(&self) -> Result<Vec<CaseThere>, Trouble>;

    /// Six words drawn by lot, in a language of [`words::LANGUAGES`].
    fn draw(&self, language: &str) -> Secret;

    /// Whether two passphrases mean the same, as they would be taken later.
    fn same(&self, one: &Secret, other: &Secret) -> bool;

    /// Makes a case and opens it; without a name its folder says nothing. `drawn`: the passphrase is what [`draw`](Vault::draw) gave, letter
    /// for letter. Gives an [`Entry`].
    fn create(&self, name: Option<String>, passphrase: Secret, drawn: bool) -> Work;

    /// Opens a case, by the name of its folder. Gives an [`Entry`].
    fn open(&self, case: String, passphrase: Secret) -> Work;

    /// The name of the case that is open.
    fn opened(&self) -> Option<String>;

    /// Keeps bytes in the open case, with what the program thinks of a message beside them; the item's number. Nothing where they show
    /// somebody and it is not known that nobody was under 18: such bytes are never written.
    ///
    /// # Errors
    /// No case is open, or the disk; nothing of it was kept then.
    fn keep(&self, what: &ToKeep<'_>) -> Result<Option<String>, Trouble>;

    /// Writes an answer into the open case's journal. What may not stand there, because the journal is no secret, is passed over.
    ///
    /// # Errors
    /// As [`keep`](Vault::keep).
    fn write_fact(&self, key: &str, value: &str) -> Result<(), Trouble>;

    /// Writes down that a letter was sent: ids and a day, no address.
    ///
    /// # Errors
    /// As [`keep`](Vault::keep).
    fn write_sent(&self, sent: &Sent) -> Result<(), Trouble>;

    /// Keeps a look at a link as `link --case` does: the address as text where it is new, what was asked and answered, the verdict; and
    /// in the journal a mark that only this case can make of the address. The numbers of the items.
    ///
    /// # Errors
    /// As [`keep`](Vault::keep).
    fn keep_look(&self, check: &Check) -> Result<Vec<String>, Trouble>;

    /// The last look at the address of this one that the open case knows, with what it rested on; without its journeys.
    ///
    /// # Errors
    /// As [`keep`](Vault::keep).
    fn last_look(&self, check: &Check) -> Result<Option<Check>, Trouble>;

    /// The addresses for abuse of a site (a host name) that looks in the open case name; none by a vault that keeps no looks.
    ///
    /// # Errors
    /// As [`keep`](Vault::keep).
    fn abuse_of(&self, _site: &str) -> Result<Vec<AbuseContact>, Trouble> {
        Ok(Vec::new())
    }

    /// Writes down what the person says that an item shows.
    ///
    /// # Errors
    /// As [`keep`](Vault::keep).
    fn write_shows(&self, item: &str, shows: Needed) -> Result<(), Trouble>;

    /// What is in the open case, and what a report still needs. `facts` are what is known beside the journal.
    ///
    /// # Errors
    /// As [`keep`](Vault::keep); and a case that is damaged.
    fn inside(&self, facts: &Facts) -> Result<Inside, Trouble>;

    /// How many public keys a text names, one a line; nothing when a line is none, or there are too many.
    fn recipients(&self, text: &str) -> Option<usize>;

    /// Seals the open case. Gives a [`Sealed`].
    fn seal(&self, to: SealTo, language: &'static str) -> Work;

    /// Checks a sealed file of the open case, by its name, with the key of the case or the passphrase of the file. Gives a [`Checked`].
    fn check(&self, file: &str, passphrase: Option<Secret>) -> Work;

    /// What a key file of the open case holds: whoever has it reads the case without the passphrase.
    fn key_file(&self) -> Option<Secret>;

    /// Makes a case unreadable for ever, by the name of its folder, with what was sealed in it; one that is open is closed. Gives nothing.
    fn wipe(&self, case: String) -> Work;

    /// Has an authority confirm the time of a sealed file of the open case (RFC 3161), at an address whose host the person agreed to; with
    /// the file's passphrase where it has one of its own. The file is written anew, or stays as it was. Gives a [`Confirmed`].
    fn confirm(&self, file: &str, authority: &str, consent: Consent, passphrase: Option<Secret>, language: &'static str) -> Work;

    /// Forgets the key: nothing can be read any more without the passphrase.
    fn lock(&self);
}

/// A case in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseThere {
    /// The name of its folder.
    pub name: String,
    /// When it was made, to the minute; empty for one that cannot be read.
    pub created: String,
    /// How many items it has; nothing for one that cannot be read.
    pub items: Option<usize>,
}

/// What came of a passphrase.
#[derive(Debug)]
pub enum Entry {
    /// The case is open.
    Opened(Box<Opened>),
    /// It was not the passphrase of this case.
    WrongPassphrase(String),
    /// There is a case of this name.
    NameTaken,
}

/// A case that was opened: what is known from before.
#[derive(Debug, Default)]
pub struct Opened {
    /// The name of its folder.
    pub name: String,
    /// What its journal says.
    pub facts: Facts,
    /// The messages in it, oldest first; the longest are left where they are.
    pub messages: Vec<KeptMessage>,
    /// The letters that were sent.
    pub sent: Vec<Sent>,
}

/// A message that was kept.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptMessage {
    /// Its number.
    pub item: String,
    /// The file's name.
    pub name: String,
    /// Exactly what came.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for KeptMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeptMessage").field("item", &self.item).field("size", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// Bytes to be kept.
#[derive(Clone, Copy)]
pub struct ToKeep<'a> {
    /// The file's name; empty for words that were pasted.
    pub name: &'a str,
    /// Exactly what came.
    pub bytes: &'a [u8],
    /// It is known that nobody in the images was under 18.
    pub adult: bool,
}

impl std::fmt::Debug for ToKeep<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ToKeep").field("size", &self.bytes.len()).field("adult", &self.adult).finish_non_exhaustive()
    }
}

/// What is in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inside {
    /// The name of its folder.
    pub name: String,
    /// Where it lies on the disk.
    pub folder: PathBuf,
    /// The items, oldest first.
    pub items: Vec<ItemThere>,
    /// What a report still needs.
    pub lacking: Vec<(Needed, Lack)>,
    /// The journal does not fit together from this line on.
    pub broken: Option<u64>,
    /// The last line was cut while it was written.
    pub torn: bool,
    /// The sealed files that lie in its folder, oldest first.
    pub sealed: Vec<Sealed>,
}

/// An item of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemThere {
    /// Its number.
    pub item: String,
    /// The file's name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// When it was kept, to the minute.
    pub at: String,
    /// When it was kept (RFC 9557).
    pub kept_at: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// What the program thought of it: a verdict's id.
    pub verdict: Option<String>,
}

/// A sealed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The name of its file, which [`Response::sealed`](crate::Response) sends.
    pub file: String,
    /// Bytes.
    pub size: u64,
}

/// Whom a sealed file is for. Whoever has the key of the case opens it, unless a passphrase locks it.
#[derive(Clone)]
pub enum SealTo {
    /// Nobody else.
    Own,
    /// Whoever has this passphrase, and nobody but them.
    Passphrase(Secret),
    /// Whoever has one of these public keys, too: one a line, `age1…` or as OpenSSH writes it.
    Keys(String),
}

impl std::fmt::Debug for SealTo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            SealTo::Own => "Own",
            SealTo::Passphrase(_) => "Passphrase",
            SealTo::Keys(_) => "Keys",
        })
    }
}

/// What checking a sealed file found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// Everything is as it was sealed.
    Whole {
        /// Files that were compared.
        files: u64,
        /// Time stamps that were found, and hold.
        stamps: usize,
    },
    /// Something is not: names in the file, each with the id of a problem ([`evidence::finding::Problem::id`]).
    Changed(Vec<(String, &'static str)>),
    /// It has a passphrase of its own.
    NeedsPassphrase,
    /// It was not its passphrase.
    WrongPassphrase,
}

/// What came of asking an authority for the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirmed {
    /// When, as the authority says it, and its name.
    At(String, String),
    /// It has a passphrase of its own.
    NeedsPassphrase,
    /// It was not its passphrase.
    WrongPassphrase,
}
