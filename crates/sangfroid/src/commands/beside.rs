//! The time stamps that lie beside a sealed file: over the file as it is encrypted, so that whoever only carries it can check them.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use evidence::digest::{Digests, Hasher};
use evidence::disk::Disk;
use evidence::disk::seal::{with_ending, write_file};
use evidence::disk::stamped::New;
use evidence::finding::{Finding, Problem};
use evidence::stamp::{self, LONGEST, Stamp, StampError, Subject, Trust};

use crate::trouble::Trouble;

/// As many as are looked for; nobody has that many authorities.
const MOST: usize = 99;
/// More than any chain has.
const MOST_CHAIN: u64 = 1 << 20;

/// A time stamp that holds.
#[derive(Debug)]
pub(super) struct Outside {
    /// The name of its file.
    pub(super) file: String,
    pub(super) stamp: Stamp,
}

/// `FILE.tsr` and its chain, `FILE.2.tsr` and its chain, and on.
fn places(bundle: &Path) -> impl Iterator<Item = (PathBuf, PathBuf)> + '_ {
    (1..=MOST).map(|number| {
        let number = if number == 1 { String::new() } else { format!(".{number}") };
        (with_ending(bundle, &format!("{number}.tsr")), with_ending(bundle, &format!("{number}.tsr.pem")))
    })
}

/// Writes the time stamps: each file as a whole, or not at all. The chain comes first: a token is never there without it.
///
/// # Errors
/// The disk.
pub(crate) fn write(bundle: &Path, stamps: &[New]) -> Result<Vec<PathBuf>, Trouble> {
    let mut written = Vec::new();
    for ((token, chain), new) in places(bundle).zip(stamps) {
        write_file(&Disk, &chain, new.chain.as_bytes())?;
        write_file(&Disk, &token, &new.token)?;
        written.push(token);
    }
    Ok(written)
}

/// Takes away those over a file that is no more: left there, they would say that its successor was changed.
///
/// # Errors
/// The disk.
pub(crate) fn remove(bundle: &Path) -> Result<(), Trouble> {
    for (token, chain) in places(bundle) {
        for path in [token, chain] {
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(evidence::disk::Trouble::Disk(error).into()),
                _ => {}
            }
        }
    }
    Ok(())
}

/// Judges those that are there; when there is none, nothing is read and nothing is said.
///
/// # Errors
/// When the sealed file itself cannot be read.
pub(super) fn check(bundle: &Path, trust: Option<&Trust>) -> Result<(Vec<Outside>, Vec<Finding>), Trouble> {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    let mut digests = None;
    for (token, chain) in places(bundle).filter(|(token, _)| token.symlink_metadata().is_ok()) {
        if digests.is_none() {
            digests = Some(digests_of(bundle).map_err(|error| Trouble::Unreadable(bundle.to_owned(), error))?);
        }
        let Some(digests) = &digests else { continue };
        let file = token.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match judge(&token, &chain, digests, trust) {
            Ok(stamp) => good.push(Outside { file, stamp }),
            Err(Wrong::Stamp(error)) => bad.push(Finding::new(file, Problem::Timestamp, error.to_string())),
            Err(Wrong::Chain) => bad.push(Finding::new(format!("{file}.pem"), Problem::Malformed, "not certificates")),
            Err(Wrong::Medium(error)) => bad.push(Finding::new(file, Problem::Unreadable, error.to_string())),
        }
    }
    Ok((good, bad))
}

/// Why a time stamp does not hold.
enum Wrong {
    Stamp(StampError),
    Chain,
    Medium(std::io::Error),
}

fn judge(token: &Path, chain: &Path, digests: &Digests, trust: Option<&Trust>) -> Result<Stamp, Wrong> {
    // One byte more than any has: what is longer is refused for its length.
    let token = read(token, LONGEST as u64 + 1).map_err(Wrong::Medium)?;
    let chain = match read(chain, MOST_CHAIN) {
        Ok(chain) => Some(String::from_utf8(chain).map_err(|_| Wrong::Chain)?),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(Wrong::Medium(error)),
    };
    let holds = |subject: Subject<'_>| match &chain {
        // Made by others: it has to stand by itself.
        None => stamp::verify(&token, subject, None, trust),
        Some(chain) => {
            let stored = stamp::verify_stored(&token, subject, chain)?;
            if trust.is_some() { stamp::verify(&token, subject, None, trust) } else { Ok(stored) }
        }
    };
    match holds(Subject::Sha256(&digests.sha256)) {
        Err(StampError::OtherHash) => holds(Subject::Sha512(&digests.sha512)),
        judged => judged,
    }
    .map_err(Wrong::Stamp)
}

fn read(path: &Path, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn digests_of(path: &Path) -> std::io::Result<Digests> {
    let mut file = File::open(path)?;
    let mut hasher = Hasher::default();
    let mut buffer = vec![0; 1 << 18];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.finish()),
            read => hasher.update(&buffer[..read]),
        }
    }
}
