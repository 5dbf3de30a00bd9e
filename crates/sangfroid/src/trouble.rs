//! What can go wrong in front of a person: what happened, and what to do now. Both are said in their language.

use std::path::PathBuf;

use words::{Value, Words};

use crate::page::calm;

/// Something that ended a command. The words are `err-<id>` (what happened) and `rec-<id>` (what to do) in the Fluent files.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// A file that is not there.
    #[error("no such file: {0}")]
    NotFound(PathBuf),
    /// A folder where a file was expected.
    #[error("a folder: {0}")]
    Folder(PathBuf),
    /// A device or a pipe.
    #[error("no file: {0}")]
    NotAFile(PathBuf),
    /// A file without a single byte.
    #[error("empty: {0}")]
    Empty(PathBuf),
    /// A file or folder that this user may not read.
    #[error("not allowed: {0}")]
    NotAllowed(PathBuf),
    /// A broken disk, or a file that vanished.
    #[error("cannot be read: {0}: {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// A message without anything to read.
    #[error("nothing to read in {0}")]
    NothingReadable(PathBuf),
    /// A file of a kind that holds no text.
    #[error("no text: {0}")]
    NotText(PathBuf),
    /// Folders and files without one message that can be read.
    #[error("no message in {0}")]
    NoMessages(PathBuf),
    /// A key file without a key, or without the key's name.
    #[error("no key in {0}")]
    NoKey(PathBuf),
    /// A fact that nobody knows.
    #[error("fact: {0}")]
    UnknownFact(String, String),
    /// A platform that the directory does not have.
    #[error("platform: {0}")]
    UnknownPlatform(String, String),
    /// A country that the directory does not have is no trouble for a plan; a code that is none is.
    #[error("country: {0}")]
    NotACountry(String),
    /// A case, before there are cases.
    #[error("case: {0}")]
    NoCases(String),
    /// Standard output was closed or the disk is full.
    #[error("output: {0}")]
    Output(std::io::Error),
}

impl Trouble {
    /// The stable id.
    pub(crate) fn id(&self) -> &'static str {
        match self {
            Trouble::NotFound(_) => "not-found",
            Trouble::Folder(_) => "folder",
            Trouble::NotAFile(_) => "not-a-file",
            Trouble::Empty(_) => "empty",
            Trouble::NotAllowed(_) => "not-allowed",
            Trouble::Unreadable(..) => "unreadable",
            Trouble::NothingReadable(_) => "nothing-readable",
            Trouble::NotText(_) => "not-text",
            Trouble::NoMessages(_) => "no-messages",
            Trouble::NoKey(_) => "no-key",
            Trouble::UnknownFact(..) => "unknown-fact",
            Trouble::UnknownPlatform(..) => "unknown-platform",
            Trouble::NotACountry(_) => "not-a-country",
            Trouble::NoCases(_) => "no-cases",
            Trouble::Output(_) => "output",
        }
    }

    /// Exit status: 2 wrong usage, 3 input could not be read.
    pub(crate) fn exit(&self) -> u8 {
        match self {
            Trouble::UnknownFact(..) | Trouble::UnknownPlatform(..) | Trouble::NotACountry(_) | Trouble::NoCases(_) => 2,
            _ => 3,
        }
    }

    /// What happened, and what to do now, each a sentence or two.
    pub(crate) fn say(&self, words: &Words) -> (String, String) {
        let (what, more) = match self {
            Trouble::NotFound(path)
            | Trouble::Folder(path)
            | Trouble::NotAFile(path)
            | Trouble::NotAllowed(path)
            | Trouble::Empty(path)
            | Trouble::NothingReadable(path)
            | Trouble::NotText(path)
            | Trouble::NoMessages(path)
            | Trouble::NoKey(path) => (path.display().to_string(), String::new()),
            Trouble::Unreadable(path, error) => (path.display().to_string(), error.to_string()),
            Trouble::UnknownFact(what, allowed) | Trouble::UnknownPlatform(what, allowed) => (what.clone(), allowed.clone()),
            Trouble::NotACountry(what) | Trouble::NoCases(what) => (what.clone(), String::new()),
            Trouble::Output(error) => (String::new(), error.to_string()),
        };
        let (what, more) = (calm(&what), calm(&more));
        let values: &[(&str, Value<'_>)] = &[("what", what.as_str().into()), ("more", more.as_str().into())];
        let id = self.id();
        (words.say_with(&format!("err-{id}"), values), words.say_with(&format!("rec-{id}"), values))
    }
}
