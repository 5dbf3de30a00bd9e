//! The vault: cases on this computer, unreadable to others; adding needs no passphrase, reading does.
//!
//! | room | job |
//! |---|---|
//! | [`trouble`] | what can go wrong, one word each |
//! | [`layer`] | the few things asked of a disk; the real disk, and in tests one that fails |
//! | [`passphrase`] | six words drawn by lot; what a person types brought to one spelling |
//! | [`key`] | the case's keys, and how they are locked |
//! | [`vault`] | where cases live: create, find, list |
//! | [`case`] | one case without its passphrase: what it is, its journal |
//! | [`keep`] | adding evidence, in one pass |
//! | [`pour`] | bytes once in, hashes and an encrypted file out |
//! | [`recover`] | what a cut left behind |
//! | [`read`] | one case with its passphrase: records and bytes, checked |
//! | [`recipients`] | whom a bundle is encrypted to |
//! | [`seal`] | one file of a case |
//! | [`age_header`] | the header of an age file, read strictly |
//! | [`envelope`] | the one way in which files of age are opened |
//! | [`open`] | back again: decrypted, checked, unpacked |
//! | [`stamped`] | a bundle with time stamps added |
//! | [`wipe`] | making a case, or one item, unreadable for ever |
//!
//! ```no_run
//! use std::ops::ControlFlow;
//! use evidence::disk::{Meta, Moment, New, Secret, Vault, passphrase};
//!
//! # fn main() -> Result<(), evidence::disk::Trouble> {
//! let now = Moment { at: "2026-11-27T18:03:11+01:00[Europe/Paris]", tool: "sangfroid 0.1.0" };
//! let vault = Vault::new("HOME");
//! let words: Secret = passphrase::draw(passphrase::Words::French);
//! let case = vault.create(&New::neutral(), &words, now)?;
//!
//! // No passphrase is needed to add.
//! let file = std::fs::File::open("Capture.png")?;
//! let kept = case.keep(file, Meta::file("Capture.png"), now, &mut |_bytes| ControlFlow::Continue(()))?;
//!
//! // To read, it is.
//! let case = vault.find("7f3a")?;
//! let open = case.unlock(&words)?;
//! let record = open.record(&kept.item)?;
//! std::io::copy(&mut open.content(&kept.item)?, &mut std::io::sink())?;
//! # Ok(()) }
//! ```

pub mod age_header;
pub mod case;
pub mod envelope;
pub mod keep;
pub mod key;
pub mod layer;
pub mod open;
pub mod passphrase;
mod pour;
pub mod read;
pub mod recipients;
mod recover;
pub mod seal;
pub mod stamped;
pub mod trouble;
pub mod vault;
pub mod wipe;

pub use age::secrecy::{ExposeSecret, SecretString as Secret};
pub use case::{Case, CaseFile};
pub use keep::{Kept, Meta};
pub use layer::{Disk, Layer};
pub use read::{Content, Unlocked};
pub use trouble::Trouble;
pub use vault::{New, Summary, Vault};

/// Who writes a line into the journal, and when. The clock is the caller's.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// RFC 9557: local time with offset and zone.
    pub at: &'a str,
    /// Program and version.
    pub tool: &'a str,
}
