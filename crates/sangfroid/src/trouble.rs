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
    NoRight(PathBuf),
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
    /// A file with the person's details that cannot be understood; what and where.
    #[error("details: {0}: {1}")]
    BadAbout(PathBuf, String),
    /// A letter to nobody: none was named, or one that is not known; those that are.
    #[error("to: {0:?}")]
    ToWhom(Option<String>, String),
    /// The wrong door: why, and the right ones.
    #[error("wrong door: {0}")]
    WrongDoor(String, String),
    /// A platform's own form: a removal notice is written for it.
    #[error("a platform's form: {0}")]
    PlatformForm(String),
    /// A way to ask for removal that is refused: why, and the one that fits.
    #[error("wrong way: {0}")]
    WrongWay(String, String),
    /// A law under which no removal letter is written; those that are.
    #[error("law: {0}")]
    UnknownLaw(String, String),
    /// A letter that lacks something; what was said.
    #[error("{0} missing")]
    LetterLacks(usize),
    /// A file of letters from which some were left out; how many.
    #[error("{0} letters left out")]
    LettersLeftOut(usize),
    /// No file was named for a letter.
    #[error("no file for the letter")]
    NoOut,
    /// An ending that no letter has.
    #[error("ending: {0}")]
    UnknownEnding(PathBuf),
    /// A letter that the typesetter could not print, and why.
    #[error("no PDF: {0}: {1}")]
    NoPaper(PathBuf, String),
    /// A platform that the directory does not have.
    #[error("platform: {0}")]
    UnknownPlatform(String, String),
    /// A country that the directory does not have is no trouble for a plan; a code that is none is.
    #[error("country: {0}")]
    NotACountry(String),
    /// Nobody knows where data belongs on this computer.
    #[error("no home folder")]
    NoHome,
    /// A passphrase is needed and cannot be asked for; the option that gives it.
    #[error("a passphrase is needed: {0}")]
    PassphraseNeeded(&'static str),
    /// The app was asked to keep something, and no case is open.
    #[error("no case is open")]
    NoCaseOpen,
    /// The app's port on 127.0.0.1 cannot be had.
    #[error("no port: {0}")]
    NoPort(std::io::Error),
    /// A passphrase without a letter.
    #[error("the passphrase is empty")]
    EmptyPassphrase,
    /// The same passphrase was typed twice, and was not the same.
    #[error("the passphrases differ")]
    PassphrasesDiffer,
    /// A file that may show somebody, and nobody has said how old they were.
    #[error("age: {0}")]
    AgeNeeded(PathBuf),
    /// Images of somebody who was, or may have been, under 18: not kept. All other files were.
    #[error("not kept: {0}")]
    Refused(PathBuf),
    /// What an item shows was given by a word that is not known.
    #[error("shows: {0}")]
    UnknownShows(String, String),
    /// A sealed file whose case is not on this computer, or not found.
    #[error("no key for {0}")]
    KeyNeeded(PathBuf),
    /// A bundle that is not as it was sealed; the findings were shown.
    #[error("not whole: {0}")]
    NotWhole(PathBuf),
    /// A file that is no bundle.
    #[error("no bundle: {0}")]
    NotABundle(PathBuf),
    /// The name that confirms a wipe was another.
    #[error("not confirmed")]
    NotConfirmed(String),
    /// A host that nobody allowed to contact.
    #[error("not allowed: {0}")]
    NotAllowed(String),
    /// An address that is never contacted, and why.
    #[error("refused: {0}: {1}")]
    BadAddress(String, String),
    /// The network was needed and did not answer, or not with what was asked.
    #[error("{0}: {1}")]
    NoAnswer(String, String),
    /// A link that is not asked for, because somebody was, or may have been, under 18.
    #[error("under 18: {0}")]
    LinkMinor(String),
    /// A link that would tell who visits it, and what in it does.
    #[error("marked: {0}: {1}")]
    LinkMarked(String, String),
    /// A visit without a relay that nobody agreed to.
    #[error("in the open: {0}")]
    LinkDirect(String),
    /// A registry, a platform or a relay that did not answer, and why.
    #[error("no answer: {0}: {1}")]
    LinkNoAnswer(String, String),
    /// A relay that is none, and why.
    #[error("relay: {0}: {1}")]
    LinkVia(String, String),
    /// A letter that nobody can send; those that are known.
    #[error("letter: {0}")]
    UnknownLetter(String, String),
    /// A day or a time that is none, or that is still to come.
    #[error("day: {0}")]
    NotADay(String),
    /// A list of leaked passwords that cannot be used: the file, the sentence that says why, and the line.
    #[error("{0}: {1}, line {2}")]
    LeakList(PathBuf, &'static str, u64),
    /// A service that knows leaked passwords and did not answer well, and why.
    #[error("no answer: {0}: {1}")]
    LeakNoAnswer(String, String),
    /// An address that is no such service, and why.
    #[error("service: {0}: {1}")]
    LeakService(String, String),
    /// What the vault says.
    #[error(transparent)]
    Vault(#[from] evidence::disk::Trouble),
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
            Trouble::NoRight(_) => "no-right",
            Trouble::Unreadable(..) => "unreadable",
            Trouble::NothingReadable(_) => "nothing-readable",
            Trouble::NotText(_) => "not-text",
            Trouble::NoMessages(_) => "no-messages",
            Trouble::NoKey(_) => "no-key",
            Trouble::UnknownFact(..) => "unknown-fact",
            Trouble::BadAbout(..) => "bad-about",
            Trouble::ToWhom(None, _) => "to-nobody",
            Trouble::ToWhom(Some(_), _) => "to-unknown",
            Trouble::WrongDoor(_, instead) if instead.is_empty() => "wrong-door",
            Trouble::WrongDoor(..) => "wrong-door-instead",
            Trouble::PlatformForm(_) => "platform-form",
            Trouble::WrongWay(_, instead) if instead.is_empty() => "wrong-way",
            Trouble::WrongWay(..) => "wrong-way-instead",
            Trouble::UnknownLaw(..) => "unknown-law",
            Trouble::LetterLacks(_) => "lacks-something",
            Trouble::LettersLeftOut(_) => "letters-left-out",
            Trouble::NoOut => "no-out",
            Trouble::UnknownEnding(_) => "unknown-ending",
            Trouble::NoPaper(..) => "no-paper",
            Trouble::UnknownPlatform(..) => "unknown-platform",
            Trouble::NotACountry(_) => "not-a-country",
            Trouble::NoHome => "no-home",
            Trouble::PassphraseNeeded(_) => "passphrase-needed",
            Trouble::NoCaseOpen => "no-case-open",
            Trouble::NoPort(_) => "no-port",
            Trouble::EmptyPassphrase => "empty-passphrase",
            Trouble::PassphrasesDiffer => "passphrases-differ",
            Trouble::AgeNeeded(_) => "age-needed",
            Trouble::Refused(_) => "refused",
            Trouble::UnknownShows(..) => "unknown-shows",
            Trouble::KeyNeeded(_) => "key-needed",
            Trouble::NotWhole(_) => "not-whole",
            Trouble::NotABundle(_) => "not-a-bundle",
            Trouble::NotConfirmed(_) => "not-confirmed",
            Trouble::NotAllowed(_) => "not-allowed",
            Trouble::BadAddress(..) => "bad-address",
            Trouble::NoAnswer(..) => "no-answer",
            Trouble::LinkMinor(_) => "address-minor",
            Trouble::LinkMarked(..) => "address-marked",
            Trouble::LinkDirect(_) => "address-direct",
            Trouble::LinkNoAnswer(..) => "address-no-answer",
            Trouble::LinkVia(..) => "address-via",
            Trouble::UnknownLetter(..) => "unknown-letter",
            Trouble::NotADay(_) => "not-a-day",
            Trouble::LeakList(_, id, _) => id,
            Trouble::LeakNoAnswer(..) => "leak-no-answer",
            Trouble::LeakService(..) => "leak-service",
            Trouble::Vault(trouble) => of_vault(trouble),
            Trouble::Output(_) => "output",
        }
    }

    /// Exit status: 2 wrong usage, 3 input could not be read, 4 verification failed, 5 refused for safety, 6 the network.
    pub(crate) fn exit(&self) -> u8 {
        use evidence::disk::Trouble as Vault;
        match self {
            Trouble::UnknownFact(..)
            | Trouble::BadAbout(..)
            | Trouble::ToWhom(..)
            | Trouble::PlatformForm(_)
            | Trouble::UnknownLaw(..)
            | Trouble::LetterLacks(_)
            | Trouble::LettersLeftOut(_)
            | Trouble::NoOut
            | Trouble::UnknownEnding(_)
            | Trouble::UnknownPlatform(..)
            | Trouble::NotACountry(_)
            | Trouble::NoHome
            | Trouble::PassphraseNeeded(_)
            | Trouble::EmptyPassphrase
            | Trouble::PassphrasesDiffer
            | Trouble::AgeNeeded(_)
            | Trouble::UnknownShows(..)
            | Trouble::KeyNeeded(_)
            | Trouble::NotConfirmed(_)
            | Trouble::LinkVia(..)
            | Trouble::UnknownLetter(..)
            | Trouble::NotADay(_)
            | Trouble::LeakService(..)
            | Trouble::BadAddress(..) => 2,
            Trouble::Vault(
                Vault::NoSuchCase(_)
                | Vault::SeveralCases(_)
                | Vault::AlreadyThere(_)
                | Vault::NoSuchItem(_)
                | Vault::NotARecipient(_)
                | Vault::TooManyRecipients
                | Vault::EmptyPassphrase,
            ) => 2,
            Trouble::NotWhole(_) | Trouble::Vault(Vault::NotWhole(_)) => 4,
            Trouble::Refused(_) | Trouble::WrongDoor(..) | Trouble::WrongWay(..) | Trouble::LinkMinor(_) | Trouble::LinkMarked(..) => 5,
            Trouble::NotAllowed(_) | Trouble::NoAnswer(..) | Trouble::LinkDirect(_) | Trouble::LinkNoAnswer(..) | Trouble::LeakNoAnswer(..) => 6,
            _ => 3,
        }
    }

    /// What happened, and what to do now, each a sentence or two.
    pub(crate) fn say(&self, words: &Words) -> (String, String) {
        let id = self.id();
        self.say_as(&format!("err-{id}"), &format!("rec-{id}"), words)
    }

    /// The same in the sentences of these two ids.
    pub(crate) fn say_as(&self, happened: &str, advice: &str, words: &Words) -> (String, String) {
        let (what, more) = match self {
            Trouble::NotFound(path)
            | Trouble::Folder(path)
            | Trouble::NotAFile(path)
            | Trouble::NoRight(path)
            | Trouble::Empty(path)
            | Trouble::NothingReadable(path)
            | Trouble::NotText(path)
            | Trouble::NoMessages(path)
            | Trouble::NoKey(path)
            | Trouble::AgeNeeded(path)
            | Trouble::Refused(path)
            | Trouble::KeyNeeded(path)
            | Trouble::NotWhole(path)
            | Trouble::NotABundle(path)
            | Trouble::UnknownEnding(path) => (path.display().to_string(), String::new()),
            Trouble::ToWhom(to, known) => (to.clone().unwrap_or_default(), known.clone()),
            Trouble::WrongDoor(why, instead) => (why.clone(), instead.clone()),
            Trouble::PlatformForm(door) => (door.clone(), String::new()),
            Trouble::LetterLacks(count) | Trouble::LettersLeftOut(count) => (count.to_string(), String::new()),
            Trouble::NoOut => (String::new(), String::new()),
            Trouble::BadAbout(path, why) | Trouble::NoPaper(path, why) => (path.display().to_string(), why.clone()),
            Trouble::Unreadable(path, error) => (path.display().to_string(), error.to_string()),
            Trouble::LeakList(path, _, line) => (path.display().to_string(), line.to_string()),
            Trouble::UnknownFact(what, more)
            | Trouble::UnknownLetter(what, more)
            | Trouble::LeakNoAnswer(what, more)
            | Trouble::LeakService(what, more)
            | Trouble::UnknownLaw(what, more)
            | Trouble::WrongWay(what, more)
            | Trouble::UnknownPlatform(what, more)
            | Trouble::UnknownShows(what, more)
            | Trouble::BadAddress(what, more)
            | Trouble::LinkMarked(what, more)
            | Trouble::LinkVia(what, more)
            | Trouble::LinkNoAnswer(what, more)
            | Trouble::NoAnswer(what, more) => (what.clone(), more.clone()),
            Trouble::NotADay(what)
            | Trouble::NotACountry(what)
            | Trouble::NotConfirmed(what)
            | Trouble::NotAllowed(what)
            | Trouble::LinkMinor(what)
            | Trouble::LinkDirect(what) => (what.clone(), String::new()),
            Trouble::PassphraseNeeded(option) => ((*option).to_owned(), String::new()),
            Trouble::NoHome | Trouble::NoCaseOpen | Trouble::EmptyPassphrase | Trouble::PassphrasesDiffer => (String::new(), String::new()),
            Trouble::Vault(trouble) => vault_values(trouble),
            Trouble::NoPort(error) | Trouble::Output(error) => (String::new(), error.to_string()),
        };
        let (what, more) = (calm(&what), calm(&more));
        let values: &[(&str, Value<'_>)] = &[("what", what.as_str().into()), ("more", more.as_str().into())];
        (words.say_with(happened, values), words.say_with(advice, values))
    }
}

/// The id of a trouble of the vault.
fn of_vault(trouble: &evidence::disk::Trouble) -> &'static str {
    use evidence::disk::Trouble as Vault;
    match trouble {
        Vault::NoSuchCase(_) => "store-no-such-case",
        Vault::SeveralCases(_) => "store-several-cases",
        Vault::AlreadyThere(_) => "store-already-there",
        Vault::NoSuchItem(_) => "store-no-such-item",
        Vault::WrongPassphrase => "store-wrong-passphrase",
        Vault::WrongKey => "store-wrong-key",
        Vault::NotAKey => "store-not-a-key",
        Vault::NotARecipient(_) => "store-not-a-recipient",
        Vault::TooManyRecipients => "store-too-many-recipients",
        Vault::NotForThisKey => "store-not-for-this-key",
        Vault::NotWhole(_) => "not-whole",
        Vault::EmptyPassphrase => "empty-passphrase",
        Vault::Damaged { .. } => "store-damaged",
        Vault::TooNew(_) => "store-too-new",
        Vault::Unreadable(_) => "store-unreadable",
        Vault::ChangedWhileRead { .. } => "store-changed-while-read",
        Vault::Stopped => "store-stopped",
        Vault::Full(_) => "store-full",
        Vault::Disk(_) => "store-disk",
    }
}

/// What the sentences of such a trouble are given.
fn vault_values(trouble: &evidence::disk::Trouble) -> (String, String) {
    use evidence::disk::Trouble as Vault;
    match trouble {
        Vault::NoSuchCase(what) | Vault::SeveralCases(what) | Vault::NoSuchItem(what) | Vault::NotARecipient(what) | Vault::TooNew(what) => {
            (what.clone(), String::new())
        }
        Vault::AlreadyThere(path) => (path.display().to_string(), String::new()),
        Vault::Damaged { file, why } => (file.clone(), why.clone()),
        Vault::Unreadable(error) | Vault::Full(error) | Vault::Disk(error) => (String::new(), error.to_string()),
        _ => (String::new(), String::new()),
    }
}
